/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "engine/content.h"
#include "engine/predicates.h"
#include "engine/uncounted.h"

/* references-missing, text-after-references, appendix, reference-authors, reference-style. */

static void
measured_page(DpCheck *check, double page)
{
	g_autofree char *text = g_strdup_printf("page %g", page);

	dp_check_measured_text(check, text);
}

static gboolean
has_text(const DpCheck *check)
{
	return dp_facts_count(check->facts, "content.lines") > 0;
}

static gboolean
has_references(const DpCheck *check)
{
	return dp_facts_count(check->facts, "references.first-page") > 0;
}

static void
conclude_unheaded(DpCheck *check, const DpObservation *unheaded)
{
	if (unheaded->certainty < DP_CERTAINTY_SURE)
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "A list that looks like references begins on page %g. No known "
		                  "heading is above it, but there may be one that could "
		                  "not be read.",
		                  unheaded->number);
	else
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "A list that looks like references begins on page %g right below "
		                  "the text, and no heading says so.",
		                  unheaded->number);
	dp_check_add_place(check, &unheaded->place);
}

void
dp_predicate_references_missing(DpCheck *check)
{
	const DpObservation *page = dp_check_fact(check, "references.first-page");
	const DpObservation *unheaded = dp_check_fact(check, "references.unheaded-page");

	if (!has_text(check)) {
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "The file has no text that can be read, so references could not "
		                  "be looked for.");
		return;
	}
	if (unheaded != NULL) {
		conclude_unheaded(check, unheaded);
		return;
	}
	if (page == NULL) {
		dp_check_conclude(check, DP_VERDICT_FAIL, "No list of references was found.");
		return;
	}
	measured_page(check, page->number);
	if (page->certainty < DP_CERTAINTY_LIKELY)
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "A heading \"%s\" is on page %g, but what follows does not "
		                  "look like references.",
		                  page->place.text != NULL ? page->place.text : "", page->number);
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "The references begin on page %g.",
		                  page->number);
	dp_check_add_place(check, &page->place);
}

#define UNNAMED "content.unnamed-after-references"
#define NOTES "the lines are numbered notes to the paper's text"

/* Floats drift there by themselves, and another rule checks the place of an appendix. */
static gboolean
counts_after_references(const DpCheck *check, const DpObservation *seen)
{
	const char *kind = dp_check_label(seen);

	return strcmp(kind, "float") != 0 && strcmp(kind, "appendix") != 0 &&
	       strcmp(kind, "supplement") != 0 &&
	       !dp_venue_rule_has_word(check->rule, "allow", kind);
}

/* Entries that are sentences: text that was hidden in the list. */
static void
check_prose_entries(DpCheck *check)
{
	double lines = dp_uncounted_prose(check);

	if (check->finding->verdict != DP_VERDICT_PASS || lines <= DP_LIMIT(PROSE_ENTRIES))
		return;
	dp_check_conclude(check, DP_VERDICT_REVIEW, "%g lines of the reference list read as prose.",
	                  lines);
	dp_uncounted_add_prose(check);
}

/* Another rule checks the place of what calls itself an appendix. "Deferred Material" does not: it
 * is text after the references too, unless the venue allows an appendix there. @least: numbered
 * notes are less than likely to be text. */
static double
unnamed_lines(const DpCheck *check, DpCertainty least)
{
	double lines = 0;

	if (dp_venue_rule_has_word(check->rule, "allow", "appendix") ||
	    dp_venue_rule_has_word(check->rule, "allow", "supplement"))
		return 0;
	for (guint i = 0; i < dp_facts_count(check->facts, UNNAMED); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, UNNAMED, i);

		lines += seen->certainty >= least ? seen->number : 0;
	}
	return lines;
}

/* Too few are perhaps a note: the appendix, if there is one, has its own rule. */
static void
check_unnamed(DpCheck *check)
{
	double lines = unnamed_lines(check, DP_CERTAINTY_NONE);
	const DpObservation *first = dp_facts_get(check->facts, UNNAMED, 0);

	if (check->finding->verdict == DP_VERDICT_FAIL ||
	    lines <= DP_LIMIT(AFTER_REFERENCES_FEW_LINES))
		return;
	dp_check_measured(check, lines, "lines");
	for (guint i = 0; i < dp_facts_count(check->facts, UNNAMED); i++)
		dp_check_add_place(check, &dp_facts_get(check->facts, UNNAMED, i)->place);
	dp_check_conclude(check, DP_VERDICT_FAIL,
	                  "%g lines follow the references, from page %u on, in sections that are "
	                  "not called an appendix.",
	                  lines, first->place.page);
}

