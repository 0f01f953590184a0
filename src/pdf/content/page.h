/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

#include "base/bound.h"
#include "pdf/font/font.h"

typedef enum {
	DP_GLYPH_MATCHED = 1 << 0,   /* matched to a run painted by the interpreter */
	DP_GLYPH_INVISIBLE = 1 << 1, /* render mode 3 or 7 */
	DP_GLYPH_ROTATED = 1 << 2,   /* its run is DP_RUN_ROTATED */
	DP_GLYPH_IN_FORM = 1 << 3,   /* painted inside a form XObject (an included figure) */
	DP_GLYPH_SPACE = 1 << 4,     /* white space or a line end inserted by the text source */
} DpGlyphFlags;

/**
 * DpGlyph:
 *
 * One character of a page's text, independent of the text source. A glyph with DP_GLYPH_SPACE may
 * have an empty rectangle.
 */
typedef struct {
	DpRect rect;     /* cell: advance wide, ascent to descent high (the top is approximate) */
	double baseline; /* y; NAN if no run was matched (then estimate it from rect) */
	double size;     /* vertical scale in points; a guess for a Type 3 font */
	double stretch;  /* horizontal scale / vertical scale; 1 is normal */
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
	DP_RUN_ROTATED = 1 << 6,  /* its baseline is not horizontal on the visible page, or it runs
	                             to the left: upside down, or mirrored */
	DP_RUN_MASKED = 1 << 7,   /* under a soft mask (11.6.5.2): may be invisible */
	DP_RUN_BLENDED = 1 << 8,  /* blend mode (11.3.5) that may lighten it */
	DP_RUN_OBSCURE = 1 << 9,  /* a clip may cut it, or a blend mode, a soft mask or a group may
	                             change its paint; if it is clipped, other programs may not clip
	                             it */
	DP_RUN_TRIMMED = 1 << 10, /* obscure, but only for a clip that is a rectangle and leaves the
	                             middle of its letters */
} DpRunFlags;

/** DpRun: what one string-showing operator painted (ISO 32000-1, 9.4.3). */
typedef struct {
	double x0, x1;  /* origin of the first glyph, end of the last advance, visible page */
	double y0, y1;  /* baseline at x0 and at x1; equal unless rotated */
	double size;    /* vertical scale in points */
	double stretch; /* horizontal / vertical scale, including Tz and matrices */
	guint32 n_glyphs;
	guint32 order;  /* paint order on the page, shared with images and fills */
	guint32 again;  /* the order of its last coat: the same glyphs there in the same paint */
	guint32 colour; /* fill (or, in mode 1, stroke) 0xRRGGBB; G_MAXUINT32: a pattern */
	float alpha;    /* 0 to 1 */
	guint16 font;   /* index into the document's fonts */
	guint8 render_mode; /* 0 to 7 */
	guint8 form_depth;  /* 0: the page's own content */
	guint32 form;       /* which form invocation (index into DpPage.forms), or G_MAXUINT32 */
	guint32 flags;      /* DpRunFlags */
} DpRun;

/** DpImage: one painted image; images wholly hidden by a clip or a layer are left out. */
typedef struct {
	DpRect rect;           /* the part inside clip and page */
	guint32 width, height; /* samples */
	guint32 order;
	float alpha;
	float resolution;     /* samples per inch, of the direction with fewer; 0: unknown */
	gboolean mask;        /* an image mask (a stencil) */
	gboolean translucent; /* has its own mask, so what is below may show through */
	guint64 object;       /* its id; 0: an inline image */
	DpRect whole;         /* all of it, though a clip may cut it */
	gboolean upright; /* its rows are level, the first one on top, and clips are rectangles */
} DpImage;

/** DpPoint: a place on the visible page, points. */
typedef struct {
	float x, y;
	gboolean starts; /* a subpath */
} DpPoint;

/** DpFill: the bounds of one filled or stroked path: a rule, a box, a chart's bar. A path of
 * rectangles only becomes one fill for each. */
typedef struct {
	DpRect rect; /* including the line width; the part inside clip and page */
	guint32 order;
	guint32 colour; /* 0xRRGGBB; G_MAXUINT32: a pattern or shading */
	float alpha;
	gboolean filled;      /* otherwise only stroked */
	gboolean rectangular; /* the path is an upright rectangle (or a single line) */
	gboolean translucent; /* soft mask or blend mode: what is below may show through */
	gboolean darkens;     /* it is multiplied with what is below */
	gboolean solid;       /* it paints all of @rect, but for the inner half of its line */
	float line_width;     /* points; 0: filled */
	float reach;          /* points: half of the line's width where it is widest; 0: no line */
	gboolean cut;         /* a clip of another shape may cut it */
	guint32 outline;      /* index into DpPage.outlines: its path, within DP_PATH_FLAT of it */
	guint32 n_outline;    /* points; 0: unknown */
} DpFill;

