/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/damage.h"
#include "base/limits.h"
#include "base/text.h"

#include <string.h>

typedef enum {
	HARMLESS, /* found in sound papers of common programs */
	VAGUE,
	GRAVE,
} Gravity;

/* What qpdf says, by a part of it, and what we say; anything not listed is grave and said as it is.
 */
static const struct {
	const char *part;
	Gravity gravity;
	const char *sentence;
} COMPLAINTS[] = {
    {"duplicated key", HARMLESS, NULL},
    {"stream data has the wrong size", HARMLESS, NULL},
    {"extraneous whitespace", HARMLESS, NULL},
    {"reported number of objects", HARMLESS, NULL},
    {"object has offset 0", HARMLESS, NULL},
    {"followed by carriage return only", HARMLESS, NULL}, /* PDF 1.0 had nothing against it */
    {"file is damaged", VAGUE, "The file is damaged."},
    {"ttempting to reconstruct", VAGUE, "The cross-reference table had to be rebuilt."},
    {"can't find startxref", GRAVE, "The end of the file is missing or damaged."},
    {"xref not found", GRAVE, "The cross-reference table is not where the file says it is."},
    {"invalid xref entry", GRAVE, "The cross-reference table has a wrong entry."},
    {"xref syntax invalid", GRAVE, "The cross-reference table cannot be read."},
    {"trailer dictionary", GRAVE, "The file's trailer is missing or damaged."},
    {"unable to find /Root", GRAVE, "The file has no document catalogue."},
    {"can't find PDF header", GRAVE, "The file does not begin with a valid PDF header."},
    {"expected endstream", GRAVE, "A stream does not end where its length says."},
    {"expected endobj", GRAVE, "An object does not end where it should."},
    {"out of range converting", GRAVE, "An object holds a number too large to be read."},
    {"overflow/underflow", GRAVE, "An object holds a number too large to be read."},
    {"unknown token", GRAVE, "An object holds something that is no PDF syntax."},
};

/* Readers speak in fragments: a capital and a full stop make a sentence. */
static char *
as_sentence(const char *complaint)
{
	g_autofree char *text = dp_text_quote(complaint, DP_LIMIT_QUOTE_CHARS);

	if (*text == '\0')
		return g_strdup("An object is damaged.");
	text[0] = g_ascii_toupper(text[0]);
	return g_strconcat(text, g_str_has_suffix(text, ".") ? "" : ".", NULL);
}

void
dp_damage_note(DpDamage *damage, const char *complaint)
{
	Gravity gravity = GRAVE;
	const char *sentence = NULL;

	if (damage->sentence != NULL && !damage->vague)
		return;
	for (guint i = 0; i < G_N_ELEMENTS(COMPLAINTS) && sentence == NULL; i++) {
		if (strstr(complaint, COMPLAINTS[i].part) == NULL)
			continue;
		gravity = COMPLAINTS[i].gravity;
		sentence = COMPLAINTS[i].sentence;
		if (gravity == HARMLESS)
			return;
	}
	if (damage->sentence != NULL && gravity == VAGUE)
		return;
	g_free(damage->sentence);
	damage->sentence = sentence != NULL ? g_strdup(sentence) : as_sentence(complaint);
	damage->vague = gravity == VAGUE;
}

void
dp_damage_clear(DpDamage *damage)
{
	g_clear_pointer(&damage->sentence, g_free);
}
