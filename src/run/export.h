/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/hotcrp-tags.h"
#include "report/index.h"
#include "run/duplicate-text.h"

/** DpExport: how papers of a file of results are exported. Borrowed, except the index. */
typedef struct {
	const char *format; /* "list", "jsonl", "csv", "hotcrp" or "html" */
	const DpDuplicateText *duplicates;
	GString *out;
	DpIndex *index;     /* (nullable): only for "html" */
	DpHotcrpTags *tags; /* (nullable): only for "hotcrp" */
} DpExport;

void dp_export_begin(DpExport *export, const char *format, const DpDuplicateText *duplicates,
                     GString *out);

/** dp_export_row: @row: path, verdict, jsonl, csv and id of a paper. @error: DP_ERROR_IO,
 * DP_ERROR_FORMAT. */
gboolean dp_export_row(DpExport *export, DpStatement *row, GError **error);
void dp_export_end(DpExport *export);
void dp_export_clear(DpExport *export);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpExport, dp_export_clear)
