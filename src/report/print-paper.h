/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

#include "report/print-file.h"

/** DpPrintPaper: a paper while it is printed. */
typedef struct {
	DpPrint *print;
	const DpReport *report;
	GPtrArray *findings;   /* of DpFinding: those that a person should see, gravest first */
	guint n_findings;      /* how many of them are printed */
	GPtrArray *pages;      /* of DpMarkedPage */
	gboolean *shown;       /* one for each exhibit: whether it is already printed */
	guint first_finding;   /* a target; those of the others follow */
	HPDF_Outline bookmark; /* (nullable) */
} DpPrintPaper;

/** dp_print_paper_title: (transfer full): "FAIL: paper.pdf" */
char *dp_print_paper_title(const DpReport *report);

/** dp_print_paper_size: chooses the paper for the next pages: US Letter for a @report (nullable) on
 * a paper of that size, else A4. */
void dp_print_paper_size(DpPrint *print, const DpReport *report);

/** dp_print_paper: prints the section of a paper, from the current place on. */
void dp_print_paper(DpPrint *print, const DpReport *report);
