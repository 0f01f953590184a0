/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/bound.h"
#include "base/limits.h"
#include "content-page.h"

static const DpProperty *
find_property(const DpFileInfo *objects, const char *source, const char *key)
{
	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = g_ptr_array_index(objects->properties, i);

		if (strcmp(property->source, source) == 0 && strcmp(property->key, key) == 0)
			return property;
	}
	return NULL;
}

static void
assert_property(const DpFileInfo *objects, const char *source, const char *key, const char *value)
{
	const DpProperty *property = find_property(objects, source, key);

	g_assert_nonnull(property);
	g_assert_cmpstr(property->value, ==, value);
}

static void
test_plain_file(void)
{
	g_autoptr(DpDocument) document = content_page_open(&(ContentPage){.content = "q Q"});
	const DpFileInfo *objects = dp_document_objects(document);

	g_assert_cmpstr(objects->version, ==, "1.6");
	g_assert_cmpuint(objects->revision_ends->len, ==, 0);
	g_assert_cmpuint(objects->n_javascript + objects->n_launch + objects->n_attachments, ==, 0);
	g_assert_false(objects->repaired || objects->encrypted || objects->linearized);
	g_assert_false(objects->open_action || objects->acroform || objects->xfa);
	g_assert_cmpuint(objects->properties->len, ==, 0);
}

