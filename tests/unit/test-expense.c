/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/bound.h"
#include "base/limits.h"
#include "fixtures/absurd.h"
#include "fixtures/raw.h"
#include "pdf/content/page.h"
#include "pdf/file/document.h"
#include "pdf/file/page-tree.h"
#include "pdf/file/poppler-library.h"
#include "pdf/font/cmap.h"
#include "pdf/poppler/expense.h"

/* Streams from object 5 on. */
typedef struct {
	const char *keys, *content;
} Part;

static GBytes *
write_parts(const char *keys, const char *content, const Part *parts, guint n)
{
	g_autoptr(FixtureRaw) raw = fixture_raw_new();

	for (guint i = 0; i < 4 + n; i++)
		fixture_raw_reserve(raw);
	fixture_raw_write(raw, 1, "<< /Type /Catalog /Pages 2 0 R >>");
	fixture_raw_write(raw, 2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
	fixture_raw_write(
	    raw, 3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R %s >>",
	    keys);
	fixture_raw_stream(raw, 4, "", content);
	for (guint i = 0; i < n; i++)
		fixture_raw_stream(raw, 5 + i, parts[i].keys, parts[i].content);
	return fixture_raw_finish(raw, 1, "");
}

/* What @ask says of the page. */
static gboolean
ask_page(gboolean (*ask)(const DpObject *page), const char *keys, const char *content,
         const Part *parts, guint n)
{
	g_autoptr(GBytes) bytes = write_parts(keys, content, parts, n);
	qpdf_data qpdf = qpdf_init();
	g_autoptr(GArray) pages = NULL;
	gboolean answer, sound;

	g_assert_cmpint(qpdf_read_memory(qpdf, "", g_bytes_get_data(bytes, NULL),
	                                 g_bytes_get_size(bytes), NULL),
	                ==, QPDF_SUCCESS);
	pages = dp_page_tree_read(&(DpObject){qpdf, qpdf_get_root(qpdf)}, &sound);
	g_assert_true(sound);
	answer = ask(&g_array_index(pages, DpObject, 0));
	g_clear_pointer(&pages, g_array_unref);
	qpdf_cleanup(&qpdf);
	return answer;
}

static gboolean
is_bearable(const char *keys, const char *content, const Part *parts, guint n)
{
	return ask_page(dp_expense_is_acceptable, keys, content, parts, n);
}

#define FORM "/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
#define XOBJECT "/Resources << /XObject << /X 5 0 R >> >>"

/* A form of 999 operators costs a thousand steps with the operator that paints it. */
static gboolean
may_paint(guint times)
{
	g_autofree char *operators = fixture_absurd_repeat("n ", 999);
	g_autofree char *content = fixture_absurd_repeat("/X Do ", times);
	const Part form = {FORM, operators};

	return is_bearable(XOBJECT, content, &form, 1);
}

static void
test_forms_count_as_often_as_they_are_painted(void)
{
	g_assert_true(may_paint(DP_LIMIT_DRAWING_STEPS / 1000));
	g_assert_false(may_paint(DP_LIMIT_DRAWING_STEPS / 1000 + 1));
}

/* @depth forms, each painted by the one before. */
static gboolean
may_nest(guint depth)
{
	g_autofree Part *parts = g_new0(Part, depth);
	g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < depth; i++) {
		char *keys =
		    g_strdup_printf(FORM "/Resources << /XObject << /X %u 0 R >> >>", 6 + i);

		g_ptr_array_add(kept, keys);
		parts[i] = (Part){i + 1 < depth ? keys : FORM, i + 1 < depth ? "/X Do" : "n"};
	}
	return is_bearable(XOBJECT, "/X Do", parts, depth);
}

static void
test_forms_nested_deep(void)
{
	g_assert_true(may_nest(DP_LIMIT_FORM_DEPTH));
	g_assert_false(may_nest(DP_LIMIT_FORM_DEPTH + 1));
}

/* A form without resources uses those around it, and so what it costs is not known once for all. */
static void
test_forms_without_resources(void)
{
	g_autofree char *many = fixture_absurd_repeat("n ", DP_LIMIT_DRAWING_STEPS / 1000);
	g_autofree char *often = fixture_absurd_repeat("/B Do ", 1000);
	const Part parts[] = {{FORM, "/Y Do"},
	                      {FORM "/Resources << /XObject << /Y 9 0 R /A 5 0 R >> >>", "/A Do"},
	                      {FORM "/Resources << /XObject << /Y 8 0 R /A 5 0 R >> >>", "/A Do"},
	                      {FORM, many},
	                      {FORM, "n"}};
	g_autofree char *content = g_strconcat("/C Do ", often, NULL);

	g_assert_true(is_bearable("/Resources << /XObject << /B 6 0 R /C 7 0 R >> >>", content,
	                          parts, G_N_ELEMENTS(parts)));
	g_assert_false(is_bearable("/Resources << /XObject << /C 6 0 R /B 7 0 R >> >>", content,
	                           parts, G_N_ELEMENTS(parts)));
}

