/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/csv-reader.h"
#include "base/json-reader.h"
#include "base/limits.h"
#include "facts/anonymity/roster.h"

/* HotCRP's data and OpenReview's notes as JSON; tables of these and of EasyChair as CSV. */

/* (nullable) (transfer full): a member that is a string or an integer. */
static char *
member_text(json_t *object, const char *name)
{
	json_t *node = json_object_get(object, name);

	if (json_is_integer(node))
		return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(node));
	return g_strdup(json_string_value(node));
}

/* (nullable) (transfer full): of two members, the first there is. */
static char *
either_text(json_t *object, const char *name, const char *other)
{
	char *text = member_text(object, name);

	return text != NULL ? text : member_text(object, other);
}

/* (nullable): a member that is a list, or whose "value" is (OpenReview's second API). */
static json_t *
member_list(json_t *object, const char *name)
{
	json_t *member = json_object_get(object, name);
	json_t *list = json_is_object(member) ? json_object_get(member, "value") : member;

	return json_is_array(list) ? list : NULL;
}

static void
add_json_author(DpRoster *roster, const char *paper, json_t *author)
{
	g_autofree char *first = NULL, *last = NULL, *name = NULL, *email = NULL,
	                *organisation = NULL;

	if (json_is_string(author))
		dp_roster_add(roster, paper, json_string_value(author), NULL, NULL);
	if (!json_is_object(author))
		return;
	/* HotCRP once wrote "first" and "last". */
	first = either_text(author, "given_name", "first");
	last = either_text(author, "family_name", "last");
	name = member_text(author, "name");
	email = member_text(author, "email");
	organisation = member_text(author, "affiliation");
	if (first != NULL || last != NULL)
		dp_roster_add_parts(roster, paper, first, last, email, organisation);
	else
		dp_roster_add(roster, paper, name, email, organisation);
}

/* "~Ada_Orvik1" adds nothing to the name; an address does. */
static void
add_ids(DpRoster *roster, const char *paper, json_t *ids)
{
	for (guint i = 0; i < json_array_size(ids); i++) {
		const char *id = json_string_value(json_array_get(ids, i));

		if (id != NULL && strchr(id, '@') != NULL)
			dp_roster_add_parts(roster, paper, NULL, NULL, id, NULL);
	}
}

static void
add_json_paper(DpRoster *roster, json_t *paper)
{
	json_t *content = json_object_get(paper, "content");
	json_t *body = json_is_object(content) ? content : paper;
	json_t *authors = member_list(body, "authors");
	g_autofree char *pid = member_text(paper, "pid");
	g_autofree char *number = pid != NULL ? g_strdup(pid) : member_text(paper, "number");

	for (guint i = 0; i < json_array_size(authors); i++)
		add_json_author(roster, number, json_array_get(authors, i));
	add_ids(roster, number, member_list(body, "authorids"));
}

static void
add_json_list(DpRoster *roster, json_t *papers)
{
	for (guint i = 0; i < json_array_size(papers) && !roster->full; i++) {
		json_t *paper = json_array_get(papers, i);

		if (json_object_get(paper, "authors") != NULL ||
		    json_object_get(paper, "content") != NULL)
			add_json_paper(roster, paper);
		else
			add_json_author(roster, NULL, paper);
	}
}

gboolean
dp_roster_read_json(DpRoster *roster, const char *data, gsize length)
{
	g_autoptr(json_t) root = dp_json_parse(data, length, NULL);
	json_t *papers = json_is_array(root) ? root : member_list(root, "notes");

	if (papers != NULL)
		add_json_list(roster, papers);
	else if (root != NULL)
		add_json_paper(roster, root);
	return root != NULL;
}

typedef enum {
	PAPER,
	FIRST,
	LAST,
	NAME,
	EMAIL,
	AFFILIATION,
	AUTHORS,
	IDS,
	CONTACT, /* "nonauthor" in HotCRP's table: one who only corresponds */
	N_COLUMNS
} Column;

