/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/job-entry.h"

#include <string.h>

#include "base/json-writer.h"

#define NUMBER_CHARS 16
#define POLL_SECONDS 1 /* as often as a client should look */

static const char *const STATES[] = {"queued", "running", "done", "failed"};

static void
entry_clear(gpointer data)
{
	DpJobEntry *entry = data;

	dp_paper_request_clear(&entry->paper);
	dp_job_reports_clear(&entry->reports);
	g_free(entry->client);
}

DpJobEntry *
dp_job_entry_ref(DpJobEntry *entry)
{
	return g_atomic_rc_box_acquire(entry);
}

void
dp_job_entry_unref(DpJobEntry *entry)
{
	g_atomic_rc_box_release_full(entry, entry_clear);
}

DpJobEntry *
dp_job_entry_new(gpointer table, const char *id, guint64 number)
{
	DpJobEntry *entry = g_atomic_rc_box_new0(DpJobEntry);

	entry->table = table;
	g_strlcpy(entry->id, id, sizeof entry->id);
	entry->number = number;
	return entry;
}

char *
dp_job_entry_paper_file(const DpJobEntry *entry)
{
	return g_strdup_printf("%016" G_GINT64_MODIFIER "x-%s.%u", entry->number, entry->id,
	                       entry->starts);
}

char *
dp_job_entry_report_file(const DpJobEntry *entry)
{
	return g_strdup_printf("%016" G_GINT64_MODIFIER "x-%s." DP_JOB_REPORT, entry->number,
	                       entry->id);
}

/* "0000000000000004-ID.1". */
gboolean
dp_job_entry_read_file(const char *name, guint64 *number, char *id, const char **ending)
{
	g_autofree char *digits = g_strndup(name, NUMBER_CHARS);

	if (strlen(name) < NUMBER_CHARS + 1 + DP_JOB_ID_CHARS + 2 || name[NUMBER_CHARS] != '-' ||
	    name[NUMBER_CHARS + 1 + DP_JOB_ID_CHARS] != '.' ||
	    !g_ascii_string_to_unsigned(digits, 16, 0, G_MAXUINT64 - 1, number, NULL))
		return FALSE;
	g_strlcpy(id, name + NUMBER_CHARS + 1, DP_JOB_ID_CHARS + 1);
	*ending = name + NUMBER_CHARS + 1 + DP_JOB_ID_CHARS + 1;
	return TRUE;
}

/* The part of its reports that are made. */
static double
progress_of(const DpJobEntry *entry)
{
	guint all = 0, left = 0;

	for (guint i = 0; i < DP_PAPER_FORMATS; i++) {
		all += entry->paper.formats >> i & 1;
		left += entry->left >> i & 1;
	}
	return all > 0 ? (double)(all - left) / all : 1;
}

static void
write_end(DpJsonWriter *json, const DpJobEntry *entry)
{
	g_autofree char *report = g_strconcat(DP_JOB_ROUTE, entry->id, "/report", NULL);
	gint64 left = entry->expiry - g_get_monotonic_time();

	if (entry->state == DP_JOB_DONE)
		dp_json_string(json, "report", report);
	else
		dp_json_string(json, "detail", entry->reports.failure);
	dp_json_integer(json, "expires_in", (guint64)MAX(left / G_USEC_PER_SEC, 0));
}

DpHttpAnswer *
dp_job_entry_describe(const DpJobEntry *entry, guint position, guint status)
{
	GString *out = g_string_new(NULL);
	g_autofree char *formats = dp_paper_format_words(entry->paper.formats);
	g_auto(GStrv) words = g_strsplit(formats, ",", -1);
	DpHttpAnswer *answer;
	DpJsonWriter json;

	dp_json_init(&json, out, TRUE);
	dp_json_open_object(&json, NULL);
	dp_json_string(&json, "id", entry->id);
	dp_json_string(&json, "state", STATES[entry->state]);
	dp_json_strings(&json, "formats", (const char *const *)words);
	dp_json_number(&json, "progress", progress_of(entry), 2);
	if (entry->state == DP_JOB_QUEUED)
		dp_json_integer(&json, "position", position);
	if (entry->expiry != 0)
		write_end(&json, entry);
	dp_json_close(&json);
	g_string_append_c(out, '\n');
	answer = dp_http_answer_text(status, "application/json", g_string_free(out, FALSE));
	if (entry->expiry == 0)
		answer->retry_after = POLL_SECONDS;
	return answer;
}
