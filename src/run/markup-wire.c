/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/markup-wire.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"

#define NO_TEXT G_MAXUINT32                  /* the length of a text that is NULL */
#define MOST_TEXT (DP_LIMIT_MARK_CHARS * 4u) /* bytes: UTF-8 */

static void
put_number(GByteArray *out, guint32 number)
{
	g_byte_array_append(out, (const guint8 *)&number, sizeof number);
}

static void
put_text(GByteArray *out, const char *text)
{
	gsize length = text != NULL ? strlen(text) : 0;

	put_number(out, text != NULL ? (guint32)length : NO_TEXT);
	g_byte_array_append(out, (const guint8 *)(text != NULL ? text : ""), (guint)length);
}

static void
put_comment(GByteArray *out, const DpComment *comment)
{
	put_number(out, comment->tone);
	put_text(out, comment->rule);
	put_text(out, comment->label);
	put_text(out, comment->title);
	put_text(out, comment->text);
	put_number(out, comment->marks->len);
	for (guint i = 0; i < comment->marks->len; i++) {
		const DpMark *mark = &g_array_index(comment->marks, DpMark, i);

		put_number(out, mark->page);
		put_number(out, mark->kind);
		g_byte_array_append(out, (const guint8 *)&mark->rect, sizeof mark->rect);
	}
}

GBytes *
dp_markup_to_wire(const DpMarkup *markup)
{
	g_autoptr(GByteArray) out = g_byte_array_new();

	put_number(out, markup->tone);
	put_text(out, markup->title);
	put_text(out, markup->stamp);
	put_text(out, markup->note);
	put_number(out, markup->left_out);
	put_number(out, markup->comments->len);
	for (guint i = 0; i < markup->comments->len; i++)
		put_comment(out, markup->comments->pdata[i]);
	return g_byte_array_free_to_bytes(g_steal_pointer(&out));
}

/* Reader: after a fault it gives zeros. */
typedef struct {
	const guint8 *data;
	gsize left;
	guint marks; /* comments and marks so far */
	gboolean faulty;
} Reader;

static void
take(Reader *reader, void *to, gsize size)
{
	reader->faulty = reader->faulty || reader->left < size;
	if (reader->faulty) {
		memset(to, 0, size);
		return;
	}
	memcpy(to, reader->data, size);
	reader->data += size;
	reader->left -= size;
}

static guint32
take_number(Reader *reader)
{
	guint32 number;

	take(reader, &number, sizeof number);
	return number;
}

/* A number below @n. */
static guint
take_choice(Reader *reader, guint n)
{
	guint32 number = take_number(reader);

	reader->faulty = reader->faulty || number >= n;
	return reader->faulty ? 0 : number;
}

/* (nullable) (transfer full) */
static char *
take_optional(Reader *reader)
{
	guint32 length = take_number(reader);
	char *text;

	if (length == NO_TEXT)
		return NULL;
	if (length > MOST_TEXT || length > reader->left ||
	    !g_utf8_validate_len((const char *)reader->data, length, NULL)) {
		reader->faulty = TRUE;
		return NULL;
	}
	text = g_malloc0(length + 1u);
	take(reader, text, length);
	return text;
}

static char *
take_text(Reader *reader)
{
	char *text = take_optional(reader);

	reader->faulty = reader->faulty || text == NULL;
	return text != NULL ? text : g_strdup("");
}

/* How many items follow. */
static guint
take_count(Reader *reader)
{
	guint32 n = take_number(reader);

	reader->faulty = reader->faulty || n > DP_LIMIT_MARKS - reader->marks;
	if (reader->faulty)
		return 0;
	reader->marks += n;
	return n;
}

static DpComment *
take_comment(Reader *reader)
{
	DpTone tone = (DpTone)take_choice(reader, DP_N_TONES);
	g_autofree char *rule = take_text(reader);
	g_autofree char *label = take_text(reader);
	g_autofree char *title = take_text(reader);
	g_autofree char *text = take_text(reader);
	DpComment *comment = dp_comment_new(tone, rule, label, title, text);
	guint n = take_count(reader);

	for (guint i = 0; i < n && !reader->faulty; i++) {
		DpMark mark;

		mark.page = take_number(reader);
		mark.kind = (DpMarkKind)take_choice(reader, DP_N_MARK_KINDS);
		take(reader, &mark.rect, sizeof mark.rect);
		g_array_append_val(comment->marks, mark);
	}
	return comment;
}

DpMarkup *
dp_markup_from_wire(GBytes *wire, GError **error)
{
	Reader reader = {.faulty = FALSE};
	DpTone tone;
	guint n;
	g_autofree char *title = NULL;
	g_autofree char *stamp = NULL;
	g_autoptr(DpMarkup) markup = NULL;

	reader.data = g_bytes_get_data(wire, &reader.left);
	tone = (DpTone)take_choice(&reader, DP_N_TONES);
	title = take_text(&reader);
	stamp = take_text(&reader);
	markup = dp_markup_new(tone, title, stamp);
	markup->note = take_optional(&reader);
	markup->left_out = take_number(&reader);
	n = take_count(&reader);
	for (guint i = 0; i < n && !reader.faulty; i++)
		g_ptr_array_add(markup->comments, take_comment(&reader));
	if (!reader.faulty && reader.left == 0)
		return g_steal_pointer(&markup);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT, "The marks cannot be understood.");
	return NULL;
}
