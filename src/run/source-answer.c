/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/source-answer.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "pdf/synctex/source-lines.h"
#include "run/answer.h"

#define KIND 'L'

/* Row: what is before the name of a file. Both ends are the same program on one machine. */
typedef struct {
	guint32 line, size; /* size 0: not known */
} Row;

GBytes *
dp_source_question(const GArray *places, GBytes *synctex)
{
	g_autoptr(GByteArray) out = g_byte_array_new();
	guint32 n = places->len;
	gsize length;
	const guint8 *data = g_bytes_get_data(synctex, &length);

	g_byte_array_append(out, (const guint8 *)&n, sizeof n);
	g_byte_array_append(out, (const guint8 *)places->data, n * sizeof(DpSourcePlace));
	g_byte_array_append(out, data, (guint)length);
	return g_byte_array_free_to_bytes(g_steal_pointer(&out));
}

/* NULL: malformed. */
static GArray *
read_question(GBytes *question, GBytes **synctex)
{
	gsize length = 0, used;
	const guint8 *data = question != NULL ? g_bytes_get_data(question, &length) : NULL;
	guint32 n;
	GArray *places;

	if (length < sizeof n)
		return NULL;
	memcpy(&n, data, sizeof n);
	if (n > DP_LIMIT_SOURCE_PLACES || (length - sizeof n) / sizeof(DpSourcePlace) < n)
		return NULL;
	places = g_array_new(FALSE, FALSE, sizeof(DpSourcePlace));
	g_array_append_vals(places, data + sizeof n, n);
	used = sizeof n + n * sizeof(DpSourcePlace);
	*synctex = g_bytes_new_from_bytes(question, used, length - used);
	return places;
}

static gsize
name_size(const DpSourceLine *line)
{
	gsize size = line->file != NULL ? strlen(line->file) : 0;

	return size <= DP_LIMIT_SYNCTEX_LINE ? size : 0;
}

static GByteArray *
write_lines(const GArray *lines)
{
	GByteArray *answer = g_byte_array_new();

	g_byte_array_append(answer, (const guint8[]){KIND}, 1);
	for (guint i = 0; i < lines->len; i++) {
		const DpSourceLine *line = &g_array_index(lines, DpSourceLine, i);
		Row row = {line->line, (guint32)name_size(line)};

		g_byte_array_append(answer, (const guint8 *)&row, sizeof row);
		g_byte_array_append(answer, (const guint8 *)(row.size > 0 ? line->file : ""),
		                    row.size);
	}
	return answer;
}

GByteArray *
dp_source_answer(GBytes *pdf, GBytes *question)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) synctex = NULL;
	g_autoptr(GArray) places = read_question(question, &synctex);
	g_autoptr(GArray) lines = NULL;

	if (places == NULL)
		g_set_error_literal(&error, DP_ERROR, DP_ERROR_FORMAT,
		                    "The list of places is malformed.");
	else
		lines = dp_source_lines_find(pdf, synctex, places, &error);
	return lines != NULL ? write_lines(lines) : dp_answer_write(NULL, error);
}

gsize
dp_source_answer_most(guint n)
{
	return 1024 + n * (sizeof(Row) + DP_LIMIT_SYNCTEX_LINE);
}

/* FALSE: malformed. A name is printed, so it must be text without control characters. */
static gboolean
read_line(const GByteArray *answer, gsize *at, DpSourceLine *line)
{
	g_autofree char *name = NULL, *shown = NULL;
	Row row;

	if (answer->len - *at < sizeof row)
		return FALSE;
	memcpy(&row, answer->data + *at, sizeof row);
	*at += sizeof row;
	if (row.size > answer->len - *at || row.size > DP_LIMIT_SYNCTEX_LINE)
		return FALSE;
	if (row.size == 0)
		return TRUE;
	name = g_strndup((const char *)answer->data + *at, row.size);
	*at += row.size;
	shown = dp_text_printable(name);
	if (row.line < 1 || row.line > G_MAXINT32 || strlen(name) != row.size ||
	    strcmp(shown, name) != 0)
		return FALSE;
	*line = (DpSourceLine){g_steal_pointer(&name), row.line};
	return TRUE;
}

GArray *
dp_source_answer_read(const GByteArray *answer, guint n, GError **error)
{
	g_autoptr(GArray) lines = dp_source_lines_new();
	gboolean sound = TRUE;
	gsize at = 1;

	if (answer->len == 0 || answer->data[0] != KIND) {
		dp_answer_read_refusal(answer, error);
		return NULL;
	}
	g_array_set_size(lines, n);
	for (guint i = 0; i < n && sound; i++)
		sound = read_line(answer, &at, &g_array_index(lines, DpSourceLine, i));
	if (sound && at == answer->len)
		return g_steal_pointer(&lines);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
	                    "The worker's lines of the source are malformed.");
	return NULL;
}
