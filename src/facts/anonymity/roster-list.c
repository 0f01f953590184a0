/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "base/text-file.h"
#include "facts/anonymity/roster.h"

/* "Ada Orvik <ada@lowmere.edu>", "Ada Orvik", "ada@lowmere.edu". */
static void
read_line(DpRoster *roster, const char *line)
{
	g_autofree char *name = g_strndup(line, strcspn(line, "<(\t"));
	const char *at = strchr(line, '@');
	const char *open = strpbrk(line, "<(\t");
	g_autofree char *email = NULL;

	if (*line == '#' || *line == '\0')
		return;
	if (at != NULL && open == NULL) {
		dp_roster_add_parts(roster, NULL, NULL, NULL, line, NULL);
		return;
	}
	if (open != NULL && at != NULL)
		email = g_strndup(open + 1, strcspn(open + 1, ">)\t ,"));
	dp_roster_add(roster, NULL, name, email, NULL);
}

static void
read_list(DpRoster *roster, const char *data)
{
	for (const char *at = data, *next; at != NULL && !roster->full; at = next) {
		const char *end = strchr(at, '\n');
		g_autofree char *line =
		    end != NULL ? g_strndup(at, (gsize)(end - at)) : g_strdup(at);

		next = end != NULL ? end + 1 : NULL;
		read_line(roster, g_strstrip(line));
	}
}

static guint
count_papers(const DpRoster *roster)
{
	g_autoptr(GHashTable) papers = g_hash_table_new(g_str_hash, g_str_equal);

	for (guint i = 0; i < roster->authors->len; i++) {
		const DpRosterAuthor *author = roster->authors->pdata[i];

		g_hash_table_add(papers, author->paper != NULL ? author->paper : (char *)"");
	}
	return g_hash_table_size(papers);
}

/* No name begins so. What is damaged JSON would be a list of odd names otherwise, of which none is
 * in any paper. */
static gboolean
begins_as_json(const char *text)
{
	char first = text[strspn(text, " \t\r\n")];

	return first == '[' || first == '{';
}

static gboolean
read_any(DpRoster *roster, const char *text, GError **error)
{
	g_autoptr(GError) cause = NULL;

	if (begins_as_json(text)) {
		if (!dp_roster_read_json(roster, text, strlen(text)))
			cause = g_error_new_literal(
			    DP_ERROR, DP_ERROR_FORMAT,
			    "the list of authors begins as JSON and is not JSON");
	} else if (!dp_roster_read_csv(roster, text, &cause)) {
		read_list(roster, text);
	}
	if (cause != NULL) {
		g_propagate_error(error, g_steal_pointer(&cause));
		return FALSE;
	}
	roster->n_papers = count_papers(roster);
	return TRUE;
}

/* A list of which a part was left out would find nobody of that part. */
static gboolean
check_size(const DpRoster *roster, GError **error)
{
	if (roster->full)
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "the list of authors has more than %u authors",
		            DP_LIMIT_ROSTER_AUTHORS);
	return !roster->full;
}

DpRoster *
dp_roster_new(const char *data, gsize length, GError **error)
{
	g_autoptr(DpRoster) roster = dp_roster_new_empty();
	g_autofree char *text = NULL;

	g_bytes_unref(roster->bytes);
	roster->bytes = g_bytes_new(data, MIN(length, DP_LIMIT_ROSTER_BYTES));
	if (length > DP_LIMIT_ROSTER_BYTES) {
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "the list of authors is larger than %u bytes", DP_LIMIT_ROSTER_BYTES);
		return NULL;
	}
	text = dp_text_file_decode(data, length, error);
	if (text == NULL) {
		g_prefix_error(error, "the list of authors ");
		return NULL;
	}
	if (!read_any(roster, text, error) || !check_size(roster, error))
		return NULL;
	if (roster->authors->len > 0)
		return g_steal_pointer(&roster);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT, "the list of authors names nobody");
	return NULL;
}
