/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/writer.h>

#include "verdict/quantity.h"
#include "verdict/standing.h"

/*
 * The functions of the rows of dp_writer_table(), one file per format. A writer may look at the end
 * of @out, so @out must hold all output so far.
 */

typedef void DpWriterBegin(GString *out, guint n_reports, const DpWriterOptions *options);
typedef void DpWriterReport(GString *out, const DpReport *report, const DpWriterOptions *options);
typedef void DpWriterEnd(GString *out, const GPtrArray *reports, const DpWriterOptions *options);
typedef GBytes *DpWriterMake(const GPtrArray *reports, const DpWriterOptions *options,
                             GError **error);

DpWriterReport dp_text_report;
DpWriterEnd dp_text_end;

DpWriterReport dp_concise_report;

DpWriterBegin dp_json_begin;
DpWriterReport dp_json_report;
DpWriterEnd dp_json_end;
DpWriterReport dp_jsonl_report;

/** dp_json_finding: one finding as in a report, on one line. */
void dp_json_finding(GString *out, const DpFinding *finding);

DpWriterEnd dp_html_end;

DpWriterMake dp_pdf_make;

DpWriterBegin dp_junit_begin;
DpWriterReport dp_junit_report;
DpWriterEnd dp_junit_end;

DpWriterReport dp_github_report;

DpWriterEnd dp_sarif_end;

DpWriterBegin dp_csv_begin;
DpWriterReport dp_csv_report;