static void
test_open_action(void)
{
	g_autoptr(DpDocument) script = content_page_open(&(ContentPage){
	    .content = "q Q",
	    .catalog_keys = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"});
	g_autoptr(DpDocument) jump = content_page_open(&(ContentPage){
	    .content = "q Q", .catalog_keys = "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"});
	g_autoptr(DpDocument) place = content_page_open(
	    &(ContentPage){.content = "q Q", .catalog_keys = "/OpenAction [3 0 R /Fit]"});

	g_autoptr(DpDocument) empty = content_page_open(&(ContentPage){
	    .content = "q Q",
	    .catalog_keys = "/Names << /JavaScript << /Names [(Maker) << /S /JavaScript /JS () >>]"
	                    " >> >>"});
	g_autoptr(DpDocument) behind_empty = content_page_open(&(ContentPage){
	    .content = "q Q",
	    .catalog_keys = "/OpenAction << /S /JavaScript /JS ( ) /Next << /S /JavaScript /JS "
	                    "(app.beep\\(0\\)) >> >>"});

	g_assert_false(dp_document_objects(empty)->open_action);
	g_assert_cmpuint(dp_document_objects(empty)->n_javascript, ==, 0);
	g_assert_true(dp_document_objects(behind_empty)->open_action);
	g_assert_cmpuint(dp_document_objects(behind_empty)->n_javascript, ==, 1);
	g_assert_true(dp_document_objects(script)->open_action);
	g_assert_cmpuint(dp_document_objects(script)->n_javascript, ==, 1);
	g_assert_false(dp_document_objects(jump)->open_action);
	g_assert_false(dp_document_objects(place)->open_action);
}

static void
test_actions_are_followed_but_not_forever(void)
{
	g_autoptr(DpDocument) document =
	    content_page_open(&(ContentPage){.content = "q Q",
	                                     .catalog_keys = "/OpenAction 7 0 R",
	                                     .streams = {{"/S /GoTo /Next [8 0 R 7 0 R]", NULL},
	                                                 {"/S /Launch /F (x) /Next 7 0 R", NULL}}});

	g_assert_cmpuint(dp_document_objects(document)->n_launch, ==, 1);
	g_assert_true(dp_document_objects(document)->open_action);
}

static void
test_annotations(void)
{
	g_autoptr(DpDocument) document = content_page_open(&(ContentPage){
	    .content = "q Q",
	    .page_keys =
	        "/MediaBox [0 0 200 100] /Annots [<< /Subtype /Text /Rect [0 0 1 1] /T (Ada) "
	        "/Contents (see here) >> << /Subtype /FileAttachment /Rect [0 0 1 1] /FS 7 0 R "
	        ">> << /Subtype /Link /Rect [10 20 30 40] /A << /S /URI /URI (http://x.org) "
	        ">> >> << /Subtype /Widget /T (field) >>]",
	    .streams = {{"/F (data.zip) /EF << /F 8 0 R >>", NULL}, {"", "bytes"}}});
	const DpFileInfo *objects = dp_document_objects(document);
	g_autoptr(DpPage) page = dp_document_load_page(document, 1, NULL);
	const DpLink *link;

	assert_property(objects, "annotation", "T", "Ada");
	assert_property(objects, "annotation", "Contents", "see here");
	g_assert_cmpuint(find_property(objects, "annotation", "T")->page, ==, 1);
	g_assert_cmpuint(objects->n_attachments, ==, 1);
	assert_property(objects, "attachment", "F", "data.zip");
	g_assert_cmpuint(page->links->len, ==, 1);
	link = g_ptr_array_index(page->links, 0);
	g_assert_cmpstr(link->uri, ==, "http://x.org");
	g_assert_cmpfloat(link->rect.x0, ==, 10);
	g_assert_cmpfloat(link->rect.y0, ==, 60);
}

static void
test_embedded_files_count_once(void)
{
	g_autoptr(DpDocument) document = content_page_open(&(ContentPage){
	    .content = "q Q",
	    .catalog_keys =
	        "/Names << /EmbeddedFiles << /Kids [<< /Names [(a) 7 0 R] >>] >> >> /AF [7 0 R]",
	    .streams = {{"/UF (code.tar) /EF << /F 8 0 R >>", NULL}, {"", "bytes"}}});

	g_assert_cmpuint(dp_document_objects(document)->n_attachments, ==, 1);
}

/* What tagged LaTeX attaches to a formula, and something else that only says it is that. */
static void
test_formulas_are_no_attachments(void)
{
	static const struct {
		const char *content;
		guint expected;
	} FILES[] = {{"<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>", 0},
	             {"MZ and a program", 1}};

	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++) {
		g_autoptr(DpDocument) document = content_page_open(&(ContentPage){
		    .content = "q Q",
		    .catalog_keys = "/Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>",
		    .streams = {{"/UF (m.xml) /EF << /F 8 0 R >>", NULL},
		                {"/Subtype /application#2Fmathml+xml", FILES[i].content}}});

		g_assert_cmpuint(dp_document_objects(document)->n_attachments, ==,
		                 FILES[i].expected);
	}
}

static void
test_xmp(void)
{
	static const char PACKET[] =
	    "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
	    "<rdf:RDF><rdf:Description rdf:about='' pdf:Producer='TeX'><dc:creator><rdf:Seq>"
	    "<rdf:li>Ada &amp; Co</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF>"
	    "</x:xmpmeta>";
	g_autoptr(DpDocument) document =
	    content_page_open(&(ContentPage){.content = "q Q",
	                                     .catalog_keys = "/Metadata 7 0 R",
	                                     .streams = {{"/Type /Metadata", PACKET}}});

	assert_property(dp_document_objects(document), "XMP", "pdf:Producer", "TeX");
	assert_property(dp_document_objects(document), "XMP", "dc:creator", "Ada & Co");
}

/* "<a>é🙂</a>" in either byte order, and a surrogate that stands alone. */
static void
test_xmp_utf16(void)
{
	static const char *const PACKETS[] = {
	    "FEFF003C0061003E00E9D83DDE42D83D003C002F0061003E>",
	    "3C0061003E00E9003DD842DE3DD83C002F0061003E00>",
	};

	for (guint i = 0; i < G_N_ELEMENTS(PACKETS); i++) {
		g_autoptr(DpDocument) document = content_page_open(&(ContentPage){
		    .content = "q Q",
		    .catalog_keys = "/Metadata 7 0 R",
		    .streams = {{"/Type /Metadata /Filter /ASCIIHexDecode", PACKETS[i]}}});

		assert_property(dp_document_objects(document), "XMP", "a",
		                "\u00e9\U0001f642\ufffd");
	}
}

static void
test_figures(void)
{
	g_autoptr(DpDocument) document = content_page_open(&(ContentPage){
	    .content = "q Q",
	    .resources = "/XObject << /X 7 0 R >>",
	    .streams = {{"/Subtype /Form /BBox [0 0 1 1] /PTEX.FileName (/home/ada/plot.pdf) "
	                 "/PTEX.InfoDict << /Author (Ada) >>",
	                 ""}}});
	const DpFileInfo *objects = dp_document_objects(document);

	assert_property(objects, "figure", "PTEX.FileName", "/home/ada/plot.pdf");
	assert_property(objects, "figure", "Author", "Ada");
}

/* What the program that drew it keeps in a figure, and the figure's own packet. */
static void
test_figure_pieces(void)
{
	g_autoptr(DpDocument) document = content_page_open(&(ContentPage){
	    .content = "q Q",
	    .resources = "/XObject << /X 7 0 R >>",
	    .streams = {{"/Subtype /Form /BBox [0 0 1 1] /Metadata 8 0 R /PieceInfo << /Draw << "
	                 "/Private << /Path (C:\\\\Users\\\\ada\\\\plot.ai) >> >> >>",
	                 ""},
	                {"/Type /Metadata", "<r><dc:creator>Ada Orvik</dc:creator></r>"}}});
	const DpFileInfo *objects = dp_document_objects(document);

	assert_property(objects, "figure", "PieceInfo.Path", "C:\\Users\\ada\\plot.ai");
	assert_property(objects, "image", "dc:creator", "Ada Orvik");
}

/* The bound that is first met when a figure keeps that in it. */
static DpBound
bound_of_pieces(const char *pieces)
{
	g_autofree char *keys =
	    g_strconcat("/Subtype /Form /BBox [0 0 1 1] /PieceInfo ", pieces, NULL);
	g_auto(DpBounds) bounds;
	g_autoptr(DpDocument) document = content_page_open(
	    &(ContentPage){.content = "q Q",
	                   .resources = "/XObject << /X 7 0 R >>",
	                   .streams = {{keys, ""}, {"/A 8 0 R /B 8 0 R /C 8 0 R", NULL}}});

	dp_bounds_open(&bounds);
	dp_document_objects(document);
	return dp_bounds_first(&bounds);
}

static DpBound
bound_of_levels(guint levels)
{
	g_autoptr(GString) pieces = g_string_new(NULL);

	for (guint i = 0; i < levels; i++)
		g_string_append(pieces, "<< /P ");
	g_string_append(pieces, "(x)");
	for (guint i = 0; i < levels; i++)
		g_string_append(pieces, " >>");
	return bound_of_pieces(pieces->str);
}

static void
test_deep_pieces(void)
{
	g_assert_cmpint(bound_of_levels(DP_LIMIT_FORM_DEPTH + 1), ==, DP_N_BOUNDS);
	g_assert_cmpint(bound_of_levels(DP_LIMIT_FORM_DEPTH + 2), ==, DP_BOUND_FIGURE_DEPTH);
}

/* A dictionary that holds itself, thrice. */
static void
test_endless_pieces(void)
{
	g_assert_cmpint(bound_of_pieces("8 0 R"), !=, DP_N_BOUNDS);
}

static void
test_layers_and_bookmarks(void)
{
	g_autoptr(DpDocument) document = content_page_open(&(ContentPage){
	    .content = "q Q",
	    .catalog_keys =
	        "/OCProperties << /OCGs [7 0 R] /D << >> >> /Outlines << /First 8 0 R >>",
	    .streams = {{"/Type /OCG /Name (Draft)", NULL},
	                {"/Title (One) /Next 9 0 R", NULL},
	                {"/Title (Two) /First 8 0 R /Next 9 0 R", NULL}}});
	const DpFileInfo *objects = dp_document_objects(document);

	assert_property(objects, "layer", "Name", "Draft");
	assert_property(objects, "bookmark", "Title", "One");
}

static void
test_cut_file_is_repaired(void)
{
	g_autoptr(GBytes) whole = content_page_draw(&(ContentPage){.content = "BT ET"});
	g_autoptr(GBytes) cut = g_bytes_new_from_bytes(whole, 0, g_bytes_get_size(whole) - 20);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpDocument) document = dp_document_new(cut, &error);
	const DpFileInfo *objects;

	g_assert_no_error(error);
	objects = dp_document_objects(document);
	g_assert_true(objects->repaired && objects->lossy);
	g_assert_cmpstr(objects->repair_reason, ==, "The end of the file is missing or damaged.");
}