/** DpForm: one painted form XObject, such as an included figure. */
typedef struct {
	DpRect rect;          /* its BBox on the visible page, clipped to the page */
	guint32 depth;        /* 1: directly on the page */
	guint32 parent;       /* index into DpPage.forms, or G_MAXUINT32 */
	guint32 before, last; /* paint order just before the form, and of the last thing it painted
	                       */
} DpForm;

/** DpReplacement: marked content with /ActualText (ISO 32000-1, 14.9.4), and the text it replaces.
 */
typedef struct {
	char *text;   /* the text programs read; UTF-8, plain (base/text.h), at most
	                 DP_LIMIT_REPLACEMENT_CHARS characters */
	char *read;   /* what the page's text has of it: with soft hyphens, and spaces at both ends;
	                 NULL if of_font */
	gboolean cut; /* read is not all of it */
	char *shown;  /* the characters of the glyphs, with spaces between words; unknown ones are
	                 left out */
	guint32 n_glyphs, n_unknown; /* painted glyphs; those of them without known characters */
	guint32 first_run, n_runs;   /* in DpPage.runs */
	DpRect rect;                 /* DP_RECT_EMPTY: no glyph painted */
	gboolean in_form;
	gboolean of_font; /* the font's /ToUnicode is the replacement, and contradicts the glyph
	                     names */
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

/** DpPage: all measurements of one page; immutable once loaded. */
typedef struct {
	guint number;         /* 1-based */
	double width, height; /* visible page in points, /Rotate and /UserUnit applied */
	DpRect media_box;     /* on the visible page's axes; {0,0,width,height} if uncropped */
	int rotate;           /* 0, 90, 180, 270 */
	double user_unit;
	char *text;       /* UTF-8; glyphs[i].text_offset points into it */
	GArray *glyphs;   /* of DpGlyph, one per character of text, in the text source's order */
	GArray *runs;     /* of DpRun, in paint order */
	GArray *images;   /* of DpImage */
	GArray *fills;    /* of DpFill */
	GArray *outlines; /* of DpPoint */
	GArray *forms;    /* of DpForm */
	GPtrArray *links; /* of DpLink, owned */
	GArray *covers;   /* of DpRect: annotations that may cover what is below */
	GArray *tints;    /* of DpFill: what other annotations paint, without an outline */
	GArray *seen_annotations;   /* of guint: which of /Annots surely show words */
	GArray *font_uses;          /* of DpFontUse, in order of first use */
	GPtrArray *replacements;    /* of DpReplacement, owned, in paint order */
	gboolean replacements_lost; /* there were more than the limit */
	guint32 n_painted;          /* glyphs that the interpreter saw painted, of any kind */
	gboolean obscure;   /* more or less may be painted than is recorded: optional content, or
	                       what programs read differently */
	gboolean truncated; /* a bound of limits.h ended the reading of the page early */
} DpPage;

/** DP_DRAWN_SIDE: pixels of the longer side; a larger page is drawn smaller. */
#define DP_DRAWN_SIDE 3000.0

/** DP_LETTERS_TOP, DP_LETTERS_BOTTOM: of the size, above the baseline: between these all letters
 * have ink, clear of the lines above and below. */
#define DP_LETTERS_TOP 0.48
#define DP_LETTERS_BOTTOM 0.06

/** dp_page_pixel: points of the visible page for a pixel of the drawn page, which has one for each
 * unit of user space unless the page is very large. */
double dp_page_pixel(const DpPage *page);

/** dp_run_is_legible: whether it is painted in one opaque colour, and not so small or narrow that a
 * drawing with such pixels may lose its letters; what is over and below it is another question. */
gboolean dp_run_is_legible(const DpRun *run, double pixel);

/** dp_page_new: an empty page. */
DpPage *dp_page_new(guint number);
void dp_page_free(DpPage *page);

/** dp_page_cut: notes that @bound ended the reading of the page early. */
void dp_page_cut(DpPage *page, DpBound bound);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPage, dp_page_free)
