/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"
#include "pdf/font/font.h"

/** DpDocument: an open PDF, held in memory. Not to be shared between threads. */
typedef struct _DpDocument DpDocument;

/**
 * dp_document_new: @bytes: the whole file; a reference is kept
 *
 * Opens it with poppler too if the file has any anomaly. An owner password alone (empty user
 * password) does not prevent reading.
 *
 * Returns: NULL with a DP_ERROR: NOT_PDF, ENCRYPTED (a user password is needed), CORRUPT (no page
 * can be read, or zero pages), LIMIT. The message is one sentence without the file's name.
 */
DpDocument *dp_document_new(GBytes *bytes, GError **error);
void dp_document_free(DpDocument *document);

guint dp_document_n_pages(const DpDocument *document);

/**
 * dp_document_load_page: @number: 1-based
 *
 * Reads one page; its text comes from poppler if our own reader does not know enough. Its fonts are
 * added to dp_document_fonts().
 *
 * Returns: (transfer full): NULL with DP_ERROR_CORRUPT if this page cannot be read at all
 */
DpPage *dp_document_load_page(DpDocument *document, guint number, GError **error);

/** dp_document_fonts: of DpFont, borrowed; grows as pages are loaded; indices stay valid. */
const GPtrArray *dp_document_fonts(const DpDocument *document);

/** DpProperty: something the file states about itself, outside its pages. */
typedef struct {
	const char *source; /* static: "Info", "XMP", "annotation", "figure", "image", "attachment",
	                       "layer", "bookmark" */
	char *key;          /* "Author", "dc:creator", "T", … */
	char *value;        /* plain UTF-8 (base/text.h), at most DP_LIMIT_METADATA_CHARS */
	guint page;         /* 1-based, or 0 */
	guint64 object;     /* id of the image, or 0 */
} DpProperty;

/** DpFeature: an active or multimedia feature that a paper does not need. */
typedef struct {
	const char *kind;  /* static: "submit-form", "sound", … */
	gboolean external; /* it fetches from or writes to an outside place; otherwise multimedia */
	guint page;        /* 1-based, or 0 */
} DpFeature;

/** DpFileInfo: findings from the file's object structure; see ISO 32000-1, 7.5 and 12.6. */
typedef struct {
	char *version;      /* "1.5" */
	gboolean encrypted; /* an encryption dictionary is in force */
	gboolean linearized;
	gboolean repaired; /* the cross-reference table was rebuilt, or objects were damaged */
	gboolean lossy;    /* … and something may be lost */
	const char *repair_reason; /* (nullable): static: the most severe damage, one sentence */
	GArray *revision_ends;     /* of gsize: bytes of each earlier revision, oldest first */
	guint n_javascript;
	guint n_launch;
	guint n_attachments;
	gboolean open_action; /* an action other than going to a page runs on opening */
	gboolean readable;    /* FALSE: the objects cannot be read; nothing below is known */
	gboolean acroform, xfa;
	guint n_signatures;       /* signature fields that are signed (12.8) */
	guint64 bytes;            /* of the file */
	GPtrArray *forbidden;     /* of char *, owned: what the permissions (7.6.3.2) forbid */
	GArray *features;         /* of DpFeature, in file order */
	guint n_image_files;      /* images whose own metadata was read */
	guint n_images_unread;    /* … and images skipped because there were too many */
	guint n_pieces;           /* entries read of the private data of programs in figures */
	guint64 image_file_bytes; /* of the images read */
	GPtrArray *properties;    /* of DpProperty, owned, in file order by source */
} DpFileInfo;

/** dp_document_objects: borrowed; read on the first call. */
const DpFileInfo *dp_document_objects(DpDocument *document);

/**
 * dp_document_page_ink: @rects: of DpRect; @n of them
 * @contrast: (out) (array): for each rectangle, 0 (one flat colour) to 1 (black on white): the
 * luminance range inside it when the page is drawn at 72 dpi
 *
 * Use it for suspect pages only: drawing a page takes several times as long as reading it.
 */
gboolean dp_document_page_ink(DpDocument *document, guint number, const DpRect *rects, guint n,
                              double *contrast, GError **error);

/**
 * dp_document_page_difference: @other: another document with a page of that number and size
 * @differences: (out) (array): for each rectangle, the largest difference of two pixels in the same
 * place, in red, green or blue: 0 (identical) to 1
 */
gboolean dp_document_page_difference(DpDocument *document, DpDocument *other, guint number,
                                     const DpRect *rects, guint n, double *differences,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpDocument, dp_document_free)
