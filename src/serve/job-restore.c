/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/job-restore.h"

#include <string.h>

#include "base/limits.h"

/* Restoring: what is known while the files are read. */
typedef struct {
	DpSpool *spool;
	DpCatalog *catalog;
	guint keep_seconds;
	gpointer table;
	GPtrArray *entries;
	GHashTable *ids; /* of the entries; borrowed from them */
} Restoring;

static void
restore_reports(const Restoring *restoring, DpJobEntry *entry, GBytes *bytes)
{
	gint64 now = g_get_real_time() / G_USEC_PER_SEC, age;

	if (bytes == NULL || !dp_job_record_read_reports(bytes, &entry->reports, NULL)) {
		dp_job_reports_clear(&entry->reports);
		entry->reports.failure = g_strdup("The report was damaged; post the paper again.");
		entry->reports.time = now;
	}
	for (guint i = 0; i < DP_PAPER_FORMATS; i++)
		entry->paper.formats |= entry->reports.answers[i] != NULL ? 1u << i : 0;
	age = MAX(now - entry->reports.time, 0);
	entry->state = entry->reports.failure != NULL ? DP_JOB_FAILED : DP_JOB_DONE;
	entry->expiry =
	    g_get_monotonic_time() + ((gint64)restoring->keep_seconds - age) * G_USEC_PER_SEC;
}

/* A paper with which the service ended twice is not tried again: it may be the cause. */
static void
restore_paper(const Restoring *restoring, DpJobEntry *entry, GBytes *bytes)
{
	if (bytes == NULL || !dp_job_record_read_paper(bytes, restoring->catalog, &entry->paper,
	                                               &entry->client, NULL))
		entry->reports.failure =
		    g_strdup("The paper that was kept cannot be used any more; post it again.");
	else if (entry->starts >= DP_LIMIT_WORKER_ATTEMPTS)
		entry->reports.failure = g_strdup("The service ended twice at this paper.");
	entry->left = entry->paper.formats;
}

/* What was accepted is never passed over: a file that cannot be read is a job that failed. */
static void
restore(Restoring *restoring, const char *name)
{
	char id[DP_JOB_ID_CHARS + 1];
	const char *ending;
	guint64 number;
	g_autoptr(GBytes) bytes = NULL;
	DpJobEntry *entry;

	if (!dp_job_entry_read_file(name, &number, id, &ending))
		return;
	if (g_hash_table_contains(restoring->ids, id)) {
		dp_spool_remove(restoring->spool, name);
		return;
	}
	bytes = dp_spool_read(restoring->spool, name, DP_LIMIT_JOB_FILE_BYTES, NULL);
	entry = dp_job_entry_new(restoring->table, id, number);
	if (g_str_equal(ending, DP_JOB_REPORT)) {
		restore_reports(restoring, entry, bytes);
	} else {
		entry->starts = (guint)g_ascii_strtoull(ending, NULL, 10);
		restore_paper(restoring, entry, bytes);
	}
	g_ptr_array_add(restoring->entries, entry);
	g_hash_table_add(restoring->ids, entry->id);
}

static void
free_entry(gpointer entry)
{
	dp_job_entry_unref(entry);
}

static int
compare_numbers(gconstpointer a, gconstpointer b)
{
	const DpJobEntry *first = *(DpJobEntry *const *)a, *second = *(DpJobEntry *const *)b;

	return (first->number > second->number) - (first->number < second->number);
}

/* Reports first: a paper that has one is done. */
GPtrArray *
dp_job_restore(DpSpool *spool, DpCatalog *catalog, guint keep_seconds, gpointer table)
{
	g_auto(GStrv) names = dp_spool_names(spool);
	g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
	GPtrArray *entries = g_ptr_array_new_with_free_func(free_entry);
	Restoring restoring = {spool, catalog, keep_seconds, table, entries, ids};

	for (guint i = 0; names[i] != NULL; i++) {
		if (g_str_has_suffix(names[i], "." DP_JOB_REPORT))
			restore(&restoring, names[i]);
	}
	for (guint i = 0; names[i] != NULL; i++) {
		if (!g_str_has_suffix(names[i], "." DP_JOB_REPORT))
			restore(&restoring, names[i]);
	}
	g_ptr_array_sort(entries, compare_numbers);
	return entries;
}
