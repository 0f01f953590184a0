/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/turns.h"

#include <string.h>

#include "base/limits.h"

/* What a turn counts for until it is over: a usual paper. Without it, all lanes that come free at
 * once would go to one client. */
#define USUAL_USEC (G_USEC_PER_SEC / 10)

#define OTHERS "\n" /* no client has this name: no header can carry it */

/* Client: who has something waiting, or had lately. */
typedef struct {
	GQueue waiting;
	gint64 used;   /* time, and what he had no claim to */
	guint64 since; /* when it last began to wait, or had a turn: decides between equals */
} Client;

struct _DpTurns {
	GHashTable *clients; /* name → Client, owned */
	gint64 now;          /* the time that the last who had a turn had used */
	guint64 order;       /* the next number */
	guint length;
};

static void
client_free(gpointer data)
{
	Client *client = data;

	g_queue_clear(&client->waiting);
	g_free(client);
}

DpTurns *
dp_turns_new(void)
{
	DpTurns *turns = g_new0(DpTurns, 1);

	turns->clients = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, client_free);
	return turns;
}

void
dp_turns_free(DpTurns *turns)
{
	g_hash_table_unref(turns->clients);
	g_free(turns);
}

/* Whoever would begin again at @now. */
static gboolean
is_forgettable(gpointer name, gpointer data, gpointer user_data)
{
	const Client *client = data;
	const DpTurns *turns = user_data;

	return client->waiting.length == 0 && client->used <= turns->now;
}

/* Names are a stranger's: there is a number of them that is remembered, and the others share one.
 */
static Client *
find_client(DpTurns *turns, const char *name)
{
	Client *client = g_hash_table_lookup(turns->clients, name);

	if (client != NULL)
		return client;
	if (g_hash_table_size(turns->clients) >= DP_LIMIT_HTTP_CLIENTS)
		g_hash_table_foreach_remove(turns->clients, is_forgettable, turns);
	if (g_hash_table_size(turns->clients) >= DP_LIMIT_HTTP_CLIENTS && strcmp(name, OTHERS) != 0)
		return find_client(turns, OTHERS);
	client = g_new0(Client, 1);
	client->used = turns->now;
	g_hash_table_insert(turns->clients, g_strdup(name), client);
	return client;
}

/* (nullable): who is not known may be among the others, while these have something or there is no
 * room for more names. */
static Client *
look_up(const DpTurns *turns, const char *name)
{
	Client *client = g_hash_table_lookup(turns->clients, name);
	Client *others = g_hash_table_lookup(turns->clients, OTHERS);
	gboolean is_full = g_hash_table_size(turns->clients) >= DP_LIMIT_HTTP_CLIENTS;

	if (client != NULL || others == NULL)
		return client;
	return is_full || others->waiting.length > 0 ? others : NULL;
}

void
dp_turns_add(DpTurns *turns, const char *name, gpointer item)
{
	Client *client = find_client(turns, name);

	if (client->waiting.length == 0) {
		client->used = MAX(client->used, turns->now);
		client->since = turns->order;
	}
	g_queue_push_tail(&client->waiting, item);
	turns->order++;
	turns->length++;
}

static gboolean
is_before(const Client *client, const Client *other)
{
	return client->used != other->used ? client->used < other->used
	                                   : client->since < other->since;
}

gpointer
dp_turns_next(DpTurns *turns)
{
	Client *next = NULL;
	GHashTableIter iter;
	gpointer value;

	g_hash_table_iter_init(&iter, turns->clients);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		Client *client = value;

		if (client->waiting.length > 0 && (next == NULL || is_before(client, next)))
			next = client;
	}
	if (next == NULL)
		return NULL;
	turns->now = MAX(turns->now, next->used);
	next->used += USUAL_USEC;
	next->since = turns->order++;
	turns->length--;
	return g_queue_pop_head(&next->waiting);
}

void
dp_turns_charge(DpTurns *turns, const char *name, gint64 usec)
{
	Client *client = look_up(turns, name);

	if (client != NULL)
		client->used += usec - USUAL_USEC;
}

static gpointer
take_from(GQueue *waiting, DpTurnsMatch is_wanted, gconstpointer data)
{
	for (GList *link = waiting->head; link != NULL; link = link->next) {
		gpointer item = link->data;

		if (!is_wanted(item, data))
			continue;
		g_queue_delete_link(waiting, link);
		return item;
	}
	return NULL;
}

gpointer
dp_turns_take(DpTurns *turns, DpTurnsMatch is_wanted, gconstpointer data)
{
	gpointer item = NULL, value;
	GHashTableIter iter;

	g_hash_table_iter_init(&iter, turns->clients);
	while (item == NULL && g_hash_table_iter_next(&iter, NULL, &value)) {
		Client *client = value;

		item = take_from(&client->waiting, is_wanted, data);
	}
	turns->length -= item != NULL;
	return item;
}

guint
dp_turns_length(const DpTurns *turns)
{
	return turns->length;
}

guint
dp_turns_length_of(const DpTurns *turns, const char *name)
{
	const Client *client = look_up(turns, name);

	return client != NULL ? client->waiting.length : 0;
}
