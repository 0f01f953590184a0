/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "parsed-object.h"
#include "pdf/font/cmap.h"

/* How a string of a composite font is split into codes, and which glyphs they are (9.7.5). */

/* The codes of @bytes, "length:CID" each. */
static char *
read_codes(const DpCMap *cmap, const char *bytes, gsize length)
{
	GString *codes = g_string_new(NULL);

	for (gsize at = 0; at < length;) {
		guint32 cid = 0;
		guint size = dp_cmap_next(cmap, (const guint8 *)bytes + at, length - at, &cid);

		g_assert_cmpuint(size, >, 0);
		g_string_append_printf(codes, "%s%u:%u", at > 0 ? " " : "", size, cid);
		at += size;
	}
	return g_string_free(codes, FALSE);
}

static void
assert_codes(const DpCMap *cmap, const char *bytes, gsize length, const char *wanted)
{
	g_autofree char *codes = read_codes(cmap, bytes, length);

	g_assert_cmpstr(codes, ==, wanted);
}

#define ASSERT_CODES(cmap, bytes, wanted) assert_codes(cmap, bytes, sizeof(bytes) - 1, wanted)

static DpCMap *
predefined(const char *name)
{
	g_auto(Parser) parser = parser_new();
	g_auto(DpObject) encoding = parse(&parser, name);
	DpCMap *cmap = dp_cmap_new(&encoding);

	dp_object_clear(&encoding);
	return cmap;
}

/* One byte, unless the first says that there is a second: both edges of both ranges. */
static void
test_mixed_widths(void)
{
	static const struct {
		const char *name;
		guint8 first[8];
		const char *sizes; /* of the codes that begin with these bytes */
	} CASES[] = {
	    {"/90ms-RKSJ-H", {0x80, 0x81, 0x9F, 0xA0, 0xDF, 0xE0, 0xFC, 0xFD}, "12211221"},
	    {"/EUC-H", {0x41, 0x8D, 0x8E, 0x8F, 0xA0, 0xA1, 0xFE, 0xFF}, "11211221"},
	    {"/GBK-EUC-H", {0x20, 0x41, 0x80, 0x81, 0xA0, 0xFD, 0xFE, 0xFF}, "11122221"},
	    {"/GBK2K-H", {0x20, 0x41, 0x80, 0x81, 0xA0, 0xFD, 0xFE, 0xFF}, "11122221"},
	    {"/GB-EUC-H", {0x20, 0x41, 0x8E, 0xA0, 0xA1, 0xB0, 0xFE, 0xFF}, "11112221"},
	    {"/GBpc-EUC-H", {0x20, 0x41, 0x8E, 0xA0, 0xA1, 0xB0, 0xFC, 0xFD}, "11112221"},
	    {"/B5pc-V", {0x20, 0x41, 0x81, 0xA0, 0xA1, 0xB0, 0xFC, 0xFD}, "11112221"},
	    {"/ETen-B5-H", {0x20, 0x41, 0x81, 0xA0, 0xA1, 0xB0, 0xFE, 0xFF}, "11112221"},
	    {"/HKscs-B5-H", {0x20, 0x41, 0x81, 0x86, 0x87, 0xB0, 0xFE, 0xFF}, "11112221"},
	    {"/KSC-EUC-H", {0x20, 0x41, 0x8E, 0xA0, 0xA1, 0xB0, 0xFE, 0xFF}, "11112221"},
	    {"/KSCpc-EUC-H", {0x20, 0x41, 0x8E, 0xA0, 0xA1, 0xB0, 0xFD, 0xFE}, "11112221"},
	    {"/KSCms-UHC-H", {0x20, 0x41, 0x80, 0x81, 0xA0, 0xFD, 0xFE, 0xFF}, "11122221"},
	    {"/KSC-H", {0x20, 0x41, 0x80, 0x81, 0xA0, 0xFD, 0xFE, 0xFF}, "22222222"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(DpCMap) cmap = predefined(CASES[i].name);

		for (guint k = 0; k < 8; k++) {
			const guint8 bytes[] = {CASES[i].first[k], 0x41};
			guint32 cid = 0;
			guint size = dp_cmap_next(cmap, bytes, sizeof bytes, &cid);

			g_test_message("%s %02X", CASES[i].name, bytes[0]);
			g_assert_cmpuint(size, ==, (guint)(CASES[i].sizes[k] - '0'));
			g_assert_cmpuint(cid, ==, size == 1 ? bytes[0] : bytes[0] << 8 | 0x41u);
		}
	}
}

static void
test_two_bytes(void)
{
	static const char *const NAMES[] = {"/Identity-H", "/UniJIS-UTF16-H", "/H",
	                                    "/UniGB-UCS2-H"};

	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		g_autoptr(DpCMap) cmap = predefined(NAMES[i]);

		ASSERT_CODES(cmap, "\x81\x41\x00\x07", "2:33089 2:7");
		ASSERT_CODES(cmap, "\x81\x41\x09", "2:33089 1:9"); /* cut off */
		g_assert_false(dp_cmap_is_vertical(cmap));
	}
}

