/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-data.h"

#include <string.h>

#include "base/csv-writer.h"
#include "base/json-reader.h"
#include "base/names.h"
#include "cli/complaint.h"

#define CLASS "submission_class" /* HotCRP's, by which it has a deadline of its own */
#define MAX_NAMED 3              /* in one sentence */

/* Data: what is being read. */
typedef struct {
	const char *path;
	const DpTrackChoice *tracks;
	json_t *papers;    /* (nullable): NULL for one alone */
	json_t *alone;     /* (nullable) */
	gboolean by_class; /* the class is the track */
	GString *out, *hidden;
	guint n_hidden; /* papers that whoever downloaded the data may not see */
} Data;

static guint
count(const Data *data)
{
	return data->papers != NULL ? (guint)json_array_size(data->papers) : 1;
}

/* (nullable) */
static json_t *
paper_at(const Data *data, guint i)
{
	json_t *paper = data->papers != NULL ? json_array_get(data->papers, i) : data->alone;

	return json_is_object(paper) ? paper : NULL;
}

/* (nullable) (transfer full): of a string, an integer or a truth. */
static char *
text_of(json_t *node)
{
	if (json_is_integer(node))
		return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(node));
	if (json_is_boolean(node))
		return g_strdup(json_is_true(node) ? "true" : "false");
	return g_strdup(json_string_value(node));
}

static char *
number_of(json_t *paper)
{
	char *pid = text_of(json_object_get(paper, "pid"));

	return pid != NULL ? pid : text_of(json_object_get(paper, "number"));
}

/* (nullable): the member of that name, whatever its case: HotCRP calls an option's member as the
 * option is called. */
static json_t *
find_member(json_t *paper, const char *name)
{
	json_t *member = json_object_get(paper, name);
	const char *other;

	if (member != NULL)
		return member;
	json_object_foreach(paper, other, member)
	{
		if (g_ascii_strcasecmp(other, name) == 0)
			return member;
	}
	return NULL;
}

/* The track that @value means, borrowed from it, the options or the venue. Portals write the names
 * of choices with capitals. */
static const char *
track_of(const Data *data, const char *value)
{
	const char *track = dp_track_choice_find(data->tracks, value);
	const char *const *tracks = data->tracks->tracks;

	for (guint i = 0; tracks != NULL && tracks[i] != NULL; i++) {
		if (g_ascii_strcasecmp(tracks[i], track) == 0)
			return tracks[i];
	}
	return track;
}

/* (transfer full) (nullable): the track that --track-by says; NULL: none. FALSE after complaining.
 */
static gboolean
read_track(const Data *data, json_t *paper, const char *number, char **track)
{
	json_t *node = find_member(paper, data->tracks->by);
	g_autofree char *value = NULL;
	const char *found;

	if (json_array_size(node) > 1 || json_is_object(node)) {
		dp_complain("%s: paper %s: \"%s\" is not one value", data->path, number,
		            data->tracks->by);
		return FALSE;
	}
	value = text_of(json_is_array(node) ? json_array_get(node, 0) : node);
	found = value != NULL ? track_of(data, value) : NULL;
	/* a box that is not ticked says nothing, unless the user says what */
	if (found != NULL && (found != value || strcmp(value, "false") != 0))
		*track = g_strdup(found);
	return TRUE;
}

static const char *
class_of(const Data *data, json_t *paper)
{
	const char *class = dp_json_member_text(paper, CLASS);

	return class != NULL ? track_of(data, class) : NULL;
}

/* Whether the classes are tracks. With one that is, all must be: the row of another is refused
 * later. If none is, they are deadlines, or the like. */
static void
judge_classes(Data *data)
{
	g_autoptr(GArray) others = dp_names_new();
	const char *const *tracks = data->tracks->tracks;
	gboolean any = tracks != NULL && tracks[0] != NULL;

	for (guint i = 0; any && i < count(data) && !data->by_class; i++) {
		const char *class = class_of(data, paper_at(data, i));

		if (class == NULL)
			continue;
		data->by_class = g_strv_contains(tracks, class);
		if (others->len < MAX_NAMED && !g_strv_contains(dp_names_all(others), class))
			dp_names_add(others, class);
	}
	if (!data->by_class && others->len > 0) {
		g_autofree char *names = dp_names_join(", ", dp_names_all(others));

		dp_complain("%s: \"" CLASS "\" has no track of the venue, and is not used: %s",
		            data->path, names);
	}
}

