/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * dp_json_add_findings:
 * @line: one report as the writer `jsonl` wrote it
 * @findings: (element-type DpFinding): each with verdict REVIEW
 *
 * Adds findings to a report that was written before they were known: they stand last, they are
 * counted, and a paper that passed is to be reviewed. All else keeps its bytes: the report may be
 * another version's.
 */
void dp_json_add_findings(GString *line, const GPtrArray *findings);
