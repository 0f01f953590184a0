/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/formats.h"
#include "report/place-text.h"
#include "report/xml.h"

/*
 * A paper is a suite, a rule is a case. A finding for review is a skipped case, the one JUnit state
 * that is neither success nor failure; a warning is output of a case that succeeds.
 */
static const struct {
	const char *element; /* NULL: the case needs no element */
	gboolean has_message;
} OUTCOMES[DP_N_STANDINGS] = {
    [DP_STANDING_FAIL] = {"failure", TRUE},           [DP_STANDING_REVIEW] = {"skipped", TRUE},
    [DP_STANDING_WARNING] = {"system-out", FALSE},    [DP_STANDING_NOTE] = {"system-out", FALSE},
    [DP_STANDING_WAIVED] = {"system-out", FALSE},     [DP_STANDING_PASS] = {NULL, FALSE},
    [DP_STANDING_NOT_APPLICABLE] = {"skipped", TRUE},
};

static guint
count_element(const DpReport *report, const char *element)
{
	guint n = 0;

	for (guint i = 0; i < report->findings->len; i++) {
		DpStanding standing = dp_finding_standing(report->findings->pdata[i]);

		n += g_strcmp0(OUTCOMES[standing].element, element) == 0;
	}
	return n;
}

static void
append_places(GString *out, const DpFinding *finding)
{
	for (guint i = 0; i < finding->places->len; i++) {
		g_autofree char *place = dp_place_describe(finding->places->pdata[i]);

		g_string_append_c(out, '\n');
		dp_xml_text(out, place);
	}
}

static void
append_outcome(GString *out, const DpFinding *finding, DpStanding standing)
{
	const char *element = OUTCOMES[standing].element;
	g_autofree char *message = dp_finding_message(finding);

	g_string_append_printf(out, "      <%s", element);
	if (OUTCOMES[standing].has_message)
		dp_xml_attribute(out, "message", message);
	g_string_append_printf(out, ">%s: ", dp_standing_word(standing));
	dp_xml_text(out, message);
	append_places(out, finding);
	g_string_append_printf(out, "</%s>\n", element);
}

static void
append_case(GString *out, const DpReport *report, const DpFinding *finding)
{
	DpStanding standing = dp_finding_standing(finding);
	g_autofree char *key = dp_finding_key(finding);

	g_string_append(out, "    <testcase");
	dp_xml_attribute(out, "classname", report->venue_id);
	dp_xml_attribute(out, "name", key);
	if (OUTCOMES[standing].element == NULL) {
		g_string_append(out, "/>\n");
		return;
	}
	g_string_append(out, ">\n");
	append_outcome(out, finding, standing);
	g_string_append(out, "    </testcase>\n");
}

static void
append_error(GString *out, const DpReport *report)
{
	g_string_append(out, "    <testcase");
	dp_xml_attribute(out, "classname", report->venue_id);
	g_string_append(out, " name=\"analysis\">\n      <error");
	dp_xml_attribute(out, "message", report->error);
	g_string_append(out, "/>\n    </testcase>\n");
}

void
dp_junit_begin(GString *out, guint n_reports, const DpWriterOptions *options)
{
	g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	                     "<testsuites name=\"deskproof\">\n");
}

void
dp_junit_report(GString *out, const DpReport *report, const DpWriterOptions *options)
{
	gboolean error = report->error != NULL;
	guint n = error ? 1 : report->findings->len;

	g_string_append(out, "  <testsuite");
	dp_xml_attribute(out, "name", report->path);
	g_string_append_printf(out, " tests=\"%u\" failures=\"%u\" errors=\"%u\" skipped=\"%u\">\n",
	                       n, error ? 0 : count_element(report, "failure"), (guint)error,
	                       error ? 0 : count_element(report, "skipped"));
	if (error)
		append_error(out, report);
	for (guint i = 0; !error && i < report->findings->len; i++)
		append_case(out, report, report->findings->pdata[i]);
	g_string_append(out, "  </testsuite>\n");
}

void
dp_junit_end(GString *out, const GPtrArray *reports, const DpWriterOptions *options)
{
	g_string_append(out, "</testsuites>\n");
}
