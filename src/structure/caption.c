/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/caption.h"

#include <string.h>

#include "base/pattern.h"
#include "layout/size.h"

#define MAX_LINES 40

/* "Figure 3:", "Fig. 3.", "TABLE IV", "Table 2 |": a label, its number, and a terminator. */
#define LABEL                                                                                      \
	"\\A((?:" DP_CAPTION_WORDS ")\\s*"                                                         \
	"(?:[A-Z]\\.?)?(?:[0-9]{1,3}(?:\\.[0-9]{1,2})?|[IVXL]{1,6}))\\s*"                          \
	"(?:[.:|–—-]|\\z|(?=(?-i:\\s[A-Z(“\"])))"

#define MAX_LABEL 28 /* bytes before a label's number: "Рисунок ", "Πίνακας " */

/* A cheap test before a pattern: whether a number is near the start of @text. */
static gboolean
may_begin(const char *text)
{
	for (guint i = 1; i < MAX_LABEL && text[i - 1] != '\0'; i++) {
		if (g_ascii_isdigit(text[i]) ||
		    (text[i] != '\0' && strchr("IVXL", text[i]) != NULL))
			return TRUE;
	}
	return FALSE;
}

static void
caption_free(gpointer data)
{
	DpCaption *caption = data;

	g_free(caption->label);
	g_free(caption);
}

#define CENTRED 1.5 /* of the size: text that starts this far from the line below is centred */

/* "(b) Latency": a subcaption, right above the caption of the whole figure. */
static gboolean
is_part_caption(const DpLine *above, const DpLine *line)
{
	static DpLazyPattern part = DP_LAZY_PATTERN("\\A\\(?[a-z0-9]\\)\\s*(\\S|\\z)");

	return dp_lazy_pattern_matches(&part, above->text) ||
	       (line->n_bold > 0 && above->n_bold == 0 &&
	        above->rect.x0 > line->rect.x0 + CENTRED * line->size);
}

/* A caption starts a new block: something else, or a gap, is above it. */
static gboolean
begins_block(const DpStructure *structure, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);
	const DpLine *above = index > 0 ? dp_structure_line(structure, index - 1) : NULL;

	if (above == NULL || above->page != line->page || above->column != line->column ||
	    above->in_form || above->baseline > line->baseline)
		return TRUE;
	return line->baseline - above->baseline >
	           1.12 * MAX(structure->layout->leading, line->size) ||
	       !dp_size_equals(above->size, line->size) || is_part_caption(above, line);
}

/* Some captions are smaller than their own first line. Such lines are as wide as the first; the
 * cells of a table are not. */
static gboolean
is_smaller_rest(const DpLine *first, const DpLine *line)
{
	return line->size < first->size && line->rect.x0 < first->rect.x0 + 2 * first->size &&
	       line->rect.x1 <= first->rect.x1 + 2 * first->size &&
	       line->n_glyphs * line->size >= DP_MIN_DENSITY * dp_rect_width(&line->rect);
}

static gboolean
continues(const DpLine *first, const DpLine *above, const DpLine *line)
{
	double step = line->baseline - above->baseline;

	return line->page == above->page && line->column == above->column && !line->in_form &&
	       step > 0 && step < 1.42 * line->size &&
	       (dp_size_equals(line->size, first->size) || is_smaller_rest(first, line));
}

/* "Figure 3", without the colon or dash after it. */
static char *
bare_label(const char *text, gsize length)
{
	while (length > 0 && !g_ascii_isalnum(text[length - 1]))
		length--;
	return g_strndup(text, length);
}

static DpCaption *
caption_at(const DpStructure *structure, guint index, const DpPattern *label)
{
	const DpLine *line = dp_structure_line(structure, index);
	gsize start = 0, end = 0;
	DpCaption *caption;

	if (line->in_form || !may_begin(line->text) ||
	    !dp_pattern_search(label, line->text, 0, &start, &end, NULL) ||
	    !begins_block(structure, index))
		return NULL;
	caption = g_new0(DpCaption, 1);
	caption->first = caption->last = index;
	caption->table = g_ascii_tolower(line->text[0]) == 't';
	caption->label = bare_label(line->text, end);
	while (caption->last + 1 < structure->lines->len && caption->last - index < MAX_LINES &&
	       continues(line, dp_structure_line(structure, caption->last),
	                 dp_structure_line(structure, caption->last + 1)))
		caption->last++;
	return caption;
}

void
dp_captions_find(DpStructure *structure)
{
	static DpLazyPattern lazy = DP_LAZY_PATTERN(LABEL);
	const DpPattern *label = dp_lazy_pattern(&lazy);

	g_assert(label != NULL);
	g_ptr_array_set_free_func(structure->captions, caption_free);
	for (guint i = 0; i < structure->lines->len; i++) {
		DpCaption *caption;

		/* a teaser figure is between authors and abstract */
		if (structure->roles[i] != DP_ROLE_OTHER && structure->roles[i] != DP_ROLE_AUTHORS)
			continue;
		caption = caption_at(structure, i, label);
		if (caption == NULL)
			continue;
		g_ptr_array_add(structure->captions, caption);
		for (guint k = i; k <= caption->last; k++)
			structure->roles[k] = DP_ROLE_CAPTION;
		i = caption->last;
	}
}
