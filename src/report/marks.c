/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/marks.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "report/headline.h"
#include "report/hint.h"
#include "report/place-text.h"
#include "verdict/explanation.h"
#include "verdict/quantity.h"
#include "verdict/standing.h"

#define MAX_PLACES 5
/* Points: a line of the largest title of a style, 17.2 pt, has a box of up to 1.4 times that. What
 * is taller is a paragraph or a figure. */
#define TALLEST_LINE 24.0

static const DpTone TONES[DP_N_STANDINGS] = {
    [DP_STANDING_FAIL] = DP_TONE_FAIL,           [DP_STANDING_REVIEW] = DP_TONE_REVIEW,
    [DP_STANDING_WARNING] = DP_TONE_WARNING,     [DP_STANDING_NOTE] = DP_TONE_NOTE,
    [DP_STANDING_WAIVED] = DP_TONE_NOTE,         [DP_STANDING_PASS] = DP_TONE_GOOD,
    [DP_STANDING_NOT_APPLICABLE] = DP_TONE_GOOD,
};

/* What may be drawn yet, and whose text block is known. */
typedef struct {
	guint left, left_out;
	guint pages;
	gboolean has_block;
	DpRect block;
} Marking;

/* A word-processor template of the style may have another block, and the report does not say with
 * what the paper was made: then none is drawn. */
static double
block_number(const DpVenueRule *rule, const char *name)
{
	g_autofree char *word = g_strconcat("word-", name, NULL);
	double number = dp_venue_rule_number(rule, name, NAN);

	return dp_venue_rule_number(rule, word, number) == number ? number : NAN;
}

static void
find_block(Marking *marking, const DpReport *report, const DpVenue *venue)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(venue, report->track, report->stage);

	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];
		DpRect block;

		if (strcmp(rule->info->id, "text-block") != 0)
			continue;
		block.x0 = block_number(rule, "left");
		block.y0 = block_number(rule, "top");
		block.x1 = block.x0 + block_number(rule, "width");
		block.y1 = block.y0 + block_number(rule, "height");
		marking->has_block = isfinite(block.x1) && isfinite(block.y1);
		marking->block = block;
	}
}

static void
append_printable(GString *out, const char *label, const char *text)
{
	g_autofree char *printable = NULL;

	if (text == NULL || text[0] == '\0')
		return;
	printable = dp_text_printable(text);
	g_string_append_printf(out, "\n%s: %s", label, printable);
}

static void
append_measurement(GString *out, const DpFinding *finding)
{
	g_autofree char *measured = dp_quantity_format(&finding->measured);
	g_autofree char *required = dp_quantity_format(&finding->required);
	g_autofree char *tolerance = dp_quantity_format(&finding->tolerance);
	g_autofree char *both = NULL;

	if (required != NULL && tolerance != NULL)
		both = g_strdup_printf("%s (tolerance %s)", required, tolerance);
	append_printable(out, "Measured", measured);
	append_printable(out, "Required", both != NULL ? both : required);
}

static void
append_places(GString *out, const DpFinding *finding)
{
	g_autoptr(GPtrArray) lines =
	    dp_places_describe(finding->places, MAX_PLACES, finding->n_places);

	for (guint i = 0; i < lines->len; i++)
		g_string_append_printf(out, "%s%s", i == 0 ? "\nWhere: " : "\n", //
		                       (const char *)lines->pdata[i]);
}

/* Quotation marks and the venue's name are only for the venue's own sentence. */
static void
append_citation(GString *out, const DpFinding *finding)
{
	const DpCitation *cite = &finding->cite;
	g_autofree char *quote = NULL;
	g_autofree char *read = NULL;

	if (cite->quote == NULL)
		return;
	if (finding->source == DP_SOURCE_PUBLISHED)
		quote = g_strdup_printf("“%s”", cite->quote);
	else
		quote = dp_finding_origin(finding);
	if (cite->url != NULL && cite->read != NULL)
		read = g_strdup_printf("%s (read %s)", cite->url, cite->read);
	append_printable(out, finding->source == DP_SOURCE_PUBLISHED ? "The venue" : "Source",
	                 quote);
	append_printable(out, "Address", read != NULL ? read : cite->url);
}

static char *
cut(const char *text, guint most)
{
	if (g_utf8_strlen(text, -1) <= (glong)most)
		return g_strdup(text);
	return g_strdup_printf("%.*s…", (int)(g_utf8_offset_to_pointer(text, most - 1) - text),
	                       text);
}

static char *
describe(const DpFinding *finding, const char *head)
{
	g_auto(DpHint) hint = {NULL, NULL};
	g_autoptr(GString) text = g_string_new(head);
	g_autofree char *message =
	    dp_text_printable(finding->message != NULL ? finding->message : "");

	dp_hint_init(&hint, finding);
	g_string_append_printf(text, "\n%s", message);
	append_printable(text, "Doubt", dp_finding_doubt(finding));
	append_measurement(text, finding);
	append_places(text, finding);
	append_citation(text, finding);
	append_printable(text, "Note", finding->note);
	append_printable(text, "LaTeX", hint.latex);
	append_printable(text, "Word", hint.word);
	return cut(text->str, DP_LIMIT_MARK_CHARS);
}

