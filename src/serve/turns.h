/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpTurns: what waits, by client: the next turn is that of the client who has had the least time,
 * and within a client of what came first. Who was away has no claim to the time he did not use, as
 * in start-time fair queueing (Goyal, Vin and Cheng, 1996). For one thread at a time.
 */
typedef struct _DpTurns DpTurns;

DpTurns *dp_turns_new(void);

/** dp_turns_free: what waits is not freed. */
void dp_turns_free(DpTurns *turns);

/** dp_turns_add: @client: copied. @item: not NULL; borrowed */
void dp_turns_add(DpTurns *turns, const char *client, gpointer item);

/** dp_turns_next: (nullable): whose turn it is; it waits no more. The client is charged a little
 * at once, and the rest by dp_turns_charge(). */
gpointer dp_turns_next(DpTurns *turns);

/** dp_turns_charge: @usec: the time of one turn of @client that is over. */
void dp_turns_charge(DpTurns *turns, const char *client, gint64 usec);

typedef gboolean (*DpTurnsMatch)(gconstpointer item, gconstpointer data);

/** dp_turns_take: (nullable): the one for which @is_wanted; it waits no more. */
gpointer dp_turns_take(DpTurns *turns, DpTurnsMatch is_wanted, gconstpointer data);

/** dp_turns_length: how much waits, in all and of one client. */
guint dp_turns_length(const DpTurns *turns);
guint dp_turns_length_of(const DpTurns *turns, const char *client);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpTurns, dp_turns_free)
