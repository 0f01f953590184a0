/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** dp_report_file_read: the report on one paper that `check --format json` wrote into a file.
 * Complains and returns NULL if it is not one. (transfer full) */
DpReport *dp_report_file_read(const char *path);
