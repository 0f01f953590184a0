/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * The parts of a workbook as Excel writes it (Office Open XML, ECMA-376 part 1, 18.2 to 18.4 and
 * part 2, 9.3): XML in files of a ZIP archive. Prefixes of element names are not compared.
 */

/** DpSheetName: a sheet of a workbook. */
typedef struct {
	char *name; /* as its tab shows it */
	char *id;   /* of the relationship that names its file */
} DpSheetName;

void dp_sheet_name_free(DpSheetName *name);

/** dp_sheet_names: the sheets in `workbook.xml`, in the order of their tabs. @error:
 * DP_ERROR_FORMAT: it is no XML. (transfer full) (element-type DpSheetName) */
GPtrArray *dp_sheet_names(GBytes *xml, GError **error);

/** dp_sheet_targets: the files that `workbook.xml.rels` names by id. @error: as before. (transfer
 * full) (element-type utf8 utf8) */
GHashTable *dp_sheet_targets(GBytes *xml, GError **error);

/** dp_sheet_strings: the texts of `sharedStrings.xml`, which cells name by index, without their
 * readings in kana. @error: as before. (transfer full) (element-type utf8) */
GPtrArray *dp_sheet_strings(GBytes *xml, GError **error);

/**
 * dp_sheet_table: the values of a sheet as CSV with commas. Each row is on the line that has its
 * number.
 * @strings: of dp_sheet_strings()
 * @rows: the first so many that have a value; what follows them is not read; 0: all
 *
 * @error: DP_ERROR_FORMAT: it is no XML, a cell names no text, or cells are not in their order;
 * DP_ERROR_LIMIT: more than DP_LIMIT_PAPERS_FILE_COLUMNS columns or DP_LIMIT_PAPERS_FILE_BYTES.
 * (transfer full)
 */
char *dp_sheet_table(GBytes *xml, const GPtrArray *strings, guint rows, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSheetName, dp_sheet_name_free)
