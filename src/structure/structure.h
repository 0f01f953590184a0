/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"
#include "structure/doubt.h"
#include "structure/section-kind.h"

typedef struct _DpListForm DpListForm; /* how the reference list is set */

/** DP_REFERENCES_SURE: of references_confidence, of a list without a heading that is one for sure.
 */
#define DP_REFERENCES_SURE 0.7

/** DP_NO_LINE: an index of a line that there is none of. */
#define DP_NO_LINE G_MAXUINT

/** DpRole: what a line is in the paper. */
typedef enum {
	DP_ROLE_OTHER, /* displayed formulas, stray words */
	DP_ROLE_TITLE,
	DP_ROLE_AUTHORS,
	DP_ROLE_ABSTRACT,
	DP_ROLE_HEADING,
	DP_ROLE_BODY, /* paragraphs across the measure */
	DP_ROLE_CAPTION,
	DP_ROLE_FOOTNOTE,
	DP_ROLE_FIGURE, /* words inside a figure */
	DP_ROLE_TABLE,
	DP_ROLE_CODE,
	DP_ROLE_REFERENCE, /* an entry of the reference list */
} DpRole;

const char *dp_role_name(DpRole role);

/** DpSection: a heading and what follows up to the next of the same kind of heading. */
typedef struct {
	DpSectionKind kind;
	char *title;       /* as printed, number included */
	guint level;       /* 1: a section, 2: a subsection, … */
	gboolean lettered; /* numbered A, B, … */
	gboolean contents; /* a table of contents, and nothing else */
	guint first;       /* line of the heading */
	guint body;        /* first line after the heading */
} DpSection;

/** DpEntry: one entry of the reference list; lines first to last. */
typedef struct {
	guint first, last;
	guint number; /* of its label; 0: none */
	char *text;   /* its lines joined, hyphens at line ends removed */
} DpEntry;

/** DpCaption: lines first to last. */
typedef struct {
	guint first, last;
	gboolean table;
	char *label; /* "Figure 3" */
} DpCaption;

/** DpBlock: lines of one size and even spacing, one below the other in one column. */
typedef struct {
	guint first, last;
	DpRole role;
	double size, leading; /* points; leading 0 when a single line */
	double steady;        /* part of its distances of baselines that are the leading, 0 to 1 */
	DpRect rect;
	gboolean prose; /* lines that run across the measure, as a paragraph's do */
} DpBlock;

/** DpStructure: what the lines of a paper are; immutable. */
struct _DpStructure {
	const DpLayout *layout; /* borrowed */
	GPtrArray *lines;       /* of DpLine, borrowed: everything but furniture and turned text */
	DpRole *roles;          /* one a line */
	DpSectionKind *kinds;   /* one a line: which section it is in */
	DpDoubt *doubts;        /* one a line: why it may not be text of that section */
	GPtrArray *sections;    /* of DpSection, owned */
	GPtrArray *entries;     /* of DpEntry, owned */
	GPtrArray *captions;    /* of DpCaption, owned */
	GArray *blocks;         /* of DpBlock */
	double size;            /* points: size of the body text; 0 unknown */
	double leading;         /* points; 0 unknown */
	guint title_first, title_last; /* DP_NO_LINE: none found */
	guint abstract_first;          /* the abstract's heading, or its first line */
	gboolean abstract_absent;      /* the text begins right below the authors */
	guint main_first;              /* first line after title, authors and abstract's heading */
	guint references_heading;      /* DP_NO_LINE: none */
	guint references_first, references_last; /* the list's lines; DP_NO_LINE: none */
	guint references_tail; /* the last line before other text: floats may follow the list */
	DpListForm *list_form; /* NULL: there is no list */
	double references_confidence; /* 0 to 1 */
	gboolean references_unheaded; /* a list without a heading that we can read */
	gboolean references_bare;     /* … and surely without any: right below running text */
};

/** dp_structure_new: @layout outlives it. Never fails. */
DpStructure *dp_structure_new(const DpLayout *layout);
void dp_structure_free(DpStructure *structure);

const DpLine *dp_structure_line(const DpStructure *structure, guint index);

/** dp_structure_text: lines first to last joined, hyphens at line ends removed. (transfer full) */
char *dp_structure_text(const DpStructure *structure, guint first, guint last);

/** dp_structure_join: the same of @lines, (element-type DpLine). (transfer full) */
char *dp_structure_join(const GPtrArray *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpStructure, dp_structure_free)