static DpMarkKind
kind_of(const DpFinding *finding, const DpPlace *place)
{
	if (!place->has_rect)
		return DP_MARK_PAGE;
	if (strcmp(finding->rule, "page-limit") == 0)
		return DP_MARK_RULE;
	return place->text != NULL && dp_rect_height(&place->rect) <= TALLEST_LINE ? DP_MARK_TEXT
	                                                                           : DP_MARK_REGION;
}

static gboolean
is_same(const DpMark *mark, const DpMark *other)
{
	const DpRect *a = &mark->rect, *b = &other->rect;

	return mark->page == other->page && mark->kind == other->kind && a->x0 == b->x0 &&
	       a->y0 == b->y0 && a->x1 == b->x1 && a->y1 == b->y1;
}

/* Several things may be wrong at one place, such as two orders in one line: it is marked once. */
static void
add_mark(Marking *marking, DpComment *comment, const DpMark *mark)
{
	for (guint i = 0; i < comment->marks->len; i++) {
		if (is_same(mark, &g_array_index(comment->marks, DpMark, i)))
			return;
	}
	if (marking->left == 0) {
		marking->left_out++;
		return;
	}
	marking->left--;
	g_array_append_val(comment->marks, *mark);
}

static void
add_block(Marking *marking, DpComment *comment, const DpFinding *finding, guint page)
{
	if (marking->has_block && strcmp(finding->rule, "text-block") == 0)
		add_mark(marking, comment, &(DpMark){page, DP_MARK_BLOCK, marking->block});
}

static void
add_places(Marking *marking, DpComment *comment, const DpFinding *finding)
{
	for (guint i = 0; i < finding->places->len; i++) {
		const DpPlace *place = finding->places->pdata[i];
		DpMark mark = {place->page, kind_of(finding, place), {0, 0, 0, 0}};

		if (place->page < 1 || place->page > marking->pages)
			continue;
		if (place->has_rect)
			mark.rect = place->rect;
		add_mark(marking, comment, &mark);
		add_block(marking, comment, finding, place->page);
	}
}

static gboolean
is_shown(const DpFinding *finding)
{
	DpStanding standing = dp_finding_standing(finding);

	return standing <= DP_STANDING_WARNING ||
	       (standing == DP_STANDING_NOTE &&
	        (dp_finding_page(finding) > 0 || strcmp(finding->rule, DP_OTHER_STYLE) == 0));
}

static DpComment *
new_comment(Marking *marking, const DpFinding *finding, guint number)
{
	DpStanding standing = dp_finding_standing(finding);
	const char *word = dp_standing_word(standing);
	g_autofree char *key = dp_finding_key(finding);
	g_autofree char *rule = dp_text_quote(key, DP_LIMIT_QUOTE_CHARS);
	const char *named = finding->info->title;
	g_autofree char *label =
	    g_strdup_printf("%u %s %s", number, word, named != NULL ? named : rule);
	g_autofree char *head = g_strdup_printf("%s (%s)", label, rule);
	g_autofree char *full = g_strdup_printf("%s: %s", label, finding->message);
	g_autofree char *title = dp_text_quote(full, DP_LIMIT_QUOTE_CHARS);
	g_autofree char *text = describe(finding, head);
	DpComment *comment = dp_comment_new(TONES[standing], rule, label, title, text);

	add_places(marking, comment, finding);
	return comment;
}

static void
add_comments(DpMarkup *markup, Marking *marking, const DpReport *report)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, FALSE);

	for (guint i = 0; i < sorted->len; i++) {
		const DpFinding *finding = sorted->pdata[i];

		if (!is_shown(finding))
			continue;
		if (marking->left == 0) {
			marking->left_out += MAX(finding->places->len, 1);
			continue;
		}
		marking->left--;
		g_ptr_array_add(markup->comments,
		                new_comment(marking, finding, markup->comments->len + 1));
	}
	markup->left_out = marking->left_out;
}

/* What has no place on a page, and what is missing in the copy. */
static char *
note_text(const DpMarkup *markup)
{
	g_autoptr(GString) note = g_string_new(NULL);

	if (markup->left_out > 0)
		g_string_append_printf(
		    note, "%u more place%s not marked: a copy has at most %u marks.",
		    markup->left_out, markup->left_out == 1 ? " is" : "s are", DP_LIMIT_MARKS);
	for (guint i = 0; i < markup->comments->len; i++) {
		const DpComment *comment = markup->comments->pdata[i];

		if (comment->marks->len == 0)
			g_string_append_printf(note, "%s%s", note->len > 0 ? "\n\n" : "",
			                       comment->text);
	}
	return note->len > 0 ? cut(note->str, DP_LIMIT_MARK_CHARS) : NULL;
}

DpMarkup *
dp_report_markup(const DpReport *report, const DpVenue *venue)
{
	g_autofree char *headline = dp_report_headline(report);
	g_autofree char *tally = dp_report_tally(report);
	g_autofree char *title = g_strdup_printf("deskproof: %s", headline);
	g_autofree char *whole = g_strdup_printf("%s (%s): %s", title, report->venue_title, tally);
	g_autofree char *stamp = dp_text_quote(whole, DP_LIMIT_QUOTE_CHARS);
	DpMarkup *markup = dp_markup_new(TONES[dp_report_colour(report)], title, stamp);
	Marking marking = {.left = DP_LIMIT_MARKS, .pages = report->pages};

	if (venue != NULL)
		find_block(&marking, report, venue);
	add_comments(markup, &marking, report);
	markup->note = note_text(markup);
	return markup;
}
