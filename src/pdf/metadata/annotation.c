/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/annotation.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "base/text-pieces.h"
#include "base/text.h"
#include "pdf/content/geometry.h"
#include "pdf/file/copy.h"
#include "pdf/file/document-private.h"
#include "pdf/metadata/appearance.h"
#include "pdf/metadata/cover.h"
#include "pdf/syntax/stream.h"

/* ISO 32000-1, table 165 */
#define HIDDEN (1 << 1)
#define NO_VIEW (1 << 5)
#define NO_ROTATE (1 << 4)

#define MIN_SIDE 1.0   /* points: anything smaller is invisible */
#define TINY_SIZE 2.05 /* points, the same as for text on the page */

typedef struct {
	DpDocument *document;
	GPtrArray *found;          /* of DpAnnotation */
	GHashTable *widgets;       /* object ids of widgets placed on a page; only for lookup */
	DpGeometry geometry;       /* of the current page */
	guint page, n_fields;      /* 0: no page */
	guint index;               /* of the annotation in /Annots of the page */
	DpAppearanceBudget budget; /* left for appearances not read yet */
} Search;

/* What every viewer paints for a subtype, even without an appearance (12.5.6). */
static const struct {
	const char *subtype;
	gboolean icon; /* an icon marks the text, which opens on click */
} PAINTED[] = {
    {"/FreeText", FALSE}, {"/Widget", FALSE},        {"/Text", TRUE},      {"/Highlight", TRUE},
    {"/Underline", TRUE}, {"/Squiggly", TRUE},       {"/StrikeOut", TRUE}, {"/Square", TRUE},
    {"/Circle", TRUE},    {"/Line", TRUE},           {"/Polygon", TRUE},   {"/PolyLine", TRUE},
    {"/Ink", TRUE},       {"/FileAttachment", TRUE},
};

static int
painted_row(const char *subtype)
{
	for (guint i = 0; i < G_N_ELEMENTS(PAINTED); i++) {
		if (strcmp(subtype, PAINTED[i].subtype) == 0)
			return (int)i;
	}
	return -1;
}

static void
annotation_free(gpointer data)
{
	DpAnnotation *annotation = data;

	g_free(annotation->text);
	g_free(annotation);
}

/* The current appearance stream: /N, or its entry for the current state (12.5.5). */
static DpObject
appearance(const DpObject *dict)
{
	g_auto(DpObject) streams = dp_object_get(dict, "/AP");
	g_auto(DpObject) normal = dp_object_get(&streams, "/N");
	g_autofree char *state = NULL;

	if (dp_object_is_stream(&normal) || !dp_object_is_dict(&normal))
		return dp_object_copy(&normal);
	state = dp_object_get_name(dict, "/AS");
	return dp_object_get(&normal, *state != '\0' ? state : "/Off");
}

static gboolean
is_blank_stream(const DpObject *stream)
{
	g_autoptr(GBytes) content = dp_stream_read(stream, DP_LIMIT_METADATA_CHARS);
	gsize length = 0;
	const char *data = content != NULL ? g_bytes_get_data(content, &length) : "";

	for (gsize i = 0; i < length; i++) {
		if (!g_ascii_isspace(data[i]) && data[i] != '\0')
			return FALSE;
	}
	return TRUE;
}

/* The font size of a default appearance (12.7.3.3); 0: automatic, or not given. */
static double
default_size(const DpObject *dict)
{
	g_autofree char *source = dp_object_get_text(dict, "/DA");
	g_auto(GStrv) words = g_strsplit_set(source != NULL ? source : "", " \t\r\n", -1);
	double size = 0;

	for (guint i = 1; words[0] != NULL && words[i] != NULL; i++) {
		if (strcmp(words[i], "Tf") == 0)
			size = g_ascii_strtod(words[i - 1], NULL);
	}
	return size;
}

static gboolean
is_beside_page(const DpGeometry *geometry, const DpRect *rect)
{
	return rect->x1 <= 0 || rect->y1 <= 0 || rect->x0 >= geometry->width ||
	       rect->y0 >= geometry->height;
}

/* Word processors place a note at the cursor, with zero width; its icon has its own size. */
static gboolean
is_without_size(const char *subtype, const DpRect *rect)
{
	double width = dp_rect_width(rect), height = dp_rect_height(rect);

	return (strcmp(subtype, "/Text") == 0 ? MAX(width, height) : MIN(width, height)) < MIN_SIDE;
}

