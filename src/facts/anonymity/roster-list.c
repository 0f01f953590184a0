/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "base/text-file.h"
#include "facts/anonymity/roster-line.h"

/* Turns every character that some program uses as a line end into "\n", so that no two names are
 * read as one. (transfer full) */
static char *
with_plain_lines(const char *data)
{
	GString *text = g_string_sized_new(strlen(data));

	for (const char *p = data; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029)
			g_string_append_c(text, '\n');
		else if (c != '\t' && g_unichar_isspace(c))
			g_string_append_c(text, c == '\n' ? '\n' : ' ');
		else
			g_string_append_unichar(text, c);
	}
	return g_string_free(text, FALSE);
}

static void
read_list(DpRoster *roster, const char *data)
{
	g_autofree char *text = with_plain_lines(data);

	for (char *line = text, *next; line != NULL && !roster->full; line = next) {
		next = strchr(line, '\n');
		if (next != NULL)
			*next++ = '\0';
		g_strstrip(line);
		if (*line != '#' && *line != '\0' && roster->odd == NULL &&
		    !dp_roster_read_line(roster, line))
			roster->odd = g_strdup(line);
	}
}

static guint
count_papers(const DpRoster *roster)
{
	g_autoptr(GHashTable) papers = g_hash_table_new(g_str_hash, g_str_equal);
	char unnamed[] = "";

	for (guint i = 0; i < roster->authors->len; i++) {
		const DpRosterAuthor *author = roster->authors->pdata[i];

		g_hash_table_add(papers, author->paper != NULL ? author->paper : unnamed);
	}
	return g_hash_table_size(papers);
}

/* No name begins like this. Otherwise damaged JSON would be read as a list of odd names, none of
 * which is in any paper. */
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

/* A list that was read only in part would miss the authors of the rest. */
static gboolean
check_whole(const DpRoster *roster, GError **error)
{
	g_autofree char *quote =
	    roster->odd != NULL
	        ? g_utf8_substring(roster->odd, 0, MIN(60, g_utf8_strlen(roster->odd, -1)))
	        : NULL;

	if (roster->full)
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "the list of authors has more than %u authors",
		            DP_LIMIT_ROSTER_AUTHORS);
	else if (roster->odd != NULL)
		g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
		            "the list of authors has a line that is no name and no list of names: "
		            "\"%s\"; write one name a line",
		            quote);
	return !roster->full && roster->odd == NULL;
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
	if (!read_any(roster, text, error) || !check_whole(roster, error))
		return NULL;
	if (roster->authors->len > 0)
		return g_steal_pointer(&roster);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT, "the list of authors names no one");
	return NULL;
}
