/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpClientRates: how many papers each client may send: so many a minute, and so many at once, as
 * the generic cell rate algorithm has it (ITU-T I.371). Any number of threads may use it.
 */
typedef struct _DpClientRates DpClientRates;

/** dp_client_rates_new: @per_minute: 0: no limit */
DpClientRates *dp_client_rates_new(guint per_minute);
void dp_client_rates_free(DpClientRates *rates);

/** dp_client_rates_take: 0: @client may send one more now, and it is counted; else the seconds
 * until then. @now: monotonic */
guint dp_client_rates_take(DpClientRates *rates, const char *client, gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpClientRates, dp_client_rates_free)