static gboolean
is_never_shown(const Search *search, const DpObject *dict, const char *subtype, const DpRect *rect)
{
	g_auto(DpObject) layer = dp_object_get(dict, "/OC");
	guint flags = dp_annotation_flags(dict);

	return (flags & (HIDDEN | NO_VIEW)) != 0 || is_without_size(subtype, rect) ||
	       is_beside_page(&search->geometry, rect) ||
	       dp_layers_is_off(search->document->layers, &layer);
}

/* A reply to a remark, or its review state (12.5.6.3): viewers list both. */
static gboolean
is_reply(const DpObject *dict)
{
	g_auto(DpObject) other = dp_object_get(dict, "/IRT");
	g_auto(DpObject) state = dp_object_get(dict, "/StateModel");

	return dp_object_is_set(&other) || dp_object_is_set(&state);
}

/* FALSE: readers of the page see it, or see that it exists. */
static gboolean
judge(const Search *search, const DpObject *dict, const char *subtype, DpAnnotation *annotation)
{
	g_auto(DpObject) painted = appearance(dict);
	int row = painted_row(subtype);
	double size;

	annotation->drawn = row >= 0 || dp_object_is_stream(&painted);
	annotation->sight = DP_VISIBILITY_HIDDEN;
	if (is_reply(dict) || strcmp(subtype, "/Link") == 0)
		annotation->sight = DP_VISIBILITY_ASIDE;
	else if (strcmp(subtype, "/Popup") == 0 ||
	         is_never_shown(search, dict, subtype, &annotation->rect))
		return TRUE;
	else if (dp_object_is_stream(&painted))
		annotation->sight =
		    is_blank_stream(&painted) ? DP_VISIBILITY_HIDDEN : DP_VISIBILITY_DOUBTFUL;
	else if (row >= 0 && PAINTED[row].icon)
		return FALSE;
	else {
		size = default_size(dict);
		annotation->sight =
		    size > 0 && size < TINY_SIZE ? DP_VISIBILITY_HIDDEN : DP_VISIBILITY_DOUBTFUL;
	}
	return TRUE;
}

/* @like: the annotation of @text; its page and place are copied. A long text is split, so that all
 * of it is searched. */
static void
add(Search *search, const DpAnnotation *like, const char *key, DpVisibility sight, const char *text)
{
	g_autofree char *plain = dp_text_plain(text != NULL ? text : "");
	g_autoptr(GArray) pieces = dp_text_pieces(plain);

	for (guint i = 0; i < pieces->len; i++) {
		const DpTextPiece *piece = &g_array_index(pieces, DpTextPiece, i);
		DpAnnotation *annotation;

		if (!dp_bound_allows(DP_BOUND_ANNOTATION_TEXTS, search->found->len))
			return;
		annotation = g_memdup2(like, sizeof *like);
		annotation->key = key;
		annotation->sight = sight;
		annotation->text =
		    g_strchomp(g_strndup(plain + piece->start, piece->end - piece->start));
		annotation->fresh = annotation->text + (piece->fresh - piece->start);
		g_ptr_array_add(search->found, annotation);
	}
}

static gboolean
is_same(const char *a, const char *b)
{
	g_autofree char *one = dp_text_squash(a != NULL ? a : "");
	g_autofree char *two = dp_text_squash(b != NULL ? b : "");

	return strcmp(one, two) == 0;
}

static void
add_rich_text(GMarkupParseContext *context, const char *text, gsize length, gpointer data,
              GError **error)
{
	g_string_append_len(data, text, (gssize)length);
	g_string_append_c(data, ' ');
}

/* The text of a rich-text string (12.7.3.4), which is XHTML. */
static char *
rich_text(const DpObject *dict)
{
	static const GMarkupParser PARSER = {NULL, NULL, add_rich_text, NULL, NULL};
	g_autofree char *source = dp_object_get_text(dict, "/RC");
	g_autoptr(GMarkupParseContext) context = NULL;
	GString *words;

	if (source == NULL || !g_utf8_validate(source, -1, NULL))
		return g_strdup("");
	words = g_string_new(NULL);
	context = g_markup_parse_context_new(&PARSER, G_MARKUP_TREAT_CDATA_AS_TEXT, words, NULL);
	g_markup_parse_context_parse(context, source, (gssize)strlen(source), NULL);
	return g_string_free(words, FALSE);
}

