/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/job.h>

#include <string.h>

#include "fixtures/venue.h"
#include "run/conclude.h"

/* What prompt-injection says of a paper that has one sentence. */

static inline DpFacts *
facts_with(const char *text, gboolean hidden)
{
	g_autofree char *json = NULL;
	g_autoptr(GString) quoted = g_string_new(NULL);
	g_autoptr(GError) error = NULL;
	DpFacts *facts;

	for (const char *p = text; *p != '\0'; p++) {
		if (*p == '"')
			g_string_append_c(quoted, '\\');
		if (*p == '\n')
			g_string_append(quoted, "\\n");
		else
			g_string_append_c(quoted, *p);
	}
	json = g_strdup_printf("{\"schema_version\": 1, \"facts\": {"
	                       "\"document.pages\": {\"value\": 1}, "
	                       "\"document.text-pages\": {\"value\": 1}, "
	                       "\"%s\": {\"value\": [\"%s\"], \"places\": [{\"page\": 1}]}}}",
	                       hidden ? "hidden.text" : "page.text", quoted->str);
	facts = dp_facts_from_json(json, strlen(json), &error);
	g_assert_no_error(error);
	return facts;
}

static inline DpVerdict
judge(const char *text, gboolean hidden)
{
	g_autoptr(DpVenue) venue = fixture_rule_venue("prompt-injection");
	g_autoptr(DpFacts) facts = facts_with(text, hidden);
	g_autoptr(DpReport) report = dp_report_new("-", venue, NULL, NULL);

	dp_job_check_facts(report, facts, venue);
	g_assert_cmpuint(report->findings->len, ==, 1);
	return ((const DpFinding *)report->findings->pdata[0])->verdict;
}

/* @length bytes: a space, words of letters, a space. (transfer full) */
static inline char *
words_between(gsize length)
{
	char *words = g_strnfill(length, 'q');

	for (gsize i = 0; i < length; i += 8) {
		words[i] = ' ';
		if (i + 2 < length)
			words[i + 2] = (char)('a' + i / 8 % 26);
	}
	words[length - 1] = ' ';
	if (length > 1 && words[length - 2] == ' ')
		words[length - 2] = 'q';
	return words;
}
