/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/json-add.h"

#include <string.h>

#include "report/formats.h"

/* Each of these can only be the member itself: inside a string its quotes would be escaped. The
 * verdict and the counts come before all findings, the error after them. */
#define VERDICT "}, \"verdict\": \"pass\", "
#define VERDICT_NOW "}, \"verdict\": \"review\", "
#define COUNTS "\"counts\": {"
#define COUNT "\"review\": "
#define END "], \"error\": "

static void
change_verdict(GString *line)
{
	char *at = strstr(line->str, VERDICT), *findings = strstr(line->str, "\"findings\": [");
	gssize offset = at != NULL ? at - line->str : 0;

	if (at == NULL || findings == NULL || at > findings)
		return;
	g_string_erase(line, offset, strlen(VERDICT));
	g_string_insert(line, offset, VERDICT_NOW);
}

static void
change_count(GString *line, guint more)
{
	char *counts = strstr(line->str, COUNTS), *end;
	char *at = counts != NULL ? strstr(counts, COUNT) : NULL;
	g_autofree char *count = NULL;
	gssize offset;

	if (at == NULL)
		return;
	offset = at + strlen(COUNT) - line->str;
	count = g_strdup_printf("%" G_GUINT64_FORMAT,
	                        g_ascii_strtoull(line->str + offset, &end, 10) + more);
	g_string_erase(line, offset, end - (line->str + offset));
	g_string_insert(line, offset, count);
}

void
dp_json_add_findings(GString *line, const GPtrArray *findings)
{
	char *end = g_strrstr(line->str, END);
	g_autoptr(GString) added = g_string_new(NULL);
	gboolean first = end != NULL && end > line->str && end[-1] == '[';

	if (end == NULL)
		return;
	for (guint i = 0; i < findings->len; i++) {
		if (i > 0 || !first)
			g_string_append(added, ", ");
		dp_json_finding(added, findings->pdata[i]);
	}
	g_string_insert(line, end - line->str, added->str);
	change_count(line, findings->len);
	change_verdict(line);
}
