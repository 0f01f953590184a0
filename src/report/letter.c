/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/letter.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/text.h"
#include "report/hint.h"
#include "report/place-text.h"
#include "report/wrap.h"
#include "venue/format-venue.h"
#include "verdict/standing.h"

#define MAX_PLACES 3
#define INDENT 4

static const char *const NAMES[DP_N_LETTERS + 1] = {"fix", "reject", NULL};

#define HEAD                                                                                       \
	"Dear authors,\n\n"                                                                        \
	"your paper {paper} does not meet the format rules of\n{venue}, to which you submitted "   \
	"it:\n"                                                                                    \
	"\n{findings}\n"
#define FOOT                                                                                       \
	"\nWhat is listed was measured in the PDF that you submitted. If you think that it is\n"   \
	"wrong, please answer this message.\n\nKind regards,\nthe chairs of {venue}\n"

static const char *const TEMPLATES[DP_N_LETTERS] = {
    [DP_LETTER_FIX] = HEAD "\nPlease mend this and submit the paper again.\n" FOOT,
    [DP_LETTER_REJECT] = HEAD "\nThe paper is therefore rejected without a review.\n" FOOT,
};

const char *const *
dp_letter_kind_names(void)
{
	return NAMES;
}

const char *
dp_letter_template(DpLetterKind kind)
{
	return TEMPLATES[kind];
}

static void
append_paragraph(GString *out, const char *text)
{
	g_autofree char *printable = dp_text_printable(text);

	g_string_append_printf(out, "%*s", INDENT, "");
	dp_wrap_append(out, printable, INDENT, INDENT);
}

/* Quotation marks and the venue's name are only for the venue's own sentence. */
static void
append_source(GString *out, const DpFinding *finding)
{
	g_autofree char *origin = dp_finding_origin(finding);
	g_autofree char *text = NULL;

	if (finding->cite.quote == NULL)
		return;
	text = finding->source == DP_SOURCE_PUBLISHED
	           ? g_strdup_printf("The venue: “%s”", finding->cite.quote)
	           : g_strdup_printf("Source: %s", origin);
	append_paragraph(out, text);
	if (finding->cite.url != NULL)
		append_paragraph(out, finding->cite.url);
}

static void
append_places(GString *out, const DpFinding *finding)
{
	g_autoptr(GPtrArray) lines =
	    dp_places_describe(finding->places, MAX_PLACES, finding->n_places);

	for (guint i = 0; i < lines->len; i++) {
		g_autofree char *text = g_strconcat(i == 0 ? "Where: " : "", lines->pdata[i], NULL);

		append_paragraph(out, text);
	}
}

static void
append_hints(GString *out, const DpFinding *finding)
{
	g_auto(DpHint) hint = {NULL, NULL};
	g_autofree char *text = NULL;

	dp_hint_init(&hint, finding);
	text = dp_hint_to_string(&hint);
	if (text != NULL)
		append_paragraph(out, text);
}

static void
append_finding(GString *out, const DpFinding *finding, guint number, DpLetterKind kind)
{
	const char *title = finding->info != NULL ? finding->info->title : finding->rule;
	g_autofree char *message = dp_text_printable(finding->message ? finding->message : "");
	g_autofree char *head = g_strdup_printf("%s. %s", title, message);
	g_autofree char *label = g_strdup_printf("%u.", number);

	if (number > 1)
		g_string_append_c(out, '\n');
	dp_wrap_field(out, 0, INDENT, label, head);
	append_places(out, finding);
	append_source(out, finding);
	if (finding->note != NULL)
		append_paragraph(out, finding->note);
	if (kind == DP_LETTER_FIX)
		append_hints(out, finding);
}

/* What names other papers: it is no rule of the venue, but of many papers. */
static gboolean
is_confidential(const DpFinding *finding)
{
	return finding->info == NULL;
}

/* (nullable) (transfer full): the failures, numbered; without a line end. */
static char *
list_findings(const DpReport *report, DpLetterKind kind)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, FALSE);
	g_autoptr(GString) out = g_string_new(NULL);
	guint n = 0;

	for (guint i = 0; i < sorted->len; i++) {
		if (dp_finding_standing(sorted->pdata[i]) == DP_STANDING_FAIL &&
		    !is_confidential(sorted->pdata[i]))
			append_finding(out, sorted->pdata[i], ++n, kind);
	}
	if (n == 0)
		return NULL;
	g_string_truncate(out, out->len - strlen("\n"));
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* Row: a word in braces. */
typedef struct {
	const char *name;
	char *text; /* owned */
} Word;

static void
free_words(Word *words)
{
	for (; words->name != NULL; words++)
		g_free(words->text);
}

static const char *
find_word(const Word *words, const char *name, gsize length)
{
	for (; words->name != NULL; words++) {
		if (strlen(words->name) == length && strncmp(words->name, name, length) == 0)
			return words->text;
	}
	return NULL;
}

static char *
fill(const char *template, const Word *words, GError **error)
{
	g_autoptr(GString) out = g_string_new(NULL);
	const char *p = template;

	for (const char *open = NULL; (open = strchr(p, '{')) != NULL;) {
		gsize length = strcspn(open + 1, "{}\n");
		const char *text =
		    open[1 + length] == '}' ? find_word(words, open + 1, length) : NULL;

		if (text == NULL) {
			g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
			            "\"{%.*s\" is not a word of a letter: there are {paper}, "
			            "{venue}, {stage} and {findings}",
			            (int)length, open + 1);
			return NULL;
		}
		g_string_append_len(out, p, open - p);
		g_string_append(out, text);
		p = open + length + 2;
	}
	g_string_append(out, p);
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* A format is no name by which authors know the venue. */
static const char *
venue_of(const DpReport *report)
{
	if (g_strcmp0(report->venue_id, DP_FORMAT_VENUE) == 0)
		return "the venue";
	return report->venue_title != NULL ? report->venue_title : "";
}

char *
dp_letter_write(const DpReport *report, DpLetterKind kind, const char *template, GError **error)
{
	g_autofree char *path = g_path_get_basename(report->path);
	char *findings = list_findings(report, kind);
	Word words[] = {{"paper", dp_text_printable(path)},
	                {"number", dp_text_printable(report->number != NULL ? report->number : "")},
	                {"venue", dp_text_printable(venue_of(report))},
	                {"stage", dp_text_printable(report->stage != NULL ? report->stage : "")},
	                {"findings", findings},
	                {NULL, NULL}};
	char *letter = NULL;

	if (strstr(template, "{findings}") == NULL)
		g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
		                    "the letter has no {findings}: authors must be told what was "
		                    "found");
	else if (findings != NULL)
		letter = fill(template, words, error);
	free_words(words);
	return letter;
}
