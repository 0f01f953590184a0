/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "facts/layout/collect.h"
#include "facts/text/figure-label.h"
#include "facts/text/place.h"
#include "layout/size.h"

#define SMALL 8.0           /* points: smaller text is small in any paper */
#define SMALLER 0.98        /* of the body size; TeX's own sizes differ from it by 9 % or more */
#define MAX_MATHS_SHARE 0.4 /* of a small line's glyphs: more is a formula */
#define MIN_GLYPHS 3

/* The last small text, and the observations of the same page. */
typedef struct {
	DpFacts *facts;
	const DpStructure *structure;
	const DpLine *above;
	DpObservation *last;
	GPtrArray
	    *on_page; /* of DpObservation, borrowed: of text that is not small in all papers */
} Search;

static gboolean
is_small_reading_text(const DpStructure *structure, const DpLine *line)
{
	const char *digits = line->text + strspn(line->text, "0123456789.,-+%() ");

	return (line->size < SMALL || line->size < SMALLER * structure->size) &&
	       line->n_main >= MIN_GLYPHS && !line->invisible &&
	       line->n_maths <= MAX_MATHS_SHARE * line->n_glyphs &&
	       (line->typeface & DP_TYPEFACE_TYPE3) == 0 && *digits != '\0';
}

static gboolean
is_same_kind(const DpObservation *seen, const DpLine *line, const char *label)
{
	return strcmp(seen->label, label) == 0 && dp_size_repeats(seen->number, line->size);
}

/* (nullable): the observation that the line belongs to. Neighbouring small lines are one
 * observation: a table at 5 pt is one thing to fix. Text that is only smaller than the body is one
 * observation per page. */
static DpObservation *
same_text(const Search *search, const DpLine *line, const char *label)
{
	if (search->last != NULL && search->above->page == line->page &&
	    search->above->column == line->column && is_same_kind(search->last, line, label))
		return search->last;
	for (guint i = 0; line->size >= SMALL && i < search->on_page->len; i++) {
		DpObservation *seen = search->on_page->pdata[i];

		if (seen->place.page == line->page && is_same_kind(seen, line, label))
			return seen;
	}
	return NULL;
}

/* Words in a figure are labelled by its caption: "Figure 3: relative cost". */
static DpObservation *
add_line(Search *search, const DpLine *line, const char *label)
{
	const char *figure = g_str_equal(label, "figure")
	                         ? dp_figure_label(search->structure, line->page, &line->rect)
	                         : NULL;
	g_autofree char *named =
	    figure != NULL ? g_strdup_printf("%s: %s", figure, line->text) : NULL;
	DpPlace place = dp_line_place(line);
	DpObservation *seen;

	if (named != NULL)
		place.text = named;
	seen = dp_facts_add_number(search->facts, "small-text.font-size", line->size, &place);
	seen->label = g_strdup(label);
	seen->weight = line->n_main;
	if (line->size >= SMALL)
		g_ptr_array_add(search->on_page, seen);
	return seen;
}

static void
take_line(Search *search, const DpLine *line, const char *label)
{
	DpObservation *same = same_text(search, line, label);

	if (search->above != NULL && search->above->page != line->page)
		g_ptr_array_set_size(search->on_page, 0);
	if (same != NULL) {
		if (same->place.rect.x1 > line->rect.x0 && same->place.rect.x0 < line->rect.x1)
			dp_rect_unite(&same->place.rect, &line->rect);
		same->weight += line->n_main;
	} else {
		same = add_line(search, line, label);
	}
	search->last = same;
	search->above = line;
}

void
dp_collect_small_text(DpFacts *facts, const DpStructure *structure)
{
	g_autoptr(GPtrArray) on_page = g_ptr_array_new();
	Search search = {.facts = facts, .structure = structure, .on_page = on_page};

	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (is_small_reading_text(structure, line))
			take_line(&search, line,
			          line->in_form ? "figure" : dp_role_name(structure->roles[i]));
	}
}
