/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/page/unseen.h"

/** DpCause: why nobody sees a passage that a program reads. */
typedef enum {
	DP_CAUSE_NONE,
	DP_CAUSE_INVISIBLE,   /* render mode 3 or 7 (ISO 32000-1, 9.3.6) */
	DP_CAUSE_COLOUR,      /* the colour of what it stands on */
	DP_CAUSE_TRANSPARENT, /* alpha near zero */
	DP_CAUSE_MASKED,      /* under a soft mask, which the drawn page leaves out for text */
	DP_CAUSE_TINY,        /* two points or less, or squeezed to nothing */
	DP_CAUSE_UNDER_IMAGE, /* an image is painted over it */
	DP_CAUSE_UNDER_FILL,  /* a filled path is */
	DP_CAUSE_CLIPPED,     /* outside the clip */
	DP_CAUSE_OFF_PAGE,    /* outside the crop box */
	DP_CAUSE_LAYER_OFF,   /* in an optional-content group that is off */
	DP_CAUSE_ACTUAL_TEXT, /* a replacement text that says other than what is painted */
	DP_CAUSE_FONT,        /* a font says other letters than those its glyphs are named for */
	DP_CAUSE_OCR,         /* invisible over an image: what reads a scan writes that */
} DpCause;

/** dp_cause_name: "invisible", "colour", …; static. */
const char *dp_cause_name(DpCause cause);

/** DpMismatch: how a replacement text and what is painted differ. */
typedef enum {
	DP_MISMATCH_NONE,
	DP_MISMATCH_UNCLEAR, /* words over what is no prose: a formula read aloud, an icon */
	DP_MISMATCH_LONGER,  /* much more than can stand for so few glyphs */
	DP_MISMATCH_WORDS,   /* prose over other prose */
} DpMismatch;

/** DpSuspect: a passage that may be hidden. */
typedef struct {
	DpCause cause;
	guint page;
	DpRect rect;
	GString *text;  /* UTF-8, single spaces, at most DP_LIMIT_HIDDEN_CHARS bytes */
	gboolean cut;   /* … and there was more */
	GArray *words;  /* of DpRect: where ink would have to be */
	GArray *starts; /* of guint: where each of the words begins in the text */
	guint n_letters;
	double contrast;  /* mean over its glyphs; 0 where colours hide nothing or are unknown */
	guint n_measured; /* glyphs whose contrast is known */
	gboolean in_form; /* inside an included figure */
	guint32 form;     /* the included figure around: in DpPage.forms, or G_MAXUINT32 */
	GArray *shared;   /* (nullable): of gboolean: whether other ink is where each word is; only
	                   * of what its known colours hide */
	gboolean alone;   /* hardly anything else of that figure is seen */
	gboolean in_drawing; /* among lines and boxes that the page itself paints */
	gboolean replaced;   /* words that are seen stand in its place */
	gboolean shown;      /* the same words are seen there */
	DpMismatch mismatch; /* of DP_CAUSE_ACTUAL_TEXT and DP_CAUSE_FONT */
	gboolean certain;    /* the cause alone proves it; else the absence of ink has to */
} DpSuspect;

void dp_suspect_free(DpSuspect *suspect);

/** dp_suspect_part: @n of its words, from @first on, as a passage of their own; the rest of what is
 * known of it is copied. (transfer full) */
DpSuspect *dp_suspect_part(const DpSuspect *suspect, guint first, guint n);

/** dp_suspects_of_page: (transfer full) (element-type DpSuspect): in the text source's order.
 * @fonts: of DpFont, the document's
 * @dropped: set to how many painted glyphs the text source cannot have given
 * @unsure: set when a bound of limits.h made the search incomplete */
GPtrArray *dp_suspects_of_page(const DpPage *page, const GPtrArray *fonts, guint *dropped,
                               gboolean *unsure);

/**
 * dp_suspects_add_unseen:
 * @page: as the document has it
 * @opened: the same page from dp_unseen_load_page()
 *
 * Adds the passages of @opened that @page paints where nobody sees them.
 */
void dp_suspects_add_unseen(GPtrArray *suspects, const DpPage *page, const DpPage *opened);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSuspect, dp_suspect_free)
