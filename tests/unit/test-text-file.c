/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/text-file.h"

#define REFUSED "is not in UTF-8 or UTF-16, nor in Windows-1252, so its letters cannot be read"

/* Bytes with their length; read is what they say, or what is wrong, after "!". */
#define BYTES(text) text, sizeof(text) - 1

static const struct {
	const char *name, *bytes;
	gsize length;
	const char *read;
	gboolean windows;
} FILES[] = {
    {"ascii", BYTES("file\r\na.pdf"), "file\r\na.pdf", FALSE},
    {"nothing", BYTES(""), "", FALSE},
    {"utf-8", BYTES("\xC3\x85sa"), "Åsa", FALSE},
    {"utf-8-marked", BYTES("\xEF\xBB\xBF\xC3\x85sa"), "Åsa", FALSE},
    {"utf-16-little", BYTES("\xFF\xFE\xC5\0s\0a\0"), "Åsa", FALSE},
    {"utf-16-big", BYTES("\xFE\xFF\0\xC5\0s\0a"), "Åsa", FALSE},
    {"utf-16-unmarked", BYTES("\xC5\0s\0a\0"), "Åsa", FALSE},
    {"latin-1", BYTES("\xC5sa \xD6rvik"), "Åsa Örvik", TRUE},
    {"windows-1252", BYTES("\x93\x8Aime\x94 \x80"), "“Šime” €", TRUE},
    {"windows-lines", BYTES("\xC5\r\n\t\xE5\r"), "Å\r\n\tå\r", TRUE},
    /* a byte that Windows-1252 has no letter for */
    {"windows-hole", BYTES("\xC5sa \x81"), "!" REFUSED, FALSE},
    {"zero-byte", BYTES("\xC5\0sa "), "!" REFUSED, FALSE},
    {"control", BYTES("PK\x03\x04 \xC5"), "!" REFUSED, FALSE},
    {"delete", BYTES("\xC5\x7F"), "!" REFUSED, FALSE},
    /* as many letters of UTF-8 as bytes that are none, and one fewer */
    {"damaged", BYTES("\xC3\xA9\n\xC3\xA9\r\n\xE9"), "!is in UTF-8, but line 3 has", FALSE},
    {"damaged-half", BYTES("\xC3\xA9 \xE9"), "!is in UTF-8, but line 1 has", FALSE},
    {"windows-pair", BYTES("\xC3\xA9 \xE9 \xE9"), "Ã© é é", TRUE},
    {"cut", BYTES("\xC3\xA9\xE2\x82"), "Ã©â‚", TRUE},
    {"cut-long", BYTES("\xC3\xA9\xC3\xA9\xE2\x82"), "!is in UTF-8, but line 1 has", FALSE},
};

static void
test_files(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++) {
		char *data = g_malloc0(FILES[i].length + 1);
		g_autoptr(GError) error = NULL;
		g_autofree char *text = NULL;
		gboolean windows = !FILES[i].windows;

		g_test_message("%s", FILES[i].name);
		memcpy(data, FILES[i].bytes, FILES[i].length);
		text = dp_text_file_take(data, FILES[i].length, &windows, &error);
		g_assert_cmpint(windows, ==, FILES[i].windows);
		if (FILES[i].read[0] != '!') {
			g_assert_no_error(error);
			g_assert_cmpstr(text, ==, FILES[i].read);
			continue;
		}
		g_assert_null(text);
		g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
		g_assert_true(g_str_has_prefix(error->message, FILES[i].read + 1));
	}
}

/* Without the means to say so, nothing is guessed. */
static void
test_strict(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *text =
		    dp_text_file_decode(FILES[i].bytes, FILES[i].length, &error);

		g_test_message("%s", FILES[i].name);
		if (FILES[i].windows || FILES[i].read[0] == '!')
			g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
		else
			g_assert_cmpstr(text, ==, FILES[i].read);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/text-file/files", test_files);
	g_test_add_func("/text-file/strict", test_strict);
	return g_test_run();
}
