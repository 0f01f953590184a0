/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/unmask.h"

#include <string.h>

#include "base/text.h"

#define SOFT_HYPHEN 0x00AD

/* Small letters that look the same as Latin ones. */
static const struct {
	gunichar c;
	char latin;
} LOOKALIKES[] = {
    {0x0391, 'a'}, {0x0392, 'b'}, {0x0395, 'e'}, {0x0396, 'z'}, {0x0397, 'h'}, {0x0399, 'i'},
    {0x039A, 'k'}, {0x039C, 'm'}, {0x039D, 'n'}, {0x039F, 'o'}, {0x03A1, 'p'}, {0x03A4, 't'},
    {0x03A5, 'y'}, {0x03A7, 'x'}, {0x03B1, 'a'}, {0x03B9, 'i'}, {0x03BD, 'v'}, {0x03BF, 'o'},
    {0x03C1, 'p'}, {0x03C5, 'u'}, {0x0405, 's'}, {0x0406, 'i'}, {0x0408, 'j'}, {0x0410, 'a'},
    {0x0412, 'b'}, {0x0415, 'e'}, {0x041A, 'k'}, {0x041C, 'm'}, {0x041D, 'h'}, {0x041E, 'o'},
    {0x0420, 'p'}, {0x0421, 'c'}, {0x0422, 't'}, {0x0423, 'y'}, {0x0425, 'x'}, {0x0430, 'a'},
    {0x0435, 'e'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'},
    {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x04BB, 'h'}, {0x04CF, 'l'}, {0x0501, 'd'},
    {0x051B, 'q'}, {0x051D, 'w'},
};

gunichar
dp_text_lookalike(gunichar c)
{
	if (c < LOOKALIKES[0].c || c > LOOKALIKES[G_N_ELEMENTS(LOOKALIKES) - 1].c)
		return 0;
	for (guint i = 0; i < G_N_ELEMENTS(LOOKALIKES); i++) {
		if (LOOKALIKES[i].c == c)
			return (gunichar)LOOKALIKES[i].latin;
	}
	return 0;
}

gboolean
dp_text_is_shapeless(gunichar c)
{
	return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
	       (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0x034F || c == 0x180E ||
	       c == 0x115F || c == 0x1160 || c == 0x3164 || (c >= 0xE0000 && c <= 0xE007F);
}

/* Tags (U+E0020 to U+E007E) are invisible ASCII: models read them. */
static gunichar
tag_letter(gunichar c)
{
	return c >= 0xE0020 && c <= 0xE007E ? c - 0xE0000 : 0;
}

/* Variation selectors and default-ignorable characters (DerivedCoreProperties,
 * Default_Ignorable_Code_Point), apart from those of dp_text_is_shapeless(). */
static gboolean
is_ignorable(gunichar c)
{
	return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x180B && c <= 0x180F) ||
	       (c >= 0xFFF0 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF) || c == SOFT_HYPHEN ||
	       g_unichar_type(c) == G_UNICODE_FORMAT;
}

gunichar
dp_text_read_as(gunichar c)
{
	if (c < SOFT_HYPHEN)
		return c;
	if (tag_letter(c) != 0)
		return tag_letter(c);
	return dp_text_is_shapeless(c) || is_ignorable(c) ? 0 : c;
}

static const struct {
	gunichar c;
	const char *plain;
} SPELT_OUT[] = {
    {0x2018, "'"},  {0x2019, "'"},   {0x201A, "'"},   {0x2032, "'"},  {0x201C, "\""},
    {0x201D, "\""}, {0x201E, "\""},  {0x2033, "\""},  {0x00AB, "\""}, {0x00BB, "\""},
    {0x300C, "\""}, {0x300D, "\""},  {0x2010, "-"},   {0x2011, "-"},  {0x2012, "-"},
    {0x2013, "-"},  {0x2014, "-"},   {0x2212, "-"},   {0xFB00, "ff"}, {0xFB01, "fi"},
    {0xFB02, "fl"}, {0xFB03, "ffi"}, {0xFB04, "ffl"}, {0xFB05, "st"}, {0xFB06, "st"},
};

static const char *
spelt_out(gunichar c)
{
	for (guint i = 0; i < G_N_ELEMENTS(SPELT_OUT); i++) {
		if (SPELT_OUT[i].c == c)
			return SPELT_OUT[i].plain;
	}
	return NULL;
}

/* Full-width forms and mathematical alphabets are styled ASCII. */
static gunichar
without_style(gunichar c)
{
	if (c >= 0xFF01 && c <= 0xFF5E)
		return c - 0xFEE0;
	if (c >= 0x1D400 && c <= 0x1D6A3) {
		guint letter = (c - 0x1D400) % 52;

		return letter < 26 ? 'a' + letter : 'a' + letter - 26;
	}
	if (c >= 0x1D7CE && c <= 0x1D7FF)
		return '0' + (c - 0x1D7CE) % 10;
	return c;
}

static gunichar
without_accent(gunichar c)
{
	gunichar base, mark;

	for (guint i = 0; i < 3 && c >= 0xC0 && c < 0x2000; i++) {
		if (!g_unichar_decompose(c, &base, &mark) || !g_unichar_ismark(mark) ||
		    base >= 0x250)
			break;
		c = base;
	}
	return c;
}

typedef struct {
	GString *out;
	gsize word;       /* start of the word being written */
	gboolean latin;   /* it has an ASCII letter */
	gboolean alike;   /* it has a look-alike of an ASCII letter */
	gboolean space;   /* a space is pending */
	gboolean newline; /* the last character was one */
	gboolean blank;   /* a blank line is in the pending space */
} Unmasking;

/* A word in a single script is left alone: it may be Greek or Russian. */
static void
end_word(Unmasking *state)
{
	g_autofree char *word = NULL;

	if (state->latin && state->alike) {
		word = g_strdup(state->out->str + state->word);
		g_string_truncate(state->out, state->word);
		for (const char *p = word; *p != '\0'; p = g_utf8_next_char(p)) {
			gunichar c = g_utf8_get_char(p), latin = dp_text_lookalike(c);

			g_string_append_unichar(state->out, latin != 0 ? latin : c);
		}
	}
	state->latin = state->alike = FALSE;
}

/* "instruc- tions" was one word; only "-" directly before the space counts. */
static gboolean
joins_lines(const Unmasking *state, gunichar c)
{
	const GString *out = state->out;

	return out->len >= 2 && out->str[out->len - 1] == '-' &&
	       g_ascii_isalpha(out->str[out->len - 2]) && g_unichar_isalpha(c);
}

static void
put_space(Unmasking *state, gunichar c)
{
	if (!state->blank && joins_lines(state, c)) {
		g_string_truncate(state->out, state->out->len - 1);
	} else if (state->out->len > 0) {
		end_word(state);
		g_string_append(state->out, state->blank ? " " DP_TEXT_BREAK " " : " ");
		state->word = state->out->len;
	}
	state->space = state->newline = state->blank = FALSE;
}

static void
put(Unmasking *state, gunichar c)
{
	if (state->space)
		put_space(state, c);
	state->latin |= c < 128 && g_ascii_isalpha((char)c);
	state->alike |= c >= 128 && dp_text_lookalike(c) != 0;
	if (c < 128)
		g_string_append_c(state->out, g_ascii_tolower((char)c));
	else
		g_string_append_unichar(state->out, g_unichar_tolower(c));
}

static void
take(Unmasking *state, gunichar c)
{
	const char *plain;

	c = dp_text_read_as(c);
	if (c < 128 ? g_ascii_isspace((char)c) : g_unichar_isspace(c)) {
		state->blank |= c == '\n' && state->newline;
		state->newline = c == '\n';
		state->space = TRUE;
		return;
	}
	if (c >= 128) {
		plain = spelt_out(c);
		if (plain != NULL) {
			for (; *plain != '\0'; plain++)
				put(state, (gunichar)*plain);
			return;
		}
		if (g_unichar_ismark(c))
			return;
		c = without_accent(without_style(c));
	}
	if (c != 0)
		put(state, c);
}

/* The same as take() for each of the @n characters, which are printable ASCII without spaces. */
static void
take_plain(Unmasking *state, const char *text, gsize n)
{
	gsize from;

	if (n == 0)
		return;
	put(state, (gunichar)*text);
	from = state->out->len;
	g_string_append_len(state->out, text + 1, (gssize)n - 1);
	for (char *p = state->out->str + from; *p != '\0'; p++) {
		state->latin |= g_ascii_isalpha(*p);
		*p = dp_ascii_lower(*p);
	}
}

char *
dp_text_unmask(const char *text)
{
	g_autofree char *valid =
	    g_utf8_validate(text, -1, NULL) ? NULL : g_utf8_make_valid(text, -1);
	const char *from = valid != NULL ? valid : text;
	Unmasking state = {.out = g_string_sized_new(strlen(from))};

	for (const char *p = from; *p != '\0';) {
		gsize n = dp_text_plain_length(p);

		take_plain(&state, p, n);
		p += n;
		if (*p == '\0')
			break;
		take(&state, g_utf8_get_char(p));
		p = g_utf8_next_char(p);
	}
	end_word(&state);
	return g_string_free(state.out, FALSE);
}
