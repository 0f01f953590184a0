/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

typedef struct _DpStructure DpStructure;

/** DpDoubt: why a line that counts as text may not be text. A paper is not rejected for such lines.
 */
typedef enum {
	DP_DOUBT_NONE,
	DP_DOUBT_NOT_RUNNING, /* not set as the paper's running text: its size, leading and measure
	                       */
	DP_DOUBT_NO_HEADING,  /* after the reference list, under no heading of its own */
	DP_DOUBT_LIST_FORM,   /* after the references' heading, and formed like an entry */
	DP_DOUBT_STATEMENT,   /* under a title that may name a statement venues do not count */
	DP_DOUBT_PART,        /* under a label that may begin an appendix or a supplement */
	DP_DOUBT_BACK_MATTER, /* an index, biographies, tables: after everything else */
} DpDoubt;

/** dp_doubt_clause: "the lines may belong to a reference entry"; NULL for NONE; static. */
const char *dp_doubt_clause(DpDoubt doubt);

/** dp_doubts_assign: fills @structure's doubts, but those that sections have; after roles and
 * kinds. */
void dp_doubts_assign(DpStructure *structure);
