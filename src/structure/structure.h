/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/certainty.h>

#include "layout/layout.h"
#include "structure/doubt.h"
#include "structure/section-kind.h"

typedef struct _DpListForm DpListForm; /* the form of the reference list */

/** DP_NO_LINE: index meaning "no line". */
#define DP_NO_LINE G_MAXUINT

/** DpRole: the role of a line in the paper. */
typedef enum {
	DP_ROLE_OTHER, /* displayed formulas, stray words */
	DP_ROLE_TITLE,
	DP_ROLE_AUTHORS,
	DP_ROLE_ABSTRACT,
	DP_ROLE_HEADING,
	DP_ROLE_BODY, /* paragraphs that span the measure */
	DP_ROLE_CAPTION,
	DP_ROLE_FOOTNOTE,
	DP_ROLE_FIGURE, /* words inside a figure */
	DP_ROLE_TABLE,
	DP_ROLE_CODE,
	DP_ROLE_REFERENCE, /* an entry of the reference list */
} DpRole;

const char *dp_role_name(DpRole role);

/** DpSection: a heading and the text up to the next heading. */
typedef struct {
	DpSectionKind kind;
	char *title;       /* as printed, with its number */
	guint level;       /* 1: a section, 2: a subsection, … */
	gboolean lettered; /* numbered A, B, … */
	gboolean contents; /* only a table of contents */
	gboolean run_in;   /* its title begins the first line of its text */
	gboolean unnamed;  /* taken for a part of an appendix that nothing calls one */
	gboolean notes;    /* after the references, with numbered notes to the text */
	guint first;       /* line of the heading */
	guint body;        /* first line after the heading */
} DpSection;

void dp_section_free(DpSection *section);

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

/** DpBlock: consecutive lines in one column, of one size and even spacing. */
typedef struct {
	guint first, last;
	DpRole role;
	double size, leading; /* points; leading 0 for a single line */
	double steady;        /* share of its steps that equal the leading, 0 to 1 */
	DpRect rect;
	gboolean prose; /* its lines span the measure, like a paragraph's */
} DpBlock;

/** DpStructure: the roles of a paper's lines; immutable. */
struct _DpStructure {
	const DpLayout *layout; /* borrowed */
	GPtrArray *lines;       /* of DpLine, borrowed: everything but furniture and turned text */
	DpRole *roles;          /* one per line */
	DpSectionKind *kinds;   /* one per line: the section it is in */
	DpDoubt *doubts;        /* one per line: why it may not be text of that section */
	GPtrArray *sections;    /* of DpSection, owned */
	GPtrArray *entries;     /* of DpEntry, owned */
	GPtrArray *captions;    /* of DpCaption, owned */
	GArray *blocks;         /* of DpBlock */
	double size;            /* points: size of the body text; 0 unknown */
	double leading;         /* points; 0 unknown */
	guint title_first, title_last; /* DP_NO_LINE: none found */
	guint abstract_first;          /* the abstract's heading, or its first line */
	gboolean abstract_absent;      /* the text starts right below the authors */
	guint main_first;              /* first line after title, authors and abstract's heading */
	guint references_heading;      /* DP_NO_LINE: none */
	guint references_first, references_last; /* the list's lines; DP_NO_LINE: none */
	guint references_tail; /* the last line before other text: floats may follow the list */
	DpListForm *list_form; /* NULL: no list */
	DpCertainty references_certainty;
	gboolean references_unheaded; /* a list without a heading that we recognise */
	gboolean references_bare;     /* … and certainly without any: right below running text */
};

/** dp_structure_new: @layout outlives it. Never fails. */
DpStructure *dp_structure_new(const DpLayout *layout);
void dp_structure_free(DpStructure *structure);

const DpLine *dp_structure_line(const DpStructure *structure, guint index);

/** dp_section_is_run_in: bold words, whose line continues as text, begin a paragraph. */
gboolean dp_section_is_run_in(const DpStructure *structure, const DpSection *section);

/** dp_structure_text: lines first to last joined, hyphens at line ends removed. (transfer full) */
char *dp_structure_text(const DpStructure *structure, guint first, guint last);

/** dp_structure_join: the same for @lines, (element-type DpLine). (transfer full) */
char *dp_structure_join(const GPtrArray *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpStructure, dp_structure_free)
