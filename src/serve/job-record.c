/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/job-record.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/json-reader.h"
#include "base/json-writer.h"
#include "facts/anonymity/roster.h"

static void
unref_bytes(gpointer bytes)
{
	g_bytes_unref(bytes);
}

/* Takes @head, and ends it with a line feed. */
static GPtrArray *
start_record(GString *head)
{
	GPtrArray *pieces = g_ptr_array_new_with_free_func(unref_bytes);

	g_string_append_c(head, '\n');
	g_ptr_array_add(pieces, g_string_free_to_bytes(head));
	return pieces;
}

static gboolean
refuse(GError **error)
{
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT, "This is no file of a job.");
	return FALSE;
}

/* The line of JSON; @rest: set to what follows. (transfer full): NULL with DP_ERROR_FORMAT. */
static json_t *
read_head(GBytes *bytes, GBytes **rest, GError **error)
{
	gsize size;
	const char *data = g_bytes_get_data(bytes, &size);
	const char *end = size > 0 ? memchr(data, '\n', size) : NULL;
	json_t *head;

	if (end == NULL) {
		refuse(error);
		return NULL;
	}
	head = dp_json_parse(data, (gsize)(end - data), error);
	if (head != NULL)
		*rest = g_bytes_new_from_bytes(bytes, (gsize)(end + 1 - data),
		                               size - (gsize)(end + 1 - data));
	return head;
}

static gint64
integer_of(const json_t *object, const char *name)
{
	const json_t *value = json_object_get(object, name);

	return json_is_integer(value) ? json_integer_value(value) : -1;
}

/* The next @size bytes of @rest, which loses them; NULL: there are fewer. (transfer full) */
static GBytes *
cut(GBytes **rest, gint64 size)
{
	gsize all = g_bytes_get_size(*rest);
	GBytes *first, *second;

	if (size < 0 || (guint64)size > all)
		return NULL;
	first = g_bytes_new_from_bytes(*rest, 0, (gsize)size);
	second = g_bytes_new_from_bytes(*rest, (gsize)size, all - (gsize)size);
	g_bytes_unref(*rest);
	*rest = second;
	return first;
}

GPtrArray *
dp_job_record_paper(const DpPaperRequest *paper, const char *client)
{
	g_autofree char *formats = dp_paper_format_words(paper->formats);
	g_autoptr(GBytes) none = g_bytes_new(NULL, 0);
	GBytes *authors = paper->roster != NULL ? dp_roster_bytes(paper->roster) : none;
	GString *head = g_string_new(NULL);
	GPtrArray *pieces;
	DpJsonWriter json;

	dp_json_init(&json, head, FALSE);
	dp_json_open_object(&json, NULL);
	dp_json_string(&json, "venue", dp_venue_id(paper->venue));
	dp_json_string(&json, "digest", dp_venue_digest(paper->venue));
	dp_json_string(&json, "track", paper->track);
	dp_json_string(&json, "stage", paper->stage);
	dp_json_string(&json, "name", paper->name);
	dp_json_string(&json, "number", paper->number);
	dp_json_string(&json, "formats", formats);
	dp_json_string(&json, "client", client);
	dp_json_integer(&json, "authors", g_bytes_get_size(authors));
	dp_json_integer(&json, "paper", g_bytes_get_size(paper->pdf));
	dp_json_close(&json);
	pieces = start_record(head);
	g_ptr_array_add(pieces, g_bytes_ref(authors));
	g_ptr_array_add(pieces, g_bytes_ref(paper->pdf));
	return pieces;
}

static gboolean
read_authors(DpPaperRequest *paper, GBytes *authors, GError **error)
{
	gsize size;
	const char *data = g_bytes_get_data(authors, &size);

	if (size == 0)
		return TRUE;
	paper->roster = dp_roster_new(data, size, error);
	return paper->roster != NULL;
}

/* The job's id has the rules as they were. */
static gboolean
check_rules(const DpVenue *venue, const char *digest, GError **error)
{
	if (g_strcmp0(dp_venue_digest(venue), digest) == 0)
		return TRUE;
	g_set_error_literal(error, DP_ERROR, DP_ERROR_VENUE, "The venue's rules have changed.");
	return FALSE;
}

