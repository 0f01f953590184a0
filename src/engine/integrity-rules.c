/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/number.h"
#include "engine/predicates.h"
#include "engine/unreadable.h"

/* Content that a file must not have: javascript, launch-action, open-action, external-reference,
 * attachment, form, multimedia, signature; and pdf-version, file-size, text-extraction,
 * unicode-trickery. */

/* A number that must be zero. @some: a sentence about one or more, with %g for how many. */
static void
check_none(DpCheck *check, const char *fact, const char *none, const char *one, const char *many)
{
	const DpObservation *seen = dp_check_fact(check, fact);

	dp_check_required(check, 0, "");
	if (seen == NULL) {
		dp_check_unknown(check, fact);
		return;
	}
	dp_check_measured(check, seen->number, "");
	if (seen->number == 0)
		dp_check_conclude(check, DP_VERDICT_PASS, "%s", none);
	else if (seen->number == 1)
		dp_check_conclude(check, DP_VERDICT_FAIL, "%s", one);
	else
		dp_check_conclude(check, DP_VERDICT_FAIL, "The file holds %g %s.", seen->number,
		                  many);
}

void
dp_predicate_javascript(DpCheck *check)
{
	check_none(check, "file.javascript", "The file holds no JavaScript.",
	           "The file holds a script in JavaScript.", "scripts in JavaScript");
}

void
dp_predicate_launch_action(DpCheck *check)
{
	check_none(check, "file.launch", "Nothing in the file starts a program.",
	           "An action in the file starts a program or opens a file.",
	           "actions that start a program or open a file");
}

void
dp_predicate_open_action(DpCheck *check)
{
	check_none(check, "file.open-action", "Nothing happens by itself when the file is opened.",
	           "Something other than showing a page happens when the file is opened.",
	           "actions that run when it is opened");
}

void
dp_predicate_attachment(DpCheck *check)
{
	check_none(check, "file.attachments", "No file is attached.",
	           "Another file is attached to this one.", "attached files");
}

void
dp_predicate_signature(DpCheck *check)
{
	check_none(check, "file.signatures", "The file is not signed.", "The file is signed.",
	           "digital signatures");
}

/* Things that may occur any number of times; unknown for a file without objects. */
static void
check_absent(DpCheck *check, const char *fact, const char *absent, const char *what)
{
	guint n = dp_facts_count(check->facts, fact);
	const DpObservation *first = dp_check_fact(check, fact);

	for (guint i = 0; i < n; i++)
		dp_check_add_place(check, &dp_facts_get(check->facts, fact, i)->place);
	if (n == 0)
		dp_check_conclude(check, DP_VERDICT_PASS, "%s", absent);
	else
		dp_check_conclude(check, DP_VERDICT_FAIL, "%s: %s%s.", what, dp_check_label(first),
		                  n > 1 ? " and more" : "");
	if (n > 0)
		dp_check_measured(check, n, "");
}

void
dp_predicate_external_reference(DpCheck *check)
{
	check_absent(check, "file.external", "The file needs nothing from elsewhere.",
	             "The file reaches out to something elsewhere");
}

void
dp_predicate_multimedia(DpCheck *check)
{
	check_absent(check, "file.multimedia", "The file holds no sound, film or 3D model.",
	             "The file holds something that is not printed");
}

void
dp_predicate_form(DpCheck *check)
{
	const DpObservation *form = dp_check_fact(check, "file.form");

	if (form == NULL) {
		dp_check_unknown(check, "file.form");
		return;
	}
	dp_check_measured_text(check, form->text);
	if (strcmp(form->text, "none") == 0)
		dp_check_conclude(check, DP_VERDICT_PASS, "The file holds no form.");
	else
		dp_check_conclude(check, DP_VERDICT_FAIL, "The file holds a form (%s).",
		                  form->text);
}

void
dp_predicate_pdf_version(DpCheck *check)
{
	const DpObservation *version = dp_check_fact(check, "file.version");
	double min = dp_venue_rule_number(check->rule, "min", 0),
	       max = dp_venue_rule_number(check->rule, "max", G_MAXDOUBLE), number;
	char *end = NULL;

	if (version == NULL) {
		dp_check_unknown(check, "file.version");
		return;
	}
	number = g_ascii_strtod(version->text, &end);
	dp_check_measured_text(check, version->text);
	if (end == version->text || *end != '\0')
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "The file does not say clearly which PDF version it has.");
	else if (dp_number_compare(number, min, 0.001) < 0)
		dp_check_conclude(check, DP_VERDICT_FAIL, "The file is PDF %s, older than %.1f.",
		                  version->text, min);
	else if (dp_number_compare(number, max, 0.001) > 0)
		dp_check_conclude(check, DP_VERDICT_FAIL, "The file is PDF %s, newer than %.1f.",
		                  version->text, max);
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "The file is PDF %s.", version->text);
}

/* Some portals count 1,000,000 bytes as a megabyte and some 1,048,576: sizes in between are for
 * review. */
void
dp_predicate_file_size(DpCheck *check)
{
	const DpObservation *bytes = dp_check_fact(check, "file.bytes");
	double max = dp_venue_rule_number(check->rule, "max", 0), size;

	dp_check_required(check, max, "MB");
	if (bytes == NULL) {
		dp_check_unknown(check, "file.bytes");
		return;
	}
	size = bytes->number / DP_LIMIT(FILE_SIZE_MEGABYTE);
	dp_check_measured(check, size, "MB");
	if (size <= max)
		dp_check_conclude(check, DP_VERDICT_PASS, "The file has %.1f MB.", size);
	else if (bytes->number <= max * DP_LIMIT(FILE_SIZE_MEBIBYTE))
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "The file has %.2f MB, just over %g MB by one way of counting.",
		                  size, max);
	else
		dp_check_conclude(check, DP_VERDICT_FAIL, "The file has %.1f MB; %s at most %g MB.",
		                  size, dp_check_demand(check), max);
}

