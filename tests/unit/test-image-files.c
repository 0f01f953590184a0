/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "content-page.h"
#include "facts/anonymity/leak.h"
#include "fixtures/jpeg.h"
#include "fixtures/venue.h"
#include "pdf/file/property.h"
#include "pdf/metadata/image-file.h"

/* What JPEG files within a PDF say of themselves: how it is read, and what is made of it. */

#define PAGE(hex, filter)                                                                          \
	(ContentPage)                                                                              \
	{                                                                                          \
		.content = "q 100 0 0 50 20 10 cm /X Do Q",                                        \
		.resources = "/XObject << /X 7 0 R >>", .streams = {                               \
			{"/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "             \
			 "/BitsPerComponent 8 /Filter [/ASCIIHexDecode " filter "]",               \
			 hex}                                                                      \
		}                                                                                  \
	}

static GBytes *
draw(const FixtureJpeg *jpeg)
{
	g_autoptr(GBytes) file = fixture_jpeg_draw(jpeg);
	g_autofree char *hex = fixture_hex(file);

	return content_page_draw(&PAGE(hex, "/DCTDecode"));
}

static const char *
value_of(const DpFileInfo *objects, const char *key)
{
	const char *found = NULL;

	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];

		if (strcmp(property->source, "image") == 0 && strcmp(property->key, key) == 0)
			found = property->value;
	}
	return found;
}

static const FixtureJpeg FULL = {
    .description = "Low water",
    .artist = "Ada Orvik",
    .host_computer = "adas-laptop",
    .copyright = "Lowmere",
    .xp_author = "Bo Tamsin",
    .owner = "Cy Ellery",
    .user_comment = "at the pier",
    .gps = TRUE,
    .xmp = "<dc:creator><rdf:Seq><rdf:li>Di Fenwick</rdf:li></rdf:Seq></dc:creator>"
           "<photoshop:History>a long tale</photoshop:History>"
           "<stRef:filePath>/Users/aorvik/pier.psd</stRef:filePath>",
    .by_line = "Ed Garth",
    .comment = "made by hand",
};

static void
test_is_read(gconstpointer data)
{
	static const struct {
		const char *key, *value;
	} WANTED[] = {
	    {"EXIF:ImageDescription", "Low water"},
	    {"EXIF:Artist", "Ada Orvik"},
	    {"EXIF:HostComputer", "adas-laptop"},
	    {"EXIF:Copyright", "Lowmere"},
	    {"EXIF:XPAuthor", "Bo Tamsin"},
	    {"EXIF:CameraOwnerName", "Cy Ellery"},
	    {"EXIF:UserComment", "at the pier"},
	    {"EXIF:GPS", "the place where it was taken"},
	    {"dc:creator", "Di Fenwick"},
	    {"stRef:filePath", "/Users/aorvik/pier.psd"},
	    {"photoshop:History", NULL},
	    {"IPTC:By-line", "Ed Garth"},
	    {"JPEG:Comment", "made by hand"},
	};
	FixtureJpeg jpeg = FULL;
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(DpDocument) document = NULL;

	jpeg.big_endian = GPOINTER_TO_INT(data);
	pdf = draw(&jpeg);
	document = dp_document_new(pdf, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(WANTED); i++)
		g_assert_cmpstr(value_of(dp_document_objects(document), WANTED[i].key), ==,
		                WANTED[i].value);
}

static void
test_jpeg2000(void)
{
	g_autoptr(GBytes) file = fixture_jpeg2000_draw(&FULL);
	g_autofree char *hex = fixture_hex(file);
	g_autoptr(DpDocument) document = content_page_open(&PAGE(hex, "/JPXDecode"));
	const DpFileInfo *objects = dp_document_objects(document);

	g_assert_cmpstr(value_of(objects, "EXIF:Artist"), ==, "Ada Orvik");
	g_assert_cmpstr(value_of(objects, "dc:creator"), ==, "Di Fenwick");
}

/* A packet beside the image, which is stored as no file at all. */
static void
test_packet_beside(void)
{
	g_autoptr(DpDocument) document = content_page_open(&(ContentPage){
	    .content = "/X Do",
	    .resources = "/XObject << /X 7 0 R >>",
	    .streams = {
	        {"/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
	         "/BitsPerComponent 8 /Metadata 8 0 R",
	         "0"},
	        {"/Type /Metadata /Subtype /XML", "<a><dc:creator>Ada Orvik</dc:creator></a>"}}});

	g_assert_cmpstr(value_of(dp_document_objects(document), "dc:creator"), ==, "Ada Orvik");
}