static void
test_vertical(void)
{
	g_autoptr(DpCMap) identity = predefined("/Identity-V");
	g_autoptr(DpCMap) shift_jis = predefined("/90ms-RKSJ-V");
	g_autoptr(DpCMap) level = predefined("/90ms-RKSJ-H");

	g_assert_true(dp_cmap_is_vertical(identity));
	g_assert_true(dp_cmap_is_vertical(shift_jis));
	g_assert_false(dp_cmap_is_vertical(level));
}

/* A font of its own CMap: codes of one and of two bytes, the ranges in no order. */
#define OWN                                                                                        \
	"2 begincodespacerange <00> <7F> <8140> <9FFC> endcodespacerange\n"                        \
	"2 begincidrange <8150> <815F> 500 <20> <2F> 100 endcidrange\n"                            \
	"2 begincidchar <8145> 7 <41> 65536 endcidchar\n"                                          \
	"1 beginbfchar <42> <0042> endbfchar\n"

static DpCMap *
own(const char *text, const char *mode)
{
	g_auto(Parser) parser = parser_new();
	g_auto(DpObject) stream = parse_stream(&parser, "null", text, strlen(text));
	DpCMap *cmap;

	parse_entry(&parser, &stream, "/WMode", mode);
	cmap = dp_cmap_new(&stream);
	dp_object_clear(&stream);
	return cmap;
}

static void
test_own_ranges(void)
{
	g_autoptr(DpCMap) cmap = own(OWN, "0");

	ASSERT_CODES(cmap, "\x20\x2F\x30", "1:100 1:115 1:0");
	ASSERT_CODES(cmap, "\x81\x50\x81\x5F\x81\x60", "2:500 2:515 2:0");
	ASSERT_CODES(cmap, "\x81\x45\x81\x46", "2:7 2:0");
	ASSERT_CODES(cmap, "\x41\x42", "1:65535 1:0"); /* no larger CID; a letter is no CID */
	ASSERT_CODES(cmap, "\x10\x81\x3F", "1:0 2:0"); /* before all; in no space: of two */
	g_assert_false(dp_cmap_is_vertical(cmap));
}

static void
test_own_mode(void)
{
	g_autoptr(DpCMap) cmap = own(OWN, "1");

	g_assert_true(dp_cmap_is_vertical(cmap));
}

/* A code of three and of four bytes; one that is longer than a code can be is no code. */
static void
test_long_codes(void)
{
	g_autoptr(DpCMap) cmap =
	    own("3 begincodespacerange <800000> <80FFFF> <90000000> <90FFFFFF> <0000000000> "
	        "<FFFFFFFFFF> endcodespacerange 1 begincidrange <800000> <80FFFF> 0 endcidrange",
	        "0");

	ASSERT_CODES(cmap, "\x80\x00\x05\x90\x00\x00\x01", "3:5 4:0");
	ASSERT_CODES(cmap, "\x00\x00\x00\x00\x00", "2:0 2:0 1:0");
}

static void
test_absurd(void)
{
	static const struct {
		const char *text;
		gboolean absurd;
	} CASES[] = {
	    {OWN, FALSE},
	    {"1 begincidrange <000000> <00FFFF> 0 endcidrange", FALSE},
	    {"1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange", TRUE},
	    {"1 begincidrange <FFFFFFFF> <00000000> 0 endcidrange", FALSE}, /* none */
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(Parser) parser = parser_new();
		g_auto(DpObject) stream =
		    parse_stream(&parser, "null", CASES[i].text, strlen(CASES[i].text));

		g_assert_cmpint(dp_cmap_is_absurd(&stream), ==, CASES[i].absurd);
		dp_object_clear(&stream);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/cmap/mixed-widths", test_mixed_widths);
	g_test_add_func("/cmap/two-bytes", test_two_bytes);
	g_test_add_func("/cmap/vertical", test_vertical);
	g_test_add_func("/cmap/own-ranges", test_own_ranges);
	g_test_add_func("/cmap/own-mode", test_own_mode);
	g_test_add_func("/cmap/long-codes", test_long_codes);
	g_test_add_func("/cmap/absurd", test_absurd);
	return g_test_run();
}
