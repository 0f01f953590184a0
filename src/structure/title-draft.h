/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/title-grammar.h"

/* A grammar while it is read: during the build, and in tests. */

/** DpDraftPart: becomes a DpTitlePart. */
typedef struct {
	gboolean optional;
	GPtrArray *words; /* of char *, squashed; parts may share one list */
} DpDraftPart;

/** DpDraftRow: becomes a DpTitleRow. */
typedef struct {
	int kind;
	GPtrArray *parts; /* of DpDraftPart, owned */
} DpDraftRow;

/** DpTitleDraft: rows, in matching order. */
typedef struct {
	GPtrArray *rows; /* of DpDraftRow, owned */
} DpTitleDraft;

DpTitleDraft *dp_title_draft_new(void);
void dp_title_draft_free(DpTitleDraft *draft);

/** dp_title_draft_end: (transfer full): the grammar of the rows. */
DpTitleGrammar *dp_title_draft_end(const DpTitleDraft *draft);
void dp_title_grammar_free(DpTitleGrammar *grammar);

DpDraftRow *dp_draft_row_new(int kind);
void dp_draft_row_free(DpDraftRow *row);
DpDraftPart *dp_draft_part_new(gboolean optional);
void dp_draft_part_free(DpDraftPart *part);

/** dp_draft_part_share: gives @part, which has no words yet, the words of @list. */
void dp_draft_part_share(DpDraftPart *part, const DpDraftPart *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpTitleDraft, dp_title_draft_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpTitleGrammar, dp_title_grammar_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpDraftRow, dp_draft_row_free)
