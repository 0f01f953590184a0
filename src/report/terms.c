/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/terms.h"

#include <deskproof/error.h>

#include "report/headline.h"
#include "report/hint.h"
#include "verdict/quantity.h"

static void
clear_term(gpointer term)
{
	g_free(((DpTerm *)term)->text);
}

static GArray *
new_terms(void)
{
	GArray *terms = g_array_new(FALSE, FALSE, sizeof(DpTerm));

	g_array_set_clear_func(terms, clear_term);
	return terms;
}

/* @text: (nullable) (transfer full) */
static void
take(GArray *terms, const char *name, char *text)
{
	const DpTerm term = {name, text};

	if (text == NULL || text[0] == '\0')
		g_free(text);
	else
		g_array_append_val(terms, term);
}

static void
add(GArray *terms, const char *name, const char *text)
{
	take(terms, name, g_strdup(text));
}

GArray *
dp_terms_of_paper(const DpReport *report)
{
	GArray *terms = new_terms();

	add(terms, "Error", report->error);
	take(terms, "Venue", g_strdup_printf("%s (%s)", report->venue_title, report->venue_id));
	add(terms, "Guessed", dp_report_guess(report));
	add(terms, "Track", report->track);
	add(terms, "Stage", report->stage);
	for (guint i = 0; report->venue_remarks != NULL && report->venue_remarks[i] != NULL; i++)
		add(terms, "Edition", report->venue_remarks[i]);
	if (report->pages > 0)
		take(terms, "Pages", g_strdup_printf("%u", report->pages));
	add(terms, "Drawing", report->drawing);
	add(terms, "SHA-256", report->sha256);
	return terms;
}

GArray *
dp_terms_of_measures(const DpFinding *finding)
{
	GArray *terms = new_terms();

	take(terms, "Measured", dp_quantity_format(&finding->measured));
	take(terms, "Required", dp_quantity_format(&finding->required));
	take(terms, "Tolerance", dp_quantity_format(&finding->tolerance));
	return terms;
}

GArray *
dp_terms_of_remedy(const DpFinding *finding)
{
	GArray *terms = new_terms();
	g_auto(DpHint) hint = {NULL, NULL};

	dp_hint_init(&hint, finding);
	add(terms, "LaTeX", hint.latex);
	add(terms, "Word", hint.word);
	return terms;
}

GArray *
dp_terms_of_remarks(const DpFinding *finding)
{
	GArray *terms = new_terms();

	add(terms, "Note", finding->note);
	add(terms, "Waived", finding->waiver);
	return terms;
}

/* Exporting the PDF again does not help if the file is far too large. */
gboolean
dp_report_error_has_remedy(const DpReport *report)
{
	return report->error != NULL && report->findings->len > 0 &&
	       report->error_code != DP_ERROR_LIMIT;
}

static gboolean
is_web_address(const char *url)
{
	return url != NULL &&
	       (g_str_has_prefix(url, "https://") || g_str_has_prefix(url, "http://"));
}

gboolean
dp_source_words_init(DpSourceWords *words, const DpFinding *finding)
{
	const DpCitation *cite = &finding->cite;
	gboolean published = finding->source == DP_SOURCE_PUBLISHED;

	*words = (DpSourceWords){.name = published ? "Venue" : "Source", .is_quoted = published};
	if (cite->quote == NULL)
		return FALSE;
	words->text = published ? g_strdup(cite->quote) : dp_finding_origin(finding);
	words->url = cite->url;
	words->is_web = is_web_address(cite->url);
	words->read = cite->url != NULL ? cite->read : NULL;
	words->origin = published ? dp_source_origin(finding->source) : NULL;
	return TRUE;
}

void
dp_source_words_clear(DpSourceWords *words)
{
	g_clear_pointer(&words->text, g_free);
}
