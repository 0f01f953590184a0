/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/readings.h"

#include <string.h>

struct _DpReadings {
	GHashTable *known; /* of DpReading[DP_READINGS], by the address of the text */
};

/* (transfer full) */
static char *
on_one_line(const char *text)
{
	char *copy = g_strdup(text);

	for (char *p = strchr(copy, '\n'); p != NULL; p = strchr(p, '\n'))
		*p = ' ';
	return copy;
}

/* If a line ends in a hyphen and the next begins with a small letter, it is mostly one word. */
static gboolean
breaks_word(const char *text, const char *p)
{
	return *p == '-' && p > text && g_unichar_isalpha(g_utf8_get_char(g_utf8_prev_char(p))) &&
	       (p[1] == '\n' || p[1] == ' ') &&
	       g_unichar_islower(g_utf8_get_char_validated(p + 2, -1));
}

static gboolean
has_broken_word(const char *text)
{
	for (const char *p = strchr(text, '-'); p != NULL; p = strchr(p + 1, '-')) {
		if (breaks_word(text, p))
			return TRUE;
	}
	return FALSE;
}

/* The same text with words joined that line breaks split; NULL: there are none. (transfer full) */
static char *
with_whole_words(const char *text)
{
	GString *whole;

	if (!has_broken_word(text))
		return NULL;
	whole = g_string_sized_new(strlen(text));
	for (const char *p = text; *p != '\0'; p++) {
		if (breaks_word(text, p))
			p++;
		else
			g_string_append_c(whole, *p);
	}
	return g_string_free(whole, FALSE);
}

static void
set_reading(DpReading *reading, char *text)
{
	reading->text = text;
	if (text != NULL)
		dp_trigram_set_of(text, strlen(text), &reading->trigrams);
}

static void
free_pair(gpointer data)
{
	DpReading *pair = data;

	for (guint i = 0; i < DP_READINGS; i++)
		g_free(pair[i].text);
	g_free(pair);
}

DpReadings *
dp_readings_new(void)
{
	DpReadings *readings = g_new0(DpReadings, 1);

	readings->known = g_hash_table_new_full(NULL, NULL, NULL, free_pair);
	return readings;
}

void
dp_readings_free(DpReadings *readings)
{
	if (readings == NULL)
		return;
	g_hash_table_unref(readings->known);
	g_free(readings);
}

const DpReading *
dp_readings_of(DpReadings *readings, const DpObservation *seen)
{
	DpReading *pair = g_hash_table_lookup(readings->known, seen->text);

	if (pair != NULL)
		return pair;
	pair = g_new0(DpReading, DP_READINGS);
	set_reading(&pair[0], on_one_line(seen->text));
	set_reading(&pair[1], with_whole_words(pair[0].text));
	g_hash_table_insert(readings->known, seen->text, pair);
	return pair;
}
