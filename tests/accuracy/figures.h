/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** FigureWish: which way a figure may move. */
typedef enum {
	FIGURE_SHOWN, /* either: it is only told */
	FIGURE_MORE,
	FIGURE_FEWER,
} FigureWish;

/** Figure: @count of @of. */
typedef struct {
	char *set;     /* what it was measured on: "labelled" */
	char *subject; /* "page-limit" */
	char *what;    /* "found" */
	guint count, of;
	FigureWish wish;
} Figure;

/** Figures: what was measured, in the order of measuring, and what there is to say about it. */
typedef struct {
	GPtrArray *list;  /* of Figure, owned */
	GPtrArray *notes; /* of char *, owned: the papers behind the figures */
} Figures;

Figures *figures_new(void);
void figures_free(Figures *figures);

/** figures_at: that figure, added as 0 of 0 when it is not there; borrowed until the next is added.
 */
Figure *figures_at(Figures *figures, const char *set, const char *subject, const char *what,
                   FigureWish wish);

/** figures_count: one more of it, and @hit of them. */
void figures_count(Figures *figures, const char *set, const char *subject, const char *what,
                   FigureWish wish, gboolean hit);

/** figures_find: (nullable): that figure. */
const Figure *figures_find(const Figures *figures, const char *set, const char *subject,
                           const char *what);

/** figures_sum: the figures called @what of a whole set; its texts are NULL. */
Figure figures_sum(const Figures *figures, const char *set, const char *what);

/** figures_set_corpus: says which papers @set was measured on: a checksum of their list. */
void figures_set_corpus(Figures *figures, const char *set, const char *digest, guint n_papers);
/** figures_corpus: (nullable): that figure: its what is the checksum, its of the number of papers.
 */
const Figure *figures_corpus(const Figures *figures, const char *set);

void figures_note(Figures *figures, const char *format, ...) G_GNUC_PRINTF(2, 3);

/** figures_renew: those sets that were measured in @measured take the place of the older ones. */
void figures_renew(Figures *figures, const Figures *measured);

/** figures_read: from a file that figures_write() made; the program stops when it is none.
 * (transfer full) */
Figures *figures_read(const char *path);
/** figures_write: tab-separated, a figure a line. (transfer full) */
char *figures_write(const Figures *figures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Figures, figures_free)
