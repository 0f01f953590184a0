/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "fixtures/raw.h"
#include "pdf/annotate/annotate.h"
#include "pdf/content/geometry.h"
#include "pdf/file/page-tree.h"
#include "pdf/syntax/stream.h"

/* An annotated copy: where its annotations are, what they hold, and what it leaves alone. */

#define LEAST 1e-4 /* points: the precision of what is written */

static const char *const LINES[] = {"1 Introduction", "the scheduler keeps a queue", NULL};

static const FixtureRawPage PLAIN = {
    .media = {0, 0, 612, 792}, .size = 9.963, .leading = 11.955, .x = 72, .y = 700, .lines = LINES};

static void
add_mark(DpComment *comment, guint page, DpMarkKind kind, DpRect rect)
{
	DpMark mark = {page, kind, rect};

	g_array_append_val(comment->marks, mark);
}

/* One comment with a mark on page 1. */
static DpMarkup *
one_mark(DpMarkKind kind, DpRect rect)
{
	DpMarkup *markup = dp_markup_new(DP_TONE_FAIL, "deskproof: FAIL", "deskproof: FAIL");
	DpComment *comment =
	    dp_comment_new(DP_TONE_FAIL, "text-block", "1 FAIL text-block",
	                   "1 FAIL text-block: Too wide.", "1 FAIL text-block\n“Too wide”");

	add_mark(comment, 1, kind, rect);
	g_ptr_array_add(markup->comments, comment);
	return markup;
}

static const DpRect PLACE = {100, 150, 220, 162};

static GBytes *
annotate(GBytes *pdf, const DpMarkup *markup, guint *notes)
{
	g_autoptr(GError) error = NULL;
	GBytes *copy = dp_annotate(pdf, markup, notes, &error);

	g_assert_no_error(error);
	return copy;
}

/* Opened: a PDF as qpdf has it, without a fault. */
typedef struct {
	qpdf_data qpdf;
	GArray *pages; /* of DpObject */
} Opened;

static void
opened_clear(Opened *opened)
{
	g_array_unref(opened->pages);
	qpdf_cleanup(&opened->qpdf);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Opened, opened_clear)

static DpObject
catalog_of(const Opened *opened)
{
	return (DpObject){opened->qpdf, qpdf_get_root(opened->qpdf)};
}

static Opened
open_pdf(GBytes *pdf)
{
	Opened opened = {qpdf_init(), NULL};
	g_auto(DpObject) catalog = DP_OBJECT_NONE;
	gsize length;
	const char *data = g_bytes_get_data(pdf, &length);
	gboolean sound;

	qpdf_silence_errors(opened.qpdf);
	g_assert_cmpint(qpdf_read_memory(opened.qpdf, "", data, length, NULL), ==, QPDF_SUCCESS);
	catalog = catalog_of(&opened);
	opened.pages = dp_page_tree_read(&catalog, &sound);
	g_assert_true(sound);
	return opened;
}

static DpObject
page_of(const Opened *opened, guint number)
{
	return dp_object_copy(&g_array_index(opened->pages, DpObject, number - 1));
}

/* The annotation of that name; a null object if there is none. */
static DpObject
find_named(const DpObject *page, const char *name)
{
	g_auto(DpObject) all = dp_object_get(page, "/Annots");
	guint n = dp_object_n_items(&all, 10000);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) item = dp_object_nth(&all, i);
		g_autofree char *own = dp_object_get_text(&item, "/NM");

		if (g_strcmp0(own, name) == 0)
			return dp_object_copy(&item);
	}
	return DP_OBJECT_NONE;
}

static DpObject
form_of(const DpObject *annotation)
{
	g_auto(DpObject) states = dp_object_get(annotation, "/AP");

	return dp_object_get(&states, "/N");
}

static guint
count_annotations(const DpObject *page)
{
	g_auto(DpObject) all = dp_object_get(page, "/Annots");

	return dp_object_n_items(&all, 100000);
}

