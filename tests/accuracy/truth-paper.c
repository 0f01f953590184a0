/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "truth-paper.h"

#include <math.h>
#include <string.h>

/* A shorter paper is an abstract, and a shorter list none that the source counts for sure. */
#define PAGES_OF_A_PAPER 3
#define ENTRIES_OF_A_LIST 3

struct _TruthPaper {
	JsonParser *parser;
	JsonObject *object; /* borrowed from the parser */
};

TruthPaper *
truth_paper_new(const char *line)
{
	TruthPaper *paper = g_new0(TruthPaper, 1);
	g_autoptr(GError) error = NULL;

	paper->parser = json_parser_new();
	if (!json_parser_load_from_data(paper->parser, line, -1, &error))
		g_error("%s: %s", line, error->message);
	paper->object = json_node_get_object(json_parser_get_root(paper->parser));
	return paper;
}

void
truth_paper_free(TruthPaper *paper)
{
	if (paper == NULL)
		return;
	g_object_unref(paper->parser);
	g_free(paper);
}

gboolean
truth_paper_is_usable(const TruthPaper *paper)
{
	return !json_object_has_member(paper->object, "error") &&
	       truth_paper_number(paper, "pages") >= PAGES_OF_A_PAPER;
}

const char *
truth_paper_name(const TruthPaper *paper)
{
	return json_object_get_string_member(paper->object, "name");
}

double
truth_paper_number(const TruthPaper *paper, const char *member)
{
	return json_object_has_member(paper->object, member)
	           ? json_object_get_double_member(paper->object, member)
	           : NAN;
}

gboolean
truth_paper_says(const TruthPaper *paper, const char *member, gboolean fallback)
{
	return json_object_get_boolean_member_with_default(paper->object, member, fallback);
}

gboolean
truth_paper_is_unsure(const TruthPaper *paper, const char *fact)
{
	JsonArray *facts = json_object_has_member(paper->object, "unsure")
	                       ? json_object_get_array_member(paper->object, "unsure")
	                       : NULL;

	for (guint i = 0; facts != NULL && i < json_array_get_length(facts); i++) {
		if (strcmp(json_array_get_string_element(facts, i), fact) == 0)
			return TRUE;
	}
	return FALSE;
}

/* (nullable) */
static JsonArray *
pages_of(const TruthPaper *paper, const char *role)
{
	JsonObject *roles = json_object_get_object_member(paper->object, "pages_by_role");

	return json_object_has_member(roles, role) ? json_object_get_array_member(roles, role)
	                                           : NULL;
}

guint
truth_paper_first_page(const TruthPaper *paper, const char *role)
{
	JsonArray *pages = pages_of(paper, role);

	return pages != NULL && json_array_get_length(pages) > 0
	           ? (guint)json_array_get_int_element(pages, 0)
	           : 0;
}

guint
truth_paper_last_page(const TruthPaper *paper, const char *role)
{
	JsonArray *pages = pages_of(paper, role);
	guint n = pages != NULL ? json_array_get_length(pages) : 0;

	return n > 0 ? (guint)json_array_get_int_element(pages, n - 1) : 0;
}

GPtrArray *
truth_paper_titles(const TruthPaper *paper)
{
	GPtrArray *titles = g_ptr_array_new_with_free_func(g_free);
	JsonArray *sections = json_object_get_array_member(paper->object, "sections");

	for (guint i = 0; i < json_array_get_length(sections); i++) {
		JsonObject *section = json_array_get_object_element(sections, i);

		g_ptr_array_add(titles, g_strdup(json_object_get_string_member(section, "title")));
	}
	return titles;
}

/* A figure after the last line of text counts where it is printed, but how it is judged is the
 * venue's. */
static gboolean
has_float_between(const TruthPaper *paper, guint end, guint list)
{
	JsonArray *pages = pages_of(paper, "float");

	for (guint i = 0; pages != NULL && i < json_array_get_length(pages); i++) {
		gint64 page = json_array_get_int_element(pages, i);

		if (page > end && page <= list)
			return TRUE;
	}
	return FALSE;
}

guint
truth_paper_end(const TruthPaper *paper)
{
	guint end = truth_paper_last_page(paper, "main");
	guint list = truth_paper_first_page(paper, "references");
	guint appendix = truth_paper_first_page(paper, "appendix");

	if (end == 0 || list == 0 || end > list || truth_paper_first_page(paper, "after") > 0 ||
	    !(truth_paper_number(paper, "entries") >= ENTRIES_OF_A_LIST) ||
	    (appendix > 0 && appendix < list) || has_float_between(paper, end, list))
		return 0;
	return end;
}
