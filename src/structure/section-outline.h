/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** DpNumbering: how a paper numbers its sections. */
typedef enum {
	DP_NUMBERING_NONE,
	DP_NUMBERING_DIGITS,
	DP_NUMBERING_ROMAN,
} DpNumbering;

/** DpOutline: where the parts of a paper may start, according to its headings. */
typedef struct {
	const DpStructure *structure; /* borrowed */
	DpNumbering numbering;
	gboolean numbered; /* at least three main sections before the references have numbers */
	double size;       /* points: of those headings; 0: none */
	guint16 font;      /* of the first of them */
	guint conclusion;  /* index of the section; DP_NO_LINE: none */
	GArray *highest;   /* of guint: [i] the highest number of a main section before section i */
	GArray *highest_to; /* of guint: [i] the highest number of sections i and on */
	guint last_named;   /* the last introduction or conclusion before the references */
} DpOutline;

DpOutline *dp_outline_new(const DpStructure *structure);
void dp_outline_free(DpOutline *outline);

/** dp_outline_is_after: whether section @index comes after the reference list. */
gboolean dp_outline_is_after(const DpOutline *outline, guint index);

/** dp_outline_is_numbered: whether section @index is numbered like main sections. */
gboolean dp_outline_is_numbered(const DpOutline *outline, guint index);

/** dp_outline_number: the number of section @index as a main section; 0: it has none. */
guint dp_outline_number(const DpOutline *outline, guint index);

/** dp_outline_last_number: the highest number of a main section before the references. */
guint dp_outline_last_number(const DpOutline *outline);

/** dp_outline_main_follows: whether the main text continues between section @index and the
 * references: with the next number, an introduction or a conclusion. */
gboolean dp_outline_main_follows(const DpOutline *outline, guint index);

/** dp_outline_is_set_like_main: whether the heading of section @index is set like those of main
 * sections. */
gboolean dp_outline_is_set_like_main(const DpOutline *outline, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpOutline, dp_outline_free)
