/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/hotcrp-tags.h"
#include "report/index.h"
#include "run/results-rows.h"

typedef struct _DpExportFormat DpExportFormat;

/** DpExport: how papers of a file of results are exported. */
typedef struct {
	const DpExportFormat *format;
	GString *out;       /* borrowed */
	DpIndex *index;     /* (nullable): only for "html" */
	DpHotcrpTags *tags; /* (nullable): only for "hotcrp" and "tags" */
} DpExport;

/** dp_export_formats: the names of all; NULL-terminated; static. */
const char *const *dp_export_formats(void);

/** dp_export_format: (nullable): the one of that name. */
const DpExportFormat *dp_export_format(const char *name);

/** dp_export_format_is_whole: whether an export of some papers or rules would be wrong. */
gboolean dp_export_format_is_whole(const DpExportFormat *format);

/** dp_export_format_is_of_run: whether it is of the papers that the last run saw. */
gboolean dp_export_format_is_of_run(const DpExportFormat *format);

void dp_export_begin(DpExport *export, const DpExportFormat *format, GString *out);

/** dp_export_row: adds the current paper of @rows. @error: DP_ERROR_IO, DP_ERROR_FORMAT. */
gboolean dp_export_row(DpExport *export, DpResultsRows *rows, GError **error);
void dp_export_end(DpExport *export);
void dp_export_clear(DpExport *export);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpExport, dp_export_clear)