static guint
add_pages(DpCheck *check, const char *fact)
{
	guint n = dp_facts_count(check->facts, fact);

	for (guint i = 0; i < n; i++)
		dp_check_add_place(check, &dp_facts_get(check->facts, fact, i)->place);
	return n;
}

/* What of a paper cannot be read: a fact, and with a label only its observations of that kind, by
 * weight instead of number. */
typedef struct {
	const char *fact, *label, *what, *fault;
} Unreadable;

static const Unreadable OTHER_LETTERS = {"text.garbled-pages", "font", "letters",
                                         "differ from those that are printed"};
static const Unreadable OUTLINED_ROWS = {"text.outlined-rows", NULL, "lines of text",
                                         "are drawn as outlines, which cannot be searched, copied "
                                         "or checked"};

/* Running text drawn as outlines next to text that can be read, or fonts that draw other letters:
 * so much of it is deliberate. Returns: whether there is so much. */
static gboolean
check_amount(DpCheck *check, const Unreadable *kind, double limit)
{
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autofree char *named = NULL;
	double amount = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, kind->fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, kind->fact, i);

		if (kind->label != NULL && g_strcmp0(seen->label, kind->label) != 0)
			continue;
		amount += kind->label != NULL ? seen->weight : seen->number;
		dp_check_add_page(pages, seen->place.page);
	}
	if (amount < limit)
		return FALSE;
	named = dp_check_pages(pages);
	if (dp_check_conclude(check, DP_VERDICT_FAIL, "%g %s on %s %s.", amount, kind->what, named,
	                      kind->fault))
		dp_check_measured(check, amount, kind->what);
	return TRUE;
}

/* (nullable) (transfer full): "page 3", of those where the fact was seen. */
static char *
pages_of(DpCheck *check, const char *fact)
{
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint i = 0; i < dp_facts_count(check->facts, fact); i++)
		dp_check_add_page(pages, dp_facts_get(check->facts, fact, i)->place.page);
	return pages->len > 0 ? dp_check_pages(pages) : NULL;
}

static void
conclude_pages(DpCheck *check, DpVerdict verdict)
{
	g_autofree char *garbled = pages_of(check, "text.garbled-pages"),
	                *pictures = pages_of(check, "text.image-pages");

	if (pictures == NULL)
		dp_check_conclude(check, verdict, "The text of %s differs from what is printed.",
		                  garbled);
	else if (garbled == NULL)
		dp_check_conclude(check, verdict,
		                  "Only a picture is on %s; its words cannot be read.", pictures);
	else
		dp_check_conclude(check, verdict,
		                  "The text of %s differs from what is printed, and only a picture "
		                  "is on %s.",
		                  garbled, pictures);
}

/* Here too few pages can be read, while the other verdicts count those that cannot. */
static void
conclude_wordless(DpCheck *check, double pages)
{
	double readable = dp_check_fact(check, "document.text-pages")->number;

	dp_check_measured(check, readable, "readable pages");
	dp_check_conclude(check, DP_VERDICT_REVIEW,
	                  "Text can be read on %g of %g page%s: letters that are drawn as outlines "
	                  "cannot be searched, copied or checked.",
	                  readable, pages, pages == 1 ? "" : "s");
	dp_check_add_doubt(check, DP_UNREADABLE_DOUBT);
}

void
dp_predicate_text_extraction(DpCheck *check)
{
	const DpObservation *pages = dp_check_fact(check, "document.pages");
	guint n = add_pages(check, "text.garbled-pages") + add_pages(check, "text.image-pages");

	if (pages == NULL) {
		dp_check_unknown(check, "document.pages");
		return;
	}
	dp_check_measured(check, n, "unreadable pages");
	check_amount(check, &OTHER_LETTERS, DP_LIMIT(EXTRACTION_LETTERS));
	if (check_amount(check, &OUTLINED_ROWS, DP_LIMIT(EXTRACTION_ROWS)))
		add_pages(check, OUTLINED_ROWS.fact);
	if (check->finding->message != NULL)
		return;
	if (n == 0 && dp_facts_are_wordless(check->facts))
		conclude_wordless(check, pages->number);
	else if (n == 0)
		dp_check_conclude(check, DP_VERDICT_PASS, "The text can be searched and copied.");
	else
		conclude_pages(check, DP_LIMIT(EXTRACTION_FAIL) * n >= pages->number
		                          ? DP_VERDICT_FAIL
		                          : DP_VERDICT_REVIEW);
}

void
dp_predicate_unicode_trickery(DpCheck *check)
{
	guint n = add_pages(check, "text.trickery");

	dp_check_measured(check, n, n == 1 ? "word" : "words");
	if (n == 0)
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "Words are spelt with the letters they seem to have.");
	else
		dp_check_conclude(
		    check, n > DP_LIMIT(TRICKERY_FEW_WORDS) ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
		    "%u word%s hold%s letters that only look right, or characters "
		    "that are not seen, such as \"%s\".",
		    n, n == 1 ? "" : "s", n == 1 ? "s" : "",
		    dp_check_fact(check, "text.trickery")->text);
}
