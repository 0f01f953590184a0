/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/outline.h"

#include "pdf/annotate/builder.h"
#include "pdf/annotate/leaf.h"
#include "pdf/annotate/tone.h"

#define ABOVE 60.0 /* points of the page that are shown above a mark */
#define BOLD "/F 2"

static const DpMark *
first_mark(const DpComment *comment, guint n_pages)
{
	for (guint i = 0; i < comment->marks->len; i++) {
		const DpMark *mark = &g_array_index(comment->marks, DpMark, i);

		if (mark->page >= 1 && mark->page <= n_pages)
			return mark;
	}
	return NULL;
}

/* "/XYZ x y null", in user space: the upper left corner of what is shown (12.3.2.2). */
static DpObject
place_of(const DpObject *page, const DpMark *mark)
{
	g_auto(DpLeaf) leaf = {.number = 0};
	g_autoptr(GString) source = g_string_new("[/XYZ ");
	DpRect rect;

	dp_leaf_init(&leaf, mark->page, page, NULL);
	rect = dp_leaf_clip(&leaf, &mark->rect);
	dp_leaf_append_point(&leaf, source, 0,
	                     mark->kind == DP_MARK_PAGE ? 0 : MAX(rect.y0 - ABOVE, 0));
	g_string_append(source, "null]");
	return dp_build(page->qpdf, source->str);
}

static void
put_destination(const DpObject *item, const GArray *pages, const DpMark *mark)
{
	const DpObject *page = &g_array_index(pages, DpObject, mark != NULL ? mark->page - 1 : 0);
	g_auto(DpObject) place =
	    mark != NULL ? place_of(page, mark) : dp_build(page->qpdf, "[/XYZ null null null]");

	qpdf_oh_insert_item(place.qpdf, place.handle, 0, page->handle);
	dp_build_put(item, "/Dest", &place);
}

/* (owned): an indirect item without its links to others */
static DpObject
new_item(qpdf_data qpdf, const char *title, DpTone tone, const char *keys)
{
	g_autofree char *source = g_strdup_printf("<</C[%s]%s>>", dp_tone_colour(tone), keys);
	DpObject item = dp_build(qpdf, source);

	dp_build_put_text(&item, "/Title", title);
	dp_build_indirect(&item);
	return item;
}

static void
link_items(const DpObject *first, const DpObject *second)
{
	dp_build_put(first, "/Next", second);
	dp_build_put(second, "/Prev", first);
}

static void
add_children(const DpObject *top, const DpMarkup *markup, const GArray *pages)
{
	g_auto(DpObject) last = DP_OBJECT_NONE;

	for (guint i = 0; i < markup->comments->len; i++) {
		const DpComment *comment = markup->comments->pdata[i];
		DpObject item = new_item(top->qpdf, comment->title, comment->tone, "");

		put_destination(&item, pages, first_mark(comment, pages->len));
		dp_build_put(&item, "/Parent", top);
		if (i == 0)
			dp_build_put(top, "/First", &item);
		else
			link_items(&last, &item);
		dp_object_clear(&last);
		last = item;
	}
	if (markup->comments->len > 0)
		dp_build_put(top, "/Last", &last);
}

/* The document's outline, or a new one; indirect, since items refer to it. (owned) */
static DpObject
own_outline(const DpObject *catalog)
{
	DpObject outline = dp_object_get(catalog, "/Outlines");

	if (!dp_object_is_dict(&outline)) {
		dp_object_clear(&outline);
		outline = dp_build(catalog->qpdf, "<</Type/Outlines>>");
	}
	dp_build_indirect(&outline);
	dp_build_put(catalog, "/Outlines", &outline);
	return outline;
}

/* The number of items that are shown when the file is opened (table 152). */
static void
put_count(const DpObject *outline, guint added)
{
	double count = CLAMP(dp_object_get_number(outline, "/Count", 0), 0, G_MAXINT16);
	g_autofree char *source = g_strdup_printf("%u", (guint)count + added);

	dp_build_put_source(outline, "/Count", source);
}

static void
put_first(const DpObject *outline, const DpObject *top)
{
	DpObject first = dp_object_get(outline, "/First");

	if (dp_object_is_dict(&first)) {
		dp_build_indirect(&first);
		link_items(top, &first);
	} else {
		dp_build_put(outline, "/Last", top);
	}
	dp_build_put(outline, "/First", top);
	dp_object_clear(&first);
}

void
dp_outline_add(const DpObject *catalog, const DpMarkup *markup, const GArray *pages)
{
	guint n = markup->comments->len;
	g_autofree char *count = n > 0 ? g_strdup_printf(BOLD "/Count %u", n) : g_strdup(BOLD);
	g_auto(DpObject) outline = own_outline(catalog);
	g_auto(DpObject) top = new_item(catalog->qpdf, markup->title, markup->tone, count);
	g_auto(DpObject) mode = dp_object_get(catalog, "/PageMode");

	put_destination(&top, pages, NULL);
	add_children(&top, markup, pages);
	dp_build_put(&top, "/Parent", &outline);
	put_first(&outline, &top);
	put_count(&outline, n + 1);
	if (!dp_object_is_set(&mode))
		dp_build_put_source(catalog, "/PageMode", "/UseOutlines");
}