/* A pop-up shows the text of its parent annotation, never its own (12.5.6.14). */
static gboolean
repeats_parent(const DpObject *dict, const char *subtype, const char *contents)
{
	g_auto(DpObject) parent = DP_OBJECT_NONE;
	g_autofree char *other = NULL;

	if (strcmp(subtype, "/Popup") != 0)
		return FALSE;
	parent = dp_object_get(dict, "/Parent");
	other = dp_object_get_text(&parent, "/Contents");
	return other != NULL && is_same(contents, other);
}

/* On a rotated page it stays upright and turns about its upper left corner (12.5.3); this covers
 * every direction. */
static DpRect
turned_place(const DpRect *rect)
{
	double side = MAX(dp_rect_width(rect), dp_rect_height(rect));

	return (DpRect){rect->x0 - side, rect->y1 - side, rect->x0 + side, rect->y1 + side};
}

/* On the visible page's axes; empty if it has no place. */
static DpRect
visible_rect(const Search *search, const DpObject *dict)
{
	g_auto(DpObject) area = dp_object_get(dict, "/Rect");
	DpRect rect;

	if (!dp_object_rect(&area, &rect))
		return (DpRect){0, 0, 0, 0};
	if (search->geometry.rotate != 0 && (dp_annotation_flags(dict) & NO_ROTATE) != 0)
		rect = turned_place(&rect);
	return dp_matrix_bounds(&search->geometry.matrix, &rect);
}

static void
read_remark(Search *search, const DpObject *dict, const char *subtype, DpAnnotation *like)
{
	g_autofree char *contents = dp_object_get_text(dict, "/Contents");
	g_autofree char *rich = rich_text(dict);

	if ((contents == NULL && *rich == '\0') || repeats_parent(dict, subtype, contents))
		return;
	like->rect = visible_rect(search, dict);
	if (!judge(search, dict, subtype, like))
		like->sight = DP_VISIBILITY_ASIDE;
	/* The text of visible remarks is already a property of the file. */
	if (like->sight != DP_VISIBILITY_ASIDE || strcmp(subtype, "/Link") == 0)
		add(search, like, "Contents", like->sight, contents);
	if (!is_same(rich, contents))
		add(search, like, "RC", contents != NULL ? DP_VISIBILITY_ASIDE : like->sight, rich);
}

/* A field's widgets inherit its values (12.7.3.1). */
static char *
inherited_text(const DpObject *field, const char *key)
{
	DpObject node = dp_object_copy(field);
	char *text = NULL;

	for (guint depth = 0; dp_object_is_dict(&node) && dp_bound_allows(DP_BOUND_NESTING, depth);
	     depth++) {
		DpObject parent;

		text = dp_object_get_text(&node, key);
		if (text != NULL)
			break;
		parent = dp_object_get(&node, "/Parent");
		dp_object_clear(&node);
		node = parent;
	}
	dp_object_clear(&node);
	return text;
}

static void
read_field(Search *search, const DpObject *dict, DpAnnotation *like)
{
	g_autofree char *value = inherited_text(dict, "/V");
	g_autofree char *otherwise = inherited_text(dict, "/DV");
	g_autofree char *tip = inherited_text(dict, "/TU");

	if (search->page != 0 && (value != NULL || otherwise != NULL || tip != NULL))
		like->rect = visible_rect(search, dict);
	if (value != NULL || otherwise != NULL) {
		if (search->page == 0)
			like->sight = DP_VISIBILITY_HIDDEN;
		else
			judge(search, dict, "/Widget", like);
		add(search, like, "V", like->sight, value);
	}
	if (!is_same(otherwise, value))
		add(search, like, "DV",
		    like->sight == DP_VISIBILITY_HIDDEN ? DP_VISIBILITY_HIDDEN
		                                        : DP_VISIBILITY_ASIDE,
		    otherwise);
	add(search, like, "TU", DP_VISIBILITY_ASIDE, tip);
}

/* Whether @said already contains all of @words. */
static gboolean
repeats(const char *words, const char *said)
{
	g_autofree char *one = dp_text_squash(words);
	g_autofree char *two = dp_text_squash(said != NULL ? said : "");

	return strstr(two, one) != NULL;
}

/* Text that an appearance paints but the annotation does not contain: programs that read the page
 * as drawn read it. */
