/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * dp_json_add_findings:
 * @line: one report as the writer `jsonl` wrote it
 * @findings: (element-type DpFinding): each with verdict REVIEW
 *
 * Adds findings to a report that was written before they were known: they are added last and
 * counted, and a paper that passed becomes one for review. All other bytes are unchanged: the
 * report may be another version's.
 */
void dp_json_add_findings(GString *line, const GPtrArray *findings);
