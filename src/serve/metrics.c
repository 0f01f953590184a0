/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/metrics.h"

#include <string.h>

#define N_VERDICTS (DP_VERDICT_UNCHECKED + 1)

struct _DpMetrics {
	GMutex lock;
	GHashTable *requests; /* a sample's labels → guint64 */
	guint64 papers[N_VERDICTS];
	guint64 n;
	double seconds;
};

DpMetrics *
dp_metrics_new(void)
{
	DpMetrics *metrics = g_new0(DpMetrics, 1);

	g_mutex_init(&metrics->lock);
	metrics->requests = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	return metrics;
}

void
dp_metrics_free(DpMetrics *metrics)
{
	if (metrics == NULL)
		return;
	g_hash_table_unref(metrics->requests);
	g_mutex_clear(&metrics->lock);
	g_free(metrics);
}

/* Routes and statuses are ours, so they bound the table. */
void
dp_metrics_count_request(DpMetrics *metrics, const char *route, guint status)
{
	g_autofree char *labels = g_strdup_printf("route=\"%s\",status=\"%u\"", route, status);
	guint64 *n;

	g_mutex_lock(&metrics->lock);
	n = g_hash_table_lookup(metrics->requests, labels);
	if (n == NULL) {
		n = g_new0(guint64, 1);
		g_hash_table_insert(metrics->requests, g_steal_pointer(&labels), n);
	}
	++*n;
	g_mutex_unlock(&metrics->lock);
}

void
dp_metrics_count_paper(DpMetrics *metrics, DpVerdict verdict, gint64 usec)
{
	g_mutex_lock(&metrics->lock);
	metrics->papers[verdict]++;
	metrics->n++;
	metrics->seconds += (double)usec / G_USEC_PER_SEC;
	g_mutex_unlock(&metrics->lock);
}

static int
compare_labels(gconstpointer a, gconstpointer b)
{
	return strcmp(a, b);
}

static void
append_requests(GString *out, GHashTable *requests)
{
	g_autoptr(GList) keys = g_list_sort(g_hash_table_get_keys(requests), compare_labels);

	g_string_append(out,
	                "# HELP deskproof_requests_total Requests, by route and status; status "
	                "0: the client was gone.\n"
	                "# TYPE deskproof_requests_total counter\n");
	for (const GList *key = keys; key != NULL; key = key->next) {
		const guint64 *n = g_hash_table_lookup(requests, key->data);

		g_string_append_printf(out, "deskproof_requests_total{%s} %" G_GUINT64_FORMAT "\n",
		                       (const char *)key->data, *n);
	}
}

static void
append_papers(GString *out, const DpMetrics *metrics)
{
	g_string_append(out, "# HELP deskproof_papers_total Papers that were checked, by verdict.\n"
	                     "# TYPE deskproof_papers_total counter\n");
	for (guint i = 0; i < N_VERDICTS; i++) {
		if (metrics->papers[i] > 0)
			g_string_append_printf(
			    out, "deskproof_papers_total{verdict=\"%s\"} %" G_GUINT64_FORMAT "\n",
			    dp_verdict_name(i), metrics->papers[i]);
	}
	g_string_append_printf(out,
	                       "# HELP deskproof_paper_seconds Time that papers took, without "
	                       "their wait.\n"
	                       "# TYPE deskproof_paper_seconds summary\n"
	                       "deskproof_paper_seconds_sum %.6f\n"
	                       "deskproof_paper_seconds_count %" G_GUINT64_FORMAT "\n",
	                       metrics->seconds, metrics->n);
}

static void
append_gauge(GString *out, const char *name, const char *help, guint value)
{
	g_string_append_printf(out,
	                       "# HELP deskproof_%s %s\n"
	                       "# TYPE deskproof_%s gauge\n"
	                       "deskproof_%s %u\n",
	                       name, help, name, name, value);
}

char *
dp_metrics_text(DpMetrics *metrics, const DpMetricsNow *now)
{
	GString *out = g_string_new(NULL);

	g_mutex_lock(&metrics->lock);
	append_requests(out, metrics->requests);
	append_papers(out, metrics);
	g_mutex_unlock(&metrics->lock);
	append_gauge(out, "connections", "Open connections.", now->connections);
	append_gauge(out, "queued_papers", "Papers that wait.", now->queued);
	append_gauge(out, "lanes", "Papers that can be checked at once.", now->lanes);
	append_gauge(out, "busy_lanes", "Papers that are being checked.", now->busy);
	append_gauge(out, "slow_lanes", "Slow papers that are being checked.", now->slow);
	append_gauge(out, "fleet_papers", "Papers that the workers of a queue have.", now->fleet);
	append_gauge(out, "queued_slow_papers", "Slow papers that wait.", now->queued_slow);
	append_gauge(out, "jobs", "Jobs, also those that are done.", now->jobs);
	g_string_append_printf(out,
	                       "# HELP deskproof_put_back_total Slow papers that made room.\n"
	                       "# TYPE deskproof_put_back_total counter\n"
	                       "deskproof_put_back_total %" G_GUINT64_FORMAT "\n",
	                       now->put_back);
	return g_string_free(out, FALSE);
}