static gboolean
has_track_member(const Data *data)
{
	for (guint i = 0; i < count(data); i++) {
		json_t *paper = paper_at(data, i);

		if (paper != NULL && find_member(paper, data->tracks->by) != NULL)
			return TRUE;
	}
	dp_complain("%s: no paper has \"%s\", as --track-by says", data->path, data->tracks->by);
	return FALSE;
}

/* What a list of authors is read from; the rest is long. (transfer full) */
static char *
roster_of(json_t *paper)
{
	static const char *const NAMES[] = {"authors", "authorids"};
	g_autoptr(json_t) part = json_object();
	json_t *content = json_object_get(paper, "content");

	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		json_t *member = json_object_get(paper, NAMES[i]);

		if (member == NULL)
			member = json_object_get(content, NAMES[i]);
		if (member != NULL)
			json_object_set(part, NAMES[i], member);
	}
	return json_dumps(part, JSON_COMPACT);
}

static void
append_cell(GString *out, const char *text, char end)
{
	dp_csv_append_cell(out, text);
	g_string_append_c(out, end);
}

static gboolean
add_paper(Data *data, json_t *paper, guint index)
{
	g_autofree char *number = paper != NULL ? number_of(paper) : NULL, *track = NULL,
	                *roster = NULL;

	if (number == NULL) {
		dp_complain("%s: paper %u of the list has no number (\"pid\")", data->path,
		            index + 1);
		return FALSE;
	}
	if (json_object_get(paper, "error") != NULL && data->n_hidden++ < MAX_NAMED)
		g_string_append_printf(data->hidden, "%s%s", data->n_hidden > 1 ? ", " : "",
		                       number);
	if (data->by_class)
		track = g_strdup(class_of(data, paper));
	else if (data->tracks->by != NULL && !read_track(data, paper, number, &track))
		return FALSE;
	roster = roster_of(paper);
	append_cell(data->out, number, ',');
	append_cell(data->out, track, ',');
	append_cell(data->out, dp_json_member_text(paper, "status"), ',');
	append_cell(data->out, roster, '\n');
	return TRUE;
}

/* HotCRP gives a list, or a paper alone; its interface and OpenReview's have the list in an object.
 */
static void
find_papers(Data *data, json_t *root)
{
	static const char *const NAMES[] = {"papers", "notes"};

	data->alone = root;
	data->papers = json_is_array(root) ? root : NULL;
	for (guint i = 0; i < G_N_ELEMENTS(NAMES) && data->papers == NULL; i++) {
		json_t *list = json_object_get(root, NAMES[i]);

		data->papers = json_is_array(list) ? list : NULL;
	}
}

static gboolean
add_papers(Data *data)
{
	if (data->tracks->by == NULL)
		judge_classes(data);
	else if (!has_track_member(data))
		return FALSE;
	for (guint i = 0; i < count(data); i++) {
		if (!add_paper(data, paper_at(data, i), i))
			return FALSE;
	}
	if (data->n_hidden > 0)
		dp_complain("%s: papers whose data may not be seen by who downloaded it (%u): %s%s",
		            data->path, data->n_hidden, data->hidden->str,
		            data->n_hidden > MAX_NAMED ? " …" : "");
	return TRUE;
}

char *
dp_paper_data_table(const char *path, const char *json, const DpTrackChoice *tracks)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(json_t) root = dp_json_parse(json, strlen(json), &error);
	/* an empty line: no row may begin at offset 0 (cli/paper-table.h) */
	g_autoptr(GString) out = g_string_new("\n"), hidden = g_string_new(NULL);
	Data data = {.path = path, .tracks = tracks, .out = out, .hidden = hidden};

	if (root == NULL) {
		dp_complain("%s: this begins as JSON, and cannot be read as such: %s", path,
		            error->message);
		return NULL;
	}
	find_papers(&data, root);
	return add_papers(&data) ? g_strdup(out->str) : NULL;
}