/* Cameras that do not know where they are write the directory all the same. */
static void
test_nowhere(void)
{
	g_autoptr(GBytes) pdf = draw(&(FixtureJpeg){.gps_zero = TRUE});
	g_autoptr(DpDocument) document = dp_document_new(pdf, NULL);

	g_assert_cmpuint(dp_document_objects(document)->n_image_files, ==, 1);
	g_assert_null(value_of(dp_document_objects(document), "EXIF:GPS"));
}

/* (transfer full): the keys that bytes give, in order. */
static char *
keys_of(const guint8 *data, gsize length)
{
	g_autofree guint8 *copy = g_memdup2(data, length); /* so that reading past it is seen */
	g_autoptr(GPtrArray) properties = g_ptr_array_new();
	DpFileInfo objects = {.properties = properties};
	DpImageSink sink = {&objects, 1, 0, 0};
	GString *keys = g_string_new(NULL);

	dp_image_file_read(&sink, copy, length);
	for (guint i = 0; i < properties->len; i++) {
		DpProperty *property = properties->pdata[i];

		g_string_append_printf(keys, "%s ", property->key);
		g_free(property->key);
		g_free(property->value);
		g_free(property);
	}
	return g_string_free(keys, FALSE);
}

/* Whatever a file is cut down to, what is still whole in it is found, and no more. */
static void
test_cut_anywhere(void)
{
	g_autoptr(GBytes) file = fixture_jpeg_draw(&FULL);
	gsize length;
	const guint8 *data = g_bytes_get_data(file, &length);
	g_autofree char *all = keys_of(data, length);

	for (gsize n = 0; n < length; n++) {
		g_autofree char *some = keys_of(data, n);

		g_assert_true(g_str_has_prefix(all, some));
	}
}

#define HEAD                                                                                       \
	"\xFF\xD8\xFF\xE1\0\x40"                                                                   \
	"Exif\0\0II\x2A\0\x08\0\0\0"

/* Counts and offsets that overflow, and directories that lead back to themselves. */
static void
test_hostile_exif(void)
{
	static const struct {
		const char *bytes;
		gsize length;
	} FILES[] = {
#define FILE_OF(text) {text, sizeof text - 1}
	    FILE_OF(HEAD "\xFF\xFF\x3B\x01\2\0\xFF\xFF\xFF\xFF\0\0\0\0"),
	    FILE_OF(HEAD "\1\0\x3B\x01\5\0\0\0\0\x20\0\0\0\0"),
	    FILE_OF(HEAD "\1\0\x3B\x01\2\0\6\0\0\0\xFF\xFF\xFF\xFF"),
	    FILE_OF(HEAD "\3\0\x69\x87\4\0\1\0\0\0\x08\0\0\0\x69\x87\4\0\1\0\0\0\x08\0\0\0"
	                 "\x25\x88\4\0\1\0\0\0\x08\0\0\0"),
	    FILE_OF("\xFF\xD8\xFF\xE1\0\1"),
	    FILE_OF("\xFF\xD8\xFF\xED\0\x1EPhotoshop 3.0\0"
	            "8BIM\4\4\xFF\xFF\xFF\xFF\xFF"),
	    FILE_OF("\xFF\xD8\xFF\xFF\xFF\xFF\xFF\xFF"),
	    FILE_OF("\0\0\0\x0CjP  \0\0\0\1uuid\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"),
#undef FILE_OF
	};

	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++) {
		guint8 padded[70] = {0};
		g_autofree char *keys = NULL;

		memcpy(padded, FILES[i].bytes, MIN(FILES[i].length, sizeof padded));
		keys = keys_of(padded, sizeof padded);
		g_assert_cmpstr(keys, ==, "");
	}
}

