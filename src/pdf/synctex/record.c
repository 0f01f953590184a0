/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/synctex/record.h"

static gboolean
digits(const char **text, gint64 most, gint64 *number)
{
	const char *at = *text;

	*number = 0;
	for (; *at >= '0' && *at <= '9'; at++) {
		*number = *number * 10 + (*at - '0');
		if (*number > most)
			return FALSE;
	}
	if (at == *text)
		return FALSE;
	*text = at;
	return TRUE;
}

gboolean
dp_record_number(const char **text, guint32 *number)
{
	gint64 value;

	if (!digits(text, G_MAXINT32, &value))
		return FALSE;
	*number = (guint32)value;
	return TRUE;
}

gboolean
dp_record_length(const char **text, gint32 *length)
{
	gboolean negative = **text == '-';
	gint64 value;

	*text += negative ? 1 : 0;
	if (!digits(text, G_MAXINT32, &value))
		return FALSE;
	*length = (gint32)(negative ? -value : value);
	return TRUE;
}

static gboolean
skip(const char **text, char expected)
{
	if (**text != expected)
		return FALSE;
	++*text;
	return TRUE;
}

/* "tag,line"; some engines add ",column". */
static gboolean
read_link(const char **text, DpSynctexRecord *record)
{
	guint32 column;

	if (!dp_record_number(text, &record->tag) || !skip(text, ',') ||
	    !dp_record_number(text, &record->line))
		return FALSE;
	return !skip(text, ',') || dp_record_number(text, &column);
}

static gboolean
read_point(const char **text, gint32 last_v, DpSynctexRecord *record)
{
	if (!skip(text, ':') || !dp_record_length(text, &record->h) || !skip(text, ','))
		return FALSE;
	record->v = last_v;
	return skip(text, '=') || dp_record_length(text, &record->v);
}

static gboolean
read_size(const char **text, DpSynctexRecord *record)
{
	return skip(text, ':') && dp_record_length(text, &record->width) && skip(text, ',') &&
	       dp_record_length(text, &record->height) && skip(text, ',') &&
	       dp_record_length(text, &record->depth);
}

static const struct {
	char mark;
	DpSynctexKind kind;
	gboolean sized, wide; /* three lengths follow, or one */
} MARKS[] = {
    {'(', DP_SYNCTEX_HORIZONTAL, TRUE, FALSE}, {'h', DP_SYNCTEX_HORIZONTAL, TRUE, FALSE},
    {'[', DP_SYNCTEX_VERTICAL, TRUE, FALSE},   {'v', DP_SYNCTEX_VERTICAL, TRUE, FALSE},
    {'g', DP_SYNCTEX_GLUE, FALSE, FALSE},      {'$', DP_SYNCTEX_GLUE, FALSE, FALSE},
    {'k', DP_SYNCTEX_KERN, FALSE, TRUE},
};

gboolean
dp_record_parse(const char *line, gint32 last_v, DpSynctexRecord *record)
{
	guint i = 0;

	while (i < G_N_ELEMENTS(MARKS) && MARKS[i].mark != line[0])
		i++;
	if (i == G_N_ELEMENTS(MARKS))
		return FALSE;
	record->kind = MARKS[i].kind;
	line++;
	if (!read_link(&line, record) || !read_point(&line, last_v, record))
		return FALSE;
	if (MARKS[i].sized)
		return read_size(&line, record);
	return !MARKS[i].wide || (skip(&line, ':') && dp_record_length(&line, &record->width));
}