void
dp_predicate_text_after_references(DpCheck *check)
{
	double lines = 0;
	g_autofree char *what = NULL;
	guint page = 0;

	if (!has_references(check)) {
		dp_check_conclude(check, DP_VERDICT_NOT_APPLICABLE,
		                  "There is no list of references.");
		return;
	}
	for (guint i = 0; i < dp_facts_count(check->facts, "content.after-references"); i++) {
		const DpObservation *seen =
		    dp_facts_get(check->facts, "content.after-references", i);

		if (!counts_after_references(check, seen))
			continue;
		/* not by its page: a place may have none */
		if (what == NULL) {
			page = seen->place.page;
			what = dp_check_section_words(seen);
		}
		lines += seen->number;
		dp_check_add_place(check, &seen->place);
	}
	dp_check_measured(check, lines, "lines");
	dp_check_required(check, 0, "lines");
	if (lines == 0)
		dp_check_conclude(check, DP_VERDICT_PASS, "Nothing else follows the references.");
	else
		dp_check_conclude(check,
		                  lines > DP_LIMIT(AFTER_REFERENCES_FEW_LINES) ? DP_VERDICT_FAIL
		                                                               : DP_VERDICT_REVIEW,
		                  "%g line%s of %s follow%s the references, from page %u on.",
		                  lines, lines == 1 ? "" : "s", what, lines == 1 ? "s" : "", page);
	if (check->finding->verdict == DP_VERDICT_REVIEW)
		dp_check_add_doubt(check, "so little may be a stray line");
	check_unnamed(check);
	check_prose_entries(check);
}

/* Lines after one list that belong to a chapter with a list of its own. */
static double
lines_between_lists(const DpCheck *check)
{
	double lines = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, "content.between-lists"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "content.between-lists", i);

		lines += counts_after_references(check, seen) ? seen->number : 0;
	}
	return lines;
}

void
dp_proof_text_after_references(DpCheck *check)
{
	DpContent after = {"content.after-references", "content.doubt-after-references",
	                   counts_after_references, 0};

	double proved = dp_content_proved(check, &after), between = lines_between_lists(check);
	double unnamed = unnamed_lines(check, DP_CERTAINTY_LIKELY);

	proved += unnamed;
	if (proved <= DP_LIMIT(AFTER_REFERENCES_FEW_LINES)) {
		dp_content_add_doubts(check, &after);
		if (unnamed < unnamed_lines(check, DP_CERTAINTY_NONE))
			dp_check_add_doubt(check, NOTES);
	}
	if (between > 0 && proved - between <= DP_LIMIT(AFTER_REFERENCES_FEW_LINES))
		dp_check_add_doubt(check, "another reference list follows, as where each chapter "
		                          "has its own");
}

static void
check_allowed_appendix(DpCheck *check, const DpObservation *appendix)
{
	const DpObservation *references = dp_check_fact(check, "references.last-page");
	const DpObservation *starts = dp_check_fact(check, "appendix.starts-page");
	gboolean new_page = dp_venue_rule_number(check->rule, "new-page", 0) != 0;

	if (references == NULL)
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "An appendix begins on page %g, and no references were found "
		                  "that it should follow.",
		                  appendix->number);
	else if (appendix->number < references->number)
		dp_check_conclude(
		    check, DP_VERDICT_FAIL,
		    "The appendix begins on page %g, before the references end on page %g.",
		    appendix->number, references->number);
	else if (new_page && starts != NULL && starts->number == 0)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The appendix begins on page %g below other text; it must begin "
		                  "on a new page.",
		                  appendix->number);
	else
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "The appendix begins on page %g, after the references.",
		                  appendix->number);
}

void
dp_predicate_appendix(DpCheck *check)
{
	const DpObservation *appendix = dp_check_fact(check, "appendix.first-page");

	if (!has_text(check)) {
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "The file has no text that can be read, so an appendix could not "
		                  "be looked for.");
		return;
	}
	if (appendix == NULL) {
		dp_check_conclude(check, DP_VERDICT_PASS, "There is no appendix.");
		return;
	}
	measured_page(check, appendix->number);
	dp_check_add_place(check, &appendix->place);
	if (strcmp(dp_venue_rule_text(check->rule, "policy"), "forbidden") == 0)
		dp_check_conclude(check, DP_VERDICT_FAIL, "An appendix begins on page %g (\"%s\").",
		                  appendix->number,
		                  appendix->place.text != NULL ? appendix->place.text : "");
	else
		check_allowed_appendix(check, appendix);
}