static const struct {
	const char *key, *value, *info_author;
	const char *wanted; /* label, or NULL */
} CASES[] = {
    {"EXIF:Artist", "Ada Orvik", NULL, "unsure"},
    {"EXIF:Artist", "Ada Orvik", "Ada Orvik", "sure"},
    {"EXIF:Artist", "Ada Orvik", "Bo Tamsin", "unsure"},
    {"EXIF:XPAuthor", "aorvik", NULL, "unsure"},
    {"EXIF:Artist", "Anonymous", NULL, NULL},
    {"EXIF:Artist", "Picasa", NULL, NULL},
    {"EXIF:Artist", "Canon EOS 5D", NULL, NULL},
    {"EXIF:CameraOwnerName", "Ada Orvik", NULL, "unsure"},
    {"EXIF:Copyright", "Copyright (c) Shutterstock 2019. All rights reserved.", NULL, NULL},
    {"EXIF:Copyright", "(c) 2019, all rights reserved", NULL, NULL},
    {"EXIF:Copyright", "(c) 2019 Ada Orvik", NULL, "unsure"},
    {"dc:rights", "CC BY 4.0", NULL, NULL},
    {"dc:creator", "Ada Orvik", NULL, "unsure"},
    {"dc:description", "OLYMPUS DIGITAL CAMERA", NULL, NULL},
    {"dc:description", "The pier of Port Ellery by Ada Orvik", NULL, NULL},
    {"dc:description", "ask ada.orvik@lowmere.edu", NULL, "unsure"},
    {"IPTC:By-line", "Ada Orvik", NULL, "unsure"},
    {"IPTC:Credit", "Getty Images", NULL, NULL},
    {"EXIF:HostComputer", "iPhone 13 Pro", NULL, NULL},
    {"EXIF:HostComputer", "adas-laptop.local", NULL, "unsure"},
    {"EXIF:GPS", "the place where it was taken", NULL, "unsure"},
    {"JPEG:Comment", "CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 90", NULL, NULL},
};

static void
test_judged(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(DpFacts) facts = dp_facts_new();
		g_autoptr(GPtrArray) properties = g_ptr_array_new_with_free_func(dp_property_free);
		g_autoptr(GPtrArray) none = g_ptr_array_new();
		DpFileInfo objects = {.properties = properties, .n_image_files = 1};
		DpLayout layout = {.pages = none, .fonts = none};
		const DpObservation *seen;

		dp_property_add(&objects, "Info", "Author", CASES[i].info_author, 0);
		dp_property_add(&objects, "image", CASES[i].key, CASES[i].value, 1);
		dp_leak_properties(facts, &objects);
		dp_leak_images(facts, &objects, &layout);
		seen = dp_facts_get(facts, "anonymity.metadata", properties->len - 1);
		g_test_message("%s %s", CASES[i].key, CASES[i].value);
		g_assert_cmpstr(seen != NULL ? seen->label : NULL, ==, CASES[i].wanted);
	}
}

static void
assert_verdict(const FixtureJpeg *jpeg, const char *rule, const char *list, const char *wanted)
{
	g_autoptr(DpVenue) venue = fixture_rule_venue(rule);
	g_autoptr(GBytes) pdf = draw(jpeg);
	g_autoptr(DpRoster) roster = list != NULL ? dp_roster_new(list, strlen(list), NULL) : NULL;
	g_autoptr(DpReport) report =
	    dp_job_check(&(DpJob){.pdf = pdf, .path = "x.pdf", .venue = venue, .roster = roster});
	const DpFinding *finding = report->findings->pdata[0];

	g_test_message("%s", finding->message);
	g_assert_cmpstr(dp_verdict_name(finding->verdict), ==, wanted);
	if (strcmp(wanted, "review") != 0)
		return;
	g_assert_cmpstr(finding->message, ==,
	                "This property of the file may name an author: \"image in object 7, "
	                "EXIF:Artist: Ada Orvik\".");
	g_assert_cmpuint(((const DpPlace *)finding->places->pdata[0])->page, ==, 1);
	g_assert_true(((const DpPlace *)finding->places->pdata[0])->has_rect);
	g_assert_cmpfloat(((const DpPlace *)finding->places->pdata[0])->rect.x0, ==, 20);
}

static void
test_verdicts(void)
{
	const FixtureJpeg named = {.artist = "Ada Orvik"}, maker = {.artist = "Canon"};

	assert_verdict(&maker, "anonymity-metadata", NULL, "pass");
	assert_verdict(&named, "anonymity-metadata", NULL, "review");
	assert_verdict(&named, "anonymity-roster", "Ada Orvik\n", "fail");
}

#define ADD(name, function) g_test_add_func("/image-files/" name, function)

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_data_func("/image-files/little-endian", GINT_TO_POINTER(FALSE), test_is_read);
	g_test_add_data_func("/image-files/big-endian", GINT_TO_POINTER(TRUE), test_is_read);
	ADD("jpeg2000", test_jpeg2000);
	ADD("packet-beside", test_packet_beside);
	ADD("nowhere", test_nowhere);
	ADD("cut-anywhere", test_cut_anywhere);
	ADD("hostile-exif", test_hostile_exif);
	ADD("judged", test_judged);
	ADD("verdicts", test_verdicts);
	return g_test_run();
}
