/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/version.h>

#include "base/text.h"
#include "report/formats.h"
#include "report/headline.h"
#include "report/hint.h"
#include "report/html-exhibit.h"
#include "report/place-text.h"
#include "report/xml.h"

/* A self-contained page: no script, nothing fetched, readable without its colours. */
static const char HEAD[] =
    "<!DOCTYPE html>\n"
    "<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" "
    "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
    "<title>deskproof report</title>\n<style>\n"
    "body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; "
    "padding: 0 1rem; color: #1a1a1a; background: #fff }\n"
    "article { border-left: .3rem solid #999; padding: .1rem 1rem; margin: 1rem 0 }\n"
    ".fail, .error { border-color: #b00020 } .review { border-color: #b26a00 }\n"
    ".warning { border-color: #7b1fa2 } .pass { border-color: #2e7d32 }\n"
    "dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem }\n"
    "figure { margin: 1rem 0 } figcaption { overflow-wrap: anywhere }\n"
    "img { max-width: 100%; border: 1px solid #999 }\n"
    "dt { color: #555 } dd { margin: 0 } h1, h2, h3 { line-height: 1.2 }\n"
    "</style>\n</head>\n<body>\n<h1>deskproof report</h1>\n";

static const char *
class_for(DpStanding standing)
{
	static const char *const CLASSES[DP_N_STANDINGS] = {
	    [DP_STANDING_FAIL] = "fail",          [DP_STANDING_REVIEW] = "review",
	    [DP_STANDING_WARNING] = "warning",    [DP_STANDING_NOTE] = "note",
	    [DP_STANDING_WAIVED] = "note",        [DP_STANDING_PASS] = "pass",
	    [DP_STANDING_NOT_APPLICABLE] = "note"};

	return CLASSES[standing];
}

static void
append_element(GString *out, const char *element, const char *text)
{
	g_string_append_printf(out, "<%s>", element);
	dp_xml_text(out, text);
	g_string_append_printf(out, "</%s>\n", element);
}

static void
append_entry(GString *out, const char *term, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return;
	append_element(out, "dt", term);
	append_element(out, "dd", text);
}

static void
append_places(GString *out, const DpFinding *finding)
{
	g_autoptr(GPtrArray) lines =
	    dp_places_describe(finding->places, finding->places->len, finding->n_places);

	for (guint i = 0; i < lines->len; i++)
		append_entry(out, i == 0 ? "Where" : "", lines->pdata[i]);
}

/* A venue file is ours or the user's, but only web addresses become links. */
static void
append_link(GString *out, const DpCitation *cite)
{
	if (cite->url == NULL)
		return;
	g_string_append(out, "<br>");
	if (g_str_has_prefix(cite->url, "https://") || g_str_has_prefix(cite->url, "http://")) {
		g_string_append(out, "<a");
		dp_xml_attribute(out, "href", cite->url);
		g_string_append(out, " rel=\"noreferrer\">");
		dp_xml_text(out, cite->url);
		g_string_append(out, "</a>");
	} else {
		dp_xml_text(out, cite->url);
	}
	if (cite->read != NULL) {
		g_string_append(out, " (read ");
		dp_xml_text(out, cite->read);
		g_string_append_c(out, ')');
	}
}

/* Quotation marks and the venue's name are only for the venue's own sentence. */
static void
append_citation(GString *out, const DpFinding *finding)
{
	gboolean published = finding->source == DP_SOURCE_PUBLISHED;
	g_autofree char *origin = NULL;

	if (finding->cite.quote == NULL)
		return;
	origin = dp_finding_origin(finding);
	g_string_append(out, published ? "<dt>Venue</dt>\n<dd><q>" : "<dt>Source</dt>\n<dd>");
	dp_xml_text(out, published ? finding->cite.quote : origin);
	g_string_append(out, published ? "</q>" : "");
	append_link(out, &finding->cite);
	g_string_append(out, "</dd>\n");
	if (published)
		append_entry(out, "Source", dp_source_origin(finding->source));
}

static void
append_details(GString *out, const DpFinding *finding)
{
	g_autofree char *measured = dp_quantity_format(&finding->measured);
	g_autofree char *required = dp_quantity_format(&finding->required);
	g_autofree char *tolerance = dp_quantity_format(&finding->tolerance);
	g_auto(DpHint) hint = {NULL, NULL};

	dp_hint_init(&hint, finding);
	g_string_append(out, "<dl>\n");
	append_entry(out, "Doubt", dp_finding_doubt(finding));
	append_entry(out, "Measured", measured);
	append_entry(out, "Required", required);
	append_entry(out, "Tolerance", tolerance);
	append_places(out, finding);
	append_citation(out, finding);
	append_entry(out, "Note", finding->note);
	append_entry(out, "Waived", finding->waiver);
	append_entry(out, "LaTeX", hint.latex);
	append_entry(out, "Word", hint.word);
	g_string_append(out, "</dl>\n");
}

static void
append_finding(GString *out, const DpReport *report, const DpFinding *finding, gboolean *shown)
{
	DpStanding standing = dp_finding_standing(finding);
	g_autofree char *key = dp_finding_key(finding);

	g_string_append_printf(out, "<article class=\"%s\">\n<h3>%s: ", class_for(standing),
	                       dp_standing_word(standing));
	dp_xml_text(out, key);
	g_string_append(out, "</h3>\n");
	append_element(out, "p", finding->message);
	if (finding->verdict >= DP_VERDICT_REVIEW) {
		append_details(out, finding);
		dp_html_exhibits(out, report, finding, shown);
	}
	g_string_append(out, "</article>\n");
}

static void
append_heading(GString *out, const DpReport *report)
{
	g_autofree char *headline = dp_report_headline(report);
	g_autofree char *meaning = dp_report_meaning(report);
	g_autofree char *verdict = g_strdup_printf("%s: %s", headline, meaning);
	g_autofree char *venue = g_strdup_printf("%s (%s)", report->venue_title, report->venue_id);

	append_element(out, "h2", report->path);
	g_string_append(out, "<dl>\n");
	append_entry(out, "Verdict", verdict);
	append_entry(out, "Venue", venue);
	append_entry(out, "Guessed", dp_report_guess(report));
	for (guint i = 0; report->venue_remarks != NULL && report->venue_remarks[i] != NULL; i++)
		append_entry(out, "Edition", report->venue_remarks[i]);
	append_entry(out, "Track", report->track);
	append_entry(out, "Stage", report->stage);
	append_entry(out, "SHA-256", report->sha256);
	append_entry(out, "Error", report->error);
	g_string_append(out, "</dl>\n");
}

void
dp_html_begin(GString *out, guint n_reports, const DpWriterOptions *options)
{
	g_string_append(out, HEAD);
}

void
dp_html_report(GString *out, const DpReport *report, const DpWriterOptions *options)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, options->all);
	g_autofree char *tally = dp_report_tally(report);
	guint n_exhibits = report->exhibits != NULL ? report->exhibits->len : 0;
	g_autofree gboolean *shown = g_new0(gboolean, n_exhibits + 1);

	g_string_append(out, "<section>\n");
	append_heading(out, report);
	for (guint i = 0; i < sorted->len; i++)
		append_finding(out, report, sorted->pdata[i], shown);
	append_element(out, "p", tally);
	g_string_append(out, "</section>\n");
}

void
dp_html_end(GString *out, const GPtrArray *reports, const DpWriterOptions *options)
{
	g_string_append_printf(out, "<footer>deskproof %s</footer>\n</body>\n</html>\n",
	                       dp_version());
}
