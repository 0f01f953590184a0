/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/format-number.h"

#include <string.h>

#include "base/paper-size.h"

#define MOST_POINTS 14400 /* 200 in, the largest page of a PDF */
#define MOST_SIZE 1000    /* points */
#define MOST_COUNT 10000000

static void
skip_space(const char **at)
{
	while (g_ascii_isspace(**at))
		(*at)++;
}

/* The first of @words that @at begins with; @n if none does. */
static guint
take_word(const char **at, const char *const *words, guint n)
{
	for (guint i = 0; i < n; i++) {
		if (!g_str_has_prefix(*at, words[i]))
			continue;
		*at += strlen(words[i]);
		return i;
	}
	return n;
}

/* Digits with at most one point. */
static gboolean
take_number(const char **at, double *number)
{
	gsize length = strspn(*at, "0123456789.");
	g_autofree char *digits = g_strndup(*at, length);
	char *end = NULL;

	if (length == 0 || strspn(digits, ".") == length)
		return FALSE;
	*number = g_ascii_strtod(digits, &end);
	*at += length;
	return *end == '\0';
}

static gboolean
take_dash(const char **at)
{
	static const char *const DASHES[] = {"-", "–"};
	const char *next = *at;

	skip_space(&next);
	if (take_word(&next, DASHES, G_N_ELEMENTS(DASHES)) == G_N_ELEMENTS(DASHES))
		return FALSE;
	skip_space(&next);
	*at = next;
	return TRUE;
}

static gboolean
take_grace(const char **at)
{
	static const char *const SIGNS[] = {"±", "+/-", "+-", "d", "D", "Δ"};
	const char *next = *at;

	skip_space(&next);
	if (take_word(&next, SIGNS, G_N_ELEMENTS(SIGNS)) == G_N_ELEMENTS(SIGNS))
		return FALSE;
	skip_space(&next);
	*at = next;
	return TRUE;
}

static gboolean
is_sound(const DpFormatRange *range)
{
	return range->from + range->to > 0 && range->from <= MOST_SIZE && range->to <= MOST_SIZE &&
	       range->grace <= MOST_SIZE && (range->to == 0 || range->to >= range->from);
}

gboolean
dp_format_range_read(const char *text, DpFormatRange *range)
{
	const char *at = text;

	*range = (DpFormatRange){0};
	if (!take_number(&at, &range->from))
		return FALSE;
	if (take_dash(&at) && !take_number(&at, &range->to))
		return FALSE;
	if (take_grace(&at) && !take_number(&at, &range->grace))
		return FALSE;
	return *at == '\0' && is_sound(range);
}

static const char *const UNITS[] = {"in", "i", "\"", "″", "cm", "c", "mm", "pt"};
static const double UNIT_POINTS[] = {72, 72, 72, 72, 72 / 2.54, 72 / 2.54, 72 / 25.4, 1};

/* @unit: receives 0 if there is none. */
static gboolean
take_length(const char **at, double *number, double *unit)
{
	guint row;

	skip_space(at);
	if (!take_number(at, number))
		return FALSE;
	skip_space(at);
	row = take_word(at, UNITS, G_N_ELEMENTS(UNITS));
	*unit = row < G_N_ELEMENTS(UNITS) ? UNIT_POINTS[row] : 0;
	skip_space(at);
	return TRUE;
}

static gboolean
read_lengths(const char *text, double lengths[2])
{
	static const char *const CROSSES[] = {"x", "×"};
	const char *at = text;
	double units[2];

	if (!take_length(&at, &lengths[0], &units[0]) ||
	    take_word(&at, CROSSES, G_N_ELEMENTS(CROSSES)) == G_N_ELEMENTS(CROSSES) ||
	    !take_length(&at, &lengths[1], &units[1]) || *at != '\0')
		return FALSE;
	for (guint i = 0; i < 2; i++)
		lengths[i] *= units[i] > 0 ? units[i] : units[1 - i];
	return lengths[0] > 0 && lengths[0] <= MOST_POINTS && lengths[1] > 0 &&
	       lengths[1] <= MOST_POINTS;
}

/* HotCRP knows these two by name, in any case. */
static gboolean
read_name(const char *text, double lengths[2])
{
	guint n = 0;
	const DpPaperSize *sizes = dp_paper_sizes(&n);

	if (!g_str_equal(text, "letter") && !g_str_equal(text, "a4"))
		return FALSE;
	for (guint i = 0; i < n; i++) {
		if (!g_str_equal(text, sizes[i].name))
			continue;
		lengths[0] = sizes[i].width;
		lengths[1] = sizes[i].height;
	}
	return TRUE;
}

gboolean
dp_format_lengths_read(const char *text, double lengths[2])
{
	g_autofree char *small = g_ascii_strdown(text, -1);
	g_autoptr(GString) plain = g_string_new(small);

	g_string_replace(plain, "\u00a0", " ", 0);
	return read_name(plain->str, lengths) || read_lengths(plain->str, lengths);
}

static gboolean
take_count(const char **at, guint *count)
{
	gsize length = strspn(*at, "0123456789");
	g_autofree char *digits = g_strndup(*at, length);
	guint64 value = 0;

	if (!g_ascii_string_to_unsigned(digits, 10, 1, MOST_COUNT, &value, NULL))
		return FALSE;
	*count = (guint)value;
	*at += length;
	return TRUE;
}

gboolean
dp_format_counts_read(const char *text, guint counts[2])
{
	const char *at = text;

	counts[0] = 0;
	if (!take_count(&at, &counts[1]))
		return FALSE;
	if (take_dash(&at)) {
		counts[0] = counts[1];
		if (!take_count(&at, &counts[1]))
			return FALSE;
	}
	return *at == '\0' && counts[0] <= counts[1];
}
