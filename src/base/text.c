/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"

#include <string.h>

#include "base/kept.h"
#include "base/unmask.h"

#define SOFT_HYPHEN 0x00AD

/* Most text is ASCII, where folding is lower-casing: a hundred times cheaper. */
static char *
fold_ascii(const char *text)
{
	gsize length = strlen(text), n = 0;
	char *out = g_malloc(length + 1);

	for (gsize i = 0; i < length; i++) {
		if (!g_ascii_isspace(text[i]))
			out[n++] = g_ascii_tolower(text[i]);
		else if (n > 0 && out[n - 1] != ' ')
			out[n++] = ' ';
	}
	while (n > 0 && out[n - 1] == ' ')
		n--;
	out[n] = '\0';
	return out;
}

/* Conjoining Jamo, into which Korean syllables decompose: not marks, and recomposed later. */
static gboolean
is_jamo(gunichar c)
{
	return c >= 0x1100 && c <= 0x11FF;
}

/* Of a lower-case character; tags may spell capitals. */
static gunichar
folded_reading(gunichar c)
{
	gunichar read = dp_text_read_as(c);

	return read != c && read != 0 ? (gunichar)g_ascii_tolower((char)read) : read;
}

static char *
fold_unicode(const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	g_autofree char *folded = g_utf8_casefold(valid, -1);
	g_autofree char *decomposed = g_utf8_normalize(folded, -1, G_NORMALIZE_ALL);
	GString *out = g_string_sized_new(strlen(text));
	g_autofree char *apart = NULL;
	gboolean space = FALSE, jamo = FALSE;

	for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = folded_reading(g_utf8_get_char(p));

		if (c == 0 || g_unichar_ismark(c))
			continue;
		if (g_unichar_isspace(c)) {
			space = out->len > 0;
			continue;
		}
		if (space)
			g_string_append_c(out, ' ');
		space = FALSE;
		jamo |= is_jamo(c);
		g_string_append_unichar(out, c);
	}
	if (!jamo)
		return g_string_free(out, FALSE);
	apart = g_string_free(out, FALSE);
	return g_utf8_normalize(apart, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

#define CACHED 0x2100u /* the alphabets of Europe and the Near East, and punctuation */

static void
append_decomposed(GString *out, gunichar c)
{
	gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
	gsize n = g_unichar_fully_decompose(c, TRUE, parts, G_N_ELEMENTS(parts));

	for (gsize i = 0; i < n; i++) {
		gunichar part = folded_reading(parts[i]);

		if (g_unichar_isspace(part))
			g_string_append_c(out, ' ');
		else if (part != 0 && !g_unichar_ismark(part))
			g_string_append_unichar(out, part);
	}
}

/* The result of fold_unicode() for a character between two letters, at a tenth of its cost. */
static char *
fold_character(gunichar c)
{
	char text[7] = "";
	g_autofree char *folded = NULL;
	GString *out = g_string_sized_new(8);

	g_unichar_to_utf8(c, text);
	folded = g_utf8_casefold(text, -1);
	for (const char *p = folded; *p != '\0'; p = g_utf8_next_char(p))
		append_decomposed(out, g_utf8_get_char(p));
	return g_string_free(out, FALSE);
}

/* Folding is per character, and cached for the first CACHED ones. (nullable): NULL if not cached.
 */
static const char *
folded_character(gunichar c)
{
	static char *cache[CACHED];
	char *kept;

	if (c >= CACHED || is_jamo(c))
		return NULL;
	kept = g_atomic_pointer_get(&cache[c]);
	if (kept != NULL)
		return kept;
	kept = fold_character(c);
	return dp_keep((gpointer *)&cache[c], kept, g_free);
}

/* Ideographs and Korean syllables, which fold to themselves. */
static gboolean
folds_to_itself(gunichar c)
{
	return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
}

static void
append_with_spaces(GString *out, const char *folded)
{
	for (const char *p = folded; *p != '\0'; p++) {
		if (*p != ' ' || (out->len > 0 && out->str[out->len - 1] != ' '))
			g_string_append_c(out, *p);
	}
}

static gboolean
append_folded(GString *out, const char *p)
{
	gunichar c = g_utf8_get_char(p);
	const char *folded;

	if (folds_to_itself(c)) {
		g_string_append_len(out, p, g_utf8_next_char(p) - p);
		return TRUE;
	}
	folded = folded_character(c);
	if (folded != NULL)
		append_with_spaces(out, folded);
	return folded != NULL;
}

/* The result of fold_unicode() at a fraction of its cost; NULL if a character must be folded with
 * its neighbours. */
static char *
fold_by_character(const char *text)
{
	g_autoptr(GString) out = g_string_sized_new(strlen(text));

	if (!g_utf8_validate(text, -1, NULL))
		return NULL;
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		if (!append_folded(out, p))
			return NULL;
	}
	while (out->len > 0 && out->str[out->len - 1] == ' ')
		g_string_truncate(out, out->len - 1);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

char *
dp_text_fold(const char *text)
{
	char *folded;

	if (g_str_is_ascii(text))
		return fold_ascii(text);
	folded = fold_by_character(text);
	return folded != NULL ? folded : fold_unicode(text);
}

static char *
squash_ascii(const char *text)
{
	char *squashed = g_malloc(strlen(text) + 1), *to = squashed;

	for (const char *p = text; *p != '\0'; p++) {
		if (g_ascii_isalnum(*p))
			*to++ = g_ascii_tolower(*p);
	}
	*to = '\0';
	return squashed;
}

/* In place: the result is never longer. */
char *
dp_text_squash(const char *text)
{
	char *squashed, *to;

	if (g_str_is_ascii(text))
		return squash_ascii(text);
	squashed = to = dp_text_fold(text);
	for (const char *p = squashed, *next; *p != '\0'; p = next) {
		gboolean ascii = (guint8)*p < 0x80;

		next = g_utf8_next_char(p);
		if (ascii ? !g_ascii_isalnum(*p) : !g_unichar_isalnum(g_utf8_get_char(p)))
			continue;
		memmove(to, p, (gsize)(next - p));
		to += next - p;
	}
	*to = '\0';
	return squashed;
}

static gboolean
is_printable(gunichar c)
{
	GUnicodeType type = g_unichar_type(c);

	return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT &&
	       type != G_UNICODE_SURROGATE && type != G_UNICODE_UNASSIGNED &&
	       type != G_UNICODE_PRIVATE_USE;
}

typedef struct {
	GString *out;
	gboolean space; /* a space is pending */
} Line;

static void
write_printable(Line *line, gunichar c)
{
	if (c == ' ' || g_unichar_isspace(c)) {
		line->space = line->out->len > 0;
		return;
	}
	if (line->space)
		g_string_append_c(line->out, ' ');
	line->space = FALSE;
	g_string_append_unichar(line->out, is_printable(c) ? c : 0xFFFD);
}

/* Copies the leading bytes of @text that are printed unchanged; most text is words of these. */
static gsize
write_plain(Line *line, const char *text)
{
	gsize n = dp_text_plain_length(text);

	if (n == 0)
		return 0;
	if (line->space)
		g_string_append_c(line->out, ' ');
	line->space = FALSE;
	g_string_append_len(line->out, text, (gssize)n);
	return n;
}

char *
dp_text_printable(const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	Line line = {.out = g_string_sized_new(strlen(valid))};

	for (const char *p = valid; *(p += write_plain(&line, p)) != '\0';
	     p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		write_printable(&line, c == SOFT_HYPHEN ? '-' : c);
	}
	return g_string_free(line.out, FALSE);
}

/* A soft hyphen at a line end is a hyphen; elsewhere it is invisible. */
static gboolean
ends_line(const char *next)
{
	return *next != '\0' && g_unichar_isspace(g_utf8_get_char(next));
}

char *
dp_text_plain(const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	Line line = {.out = g_string_sized_new(strlen(valid))};

	for (const char *p = valid, *next; *(p += write_plain(&line, p)) != '\0'; p = next) {
		gunichar c = g_utf8_get_char(p), read = dp_text_read_as(c);

		next = g_utf8_next_char(p);
		if (c == SOFT_HYPHEN && ends_line(next))
			read = '-';
		if (read != 0)
			write_printable(&line, read);
	}
	return g_string_free(line.out, FALSE);
}

static char *
cut_to(char *text, guint max_chars)
{
	g_autofree char *whole = text, *cut = NULL;

	if (g_utf8_strlen(whole, -1) <= (glong)max_chars)
		return g_steal_pointer(&whole);
	cut = g_utf8_substring(whole, 0, max_chars > 0 ? (glong)max_chars - 1 : 0);
	return g_strconcat(g_strchomp(cut), "…", NULL);
}

char *
dp_text_quote(const char *text, guint max_chars)
{
	return cut_to(dp_text_printable(text), max_chars);
}

char *
dp_text_plain_within(const char *text, DpBound bound)
{
	char *plain = dp_text_plain(text);

	return cut_to(plain, dp_bound_least(bound, (guint64)g_utf8_strlen(plain, -1)));
}

#define NEAREST_MAX_LENGTH 64

/* Levenshtein distance of two short words; words longer than @NEAREST_MAX_LENGTH bytes are never
 * near. */
static guint
edit_distance(const char *a, const char *b)
{
	guint row[NEAREST_MAX_LENGTH + 1];
	gsize n = strlen(a), m = strlen(b);

	if (n > NEAREST_MAX_LENGTH || m > NEAREST_MAX_LENGTH)
		return G_MAXUINT;
	for (gsize j = 0; j <= m; j++)
		row[j] = j;
	for (gsize i = 1; i <= n; i++) {
		guint diagonal = row[0];

		row[0] = i;
		for (gsize j = 1; j <= m; j++) {
			guint above = row[j];
			guint change = diagonal + (a[i - 1] != b[j - 1]);

			row[j] = MIN(MIN(above, row[j - 1]) + 1, change);
			diagonal = above;
		}
	}
	return row[m];
}

const char *
dp_text_nearest(const char *word, const char *const *candidates)
{
	guint best = MAX(2, strlen(word) / 3) + 1;
	const char *nearest = NULL;

	for (guint i = 0; candidates != NULL && candidates[i] != NULL; i++) {
		guint distance = edit_distance(word, candidates[i]);

		if (distance < best) {
			best = distance;
			nearest = candidates[i];
		}
	}
	return nearest;
}

gboolean
dp_text_is_capitals(const char *text)
{
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		if (g_unichar_islower(g_utf8_get_char(p)))
			return FALSE;
	}
	return TRUE;
}

gboolean
dp_text_has_any(const char *text, const char *const *parts)
{
	for (guint i = 0; parts[i] != NULL; i++) {
		if (strcasestr(text, parts[i]) != NULL)
			return TRUE;
	}
	return FALSE;
}
