/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/text-finding.h"

#include "base/text.h"
#include "report/hint.h"
#include "report/paint.h"
#include "report/place-text.h"
#include "report/wrap.h"
#include "verdict/quantity.h"

#define MAX_PLACES 5
#define MARGIN 2
#define LABEL_WIDTH 10

static void
append_field(GString *out, const char *label, const char *text)
{
	dp_wrap_field(out, MARGIN, LABEL_WIDTH, label, text);
}

/* Text from outside the program: a PDF, a venue file, a configuration. */
static void
append_foreign(GString *out, const char *label, const char *text)
{
	g_autofree char *printable = NULL;

	if (text == NULL || text[0] == '\0')
		return;
	printable = dp_text_printable(text);
	append_field(out, label, printable);
}

static void
append_measurement(GString *out, const DpFinding *finding)
{
	g_autofree char *measured = dp_quantity_format(&finding->measured);
	g_autofree char *required = dp_quantity_format(&finding->required);
	g_autofree char *tolerance = dp_quantity_format(&finding->tolerance);

	append_foreign(out, "measured", measured);
	if (required != NULL && tolerance != NULL) {
		g_autofree char *both = g_strdup_printf("%s (tolerance %s)", required, tolerance);

		append_foreign(out, "required", both);
	} else {
		append_foreign(out, "required", required);
	}
}

static void
append_places(GString *out, const DpFinding *finding)
{
	g_autoptr(GPtrArray) lines =
	    dp_places_describe(finding->places, MAX_PLACES, finding->n_places);

	for (guint i = 0; i < lines->len; i++)
		append_field(out, i == 0 ? "where" : "", lines->pdata[i]);
}

static void
append_address(GString *out, const DpCitation *cite)
{
	g_autofree char *url = NULL;

	if (cite->url == NULL)
		return;
	url = cite->read != NULL ? g_strdup_printf("%s (read %s)", cite->url, cite->read)
	                         : g_strdup(cite->url);
	append_foreign(out, "", url);
}

/* Quotation marks and the venue's name are only for the venue's own sentence. */
static void
append_citation(GString *out, const DpFinding *finding)
{
	g_autofree char *text = NULL;

	if (finding->cite.quote == NULL)
		return;
	if (finding->source == DP_SOURCE_PUBLISHED) {
		text = g_strdup_printf("“%s”", finding->cite.quote);
		append_foreign(out, "venue", text);
		append_address(out, &finding->cite);
		append_foreign(out, "source", dp_source_origin(finding->source));
		return;
	}
	text = dp_finding_origin(finding);
	append_foreign(out, "source", text);
	append_address(out, &finding->cite);
}

void
dp_text_hints(GString *out, const DpFinding *finding)
{
	g_auto(DpHint) hint = {NULL, NULL};

	dp_hint_init(&hint, finding);
	append_foreign(out, "LaTeX", hint.latex);
	append_foreign(out, "Word", hint.word);
}

static void
append_message(GString *out, const DpFinding *finding)
{
	g_autofree char *message = dp_text_printable(finding->message ? finding->message : "");

	g_string_append_printf(out, "%*s", MARGIN, "");
	dp_wrap_append(out, message, MARGIN, MARGIN);
}

void
dp_text_finding(GString *out, const DpFinding *finding, const DpWriterOptions *options)
{
	DpStanding standing = dp_finding_standing(finding);
	g_autofree char *key = dp_finding_key(finding);

	dp_paint_standing(out, standing, dp_standing_word(standing), options->colour);
	g_string_append_c(out, ' ');
	dp_paint_bold(out, key, options->colour);
	g_string_append_c(out, '\n');
	append_message(out, finding);
	append_foreign(out, "doubt", dp_finding_doubt(finding));
	if (finding->waiver == NULL)
		dp_text_hints(out, finding);
	append_measurement(out, finding);
	append_places(out, finding);
	append_citation(out, finding);
	append_foreign(out, "note", finding->note);
	append_foreign(out, "waived", finding->waiver);
}

void
dp_text_finding_brief(GString *out, const DpFinding *finding, const DpWriterOptions *options)
{
	DpStanding standing = dp_finding_standing(finding);
	const char *word = standing == DP_STANDING_PASS ? "pass" : "does not apply";
	const char *message = finding->message != NULL ? finding->message : finding->info->summary;
	g_autofree char *key = dp_finding_key(finding);
	g_autofree char *printable = dp_text_printable(message);
	g_autofree char *line = g_strdup_printf("%s: %s", key, printable);

	dp_paint_standing(out, standing, word, options->colour);
	g_string_append_c(out, ' ');
	dp_wrap_append(out, line, (guint)g_utf8_strlen(word, -1) + 1, MARGIN);
}
