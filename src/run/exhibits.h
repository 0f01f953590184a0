/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/report.h>

/* The exhibits of a report: the passages of its paper that nobody sees. A stored report has none;
 * its paper is measured again for them. */

/** DpExhibitsWanted: whether the paper of a stored report is measured again. */
typedef enum {
	DP_EXHIBITS_NONE,
	DP_EXHIBITS_PERHAPS, /* a rule that also looks at hidden text found something at a place */
	DP_EXHIBITS_SURELY,  /* the place is that of hidden text */
} DpExhibitsWanted;

DpExhibitsWanted dp_exhibits_wanted(const DpReport *report);

/** dp_exhibits_add: adds those of the paper that was measured, without pictures. */
void dp_exhibits_add(DpReport *report, const DpFacts *facts);