/* Boxes, turns and units of a page. */
static const struct {
	const char *name;
	double crop[4];
	int rotate;
	double user_unit;
} SHEETS[] = {
    {"plain", {0, 0, 0, 0}, 0, 0},
    {"turned-90", {0, 0, 0, 0}, 90, 0},
    {"turned-180", {0, 0, 0, 0}, 180, 0},
    {"turned-270", {0, 0, 0, 0}, 270, 0},
    {"turned-back", {0, 0, 0, 0}, -90, 0},
    {"cropped", {20, 30, 580, 700}, 0, 0},
    {"cropped-turned-90", {20, 30, 580, 700}, 90, 0},
    {"cropped-turned-180", {20, 30, 580, 700}, 180, 0},
    {"cropped-turned-270", {20, 30, 580, 700}, 270, 0},
    {"large-unit", {0, 0, 0, 0}, 0, 2},
    {"small-unit-turned-90", {10, 20, 600, 780}, 90, 0.5},
    {"largest-unit-turned-270", {10, 20, 600, 780}, 270, 1000},
};

static void
assert_near(double value, double wanted)
{
	g_assert_cmpfloat_with_epsilon(value, wanted, LEAST);
}

/* ISO 32000-1, 12.5.5: the box of the appearance, turned, is moved and stretched to the
 * annotation's rectangle. Here it must fit as it is, and be upright for who reads the page. */
static void
assert_upright(const DpObject *annotation, const DpGeometry *geometry)
{
	g_auto(DpObject) form = form_of(annotation);
	g_auto(DpObject) box_object = dp_object_get(&form, "/BBox");
	g_auto(DpObject) matrix_object = dp_object_get(&form, "/Matrix");
	g_auto(DpObject) rect_object = dp_object_get(annotation, "/Rect");
	DpRect box, rect, turned;
	DpMatrix matrix, shown;

	g_assert_true(dp_object_rect(&box_object, &box) && dp_object_rect(&rect_object, &rect) &&
	              dp_object_matrix(&matrix_object, &matrix));
	turned = dp_matrix_bounds(&matrix, &box);
	assert_near(dp_rect_width(&turned), dp_rect_width(&rect));
	assert_near(dp_rect_height(&turned), dp_rect_height(&rect));
	shown = dp_matrix_multiply(&matrix, &geometry->matrix);
	assert_near(shown.a, 1);
	assert_near(shown.b, 0);
	assert_near(shown.c, 0);
	assert_near(shown.d, -1);
}

static DpRect
seen_rect(const DpObject *annotation, const DpGeometry *geometry)
{
	g_auto(DpObject) object = dp_object_get(annotation, "/Rect");
	DpRect rect;

	g_assert_true(dp_object_rect(&object, &rect));
	return dp_matrix_bounds(&geometry->matrix, &rect);
}

static void
assert_quad(const DpObject *annotation, const DpGeometry *geometry, const DpRect *place)
{
	g_auto(DpObject) points = dp_object_get(annotation, "/QuadPoints");
	const double wanted[] = {place->x0, place->y0, place->x1, place->y0,
	                         place->x0, place->y1, place->x1, place->y1};
	double v[8], x, y;

	g_assert_true(dp_object_numbers(&points, v, 8));
	for (guint i = 0; i < 8; i += 2) {
		dp_matrix_apply(&geometry->matrix, v[i], v[i + 1], &x, &y);
		assert_near(x, wanted[i]);
		assert_near(y, wanted[i + 1]);
	}
}

static void
test_sheet(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index), notes;
	FixtureRawPage page = PLAIN;
	g_autoptr(DpMarkup) markup = one_mark(DP_MARK_TEXT, PLACE);
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(GBytes) copy = NULL;
	DpGeometry geometry;
	DpRect seen;

	memcpy(page.crop, SHEETS[i].crop, sizeof page.crop);
	page.rotate = SHEETS[i].rotate;
	page.user_unit = SHEETS[i].user_unit;
	pdf = fixture_raw_draw(&page, 1, NULL);
	copy = annotate(pdf, markup, &notes);
	g_auto(Opened) opened = open_pdf(copy);
	g_auto(DpObject) dict = page_of(&opened, 1);
	g_auto(DpObject) mark = find_named(&dict, "deskproof-1-1");
	g_auto(DpObject) tab = find_named(&dict, "deskproof-1-page-1");
	dp_geometry_init(&geometry, &dict);
	assert_upright(&mark, &geometry);
	assert_upright(&tab, &geometry);
	assert_quad(&mark, &geometry, &PLACE);
	seen = seen_rect(&mark, &geometry);
	g_assert_cmpfloat(seen.x0, <=, PLACE.x0 + LEAST);
	g_assert_cmpfloat(seen.y0, <=, PLACE.y0 + LEAST);
	g_assert_cmpfloat(seen.x1, >=, PLACE.x1 - LEAST);
	g_assert_cmpfloat(seen.y1, >=, PLACE.y1 - LEAST);
	seen = seen_rect(&tab, &geometry);
	g_assert_cmpfloat(seen.x0, >=, 0);
	g_assert_cmpfloat(seen.x1, <, 12);
}

