/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/file/damage.h"

#include <string.h>

#include "base/memory.h"

#define HARMLESS DP_GRAVITY_HARMLESS
#define VAGUE DP_GRAVITY_VAGUE
#define REPAIRED DP_GRAVITY_REPAIRED
#define LOST DP_GRAVITY_LOST

#define OTHER_SENTENCE "A part of the file violates the PDF standard."

/*
 * Fragments of qpdf's messages, their meaning and our own sentence. The reader's messages are never
 * shown: authors do not know its terms. Unlisted messages count as possible loss.
 */
static const struct {
	const char *part;
	DpGravity gravity;
	const char *sentence;
} COMPLAINTS[] = {
    {"duplicated key", HARMLESS, NULL},
    {"stream data has the wrong size", HARMLESS, NULL},
    {"extraneous whitespace", HARMLESS, NULL},
    {"space before first xref", HARMLESS, NULL},
    {"reported number of objects", HARMLESS, NULL},
    {"object has offset 0", HARMLESS, NULL},
    {"followed by carriage return only", HARMLESS, NULL}, /* allowed by PDF 1.0 */
    {"accepting invalid xref table entry", HARMLESS, NULL},
    {"file is damaged", VAGUE, "The cross-reference table had to be rebuilt."},
    {"ttempting to reconstruct", VAGUE, "The cross-reference table had to be rebuilt."},
    {"can't find startxref", REPAIRED, "The end of the file is missing or damaged."},
    {"xref not found", REPAIRED, "The cross-reference table is not at the stated position."},
    {"invalid xref entry", REPAIRED, "The cross-reference table has a wrong entry."},
    {"unexpected xref entry type", REPAIRED, "The cross-reference table has a wrong entry."},
    {"unknown xref stream entry type", REPAIRED, "The cross-reference table has a wrong entry."},
    {"xref syntax invalid", REPAIRED, "The cross-reference table cannot be read."},
    {"rror reading xref", REPAIRED, "The cross-reference table cannot be read."},
    {"following xref tables", REPAIRED,
     "The cross-reference tables refer to each other in a loop."},
    {"xref table entry", REPAIRED, "The cross-reference table has a wrong entry."},
    {"ross-reference stream", REPAIRED, "The cross-reference table has a wrong entry."},
    {"xref stream", REPAIRED, "The cross-reference table has a wrong entry."},
    {"/XRefStm", REPAIRED, "The cross-reference table has a wrong entry."},
    {"lacks /Size", REPAIRED, "The file's trailer does not give the number of objects."},
    {"can't find PDF header", REPAIRED, "The file does not begin with a valid PDF header."},
    {"proper line terminator", REPAIRED,
     "The line end at the start of a stream violates the PDF standard."},
    {"stray #", REPAIRED, "The spelling of a name violates the PDF standard."},
    {"expected trailer", LOST, "The file's trailer is missing or damaged."},
    {"find trailer", LOST, "The file's trailer is missing or damaged."},
    {"trailer dictionary", LOST, "The file's trailer is missing or damaged."},
    {"unable to find /Root", LOST, "The file has no document catalogue."},
    {"expected n n obj", REPAIRED,
     "An object is not at its position in the cross-reference table."},
    {"0 obj", REPAIRED, "An object is not at its position in the cross-reference table."},
    {"not found in file after", LOST, "An object that the file refers to is missing."},
    {"lacks /Length", LOST, "A stream does not give its length."},
    {"expected endstream", LOST, "A stream does not end where its length says."},
    {"recover stream", LOST, "A stream does not end where its length says."},
    {"recovered stream", LOST, "A stream does not end where its length says."},
    {"EOF reading stream", LOST, "A stream is cut off by the end of the file."},
    {"expected endobj", LOST, "An object has no valid end."},
    {"unexpected EOF", LOST, "An object is cut off by the end of the file."},
    {"out of range converting", LOST, "An object has a number that is too large to read."},
    {"overflow/underflow", LOST, "An object has a number that is too large to read."},
    {"unknown token", LOST, "An object has a syntax error."},
    {"brace token", LOST, "An object has a syntax error."},
    {"hexstring", LOST, "An object has a syntax error."},
    {"unexpected", LOST, "An object has a syntax error."},
    {"dictionary ended", LOST, "A dictionary in the file is incomplete."},
    {"expected dictionary key", LOST, "A dictionary in the file is incomplete."},
    {"deeply nested", LOST, "An object is nested too deeply to read."},
    {"too many errors", LOST, "An object has too many errors to read."},
    {"object stream", LOST, "A stream of objects cannot be read."},
    {"resolving object", LOST, "An object refers to itself."},
    {"kid at index", LOST, "The page tree contains an object that is not a page."},
    {"/Pages", LOST, "The page tree is damaged."},
};

void
dp_damage_set(DpDamage *damage, DpGravity gravity, const char *sentence)
{
	if (gravity == HARMLESS || (damage->sentence != NULL && gravity <= damage->gravity))
		return;
	damage->sentence = sentence;
	damage->gravity = gravity;
}

void
dp_damage_note(DpDamage *damage, const char *complaint)
{
	for (guint i = 0; i < G_N_ELEMENTS(COMPLAINTS); i++) {
		if (strstr(complaint, COMPLAINTS[i].part) == NULL)
			continue;
		dp_damage_set(damage, COMPLAINTS[i].gravity, COMPLAINTS[i].sentence);
		return;
	}
	dp_damage_set(damage, LOST, OTHER_SENTENCE);
}

/* C++'s name for it; qpdf catches it and reads on with the next object. */
void
dp_damage_check_memory(const char *complaint)
{
	if (strstr(complaint, "bad_alloc") != NULL)
		dp_memory_abort();
}