gboolean
dp_job_record_read_paper(GBytes *bytes, DpCatalog *catalog, DpPaperRequest *paper, char **client,
                         GError **error)
{
	g_autoptr(GBytes) rest = NULL, authors = NULL;
	g_autoptr(json_t) head = read_head(bytes, &rest, error);
	const char *venue, *formats;

	if (head == NULL)
		return FALSE;
	venue = dp_json_member_text(head, "venue");
	formats = dp_json_member_text(head, "formats");
	authors = cut(&rest, integer_of(head, "authors"));
	paper->formats = formats != NULL ? dp_paper_format_read(formats) : 0;
	paper->track = g_strdup(dp_json_member_text(head, "track"));
	paper->stage = g_strdup(dp_json_member_text(head, "stage"));
	paper->name = g_strdup(dp_json_member_text(head, "name"));
	paper->number = g_strdup(dp_json_member_text(head, "number"));
	*client = g_strdup(dp_json_member_text(head, "client"));
	if (authors == NULL || venue == NULL || paper->formats == 0 || paper->name == NULL ||
	    *client == NULL || integer_of(head, "paper") != (gint64)g_bytes_get_size(rest))
		return refuse(error);
	paper->pdf = g_steal_pointer(&rest);
	paper->venue = dp_catalog_venue(catalog, venue, error);
	return paper->venue != NULL &&
	       check_rules(paper->venue, dp_json_member_text(head, "digest"), error) &&
	       read_authors(paper, authors, error);
}

void
dp_job_reports_clear(DpJobReports *reports)
{
	for (guint i = 0; i < DP_PAPER_FORMATS; i++)
		g_clear_pointer(&reports->answers[i], dp_http_answer_free);
	g_clear_pointer(&reports->failure, g_free);
}

GPtrArray *
dp_job_record_reports(const DpJobReports *reports)
{
	GString *head = g_string_new(NULL);
	GPtrArray *pieces;
	DpJsonWriter json;

	dp_json_init(&json, head, FALSE);
	dp_json_open_object(&json, NULL);
	dp_json_integer(&json, "time", (guint64)reports->time);
	dp_json_string(&json, "failure", reports->failure);
	dp_json_open_list(&json, "answers");
	for (guint i = 0; i < DP_PAPER_FORMATS; i++) {
		const DpHttpAnswer *answer = reports->answers[i];

		if (answer == NULL)
			continue;
		dp_json_open_object(&json, NULL);
		dp_json_string(&json, "format", dp_paper_format(i)->word);
		dp_json_integer(&json, "status", answer->status);
		dp_json_integer(&json, "bytes", g_bytes_get_size(answer->body));
		dp_json_close(&json);
	}
	dp_json_close(&json);
	dp_json_close(&json);
	pieces = start_record(head);
	for (guint i = 0; i < DP_PAPER_FORMATS; i++) {
		if (reports->answers[i] != NULL)
			g_ptr_array_add(pieces, g_bytes_ref(reports->answers[i]->body));
	}
	return pieces;
}

static gboolean
read_answer(const json_t *item, GBytes **rest, DpJobReports *reports)
{
	const char *word = dp_json_member_text(item, "format");
	guint bit = word != NULL ? dp_paper_format_find(word) : 0;
	gint64 status = integer_of(item, "status");
	g_autoptr(GBytes) body = cut(rest, integer_of(item, "bytes"));
	guint i = bit != 0 ? (guint)g_bit_nth_lsf(bit, -1) : 0;

	if (bit == 0 || body == NULL || reports->answers[i] != NULL || status < 200 || status > 599)
		return FALSE;
	reports->answers[i] = dp_http_answer_new(
	    (guint)status, status == 200 ? dp_paper_format(i)->type : DP_HTTP_PROBLEM_TYPE,
	    g_steal_pointer(&body));
	return TRUE;
}

gboolean
dp_job_record_read_reports(GBytes *bytes, DpJobReports *reports, GError **error)
{
	g_autoptr(GBytes) rest = NULL;
	g_autoptr(json_t) head = read_head(bytes, &rest, error);
	const json_t *answers = json_object_get(head, "answers");
	gsize n = json_array_size(answers);

	if (head == NULL)
		return FALSE;
	reports->time = integer_of(head, "time");
	reports->failure = g_strdup(dp_json_member_text(head, "failure"));
	if (reports->time < 0 || n > DP_PAPER_FORMATS)
		return refuse(error);
	for (gsize i = 0; i < n; i++) {
		if (!read_answer(json_array_get(answers, i), &rest, reports))
			return refuse(error);
	}
	return g_bytes_get_size(rest) == 0 || refuse(error);
}