static gboolean
may_show(guint n)
{
	g_autofree char *letters = fixture_absurd_repeat("a", n);
	g_autofree char *content = g_strdup_printf("(%s) Tj", letters);

	return is_bearable("", content, NULL, 0);
}

static void
test_glyphs(void)
{
	g_assert_true(may_show(DP_LIMIT_GLYPHS_PER_PAGE - 1));
	g_assert_false(may_show(DP_LIMIT_GLYPHS_PER_PAGE));
}

static gboolean
may_annotate(guint n)
{
	g_autofree char *items = fixture_absurd_repeat("<< >> ", n);
	g_autofree char *keys = g_strdup_printf("/Annots [%s]", items);

	return is_bearable(keys, "", NULL, 0);
}

static void
test_annotations(void)
{
	g_assert_true(may_annotate(DP_LIMIT_ANNOTATIONS_PER_PAGE));
	g_assert_false(may_annotate(DP_LIMIT_ANNOTATIONS_PER_PAGE + 1));
}

/* A thousand samples are a step, and the operator is one. */
static gboolean
may_paint_image(guint height)
{
	g_autofree char *keys =
	    g_strdup_printf("/Subtype /Image /Width 1000 /Height %u /BitsPerComponent 1", height);
	const Part image = {keys, ""};

	return is_bearable(XOBJECT, "/X Do", &image, 1);
}

static void
test_images(void)
{
	g_assert_true(may_paint_image(DP_LIMIT_DRAWING_STEPS - 1));
	g_assert_false(may_paint_image(DP_LIMIT_DRAWING_STEPS));
}

/* "/0 5 0 R /1 5 0 R …", or as many times "5 0 R ". */
static char *
refer(guint n, gboolean named)
{
	GString *all = g_string_new(NULL);

	for (guint i = 0; i < n; i++) {
		if (named)
			g_string_append_printf(all, "/%u ", i);
		g_string_append(all, "5 0 R ");
	}
	return g_string_free(all, FALSE);
}

/* Of a page whose keys are @before, @n references to an empty form, and @after. */
static gboolean
may_refer(const char *before, const char *after, guint n, gboolean named)
{
	g_autofree char *references = refer(n, named);
	g_autofree char *keys = g_strconcat(before, references, after, NULL);
	const Part empty = {FORM, "n"};

	return is_bearable(keys, "/F 9 Tf /S sh", &empty, 1);
}

/* What is not looked at may cost anything. */
static void
test_more_than_is_counted(void)
{
	static const struct {
		const char *before, *after;
		guint limit;
		gboolean named;
	} ROWS[] = {
	    {"/Annots [<< /AP << /N << ", ">> >> >>]", DP_LIMIT_OPERANDS, TRUE},
	    {"/Resources << /Shading << /S << /Function [", "] >> >> >>", DP_LIMIT_OPERANDS, FALSE},
	    {"/Resources << /Font << /F << /Subtype /Type3 /CharProcs << ", ">> >> >> >>",
	     DP_LIMIT_NAME_TREE_NODES, TRUE},
	};

	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		g_test_message("%s", ROWS[i].before);
		g_assert_true(
		    may_refer(ROWS[i].before, ROWS[i].after, ROWS[i].limit, ROWS[i].named));
		g_assert_false(
		    may_refer(ROWS[i].before, ROWS[i].after, ROWS[i].limit + 1, ROWS[i].named));
	}
}

#define SPACE "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "

static gboolean
has_absurd_encoding(const DpObject *page)
{
	g_auto(DpObject) encoding = dp_object_get(page, "/Encoding");

	return dp_cmap_is_absurd(&encoding);
}

static gboolean
is_absurd(const Part *parts, guint n)
{
	return ask_page(has_absurd_encoding, "/Encoding 5 0 R", "", parts, n);
}

static void
test_cmaps_with_many_codes(void)
{
	G_STATIC_ASSERT(DP_LIMIT_CMAP_CODES == 0x110000);
	const Part most = {"", SPACE "1 begincidrange <00000000> <0010FFFF> 0 endcidrange"};
	const Part more = {"", SPACE "1 begincidrange <00000000> <00110000> 0 endcidrange"};
	const Part parts = {"", SPACE "2 begincidrange <00000000> <0010FFFE> 0 <00200000> "
	                              "<00200001> 0 endcidrange"};

	g_assert_false(is_absurd(&most, 1));
	g_assert_true(is_absurd(&more, 1));
	g_assert_true(is_absurd(&parts, 1));
}

static gboolean
may_chain(guint n)
{
	g_autofree Part *parts = g_new0(Part, n);
	g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < n; i++) {
		char *keys = g_strdup_printf("/UseCMap %u 0 R", 6 + i);

		g_ptr_array_add(kept, keys);
		parts[i] = (Part){i + 1 < n ? keys : "", SPACE};
	}
	return !is_absurd(parts, n);
}

