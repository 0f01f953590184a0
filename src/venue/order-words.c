/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/order-words.h"

#include <deskproof/diagnostic.h>
#include <deskproof/wording.h>

#include <string.h>

#include "base/limits.h"

/* Six thousand words in YAML would take as long to read as the rest of a check: here a line has a
 * language, a part of an order, and words with commas. */

#define MIN_WORD 3 /* bytes: the search looks words up by their first three */

static const char *const SLOTS[] = {
    [DP_SLOT_NONE] = "none",       [DP_SLOT_GIVE] = "give",     [DP_SLOT_JUDGE] = "judge",
    [DP_SLOT_URGE] = "urge",       [DP_SLOT_DROP] = "drop",     [DP_SLOT_AVOID] = "avoid",
    [DP_SLOT_STRESS] = "stress",   [DP_SLOT_OBEY] = "obey",     [DP_SLOT_SAY] = "say",
    [DP_SLOT_GOOD] = "good",       [DP_SLOT_REVIEW] = "review", [DP_SLOT_ACCEPT] = "accept",
    [DP_SLOT_FAULTS] = "faults",   [DP_SLOT_MERITS] = "merits", [DP_SLOT_ORDERS] = "orders",
    [DP_SLOT_THIS] = "this",       [DP_SLOT_PAPER] = "paper",   [DP_SLOT_READER] = "reader",
    [DP_SLOT_ADDRESS] = "address", [DP_SLOT_MUST] = "must",     [DP_SLOT_OUGHT] = "ought",
    [DP_SLOT_LEAD] = "lead",       [DP_SLOT_ENDING] = "ending", [DP_SLOT_BELONG] = "belong",
    [DP_SLOT_TOLD] = "told",       [DP_SLOT_BEING] = "being",   [DP_SLOT_DUTY] = "duty",
    [DP_SLOT_YOU] = "you",         [DP_SLOT_WHERE] = "where",   [DP_SLOT_VOID] = "void",
    [DP_SLOT_UNSAID] = "unsaid",   [DP_SLOT_REFUSE] = "refuse", [DP_SLOT_NEVER] = "never",
    [DP_SLOT_MENTION] = "mention", [DP_N_SLOTS] = NULL,
};

typedef struct {
	const char *path;
	guint line;
	GPtrArray *diagnostics;
} Reading;

static void
complain(const Reading *reading, const char *what, const char *word)
{
	g_autofree char *shown = g_utf8_make_valid(word, -1);

	dp_diagnostics_add(reading->diagnostics, DP_DIAGNOSTIC_ERROR, reading->path, reading->line,
	                   1, "\"%.40s\" %s", shown, what);
}

static DpWordingSlot
slot_of(const char *name)
{
	for (guint i = DP_SLOT_NONE + 1; i < DP_N_SLOTS; i++) {
		if (strcmp(SLOTS[i], name) == 0)
			return i;
	}
	return DP_SLOT_NONE;
}

/* Cut in place: one block for the words of a row. */
static void
cut_words(DpWording *row, const char *text, gsize length)
{
	g_autoptr(GPtrArray) words = g_ptr_array_sized_new(16);
	char *next = row->words = g_strndup(text, length);

	while (next != NULL) {
		char *comma = strchr(next, ',');

		g_ptr_array_add(words, next);
		if (comma != NULL)
			*comma++ = '\0';
		next = comma != NULL && *comma == ' ' ? comma + 1 : comma;
	}
	g_ptr_array_add(words, NULL);
	row->near = (char **)g_ptr_array_steal(words, NULL);
}

/* Such words are looked for before another one only. */
static gboolean
is_read_backwards(DpWordingSlot slot)
{
	return slot == DP_SLOT_LEAD || slot == DP_SLOT_BEING;
}

/* "en give: give, write": NULL after a complaint. */
static DpWording *
read_row(const Reading *reading, const char *line, gsize length)
{
	const char *colon = memchr(line, ':', length), *space = memchr(line, ' ', length);
	const char *words;
	g_autofree char *slot = NULL;
	DpWording *row;

	if (colon == NULL || space == NULL || space > colon) {
		g_autofree char *text = g_strndup(line, length);

		complain(reading, "has no language, part and colon", text);
		return NULL;
	}
	row = g_new0(DpWording, 1);
	row->language = g_strndup(line, (gsize)(space - line));
	slot = g_strndup(space + 1, (gsize)(colon - space - 1));
	row->slot = slot_of(slot);
	words = colon + 1 < line + length && colon[1] == ' ' ? colon + 2 : colon + 1;
	cut_words(row, words, (gsize)(line + length - words));
	if (row->slot == DP_SLOT_NONE)
		complain(reading, "is not a part of an order", slot);
	for (guint i = 0; row->near[i] != NULL; i++) {
		if (strlen(row->near[i]) < (is_read_backwards(row->slot) ? 1 : MIN_WORD))
			complain(reading, "is too short: three letters at least", row->near[i]);
	}
	return row;
}

/* Up to the next line end; the last line that is read may hold all the rest, and is wrong then. */
static gsize
line_length(const Reading *reading, const char *line, const char *end)
{
	const char *stop =
	    reading->line < DP_LIMIT_ORDER_LINES ? memchr(line, '\n', (gsize)(end - line)) : NULL;

	return (gsize)((stop != NULL ? stop : end) - line);
}

gboolean
dp_order_words_read(const char *path, const char *bytes, gsize length, GPtrArray *list,
                    GPtrArray *diagnostics)
{
	guint before = diagnostics->len;
	Reading reading = {path, 0, diagnostics};
	const char *end = bytes + strnlen(bytes, length);

	for (const char *line = bytes; line < end;) {
		DpWording *row = NULL;
		gsize n;

		reading.line++;
		n = line_length(&reading, line, end);
		if (n > 0 && line[0] != '#')
			row = read_row(&reading, line, n);
		if (row != NULL)
			g_ptr_array_add(list, row);
		line += n + 1;
	}
	return diagnostics->len == before;
}
