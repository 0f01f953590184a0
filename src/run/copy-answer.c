/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/copy-answer.h"

#include "pdf/annotate/annotate.h"
#include "run/answer.h"
#include "run/markup-wire.h"
#include "run/survey-copy.h"

#define COPY 'C' /* followed by one byte of DpCopyNote, and the copy */
#define HEAD 2u

/* @copy: (nullable): then @error says why */
static GByteArray *
write_copy(GBytes *copy, guint notes, const GError *error)
{
	GByteArray *answer;
	gsize length;
	const guint8 *data;

	if (copy == NULL)
		return dp_answer_write(NULL, error);
	data = g_bytes_get_data(copy, &length);
	answer = g_byte_array_sized_new((guint)length + HEAD);
	g_byte_array_append(answer, (const guint8[]){COPY, (guint8)notes}, HEAD);
	g_byte_array_append(answer, data, (guint)length);
	return answer;
}

GByteArray *
dp_copy_answer(GBytes *pdf, GBytes *markup)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpMarkup) read = dp_markup_from_wire(markup, &error);
	guint notes = 0;
	g_autoptr(GBytes) copy = read != NULL ? dp_annotate(pdf, read, &notes, &error) : NULL;

	return write_copy(copy, notes, error);
}

static DpFacts *
read_facts(GBytes *facts, GError **error)
{
	g_autoptr(GByteArray) array = g_byte_array_new();
	gsize length;
	const guint8 *data = g_bytes_get_data(facts, &length);

	g_byte_array_append(array, data, (guint)length);
	return dp_answer_read(array, error);
}

GByteArray *
dp_survey_answer(GBytes *pdf, GBytes *facts)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) read = read_facts(facts, &error);
	guint notes = 0;
	g_autoptr(GBytes) copy = read != NULL ? dp_survey_draw(pdf, read, &notes, &error) : NULL;

	return write_copy(copy, notes, error);
}

GBytes *
dp_copy_answer_read(GByteArray *answer, guint *notes, GError **error)
{
	gsize length = answer->len;
	g_autoptr(GByteArray) owned = answer;
	g_autoptr(GBytes) all = NULL;

	if (length < HEAD || answer->data[0] != COPY) {
		dp_answer_read_refusal(answer, error);
		return NULL;
	}
	*notes = answer->data[1] & DP_COPY_NOTES;
	all = g_byte_array_free_to_bytes(g_steal_pointer(&owned));
	return g_bytes_new_from_bytes(all, HEAD, length - HEAD);
}
