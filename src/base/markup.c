/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/markup.h"

DpComment *
dp_comment_new(DpTone tone, const char *rule, const char *label, const char *title,
               const char *text)
{
	DpComment *comment = g_new(DpComment, 1);

	*comment = (DpComment){tone,
	                       g_strdup(rule),
	                       g_strdup(label),
	                       g_strdup(title),
	                       g_strdup(text),
	                       g_array_new(FALSE, FALSE, sizeof(DpMark))};
	return comment;
}

void
dp_comment_free(DpComment *comment)
{
	if (comment == NULL)
		return;
	g_free(comment->rule);
	g_free(comment->label);
	g_free(comment->title);
	g_free(comment->text);
	g_array_unref(comment->marks);
	g_free(comment);
}

static void
free_comment(gpointer comment)
{
	dp_comment_free(comment);
}

DpMarkup *
dp_markup_new(DpTone tone, const char *title, const char *stamp)
{
	DpMarkup *markup = g_new0(DpMarkup, 1);

	markup->tone = tone;
	markup->title = g_strdup(title);
	markup->stamp = g_strdup(stamp);
	markup->comments = g_ptr_array_new_with_free_func(free_comment);
	return markup;
}

void
dp_markup_free(DpMarkup *markup)
{
	if (markup == NULL)
		return;
	g_free(markup->title);
	g_free(markup->stamp);
	g_free(markup->note);
	g_ptr_array_unref(markup->comments);
	g_free(markup);
}
