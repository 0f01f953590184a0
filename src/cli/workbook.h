/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

/** dp_workbook_is: whether the file at @path begins as a ZIP archive does. */
gboolean dp_workbook_is(const char *path);

/**
 * dp_workbook_table: a sheet of the workbook (.xlsx) at @path as CSV: the first of those whose
 * first row has the most headings of @knows. If there are several sheets, a line on standard error
 * names it.
 * @worker: unpacks it
 *
 * NULL after complaining. (transfer full)
 */
char *dp_workbook_table(const char *path, DpWorker *worker, gboolean (*knows)(const char *heading));