/* What each kind of mark is, and an entry that it must have. */
static const struct {
	const char *name;
	DpMarkKind kind;
	const char *subtype, *entry;
} KINDS[] = {
    {"text", DP_MARK_TEXT, "/Highlight", "/QuadPoints"},
    {"region", DP_MARK_REGION, "/Square", "/Rect"},
    {"block", DP_MARK_BLOCK, "/Square", "/Rect"},
    {"rule", DP_MARK_RULE, "/Line", "/L"},
};

static void
test_kind(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index), notes;
	g_autoptr(DpMarkup) markup = one_mark(KINDS[i].kind, PLACE);
	g_autoptr(GBytes) pdf = fixture_raw_draw(&PLAIN, 1, NULL);
	g_autoptr(GBytes) copy = annotate(pdf, markup, &notes);
	g_auto(Opened) opened = open_pdf(copy);
	g_auto(DpObject) page = page_of(&opened, 1);
	g_auto(DpObject) mark = find_named(&page, "deskproof-1-1");
	g_auto(DpObject) entry = dp_object_get(&mark, KINDS[i].entry);
	g_auto(DpObject) form = form_of(&mark);
	g_autofree char *author = dp_object_get_text(&mark, "/T");
	g_autofree char *subject = dp_object_get_text(&mark, "/Subj");
	g_autofree char *text = dp_object_get_text(&mark, "/Contents");

	g_assert_cmpuint(notes, ==, 0);
	g_assert_true(dp_object_get_is_name(&mark, "/Subtype", KINDS[i].subtype));
	g_assert_true(dp_object_is_array(&entry));
	g_assert_true(dp_object_is_stream(&form));
	g_assert_cmpfloat(dp_object_get_number(&mark, "/F", 0), ==, 4);
	g_assert_cmpstr(author, ==, "deskproof");
	g_assert_cmpstr(subject, ==, "text-block");
	g_assert_cmpstr(text, ==, "1 FAIL text-block\n“Too wide”");
}

/* A page as a whole has a tab and no mark; a place beside the page is marked at its edge; numbers
 * that are none do no harm. */
static void
test_odd_places(void)
{
	g_autoptr(DpMarkup) markup = one_mark(DP_MARK_PAGE, (DpRect){0, 0, 0, 0});
	DpComment *comment = markup->comments->pdata[0];
	guint notes;
	g_autoptr(GBytes) pdf = fixture_raw_draw(&PLAIN, 1, NULL);
	DpGeometry geometry;

	add_mark(comment, 1, DP_MARK_REGION, (DpRect){-500, -90, -400, -80});
	add_mark(comment, 1, DP_MARK_TEXT, (DpRect){(double)NAN, 5, (double)INFINITY, 1e300});
	add_mark(comment, 7, DP_MARK_TEXT, PLACE);
	g_autoptr(GBytes) copy = annotate(pdf, markup, &notes);
	g_auto(Opened) opened = open_pdf(copy);
	g_auto(DpObject) page = page_of(&opened, 1);
	g_auto(DpObject) whole = find_named(&page, "deskproof-1-1");
	g_auto(DpObject) beside = find_named(&page, "deskproof-1-2");
	g_auto(DpObject) absurd = find_named(&page, "deskproof-1-3");
	g_auto(DpObject) missing = find_named(&page, "deskproof-1-4");
	DpRect seen;

	dp_geometry_init(&geometry, &page);
	g_assert_false(dp_object_is_set(&whole) || dp_object_is_set(&missing));
	seen = seen_rect(&beside, &geometry);
	g_assert_cmpfloat(seen.x1, >, 0);
	g_assert_cmpfloat(seen.y1, >, 0);
	g_assert_true(dp_object_is_dict(&absurd));
	g_assert_cmpuint(count_annotations(&page), ==, 4); /* stamp, two marks, tab */
}

/* What /Annots of two pages may be, and how many of the page's own are kept. */
static const struct {
	const char *name, *annots;
	guint kept;
} ANNOTS[] = {
    {"missing", "", 0},
    {"empty", "/Annots []", 0},
    {"direct", "/Annots [<</Subtype/Text/Rect[1 2 3 4]/Contents(own)>>]", 1},
    {"indirect", "/Annots 3 0 R", 0},
    {"of-nulls", "/Annots [null null]", 2},
    {"a-number", "/Annots 42", 0},
    {"a-dictionary", "/Annots <</Subtype/Text>>", 0},
    {"lost", "/Annots 999 0 R", 0},
};

