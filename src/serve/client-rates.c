/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/client-rates.h"

#include <string.h>

#include "base/limits.h"

#define OTHERS "\n" /* no client has this name: no header can carry it */

struct _DpClientRates {
	GMutex lock;     /* of @due */
	GHashTable *due; /* client → gint64: when all would have come if they came evenly */
	gint64 interval; /* microseconds between two that come evenly; 0: no limit */
};

DpClientRates *
dp_client_rates_new(guint per_minute)
{
	DpClientRates *rates = g_new0(DpClientRates, 1);

	g_mutex_init(&rates->lock);
	rates->due = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	rates->interval = per_minute > 0 ? G_TIME_SPAN_MINUTE / per_minute : 0;
	return rates;
}

void
dp_client_rates_free(DpClientRates *rates)
{
	g_hash_table_unref(rates->due);
	g_mutex_clear(&rates->lock);
	g_free(rates);
}

/* Whoever has nothing to wait for is as good as new. */
static gboolean
is_forgettable(gpointer client, gpointer due, gpointer now)
{
	return *(const gint64 *)due <= *(const gint64 *)now;
}

/* Names are a stranger's: those beyond what is remembered share one. */
static gint64 *
find_due(DpClientRates *rates, const char *client, gint64 now)
{
	gint64 *due = g_hash_table_lookup(rates->due, client);

	if (due != NULL)
		return due;
	if (g_hash_table_size(rates->due) >= DP_LIMIT_HTTP_CLIENTS)
		g_hash_table_foreach_remove(rates->due, is_forgettable, &now);
	if (g_hash_table_size(rates->due) >= DP_LIMIT_HTTP_CLIENTS && strcmp(client, OTHERS) != 0)
		return find_due(rates, OTHERS, now);
	due = g_new0(gint64, 1);
	g_hash_table_insert(rates->due, g_strdup(client), due);
	return due;
}

guint
dp_client_rates_take(DpClientRates *rates, const char *client, gint64 now)
{
	gint64 *due, next, early;

	if (rates->interval == 0)
		return 0;
	g_mutex_lock(&rates->lock);
	due = find_due(rates, client, now);
	next = MAX(*due, now) + rates->interval;
	early = next - now - G_TIME_SPAN_MINUTE;
	if (early <= 0)
		*due = next;
	g_mutex_unlock(&rates->lock);
	return early > 0 ? (guint)((early + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC) : 0;
}
