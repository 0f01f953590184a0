/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

#include "base/bound.h"
#include "pdf/font/font.h"

typedef enum {
	DP_GLYPH_MATCHED = 1 << 0,   /* a painted run of the interpreter stands behind it */
	DP_GLYPH_INVISIBLE = 1 << 1, /* render mode 3 or 7 */
	DP_GLYPH_ROTATED = 1 << 2,   /* the baseline is not horizontal on the visible page */
	DP_GLYPH_IN_FORM = 1 << 3,   /* painted inside a form XObject (an included figure) */
	DP_GLYPH_SPACE = 1 << 4,     /* white space or a line end that the text source put in */
} DpGlyphFlags;

/**
 * DpGlyph:
 *
 * One character of a page's text. Neutral as to which source filled it. A glyph with
 * DP_GLYPH_SPACE may have an empty rectangle.
 */
typedef struct {
	DpRect rect;     /* cell: advance wide, ascent to descent high (top is not exact) */
	double baseline; /* y; NAN when no run was matched (then estimate from rect) */
	double size;     /* vertical scale in points; of a Type 3 font a guess */
	double stretch;  /* horizontal scale over vertical scale; 1 is normal */
	gunichar character;
	guint32 run;         /* index into DpPage.runs, or G_MAXUINT32 */
	guint16 font;        /* index into the document's fonts, or DP_FONT_NONE */
	guint16 flags;       /* DpGlyphFlags */
	guint32 text_offset; /* byte offset of the character in DpPage.text */
} DpGlyph;

typedef enum {
	DP_RUN_IN_FORM = 1 << 0,
	DP_RUN_LAYER_OFF = 1 << 1,   /* in an optional-content group that is off by default */
	DP_RUN_CLIPPED = 1 << 2,     /* wholly outside the clip in force */
	DP_RUN_OFF_PAGE = 1 << 3,    /* wholly outside the crop box */
	DP_RUN_ACTUAL_TEXT = 1 << 4, /* inside marked content with /ActualText */
	DP_RUN_ARTIFACT = 1 << 5,    /* inside marked content tagged /Artifact */
	DP_RUN_ROTATED = 1 << 6,
	DP_RUN_MASKED = 1 << 7,  /* under a soft mask (11.6.5.2): may not show */
	DP_RUN_BLENDED = 1 << 8, /* blended (11.3.5) with a mode that may make it lighter */
} DpRunFlags;

/** DpRun: what one string-showing operator painted (ISO 32000-1, 9.4.3). */
typedef struct {
	double x0, x1;  /* origin of the first glyph, end of the last advance, visible page */
	double y0, y1;  /* baseline at x0 and at x1; equal unless rotated */
	double size;    /* vertical scale in points */
	double stretch; /* horizontal over vertical scale, Tz and matrices included */
	guint32 n_glyphs;
	guint32 order;      /* paint order on the page, shared with images and fills */
	guint32 colour;     /* fill (or, in mode 1, stroke) 0xRRGGBB; G_MAXUINT32: a pattern */
	float alpha;        /* 0 to 1 */
	guint16 font;       /* index into the document's fonts */
	guint8 render_mode; /* 0 to 7 */
	guint8 form_depth;  /* 0: the page's own content */
	guint32 form;       /* which form invocation (index into DpPage.forms), or G_MAXUINT32 */
	guint32 flags;      /* DpRunFlags */
} DpRun;

/** DpImage: one painted image; none that a clip or a layer hides altogether. */
typedef struct {
	DpRect rect;           /* what the clip and the page's edges let show */
	guint32 width, height; /* samples */
	guint32 order;
	float alpha;
	gboolean mask;        /* an image mask (a stencil) */
	gboolean translucent; /* has a mask of its own, so what lies below may show */
	guint64 object;       /* its id; 0: it stands in the content itself */
} DpImage;

/** DpFill: the bounds of one filled or stroked path; a rule, a box, a chart's bar. Of a path made
 * of rectangles only, each is a fill of its own. */
typedef struct {
	DpRect rect; /* line width included; what the clip and the page's edges let show */
	guint32 order;
	guint32 colour; /* 0xRRGGBB; G_MAXUINT32: a pattern or shading */
	float alpha;
	gboolean filled;      /* else only stroked */
	gboolean rectangular; /* the path is an axis-parallel rectangle (or a single line) */
	gboolean translucent; /* under a soft mask or blended, so what lies below may show */
	gboolean darkens;     /* blended so that dark things below stay dark */
	float line_width;     /* points; 0: of what is filled */
} DpFill;

/** DpForm: one painted form XObject; an included figure is one. */
typedef struct {
	DpRect rect;          /* its BBox on the visible page, clipped to it */
	guint32 depth;        /* 1: directly on the page */
	guint32 parent;       /* index into DpPage.forms, or G_MAXUINT32 */
	guint32 before, last; /* orders of what was painted before it, and of its own last thing */
} DpForm;

/** DpReplacement: marked content with /ActualText (ISO 32000-1, 14.9.4), and what it stands for. */
typedef struct {
	char *text;  /* what programs read; UTF-8, plain (base/text.h), at most
	                DP_LIMIT_HIDDEN_CHARS characters */
	char *shown; /* what the glyphs say, words apart; those that are not known are left out */
	guint32 n_glyphs, n_unknown; /* painted; and of these without known characters */
	guint32 first_run, n_runs;   /* in DpPage.runs */
	DpRect rect;                 /* DP_RECT_EMPTY: no glyph was painted */
	gboolean in_form;
	gboolean of_font; /* its font says that of the glyphs, and calls them other letters */
} DpReplacement;

typedef struct {
	DpRect rect;
	char *uri; /* UTF-8, plain (base/text.h) */
} DpLink;

/** DpFontUse: how many glyphs of a font a page paints, and where. */
typedef struct {
	guint16 font;
	guint32 glyphs;
	guint32 form; /* G_MAXUINT32: the page's own content; else index into DpPage.forms of the
	                 outermost form */
	DpRect rect;  /* bounds of those glyphs' baselines, one size high */
} DpFontUse;

/** DpPage: everything measured on one page; immutable once loaded. */
typedef struct {
	guint number;         /* 1-based */
	double width, height; /* visible page in points, /Rotate and /UserUnit applied */
	DpRect
	    media_box; /* on the visible page's axes: equal to {0,0,width,height} when uncropped */
	int rotate;    /* 0, 90, 180, 270 */
	double user_unit;
	char *text;        /* UTF-8; glyphs[i].text_offset points into it */
	GArray *glyphs;    /* of DpGlyph, one a character of text, in the text source's order */
	GArray *runs;      /* of DpRun, in paint order */
	GArray *images;    /* of DpImage */
	GArray *fills;     /* of DpFill */
	GArray *forms;     /* of DpForm */
	GPtrArray *links;  /* of DpLink, owned */
	GArray *covers;    /* of DpRect: annotations that may paint over what lies below them */
	GArray *font_uses; /* of DpFontUse, in order of first use */
	GPtrArray *replacements;    /* of DpReplacement, owned, in paint order */
	gboolean replacements_lost; /* there were more than are kept */
	guint32 n_painted;          /* glyphs the interpreter saw painted, of any kind */
	gboolean truncated;         /* a bound of limits.h ended the reading of the page early */
} DpPage;

/** dp_page_new: an empty page. */
DpPage *dp_page_new(guint number);
void dp_page_free(DpPage *page);

/** dp_page_cut: notes that @bound ended the reading of the page early. */
void dp_page_cut(DpPage *page, DpBound bound);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPage, dp_page_free)