static void
test_annots(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index), notes;
	FixtureRawPage pages[] = {PLAIN, PLAIN};
	g_autoptr(DpMarkup) markup = one_mark(DP_MARK_TEXT, PLACE);

	pages[0].page_keys = pages[1].page_keys = ANNOTS[i].annots;
	g_autoptr(GBytes) pdf = fixture_raw_draw(pages, 2, NULL);
	g_autoptr(GBytes) copy = annotate(pdf, markup, &notes);
	g_auto(Opened) opened = open_pdf(copy);
	g_auto(DpObject) first = page_of(&opened, 1);
	g_auto(DpObject) second = page_of(&opened, 2);

	g_assert_cmpuint(count_annotations(&first), ==, ANNOTS[i].kept + 3);
	g_assert_cmpuint(count_annotations(&second), ==, ANNOTS[i].kept);
}

/* Pages by hand: both have the same array. */
static GBytes *
share_annots(void)
{
	g_autoptr(FixtureRaw) raw = fixture_raw_new();

	for (guint i = 0; i < 6; i++)
		fixture_raw_reserve(raw);
	fixture_raw_write(raw, 1, "<</Type/Catalog/Pages 2 0 R>>");
	fixture_raw_write(raw, 2,
	                  "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 300 400]"
	                  "/Resources<<>>>>");
	fixture_raw_write(raw, 3, "<</Type/Page/Parent 2 0 R/Annots 5 0 R>>");
	fixture_raw_write(raw, 4, "<</Type/Page/Parent 2 0 R/Annots 5 0 R>>");
	fixture_raw_write(raw, 5, "[6 0 R]");
	fixture_raw_write(raw, 6, "<</Subtype/Text/Rect[1 2 3 4]/Contents(own)>>");
	return fixture_raw_finish(raw, 1, "");
}

static void
test_shared_annots(void)
{
	guint notes;
	g_autoptr(DpMarkup) markup = one_mark(DP_MARK_TEXT, PLACE);
	g_autoptr(GBytes) pdf = share_annots();
	g_autoptr(GBytes) copy = annotate(pdf, markup, &notes);
	g_auto(Opened) opened = open_pdf(copy);
	g_auto(DpObject) first = page_of(&opened, 1);
	g_auto(DpObject) second = page_of(&opened, 2);

	g_assert_cmpuint(count_annotations(&first), ==, 4);
	g_assert_cmpuint(count_annotations(&second), ==, 1);
}

/* As many as are read, and one more. */
static void
check_many(guint n, guint wanted, guint wanted_notes)
{
	g_autoptr(GString) keys = g_string_new("/Annots [");
	FixtureRawPage page = PLAIN;
	g_autoptr(DpMarkup) markup = one_mark(DP_MARK_TEXT, PLACE);
	guint notes;

	for (guint i = 0; i < n; i++)
		g_string_append(keys, "null ");
	g_string_append_c(keys, ']');
	page.page_keys = keys->str;
	g_autoptr(GBytes) pdf = fixture_raw_draw(&page, 1, NULL);
	g_autoptr(GBytes) copy = annotate(pdf, markup, &notes);
	g_auto(Opened) opened = open_pdf(copy);
	g_auto(DpObject) dict = page_of(&opened, 1);

	g_assert_cmpuint(count_annotations(&dict), ==, wanted);
	g_assert_cmpuint(notes, ==, wanted_notes);
}

static void
test_many_annots(void)
{
	check_many(DP_LIMIT_ANNOTATIONS_PER_PAGE - 1, DP_LIMIT_ANNOTATIONS_PER_PAGE + 2, 0);
	check_many(DP_LIMIT_ANNOTATIONS_PER_PAGE, DP_LIMIT_ANNOTATIONS_PER_PAGE, DP_COPY_UNMARKED);
}