static void
test_cmaps_that_use_each_other(void)
{
	const Part ring = {"/UseCMap 5 0 R", SPACE};

	g_assert_true(may_chain(DP_LIMIT_CMAP_CHAIN));
	g_assert_false(may_chain(DP_LIMIT_CMAP_CHAIN + 1));
	g_assert_true(is_absurd(&ring, 1));
}

/* @n runs of ten glyphs, on one baseline or a line apart. */
static gboolean
may_sort(guint n, double leading)
{
	g_autoptr(GArray) runs = g_array_new(FALSE, FALSE, sizeof(DpRun));

	for (guint i = 0; i < n; i++) {
		DpRun run = {.x1 = 30, .n_glyphs = 10, .y0 = i * leading, .y1 = i * leading};

		g_array_append_val(runs, run);
	}
	return dp_expense_can_be_sorted(runs);
}

static void
test_glyphs_on_one_baseline(void)
{
	G_STATIC_ASSERT(DP_LIMIT_BASELINE_PAIRS == 10000u * 10000u);
	g_assert_true(may_sort(1000, 0));
	g_assert_false(may_sort(1001, 0));
	g_assert_true(may_sort(1001, 12));
}

/* Those that both readers take as they are, to their end. */
static const char *const READ[] = {"columns", "negative-colours"};

static gboolean
is_read(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(READ); i++) {
		if (g_str_equal(READ[i], name))
			return TRUE;
	}
	return FALSE;
}

static void
check_page(GBytes *bytes, gboolean read)
{
	const DpRect word = {72, 180, 100, 194};
	double contrast;
	g_autoptr(GError) error = NULL;
	g_autoptr(DpDocument) document = dp_document_new(bytes, &error);
	g_autoptr(DpPage) page = NULL;

	g_assert_no_error(error);
	page = dp_document_load_page(document, 1, &error);
	g_assert_no_error(error);
	g_assert_cmpint(page->truncated, !=, read);
	g_assert_cmpint(dp_poppler_is_loaded(), ==, read);
	g_assert_cmpint(dp_document_page_ink(document, 1, &word, 1, &contrast, NULL), ==, read);
	if (read)
		g_assert_nonnull(strstr(page->text, "mill ponds"));
}

static void
check_pages(gboolean read)
{
	guint n;
	const FixtureAbsurd *table = fixture_absurd_table(&n);

	for (guint i = 0; i < n; i++) {
		g_autoptr(GBytes) bytes = NULL;

		if (is_read(table[i].name) != read)
			continue;
		g_test_message("%s", table[i].name);
		bytes = table[i].make();
		check_page(bytes, read);
	}
}

/* Before the next: once loaded, the library stays. */
static void
test_absurd_pages_are_kept_from_poppler(void)
{
	check_pages(FALSE);
}

/* The report names the bound that was met, and no other. */
static void
test_a_row_of_words_names_its_bound(void)
{
	guint n;
	const FixtureAbsurd *row = fixture_absurd_table(&n);
	g_auto(DpBounds) bounds = {.outer = NULL};
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = NULL;
	g_autoptr(DpDocument) document = NULL;
	g_autoptr(DpPage) page = NULL;

	while (!g_str_equal(row->name, "row-of-words"))
		row++;
	bytes = row->make();
	dp_bounds_open(&bounds);
	document = dp_document_new(bytes, &error);
	g_assert_no_error(error);
	page = dp_document_load_page(document, 1, &error);
	g_assert_no_error(error);
	g_assert_true(page->truncated);
	g_assert_true(bounds.met[DP_BOUND_BASELINE_PAIRS]);
	g_assert_false(bounds.met[DP_BOUND_DRAWING_STEPS]);
}

static void
test_pages_like_others_are_given_to_poppler(void)
{
	g_autoptr(GBytes) page = fixture_absurd_page();

	check_page(page, TRUE);
	check_pages(TRUE);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/expense/forms", test_forms_count_as_often_as_they_are_painted);
	g_test_add_func("/expense/forms-nested-deep", test_forms_nested_deep);
	g_test_add_func("/expense/forms-without-resources", test_forms_without_resources);
	g_test_add_func("/expense/glyphs", test_glyphs);
	g_test_add_func("/expense/annotations", test_annotations);
	g_test_add_func("/expense/more-than-is-counted", test_more_than_is_counted);
	g_test_add_func("/expense/a-row-names-its-bound", test_a_row_of_words_names_its_bound);
	g_test_add_func("/expense/images", test_images);
	g_test_add_func("/expense/cmaps-with-many-codes", test_cmaps_with_many_codes);
	g_test_add_func("/expense/cmaps-that-use-each-other", test_cmaps_that_use_each_other);
	g_test_add_func("/expense/one-baseline", test_glyphs_on_one_baseline);
	g_test_add_func("/expense/absurd-pages", test_absurd_pages_are_kept_from_poppler);
	g_test_add_func("/expense/pages-like-others", test_pages_like_others_are_given_to_poppler);
	return g_test_run();
}
