/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/font/font.h"

/** DpDocument: an open PDF, held in memory. Not to be shared between threads. */
typedef struct _DpDocument DpDocument;

/**
 * dp_document_new:
 * @bytes: the whole file; a reference is kept
 *
 * Poppler opens it too where anything is odd about it. An owner password alone (empty user
 * password) is no obstacle.
 *
 * Returns: NULL with a DP_ERROR: NOT_PDF, ENCRYPTED (a user password is needed), CORRUPT (no page
 * can be read, or zero pages), LIMIT. The message is one sentence without the file's name.
 */
DpDocument *dp_document_new(GBytes *bytes, GError **error);
void dp_document_free(DpDocument *document);

guint dp_document_n_pages(const DpDocument *document);

/**
 * dp_document_load_page:
 * @number: 1-based
 *
 * Reads one page; its text with poppler where our own reader does not know enough.
 * Fonts met are added to dp_document_fonts().
 *
 * Returns: (transfer full): NULL with DP_ERROR_CORRUPT when this page cannot be read at all
 */
DpPage *dp_document_load_page(DpDocument *document, guint number, GError **error);

/** dp_document_fonts: of DpFont, borrowed; grows while pages are loaded; indices stay valid. */
const GPtrArray *dp_document_fonts(const DpDocument *document);

/** DpProperty: something the file says of itself, apart from its pages. */
typedef struct {
	const char *source; /* static: "Info", "XMP", "annotation", "figure", "image", "attachment",
	                       "layer", "bookmark" */
	char *key;          /* "Author", "dc:creator", "T", … */
	char *value;        /* plain UTF-8 (base/text.h), at most DP_LIMIT_METADATA_CHARS */
	guint page;         /* 1-based, or 0 */
	guint64 object;     /* id of the image, or 0 */
} DpProperty;

/** DpFeature: something a paper does not need that can act, play or reach out. */
typedef struct {
	const char *kind;  /* static: "submit-form", "sound", … */
	gboolean external; /* something elsewhere is fetched or written to; else multimedia */
	guint page;        /* 1-based, or 0 */
} DpFeature;

/** DpObjects: what the file's object structure holds; see ISO 32000-1, 7.5 and 12.6. */
typedef struct {
	char *version;      /* "1.5" */
	gboolean encrypted; /* an encryption dictionary is in force */
	gboolean linearized;
	gboolean
	    repaired;   /* the cross-reference table had to be rebuilt, or objects were damaged */
	gboolean lossy; /* … and something may be lost by it */
	const char *repair_reason; /* (nullable): static: the gravest damage, one sentence */
	GArray *revision_ends;     /* of gsize: bytes of each earlier revision, oldest first */
	guint n_javascript;
	guint n_launch;
	guint n_attachments;
	gboolean open_action; /* an action other than going to a page runs on opening */
	gboolean readable;    /* FALSE: the objects cannot be read, and nothing below is known */
	gboolean acroform, xfa;
	guint n_signatures;    /* signature fields that are signed (12.8) */
	guint64 bytes;         /* of the file */
	GPtrArray *forbidden;  /* of char *, static: what the permissions (7.6.3.2) do not allow */
	GArray *features;      /* of DpFeature, in file order */
	guint n_image_files;   /* images looked into for what they say of themselves */
	guint n_images_unread; /* … and left out, since there were too many */
	guint n_pieces;        /* entries read of what programs keep for themselves in figures */
	guint64 image_file_bytes; /* of those looked into */
	GPtrArray *properties;    /* of DpProperty, owned, in file order by source */
} DpObjects;

/** dp_document_objects: borrowed; read on the first call. */
const DpObjects *dp_document_objects(DpDocument *document);

/**
 * dp_document_page_ink:
 * @rects: of DpRect; @n of them
 * @contrast: (out) (array): for each rectangle, 0 (one flat colour) to 1 (black on white): the
 * luminance spread inside it when the page is drawn at 72 dpi
 *
 * For suspect pages only: drawing a page costs several times what reading it costs.
 */
gboolean dp_document_page_ink(DpDocument *document, guint number, const DpRect *rects, guint n,
                              double *contrast, GError **error);

/**
 * dp_document_page_difference:
 * @other: another document with a page of that number and size
 * @differences: (out) (array): for each rectangle, how far two pixels in the same place are apart
 * at most, in red, green or blue: 0 (drawn alike) to 1
 */
gboolean dp_document_page_difference(DpDocument *document, DpDocument *other, guint number,
                                     const DpRect *rects, guint n, double *differences,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpDocument, dp_document_free)