/* What /Outlines may be; the title of the item after ours, and the count of items. */
static const struct {
	const char *name, *outlines, *next;
	double count;
} OUTLINES[] = {
    {"missing", "", NULL, 2},
    {"direct", "/Outlines <</Type/Outlines/First <</Title(Own)>>/Count 1>>", "Own", 3},
    {"closed", "/Outlines <</First <</Title(Own)>>/Count -4>>", "Own", 2},
    {"without-items", "/Outlines <</Type/Outlines>>", NULL, 2},
    {"a-number", "/Outlines 42", NULL, 2},
    {"without-a-first", "/Outlines <</First 42/Last 43>>", NULL, 2},
};

static void
test_outline(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index), notes;
	g_autoptr(DpMarkup) markup = one_mark(DP_MARK_TEXT, PLACE);
	g_autoptr(GBytes) pdf = fixture_raw_draw(&PLAIN, 1, OUTLINES[i].outlines);
	g_autoptr(GBytes) copy = annotate(pdf, markup, &notes);
	g_auto(Opened) opened = open_pdf(copy);
	g_auto(DpObject) catalog = catalog_of(&opened);
	g_auto(DpObject) outline = dp_object_get(&catalog, "/Outlines");
	g_auto(DpObject) top = dp_object_get(&outline, "/First");
	g_auto(DpObject) last = dp_object_get(&outline, "/Last");
	g_auto(DpObject) next = dp_object_get(&top, "/Next");
	g_auto(DpObject) back = dp_object_get(&next, "/Prev");
	g_auto(DpObject) child = dp_object_get(&top, "/First");
	g_auto(DpObject) place = dp_object_get(&child, "/Dest");
	g_autofree char *title = dp_object_get_text(&top, "/Title");
	g_autofree char *next_title = dp_object_get_text(&next, "/Title");
	g_autofree char *child_title = dp_object_get_text(&child, "/Title");

	g_assert_cmpstr(title, ==, "deskproof: FAIL");
	g_assert_cmpstr(child_title, ==, "1 FAIL text-block: Too wide.");
	g_assert_cmpstr(next_title, ==, OUTLINES[i].next);
	g_assert_cmpfloat(dp_object_get_number(&outline, "/Count", 0), ==, OUTLINES[i].count);
	g_assert_cmpuint(dp_object_n_items(&place, 10), ==, 5);
	if (OUTLINES[i].next != NULL)
		g_assert_cmpuint(dp_object_id(&back), ==, dp_object_id(&top));
	else
		g_assert_cmpuint(dp_object_id(&last), ==, dp_object_id(&top));
}

/* The catalogue's own /PageMode stays. */
static void
test_page_mode(void)
{
	static const char *const MODES[][2] = {{"", "/UseOutlines"},
	                                       {"/PageMode/UseNone", "/UseNone"}};
	guint notes;

	for (guint i = 0; i < G_N_ELEMENTS(MODES); i++) {
		g_autoptr(DpMarkup) markup = one_mark(DP_MARK_TEXT, PLACE);
		g_autoptr(GBytes) pdf = fixture_raw_draw(&PLAIN, 1, MODES[i][0]);
		g_autoptr(GBytes) copy = annotate(pdf, markup, &notes);
		g_auto(Opened) opened = open_pdf(copy);
		g_auto(DpObject) catalog = catalog_of(&opened);

		g_assert_true(dp_object_get_is_name(&catalog, "/PageMode", MODES[i][1]));
	}
}

/* Comments without a place are in a note on the first page, and their bookmarks lead to it. */
static void
test_note(void)
{
	guint notes;
	g_autoptr(DpMarkup) markup = dp_markup_new(DP_TONE_FAIL, "deskproof: FAIL", "stamp");
	g_autoptr(GBytes) pdf = fixture_raw_draw(&PLAIN, 1, NULL);

	g_ptr_array_add(markup->comments,
	                dp_comment_new(DP_TONE_FAIL, "file-size", "1 FAIL file-size", "t", "x"));
	markup->note = g_strdup("1 FAIL file-size\nToo large.");
	g_autoptr(GBytes) copy = annotate(pdf, markup, &notes);
	g_auto(Opened) opened = open_pdf(copy);
	g_auto(DpObject) page = page_of(&opened, 1);
	g_auto(DpObject) note = find_named(&page, "deskproof-note");
	g_autofree char *text = dp_object_get_text(&note, "/Contents");

	g_assert_true(dp_object_get_is_name(&note, "/Subtype", "/Text"));
	g_assert_cmpstr(text, ==, markup->note);
	g_assert_cmpuint(count_annotations(&page), ==, 2);
}

