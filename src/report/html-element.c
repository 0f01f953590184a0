/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html-element.h"

#include <string.h>

#include "report/xml.h"

void
dp_html_element(GString *out, const char *element, const char *text)
{
	g_string_append_printf(out, "<%s>", element);
	dp_xml_text(out, text);
	g_string_append_printf(out, "</%.*s>\n", (int)strcspn(element, " "), element);
}

void
dp_html_foreign(GString *out, const char *text)
{
	g_string_append(out, "<bdi>");
	dp_xml_text(out, text);
	g_string_append(out, "</bdi>");
}

void
dp_html_entry(GString *out, const char *term, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return;
	dp_html_element(out, "dt", term);
	dp_html_element(out, "dd", text);
}

void
dp_html_entries(GString *out, const GArray *terms)
{
	for (guint i = 0; i < terms->len; i++) {
		const DpTerm *term = &g_array_index(terms, DpTerm, i);

		dp_html_entry(out, term->name, term->text);
	}
}

const char *
dp_html_class(DpStanding standing)
{
	static const char *const CLASSES[DP_N_STANDINGS] = {
	    [DP_STANDING_FAIL] = "fail",          [DP_STANDING_REVIEW] = "review",
	    [DP_STANDING_WARNING] = "warning",    [DP_STANDING_NOTE] = "note",
	    [DP_STANDING_WAIVED] = "note",        [DP_STANDING_PASS] = "pass",
	    [DP_STANDING_NOT_APPLICABLE] = "note"};

	return CLASSES[standing];
}
