/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/copy-answer.h"

#include "pdf/annotate/annotate.h"
#include "run/answer.h"
#include "run/markup-wire.h"

#define COPY 'C' /* followed by one byte of DpCopyNote, and the copy */
#define HEAD 2u

static GByteArray *
write_copy(GBytes *pdf, GBytes *wire, GError **error)
{
	g_autoptr(DpMarkup) markup = dp_markup_from_wire(wire, error);
	guint notes = 0;
	g_autoptr(GBytes) copy = markup != NULL ? dp_annotate(pdf, markup, &notes, error) : NULL;
	GByteArray *answer;
	gsize length;
	const guint8 *data;

	if (copy == NULL)
		return NULL;
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
	GByteArray *answer = write_copy(pdf, markup, &error);

	return answer != NULL ? answer : dp_answer_write(NULL, error);
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