static void
read_appearance(Search *search, const DpObject *dict, const char *subtype)
{
	DpAnnotation like = {.page = search->page, .index = search->index, .drawn = TRUE};
	g_auto(DpObject) painted = appearance(dict);
	g_auto(DpObject) resources = DP_OBJECT_NONE;
	g_autofree char *said = NULL, *words = NULL;

	/* most have no appearance */
	if (!dp_object_is_stream(&painted) || strcmp(subtype, "/Popup") == 0)
		return;
	resources = dp_object_get(&painted, "/Resources");
	if (!dp_object_is_dict(&resources))
		return;
	said = inherited_text(dict, strcmp(subtype, "/Widget") == 0 ? "/V" : "/Contents");
	words = dp_appearance_words(search->document, &painted, &search->budget);
	if (repeats(words, said))
		return;
	like.rect = visible_rect(search, dict);
	like.sight = is_never_shown(search, dict, subtype, &like.rect) ? DP_VISIBILITY_HIDDEN
	                                                               : DP_VISIBILITY_DOUBTFUL;
	add(search, &like, "AP", like.sight, words);
}

static void
read_annotation(Search *search, const DpObject *dict)
{
	g_autofree char *subtype = dp_object_get_name(dict, "/Subtype");
	DpAnnotation like = {.page = search->page, .index = search->index};
	gint64 id = (gint64)dp_object_id(dict);

	read_appearance(search, dict, subtype);
	if (strcmp(subtype, "/Widget") != 0) {
		read_remark(search, dict, subtype, &like);
		return;
	}
	if (id != 0)
		g_hash_table_add(search->widgets, g_memdup2(&id, sizeof id));
	read_field(search, dict, &like);
}

static void
read_page(Search *search, guint number)
{
	g_auto(DpObject) page = dp_document_page_object(search->document, number);
	g_auto(DpObject) list = dp_object_get(&page, "/Annots");
	guint n = dp_object_n_items_within(&list, DP_BOUND_ANNOTATIONS);

	if (n == 0)
		return;
	search->page = number;
	dp_bounds_set_page(number);
	dp_geometry_init(&search->geometry, &page);
	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) dict = dp_object_nth(&list, i);

		search->index = i;
		if (dp_object_is_dict(&dict))
			read_annotation(search, &dict);
	}
}

/* Fields without a widget on a page. */
static void
read_fields(Search *search, const DpObject *fields, guint depth)
{
	guint n = dp_object_n_items_within(fields, DP_BOUND_FIELDS);

	for (guint i = 0; i < n && dp_bound_allows(DP_BOUND_NESTING, depth); i++) {
		g_auto(DpObject) field = dp_object_nth(fields, i);
		g_auto(DpObject) kids = dp_object_get(&field, "/Kids");
		gint64 id = (gint64)dp_object_id(&field);
		DpAnnotation like = {.page = 0};

		if (!dp_bound_allows(DP_BOUND_FIELDS, search->n_fields++))
			return;
		if (dp_object_is_array(&kids))
			read_fields(search, &kids, depth + 1);
		else if (dp_object_is_dict(&field) && !g_hash_table_contains(search->widgets, &id))
			read_field(search, &field, &like);
	}
}

GPtrArray *
dp_document_annotations(DpDocument *document)
{
	g_autoptr(GHashTable) widgets =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	g_auto(DpObject) catalog = dp_document_catalog(document);
	g_auto(DpObject) form = dp_object_get(&catalog, "/AcroForm");
	g_auto(DpObject) fields = dp_object_get(&form, "/Fields");
	Search search = {.document = document,
	                 .widgets = widgets,
	                 .budget = {.bytes_left = DP_LIMIT_STREAM_BYTES}};

	search.found = g_ptr_array_new_with_free_func(annotation_free);
	for (guint number = 1; number <= document->n_pages; number++)
		read_page(&search, number);
	search.page = 0;
	dp_bounds_set_page(0);
	read_fields(&search, &fields, 0);
	dp_document_note_damage(document);
	return search.found;
}

static void
strip(const DpObject *page)
{
	qpdf_oh_remove_key(page->qpdf, page->handle, "/Annots");
}

DpDocument *
dp_document_without_annotations(DpDocument *document, GError **error)
{
	g_autoptr(GBytes) bytes = dp_copy_write(document->bytes, NULL, strip);

	if (bytes != NULL)
		return dp_document_new(bytes, error);
	g_set_error(
	    error, DP_ERROR, DP_ERROR_CORRUPT,
	    "The file cannot be copied without its annotations, so their effect is unknown.");
	return NULL;
}
