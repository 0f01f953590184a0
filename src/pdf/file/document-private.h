/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/limits.h"
#include "pdf/content/resources.h"
#include "pdf/file/damage.h"
#include "pdf/file/document.h"
#include "pdf/syntax/object.h"

/** DpRefusal: whether a page is withheld from poppler, and why. */
typedef enum {
	DP_REFUSAL_UNKNOWN, /* not checked yet */
	DP_REFUSAL_NO,
	DP_REFUSAL_DRAWING, /* drawing it would be endless or exhaust the memory */
	DP_REFUSAL_SORTING, /* sorting its words would be endless */
} DpRefusal;

/* The state of an open document, shared by the files of this folder. */
struct _DpDocument {
	GBytes *bytes;
	struct _PopplerDocument *poppler; /* NULL until needed */
	DpObjectFile *file;               /* NULL: it is not strict; then … */
	qpdf_data qpdf; /* … qpdf has the objects; NULL: it cannot read it either */
	guint n_pages;  /* for a damaged file, as counted by poppler */
	GArray *pages;  /* of DpObject: page dictionaries in order */
	DpRefusal refusals[DP_LIMIT_PAGES]; /* by page, 0-based */
	gboolean tree_is_sound;             /* the page tree is consistent */
	GPtrArray *fonts;                   /* of DpFont, owned */
	GHashTable *font_names;             /* name to index + 1, for fonts known only to poppler */
	DpTypefaces *typefaces;
	DpLayers *layers;
	DpFileInfo *objects; /* NULL until needed */
	gboolean locked;     /* encrypted in a way that only poppler could open */
	DpDamage damage;
};

/** dp_document_alloc: a document not read yet. (transfer full) */
DpDocument *dp_document_alloc(GBytes *bytes);

/**
 * dp_document_open_poppler: opens the file with poppler as well, unless it is already open.
 *
 * Returns: FALSE with a DP_ERROR: ENCRYPTED, CORRUPT, or LIBRARY if poppler cannot be loaded
 */
gboolean dp_document_open_poppler(DpDocument *document, GError **error);

/** dp_document_close_poppler: frees poppler's document, if open. */
void dp_document_close_poppler(DpDocument *document);

/** dp_document_count_poppler_pages: poppler must have opened the document. */
guint dp_document_count_poppler_pages(const DpDocument *document);

/** dp_document_refuses: whether page @number (1-based) is withheld from poppler; see expense.h.
 * Notes the bound that it exceeds. */
gboolean dp_document_refuses(DpDocument *document, guint number);

/** dp_document_refuse_sorting: withholds page @number (1-based) from poppler from now on: its
 * glyphs cannot be sorted. */
void dp_document_refuse_sorting(DpDocument *document, guint number);

/** dp_document_is_sound: no damage was found so far, and all page counts agree. */
gboolean dp_document_is_sound(const DpDocument *document);

/** dp_document_page_object: the dictionary of page @number (1-based), or a null object. (owned) */
DpObject dp_document_page_object(DpDocument *document, guint number);

/**
 * dp_document_open_page: @number: 1-based
 * @margin: user-space units by which the visible page is enlarged on every side
 *
 * Returns: (nullable) (transfer full): the page from our own reader, with all layers on; NULL if
 * that does not know enough
 */
DpPage *dp_document_open_page(DpDocument *document, guint number, double margin);

/** dp_document_catalog: the document catalogue (7.7.2), or a null object. (owned) */
DpObject dp_document_catalog(const DpDocument *document);

/** dp_document_trailer: the trailer dictionary (7.5.5), or a null object. (owned) */
DpObject dp_document_trailer(const DpDocument *document);

/** dp_document_has_objects: FALSE: no reader can read its objects. */
gboolean dp_document_has_objects(const DpDocument *document);

/** dp_document_note_damage: collects qpdf's warnings and keeps the most severe. */
void dp_document_note_damage(DpDocument *document);

/** dp_document_font_named: index of the font with that (clean) name; added as unknown if new. */
guint16 dp_document_font_named(DpDocument *document, const char *name);