static GBytes *
raw_content(GBytes *pdf)
{
	g_auto(Opened) opened = open_pdf(pdf);
	g_auto(DpObject) page = page_of(&opened, 1);
	g_auto(DpObject) content = dp_object_get(&page, "/Contents");

	return dp_stream_read_raw(&content);
}

static void
test_content_stays(void)
{
	guint notes;
	g_autoptr(DpMarkup) markup = one_mark(DP_MARK_TEXT, PLACE);
	g_autoptr(GBytes) pdf = fixture_raw_draw(&PLAIN, 1, NULL);
	g_autoptr(GBytes) copy = annotate(pdf, markup, &notes);
	g_autoptr(GBytes) own = raw_content(pdf);
	g_autoptr(GBytes) copied = raw_content(copy);

	g_assert_true(g_bytes_equal(own, copied));
}

static void
test_same_bytes(void)
{
	guint notes;
	g_autoptr(DpMarkup) markup = one_mark(DP_MARK_TEXT, PLACE);
	g_autoptr(GBytes) pdf = fixture_raw_draw(&PLAIN, 1, NULL);
	g_autoptr(GBytes) one = annotate(pdf, markup, &notes);
	g_autoptr(GBytes) two = annotate(pdf, markup, &notes);
	gsize length;
	const char *data = g_bytes_get_data(one, &length);

	g_assert_true(g_bytes_equal(one, two));
	g_assert_cmpuint(length, >, strlen(DP_COPY_ENDING));
	g_assert_cmpmem(data + length - strlen(DP_COPY_ENDING), strlen(DP_COPY_ENDING),
	                DP_COPY_ENDING, strlen(DP_COPY_ENDING));
}

static void
test_signed(void)
{
	static const struct {
		const char *keys;
		guint notes;
	} FORMS[] = {{"/AcroForm <</SigFlags 3/Fields[]>>", DP_COPY_UNSIGNED},
	             {"/AcroForm <</SigFlags 2/Fields[]>>", 0},
	             {"/AcroForm <</SigFlags(x)>>", 0}};
	guint notes;

	for (guint i = 0; i < G_N_ELEMENTS(FORMS); i++) {
		g_autoptr(DpMarkup) markup = one_mark(DP_MARK_TEXT, PLACE);
		g_autoptr(GBytes) pdf = fixture_raw_draw(&PLAIN, 1, FORMS[i].keys);
		g_autoptr(GBytes) copy = annotate(pdf, markup, &notes);

		g_assert_nonnull(copy);
		g_assert_cmpuint(notes, ==, FORMS[i].notes);
	}
}

static void
test_no_pdf(void)
{
	static const char *const INPUTS[] = {"", "no PDF", "%PDF-1.4\n%%EOF\n"};

	for (guint i = 0; i < G_N_ELEMENTS(INPUTS); i++) {
		g_autoptr(DpMarkup) markup = one_mark(DP_MARK_TEXT, PLACE);
		g_autoptr(GBytes) pdf = g_bytes_new_static(INPUTS[i], strlen(INPUTS[i]));
		g_autoptr(GError) error = NULL;
		guint notes;

		g_assert_null(dp_annotate(pdf, markup, &notes, &error));
		g_assert_error(error, DP_ERROR, DP_ERROR_CORRUPT);
	}
}

#define ADD_ROWS(path, rows, test)                                                                 \
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {                                           \
		g_autofree char *name = g_strconcat(path, rows[i].name, NULL);                     \
                                                                                                   \
		g_test_add_data_func(name, GUINT_TO_POINTER(i), test);                             \
	}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	ADD_ROWS("/annotate/sheet/", SHEETS, test_sheet)
	ADD_ROWS("/annotate/kind/", KINDS, test_kind)
	ADD_ROWS("/annotate/annots/", ANNOTS, test_annots)
	ADD_ROWS("/annotate/outline/", OUTLINES, test_outline)
	g_test_add_func("/annotate/odd-places", test_odd_places);
	g_test_add_func("/annotate/annots/shared", test_shared_annots);
	g_test_add_func("/annotate/annots/many", test_many_annots);
	g_test_add_func("/annotate/page-mode", test_page_mode);
	g_test_add_func("/annotate/note", test_note);
	g_test_add_func("/annotate/content-stays", test_content_stays);
	g_test_add_func("/annotate/same-bytes", test_same_bytes);
	g_test_add_func("/annotate/signed", test_signed);
	g_test_add_func("/annotate/no-pdf", test_no_pdf);
	return g_test_run();
}