static void
test_wrong_offset_loses_nothing(void)
{
	g_autoptr(GBytes) whole = content_page_draw(&(ContentPage){.content = "BT ET"});
	g_autoptr(GByteArray) bytes = g_bytes_unref_to_array(g_bytes_ref(whole));
	guint8 *at = memmem(bytes->data, bytes->len, "startxref\n", 10);
	g_autoptr(GBytes) odd = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(DpDocument) document = NULL;
	const DpFileInfo *objects;

	g_assert_nonnull(at);
	at[10] = '9';
	odd = g_bytes_new(bytes->data, bytes->len);
	document = dp_document_new(odd, &error);
	g_assert_no_error(error);
	objects = dp_document_objects(document);
	g_assert_true(objects->repaired);
	g_assert_false(objects->lossy);
}

/* As early programs wrote it; every reader takes it. */
static void
test_stream_after_carriage_return(void)
{
	g_autoptr(GBytes) whole = content_page_draw(&(ContentPage){.content = "BT ET"});
	g_autoptr(GByteArray) bytes = g_bytes_unref_to_array(g_bytes_ref(whole));
	guint8 *at = memmem(bytes->data, bytes->len, ">>\nstream\n", 10);
	g_autoptr(GBytes) odd = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(DpDocument) document = NULL;
	g_autoptr(DpPage) page = NULL;

	g_assert_nonnull(at);
	at[9] = '\r';
	odd = g_bytes_new(bytes->data, bytes->len);
	document = dp_document_new(odd, &error);
	g_assert_no_error(error);
	page = dp_document_load_page(document, 1, &error);
	g_assert_no_error(error);
	g_assert_false(dp_document_objects(document)->repaired);
}

