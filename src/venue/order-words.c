/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/order-words.h"

#include <deskproof/diagnostic.h>

#include <string.h>

#include "venue/order-builder.h"

/* Not YAML, which takes as long to read as the rest of a check. A line has a language, a part of an
 * order, and words separated by commas. */

static const char *const SLOTS[] = {
    [DP_SLOT_NONE] = "none",       [DP_SLOT_GIVE] = "give",       [DP_SLOT_JUDGE] = "judge",
    [DP_SLOT_URGE] = "urge",       [DP_SLOT_DROP] = "drop",       [DP_SLOT_AVOID] = "avoid",
    [DP_SLOT_STRESS] = "stress",   [DP_SLOT_OBEY] = "obey",       [DP_SLOT_SAY] = "say",
    [DP_SLOT_GOOD] = "good",       [DP_SLOT_REVIEW] = "review",   [DP_SLOT_ACCEPT] = "accept",
    [DP_SLOT_FAULTS] = "faults",   [DP_SLOT_MERITS] = "merits",   [DP_SLOT_ORDERS] = "orders",
    [DP_SLOT_THIS] = "this",       [DP_SLOT_PAPER] = "paper",     [DP_SLOT_READER] = "reader",
    [DP_SLOT_ADDRESS] = "address", [DP_SLOT_MUST] = "must",       [DP_SLOT_OUGHT] = "ought",
    [DP_SLOT_LEAD] = "lead",       [DP_SLOT_ENDING] = "ending",   [DP_SLOT_BELONG] = "belong",
    [DP_SLOT_TOLD] = "told",       [DP_SLOT_BEING] = "being",     [DP_SLOT_DUTY] = "duty",
    [DP_SLOT_YOU] = "you",         [DP_SLOT_WHERE] = "where",     [DP_SLOT_VOID] = "void",
    [DP_SLOT_UNSAID] = "unsaid",   [DP_SLOT_REFUSE] = "refuse",   [DP_SLOT_NEVER] = "never",
    [DP_SLOT_MENTION] = "mention", [DP_SLOT_CHOICE] = "choice",   [DP_SLOT_COUNTER] = "counter",
    [DP_SLOT_SAMPLE] = "sample",   [DP_SLOT_CAPTION] = "caption", [DP_SLOT_BLANK] = "blank",
    [DP_SLOT_KIND] = "kind",       [DP_N_SLOTS] = NULL,
};

typedef struct {
	const char *path;
	guint line;
	GPtrArray *diagnostics;
	DpOrderBuilder *builder;
} Reading;

static void
complain(const Reading *reading, const char *what, const char *word, gsize length)
{
	g_autofree char *shown = g_utf8_make_valid(word, (gssize)length);

	dp_diagnostics_add(reading->diagnostics, DP_DIAGNOSTIC_ERROR, reading->path, reading->line,
	                   1, "\"%.40s\" %s", shown, what);
}

static DpWordingSlot
slot_of(const char *name, gsize length)
{
	for (guint i = DP_SLOT_NONE + 1; i < DP_N_SLOTS; i++) {
		if (strlen(SLOTS[i]) == length && memcmp(SLOTS[i], name, length) == 0)
			return i;
	}
	return DP_SLOT_NONE;
}

static void
read_word(const Reading *reading, guint8 language, DpWordingSlot slot, const char *word,
          gsize length)
{
	gsize least = dp_order_builder_reads_backwards(slot) ? 1 : DP_ORDER_PREFIX;

	if (length < least)
		complain(reading, "is too short: three letters at least", word, length);
	else
		dp_order_builder_add(reading->builder, language, slot, word, length);
}

/* "give, write": words separated by a comma and a space. */
static void
read_words(const Reading *reading, guint8 language, DpWordingSlot slot, const char *words,
           const char *end)
{
	for (const char *word = words; word <= end;) {
		const char *comma = memchr(word, ',', (gsize)(end - word));
		const char *stop = comma != NULL ? comma : end;

		read_word(reading, language, slot, word, (gsize)(stop - word));
		word = stop + 1;
		if (word < end && *word == ' ')
			word++;
	}
}

/* "en give: give, write" */
static void
read_row(const Reading *reading, const char *line, gsize length)
{
	const char *colon = memchr(line, ':', length), *space = memchr(line, ' ', length);
	const char *end = line + length, *words;
	DpWordingSlot slot;
	guint8 language;

	if (colon == NULL || space == NULL || space > colon) {
		complain(reading, "has no language, part and colon", line, length);
		return;
	}
	slot = slot_of(space + 1, (gsize)(colon - space - 1));
	if (slot == DP_SLOT_NONE)
		complain(reading, "is not a part of an order", space + 1,
		         (gsize)(colon - space - 1));
	language = dp_order_builder_language(reading->builder, line, (gsize)(space - line), slot);
	words = colon + 1 < end && colon[1] == ' ' ? colon + 2 : colon + 1;
	read_words(reading, language, slot, words, end);
}

/* Up to the next line end; the last line that is read may hold all the rest, and is then an error.
 */
static gsize
line_length(const Reading *reading, const char *line, const char *end)
{
	const char *stop =
	    reading->line < DP_LIMIT_ORDER_LINES ? memchr(line, '\n', (gsize)(end - line)) : NULL;

	return (gsize)((stop != NULL ? stop : end) - line);
}

static void
read_text(Reading *reading, const char *bytes, gsize length)
{
	const char *text = dp_order_builder_add_text(reading->builder, bytes, length);
	const char *end = text + strnlen(text, length);
	gsize n;

	for (const char *line = text; line < end; line += n + 1) {
		reading->line++;
		n = line_length(reading, line, end);
		if (n > 0 && line[0] != '#')
			read_row(reading, line, n);
	}
}

DpOrderWords *
dp_order_words_read(const char *path, const char *bytes, gsize length, GPtrArray *diagnostics)
{
	g_autoptr(DpOrderBuilder) builder = dp_order_builder_new();
	Reading reading = {path, 0, diagnostics, builder};
	guint before = diagnostics->len;

	read_text(&reading, bytes, length);
	return diagnostics->len == before ? dp_order_builder_end(builder) : NULL;
}

/* Mistakes in a part were reported when it was read. */
DpOrderWords *
dp_order_words_join(const DpOrderWords *const *parts, guint n_parts)
{
	g_autoptr(DpOrderBuilder) builder = dp_order_builder_new();
	g_autoptr(GPtrArray) told = dp_diagnostics_new();

	for (guint i = 0; i < n_parts; i++) {
		Reading reading = {"", 0, told, builder};

		read_text(&reading, parts[i]->text, parts[i]->length);
	}
	return dp_order_builder_end(builder);
}
