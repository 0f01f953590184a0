/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/limits.h"
#include "pdf/content/resources.h"
#include "pdf/file/damage.h"
#include "pdf/file/document.h"
#include "pdf/file/poppler-functions.h"
#include "pdf/syntax/object.h"

/* poppler-glib 22.12 declares no g_autoptr of its own; a name of ours cannot clash with later ones.
 */
typedef PopplerPage DpPopplerPage;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPopplerPage, g_object_unref)

/** DpRefusal: whether a page is kept from poppler. */
typedef enum {
	DP_REFUSAL_UNKNOWN, /* nobody looked yet */
	DP_REFUSAL_NO,
	DP_REFUSAL_DRAWING, /* it would draw without end, or take all the memory */
	DP_REFUSAL_SORTING, /* it would compare words without end */
} DpRefusal;

/* What the files of this folder share of an open document. */
struct _DpDocument {
	GBytes *bytes;
	PopplerDocument *poppler; /* NULL until asked for */
	qpdf_data qpdf;           /* NULL: qpdf cannot read it, and there are no objects */
	guint n_pages;            /* of a damaged file as poppler counts them */
	GArray *pages;            /* of DpObject: page dictionaries in order */
	DpRefusal refusals[DP_LIMIT_PAGES]; /* by page, from 0 */
	gboolean tree_is_sound;             /* the tree of pages holds what it says it does */
	GPtrArray *fonts;                   /* of DpFont, owned */
	GHashTable *font_names; /* name to index + 1, of fonts that only poppler knows */
	DpTypefaces *typefaces;
	DpLayers *layers;
	DpObjects *objects; /* NULL until asked for */
	gboolean locked;    /* encrypted in a way that only poppler could open */
	DpDamage damage;
};

/** dp_document_alloc: a document of which nothing was read yet. (transfer full) */
DpDocument *dp_document_alloc(GBytes *bytes);

/**
 * dp_document_open_poppler: opens the file with poppler as well, unless it is open.
 *
 * Returns: FALSE with a DP_ERROR: ENCRYPTED, CORRUPT, or IO where poppler is not installed
 */
gboolean dp_document_open_poppler(DpDocument *document, GError **error);

/** dp_document_close_poppler: lets go of what poppler has of the file, if it was opened. */
void dp_document_close_poppler(DpDocument *document);

/** dp_document_count_poppler_pages: of a document that poppler has opened. */
guint dp_document_count_poppler_pages(const DpDocument *document);

/** dp_document_refuses: whether page @number (1-based) is kept from poppler; see expense.h. The
 * bound that it goes beyond is noted. */
gboolean dp_document_refuses(DpDocument *document, guint number);

/** dp_document_refuse_sorting: page @number (1-based), whose glyphs cannot be sorted, is kept from
 * poppler from now on. */
void dp_document_refuse_sorting(DpDocument *document, guint number);

/** dp_document_poppler_page: (nullable) (transfer full): page @number (1-based) as poppler has it;
 * NULL for one that is kept from it. The caller has dp_poppler_lock() until it has let go of it. */
PopplerPage *dp_document_poppler_page(DpDocument *document, guint number);

/** dp_document_is_sound: nothing was found damaged so far, and whoever counted pages found the
 * same.
 */
gboolean dp_document_is_sound(const DpDocument *document);

/** dp_document_page_object: the dictionary of page @number (1-based), or nothing. (owned) */
DpObject dp_document_page_object(DpDocument *document, guint number);

/**
 * dp_document_open_page:
 * @number: 1-based
 * @margin: units of user space by which the visible page is larger on every side
 *
 * Returns: (nullable) (transfer full): the page with all its layers on, as our own reader has it;
 * NULL where that does not know enough
 */
DpPage *dp_document_open_page(DpDocument *document, guint number, double margin);

/** dp_document_catalog: the document catalogue (7.7.2), or nothing. (owned) */
DpObject dp_document_catalog(const DpDocument *document);

/** dp_document_trailer: the trailer dictionary (7.5.5), or nothing. (owned) */
DpObject dp_document_trailer(const DpDocument *document);

/** dp_document_note_damage: collects qpdf's warnings; the first that means damage is kept. */
void dp_document_note_damage(DpDocument *document);

/** dp_document_font_named: index of the font of that (clean) name, added as unknown when new. */
guint16 dp_document_font_named(DpDocument *document, const char *name);