static void
assert_refused(const char *text, int code)
{
	g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
	g_autoptr(GError) error = NULL;
	g_autoptr(DpDocument) document = dp_document_new(bytes, &error);

	g_assert_null(document);
	g_assert_error(error, DP_ERROR, code);
	g_assert_true(g_str_has_suffix(error->message, "."));
}

static void
test_what_is_no_pdf(void)
{
	assert_refused("", DP_ERROR_NOT_PDF);
	assert_refused("PK\3\4 a word file", DP_ERROR_NOT_PDF);
	assert_refused("%PDF-1.5\nand nothing else", DP_ERROR_CORRUPT);
}

static void
test_page_out_of_range(void)
{
	g_autoptr(DpDocument) document = content_page_open(&(ContentPage){.content = "q Q"});
	g_autoptr(GError) error = NULL;

	g_assert_null(dp_document_load_page(document, 2, &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_CORRUPT);
}

static void
test_ink(void)
{
	g_autoptr(DpDocument) document = content_page_open(
	    &(ContentPage){.content = "0 g 0 0 50 100 re f .5 g 100 0 20 20 re f"});
	const DpRect rects[] = {
	    {5, 5, 40, 40}, {45, 5, 55, 40}, {95, 85, 110, 95}, {-9, -9, -5, -5}};
	double contrast[G_N_ELEMENTS(rects)];
	g_autoptr(GError) error = NULL;

	g_assert_true(
	    dp_document_page_ink(document, 1, rects, G_N_ELEMENTS(rects), contrast, &error));
	g_assert_no_error(error);
	g_assert_cmpfloat(contrast[0], ==, 0);
	g_assert_cmpfloat_with_epsilon(contrast[1], 1, 1e-9);
	g_assert_cmpfloat_with_epsilon(contrast[2], 0.5, 0.02);
	g_assert_cmpfloat(contrast[3], ==, 0);
}

#define ADD(name, function) g_test_add_func("/objects/" name, function)

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	ADD("plain-file", test_plain_file);
	ADD("open-action", test_open_action);
	ADD("actions-are-followed-but-not-forever", test_actions_are_followed_but_not_forever);
	ADD("annotations", test_annotations);
	ADD("embedded-files-count-once", test_embedded_files_count_once);
	ADD("formulas-are-no-attachments", test_formulas_are_no_attachments);
	ADD("xmp", test_xmp);
	ADD("xmp-utf16", test_xmp_utf16);
	ADD("figures", test_figures);
	ADD("figure-pieces", test_figure_pieces);
	ADD("deep-pieces", test_deep_pieces);
	ADD("endless-pieces", test_endless_pieces);
	ADD("layers-and-bookmarks", test_layers_and_bookmarks);
	ADD("cut-file-is-repaired", test_cut_file_is_repaired);
	ADD("wrong-offset-loses-nothing", test_wrong_offset_loses_nothing);
	ADD("stream-after-carriage-return", test_stream_after_carriage_return);
	ADD("what-is-no-pdf", test_what_is_no_pdf);
	ADD("page-out-of-range", test_page_out_of_range);
	ADD("ink", test_ink);
	return g_test_run();
}