/* "Notes" with numbered notes is an appendix by its place alone. */
void
dp_proof_appendix(DpCheck *check)
{
	const DpObservation *appendix = dp_check_fact(check, "appendix.first-page");

	if (appendix != NULL && appendix->certainty < DP_CERTAINTY_SURE)
		dp_check_add_doubt(check, NOTES);
}

void
dp_predicate_reference_authors(DpCheck *check)
{
	guint n = dp_facts_count(check->facts, "reference.truncated");
	const DpObservation *entries = dp_check_fact(check, "references.entries");

	dp_check_required(check, 0, "entries");
	if (entries == NULL || entries->number == 0) {
		dp_check_conclude(check,
		                  has_text(check) ? DP_VERDICT_NOT_APPLICABLE : DP_VERDICT_REVIEW,
		                  "There is no list of references that could be read.");
		return;
	}
	dp_check_measured(check, n, "entries");
	for (guint i = 0; i < n; i++)
		dp_check_add_place(check,
		                   &dp_facts_get(check->facts, "reference.truncated", i)->place);
	if (n == 0)
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "Every reference names its authors in full (%g).",
		                  entries->number);
	else
		dp_check_conclude(
		    check, DP_VERDICT_FAIL,
		    "%u of %g reference%s do%s not name all authors (\"%s\").", n, entries->number,
		    entries->number == 1 ? "" : "s", n == 1 ? "es" : "",
		    dp_check_label(dp_facts_get(check->facts, "reference.truncated", 0)));
}

/* "Orvik, A. Reply to Tamsin et al.": the words belong to the title, or to an author in an unusual
 * form. */
void
dp_proof_reference_authors(DpCheck *check)
{
	guint n = dp_facts_count(check->facts, "reference.truncated");

	for (guint i = 0; i < n; i++) {
		if (dp_facts_get(check->facts, "reference.truncated", i)->certainty >=
		    DP_CERTAINTY_LIKELY)
			return;
	}
	dp_check_add_doubt(check, "the words may be part of a title");
}

#define QUOTED 60 /* characters of an entry in a message */

/* What the venue wants of the list, and the words for it in a message. */
static const struct {
	const char *parameter, *fact, *word, *is, *is_not;
} STYLES[] = {
    {"order", "references.order", "alphabetical",
     "The references are sorted by the names of their first authors.",
     "The references are not sorted by the names of their first authors; the first out of place "
     "is"},
    {"labels", "references.labels", "numbered", "The references are numbered.",
     "The references have no numbers; the first is"},
    {"labels", "references.labels", "author-year",
     "The references have no labels but names and years.",
     "The references have numbers or keys as labels; the first is"},
};

static void
compare_style(DpCheck *check, guint row)
{
	const DpObservation *seen = dp_check_fact(check, STYLES[row].fact);
	g_autofree char *entry = NULL;

	if (seen == NULL) {
		dp_check_unknown(check, STYLES[row].fact);
		return;
	}
	if (strcmp(seen->text, STYLES[row].word) == 0) {
		dp_check_conclude(check, DP_VERDICT_PASS, "%s", STYLES[row].is);
		return;
	}
	entry = dp_text_quote(seen->place.text != NULL ? seen->place.text : "", QUOTED);
	dp_check_conclude(check,
	                  seen->certainty < DP_CERTAINTY_SURE ? DP_VERDICT_REVIEW : DP_VERDICT_FAIL,
	                  "%s \"%s\".", STYLES[row].is_not, entry);
	dp_check_add_place(check, &seen->place);
}

void
dp_predicate_reference_style(DpCheck *check)
{
	g_autoptr(GString) wanted = g_string_new(NULL), measured = g_string_new(NULL);

	if (dp_facts_count(check->facts, "references.labels") == 0) {
		dp_check_conclude(check,
		                  has_text(check) ? DP_VERDICT_NOT_APPLICABLE : DP_VERDICT_REVIEW,
		                  "There is no list of references that could be read.");
		return;
	}
	for (guint i = 0; i < G_N_ELEMENTS(STYLES); i++) {
		const char *word = dp_venue_rule_text(check->rule, STYLES[i].parameter);
		const DpObservation *seen = dp_check_fact(check, STYLES[i].fact);

		if (g_strcmp0(word, STYLES[i].word) != 0)
			continue;
		g_string_append_printf(wanted, "%s%s: %s", wanted->len > 0 ? ", " : "",
		                       STYLES[i].parameter, word);
		g_string_append_printf(measured, "%s%s: %s", measured->len > 0 ? ", " : "",
		                       STYLES[i].parameter, seen != NULL ? seen->text : "unknown");
		compare_style(check, i);
	}
	dp_check_required_text(check, wanted->str);
	dp_check_measured_text(check, measured->str);
}
