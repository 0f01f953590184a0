/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_report_names:
 * @paths: (element-type filename): of papers
 * @ending: ".html"
 *
 * The name of a file for the report on each paper: that of the paper, or its whole path with "_"
 * for "/" if two have the same name. Only letters, digits and a few marks are left in it, so that
 * it names a file in any folder.
 *
 * Returns: (transfer full): path → name; each name once
 */
GHashTable *dp_report_names(const GPtrArray *paths, const char *ending);