static const struct {
	const char *heading;
	Column column;
} HEADINGS[] = {
    {"paper", PAPER},
    {"submission #", PAPER},
    {"submission", PAPER},
    {"number", PAPER},
    {"pid", PAPER},
    {"first", FIRST},
    {"first name", FIRST},
    {"given_name", FIRST},
    {"given name", FIRST},
    {"last", LAST},
    {"last name", LAST},
    {"family_name", LAST},
    {"family name", LAST},
    {"name", NAME},
    {"author", NAME},
    {"email", EMAIL},
    {"e-mail", EMAIL},
    {"affiliation", AFFILIATION},
    {"authors", AUTHORS},
    {"authorids", IDS},
    {"iscontact", CONTACT},
    {"paper id", PAPER},
    {"author names", AUTHORS},
    {"author emails", IDS},
};

static gboolean
is_heading(const char *word)
{
	for (guint i = 0; i < G_N_ELEMENTS(HEADINGS); i++) {
		if (g_ascii_strcasecmp(word, HEADINGS[i].heading) == 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean
map_headings(const GPtrArray *record, guint *columns)
{
	gboolean names = FALSE;

	for (guint i = 0; i < N_COLUMNS; i++)
		columns[i] = G_MAXUINT;
	for (guint i = 0; i < record->len; i++) {
		for (guint k = 0; k < G_N_ELEMENTS(HEADINGS); k++) {
			if (g_ascii_strcasecmp(record->pdata[i], HEADINGS[k].heading) != 0)
				continue;
			columns[HEADINGS[k].column] = i;
			names |= HEADINGS[k].column != PAPER && HEADINGS[k].column != CONTACT;
		}
	}
	return names;
}

static const char *
field(const GPtrArray *record, const guint *columns, Column column)
{
	return columns[column] < record->len ? record->pdata[columns[column]] : NULL;
}

/* CMT marks who corresponds: "Orvik, Ada*". */
static void
without_star(char *author)
{
	gsize length = strlen(g_strstrip(author));

	if (length > 0 && author[length - 1] == '*')
		author[length - 1] = '\0';
}

static void
add_several(DpRoster *roster, const char *paper, const char *list, gboolean ids)
{
	g_auto(GStrv) parts =
	    g_strsplit_set(list != NULL ? list : "", "|;", (gint)DP_LIMIT_ROSTER_AUTHORS + 1);

	for (guint i = 0; parts[i] != NULL; i++) {
		without_star(parts[i]);
		if (!ids)
			dp_roster_add(roster, paper, parts[i], NULL, NULL);
		else if (strchr(parts[i], '@') != NULL)
			dp_roster_add_parts(roster, paper, NULL, NULL, parts[i], NULL);
	}
}

static void
add_record(DpRoster *roster, const GPtrArray *record, const guint *columns)
{
	const char *paper = field(record, columns, PAPER);
	const char *name = field(record, columns, NAME);
	const char *email = field(record, columns, EMAIL);
	const char *organisation = field(record, columns, AFFILIATION);
	const char *contact = field(record, columns, CONTACT);

	if (contact != NULL && g_ascii_strcasecmp(contact, "nonauthor") == 0)
		return;
	add_several(roster, paper, field(record, columns, AUTHORS), FALSE);
	add_several(roster, paper, field(record, columns, IDS), TRUE);
	if (name != NULL)
		dp_roster_add(roster, paper, name, email, organisation);
	else
		dp_roster_add_parts(roster, paper, field(record, columns, FIRST),
		                    field(record, columns, LAST), email, organisation);
}

/* (nullable): the next record, without blanks around its fields. */
static GPtrArray *
next_record(DpCsvReader *reader, GError **error)
{
	guint line;
	GPtrArray *record = dp_csv_reader_next(reader, DP_LIMIT_ROSTER_FIELDS, &line, error);

	for (guint i = 0; record != NULL && i < record->len; i++)
		g_strstrip(record->pdata[i]);
	return record;
}

gboolean
dp_roster_read_csv(DpRoster *roster, const char *data, GError **error)
{
	DpCsvReader reader;
	g_autoptr(GPtrArray) record = NULL;
	g_autoptr(GError) cause = NULL;
	guint columns[N_COLUMNS];

	dp_csv_reader_init(&reader, data, is_heading);
	record = next_record(&reader, NULL);
	if (record == NULL || !map_headings(record, columns))
		return FALSE;
	while (!roster->full) {
		g_ptr_array_unref(record);
		record = next_record(&reader, &cause);
		if (record == NULL)
			break;
		add_record(roster, record, columns);
	}
	if (cause != NULL)
		g_propagate_prefixed_error(error, g_steal_pointer(&cause), "the list of authors: ");
	return TRUE;
}
