/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/page/unseen.h"

/** DpCause: why a passage that programs read is invisible. */
typedef enum {
	DP_CAUSE_NONE,
	DP_CAUSE_INVISIBLE,   /* render mode 3 or 7 (ISO 32000-1, 9.3.6) */
	DP_CAUSE_COLOUR,      /* the colour of its background */
	DP_CAUSE_TRANSPARENT, /* alpha near zero */
	DP_CAUSE_MASKED,      /* under a soft mask, which the drawn page omits for text */
	DP_CAUSE_TINY,        /* two points or less, or squeezed to nothing */
	DP_CAUSE_UNDER_IMAGE, /* an image is painted over it */
	DP_CAUSE_UNDER_FILL,  /* a filled path is */
	DP_CAUSE_CLIPPED,     /* outside the clip */
	DP_CAUSE_OFF_PAGE,    /* outside the crop box */
	DP_CAUSE_LAYER_OFF,   /* in an optional-content group that is off */
	DP_CAUSE_ACTUAL_TEXT, /* a replacement text that differs from the painted text */
	DP_CAUSE_FONT,        /* a font's text contradicts its glyph names */
	DP_CAUSE_OCR,         /* invisible over an image: written by OCR */
} DpCause;

/** dp_cause_name: "invisible", "colour", …; static. */
const char *dp_cause_name(DpCause cause);

/** DpMismatch: how a replacement text differs from the painted text. */
typedef enum {
	DP_MISMATCH_NONE,
	DP_MISMATCH_UNCLEAR, /* words over something that is not prose: a spoken formula, an icon */
	DP_MISMATCH_LONGER,  /* too long for so few glyphs */
	DP_MISMATCH_WORDS,   /* prose over other prose */
} DpMismatch;

/** DpWordInk: what is known, without drawing the page, of its ink at a word. */
typedef enum {
	DP_WORD_INK_UNKNOWN,
	DP_WORD_INK_NONE, /* all of it has one colour, or nearly */
	DP_WORD_INK_SEEN, /* the word is seen on its ground */
} DpWordInk;

/** DpSuspect: a passage that may be hidden. */
typedef struct {
	DpCause cause;
	guint page;
	DpRect rect;
	GString *text;  /* UTF-8, single spaces */
	GArray *words;  /* of DpRect: where ink would have to be */
	GArray *starts; /* of guint: byte offset of each word in the text */
	GArray *runs;   /* (nullable): of guint32, by word: which of DpPage.runs painted it;
	                   G_MAXUINT32:   several, in different paint */
	GArray *ink;    /* (nullable): of DpWordInk, by word; NULL: unknown */
	guint n_letters;
	double contrast;  /* mean over its glyphs; 0 if colours hide nothing or are unknown */
	guint n_measured; /* glyphs whose contrast is known */
	gboolean in_form; /* inside an included figure */
	guint32 form;     /* the included figure around it: in DpPage.forms, or G_MAXUINT32 */
	GArray *shared;   /* (nullable): of gboolean, by word: other ink is in its place; only for
	                     passages hidden by known colours */
	GArray *repeated; /* (nullable): of gboolean, by word: it is visible on the page with many
	                     words around it; only for passages that are clipped for certain */
	GArray *overlaid; /* (nullable): of gboolean, by word: something else is seen in its place;
	                     for the same passages */
	gboolean alone;   /* hardly anything else of that figure is visible */
	gboolean in_drawing; /* among lines and boxes painted by the page itself */
	gboolean over_path;  /* painted without colour, where paths but no visible words are */
	gboolean replaced;   /* other, visible words are in its place */
	gboolean shown;      /* the same words are visible there */
	DpMismatch mismatch; /* for DP_CAUSE_ACTUAL_TEXT and DP_CAUSE_FONT */
	gboolean certain;    /* the cause alone proves it; otherwise the lack of ink must */
} DpSuspect;

void dp_suspect_free(DpSuspect *suspect);

/** dp_suspect_part: @n of its words, from @first on, as a separate passage; everything else is
 * copied. (transfer full) */
DpSuspect *dp_suspect_part(const DpSuspect *suspect, guint first, guint n);

/** dp_suspect_rest: its words but for those of @without (of gboolean, by word), as a separate
 * passage; NULL: none is left. (transfer full) (nullable) */
DpSuspect *dp_suspect_rest(const DpSuspect *suspect, const GArray *without);

/** dp_suspects_of_page: (transfer full) (element-type DpSuspect): in the text source's order.
 * @fonts: of DpFont, the document's
 * @dropped: set to the number of painted glyphs that the text source must have dropped
 * @unsure: set if a bound of limits.h made the search incomplete */
GPtrArray *dp_suspects_of_page(const DpPage *page, const GPtrArray *fonts, guint *dropped,
                               gboolean *unsure);

/**
 * dp_suspects_add_unseen: @page: as in the document
 * @opened: the same page from dp_unseen_load_page()
 *
 * Adds the passages of @opened that are invisible in @page.
 */
void dp_suspects_add_unseen(GPtrArray *suspects, const DpPage *page, const DpPage *opened);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSuspect, dp_suspect_free)
