/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "truth-paper.h"

#include <math.h>
#include <string.h>

#include "fixtures/json.h"

/* A shorter paper is an abstract, and a shorter list none that the source counts for sure. */
#define PAGES_OF_A_PAPER 3
#define ENTRIES_OF_A_LIST 3

struct _TruthPaper {
	json_t *object;
};

TruthPaper *
truth_paper_new(const char *line)
{
	TruthPaper *paper = g_new0(TruthPaper, 1);

	paper->object = fixture_json_read(line);
	return paper;
}

void
truth_paper_free(TruthPaper *paper)
{
	if (paper == NULL)
		return;
	json_decref(paper->object);
	g_free(paper);
}

gboolean
truth_paper_is_usable(const TruthPaper *paper)
{
	return json_object_get(paper->object, "error") == NULL &&
	       truth_paper_number(paper, "pages") >= PAGES_OF_A_PAPER;
}

const char *
truth_paper_name(const TruthPaper *paper)
{
	return fixture_json_text(paper->object, "name");
}

double
truth_paper_number(const TruthPaper *paper, const char *member)
{
	json_t *value = json_object_get(paper->object, member);

	return value != NULL ? json_number_value(value) : NAN;
}

gboolean
truth_paper_says(const TruthPaper *paper, const char *member, gboolean fallback)
{
	json_t *value = json_object_get(paper->object, member);

	return value != NULL ? json_is_true(value) : fallback;
}

gboolean
truth_paper_is_unsure(const TruthPaper *paper, const char *fact)
{
	json_t *facts = json_object_get(paper->object, "unsure");

	for (guint i = 0; i < json_array_size(facts); i++) {
		if (strcmp(json_string_value(json_array_get(facts, i)), fact) == 0)
			return TRUE;
	}
	return FALSE;
}

/* (nullable) */
static json_t *
pages_of(const TruthPaper *paper, const char *role)
{
	return json_object_get(json_object_get(paper->object, "pages_by_role"), role);
}

guint
truth_paper_first_page(const TruthPaper *paper, const char *role)
{
	json_t *pages = pages_of(paper, role);

	return (guint)json_integer_value(json_array_get(pages, 0));
}

guint
truth_paper_last_page(const TruthPaper *paper, const char *role)
{
	json_t *pages = pages_of(paper, role);
	gsize n = json_array_size(pages);

	return n > 0 ? (guint)json_integer_value(json_array_get(pages, n - 1)) : 0;
}

GPtrArray *
truth_paper_titles(const TruthPaper *paper)
{
	GPtrArray *titles = g_ptr_array_new_with_free_func(g_free);
	json_t *sections = json_object_get(paper->object, "sections");

	for (guint i = 0; i < json_array_size(sections); i++) {
		json_t *section = json_array_get(sections, i);

		g_ptr_array_add(titles, g_strdup(fixture_json_text(section, "title")));
	}
	return titles;
}

/* A figure after the last line of text counts where it is printed, but how it is judged is the
 * venue's. */
static gboolean
has_float_between(const TruthPaper *paper, guint end, guint list)
{
	json_t *pages = pages_of(paper, "float");

	for (guint i = 0; i < json_array_size(pages); i++) {
		gint64 page = json_integer_value(json_array_get(pages, i));

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
