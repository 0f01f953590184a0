/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

typedef struct _DpStructure DpStructure;

/** DpDoubt: why a line counted as text may not be text. A paper is not rejected because of such
 * lines. */
typedef enum {
	DP_DOUBT_NONE,
	DP_DOUBT_NOT_RUNNING, /* differs from the running text in size, leading or measure */
	DP_DOUBT_NO_HEADING,  /* after the reference list, under no heading of its own */
	DP_DOUBT_LIST_FORM,   /* after the references' heading, and shaped like an entry */
	DP_DOUBT_STATEMENT,   /* under a title that may belong to a statement that venues do not
	                         count */
	DP_DOUBT_PART,        /* under a label that may start an appendix or a supplement */
	DP_DOUBT_BACK_MATTER, /* an index, biographies, tables: after everything else */
	DP_DOUBT_NOTES,       /* numbered notes to the text, after the references */
} DpDoubt;

/** dp_doubt_clause: "the lines may belong to a reference entry"; NULL for NONE; static. */
const char *dp_doubt_clause(DpDoubt doubt);

/** dp_doubts_assign: fills @structure's doubts except those of sections. Call it after roles and
 * kinds are set. */
void dp_doubts_assign(DpStructure *structure);
