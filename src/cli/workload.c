/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/workload.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/checksum.h"
#include "base/json-reader.h"
#include "base/limits.h"
#include "base/names.h"
#include "base/paper-number.h"

#define MAX_VENUE 100 /* of 255 bytes of a file's name */
#define SHA256_DIGITS 64

static gboolean
is_checksum(const char *text)
{
	return strlen(text) == SHA256_DIGITS && strspn(text, "0123456789abcdef") == SHA256_DIGITS;
}

/* A venue's file is never named by a job: whoever can queue a job could read any file then. */
static gboolean
is_venue_id(const char *text)
{
	/* It is part of the name of the result's file. */
	if (strlen(text) > MAX_VENUE)
		return FALSE;
	for (; *text != '\0'; text++) {
		if (!g_ascii_isalnum(*text) && *text != '-' && *text != '_')
			return FALSE;
	}
	return TRUE;
}

/* The members that are texts. */
static const struct {
	const char *name;
	gsize field;
	gboolean needed;
	gboolean (*is_valid)(const char *text); /* nullable */
	const char *must_be;
} TEXTS[] = {
    {"folder", G_STRUCT_OFFSET(DpWorkload, folder), TRUE},
    {"file", G_STRUCT_OFFSET(DpWorkload, file), TRUE},
    {"name", G_STRUCT_OFFSET(DpWorkload, name)},
    {"sha256", G_STRUCT_OFFSET(DpWorkload, sha256), TRUE, is_checksum,
     "64 hexadecimal digits in small letters"},
    {"venue", G_STRUCT_OFFSET(DpWorkload, venue), FALSE, is_venue_id,
     "the id of a venue: at most 100 letters, digits, \"-\" and \"_\""},
    {"spec", G_STRUCT_OFFSET(DpWorkload, spec)},
    {"track", G_STRUCT_OFFSET(DpWorkload, track)},
    {"stage", G_STRUCT_OFFSET(DpWorkload, stage)},
    {"number", G_STRUCT_OFFSET(DpWorkload, number)},
    {"policy", G_STRUCT_OFFSET(DpWorkload, policy)},
};

static const char *const MEMBERS[] = {"folder", "file",  "name",   "sha256", "venue",   "spec",
                                      "track",  "stage", "number", "policy", "authors", NULL};

static gboolean refuse(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);

static gboolean
refuse(GError **error, const char *format, ...)
{
	g_autofree char *message = NULL;
	va_list arguments;

	va_start(arguments, format);
	message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT, message);
	return FALSE;
}

static gboolean
is_plain(const char *text, gsize length)
{
	for (gsize i = 0; i < length; i++) {
		if (g_ascii_iscntrl(text[i]))
			return FALSE;
	}
	return length > 0 && length <= DP_LIMIT_WORKLOAD_TEXT;
}

/* (nullable) (transfer full) */
static char *
read_text(json_t *node, const char *name, GError **error)
{
	const char *text = json_string_value(node);

	if (text != NULL && is_plain(text, json_string_length(node)))
		return g_strdup(text);
	refuse(error,
	       "\"%s\" of the job must be a text of 1 to %u bytes without control characters.",
	       name, DP_LIMIT_WORKLOAD_TEXT);
	return NULL;
}

static gboolean
read_member(DpWorkload *workload, json_t *job, guint i, GError **error)
{
	char **field = (char **)G_STRUCT_MEMBER_P(workload, TEXTS[i].field);
	json_t *node = json_object_get(job, TEXTS[i].name);

	if (node == NULL && TEXTS[i].needed)
		return refuse(error, "The job has no \"%s\".", TEXTS[i].name);
	if (node == NULL)
		return TRUE;
	*field = read_text(node, TEXTS[i].name, error);
	if (*field == NULL)
		return FALSE;
	if (TEXTS[i].is_valid == NULL || TEXTS[i].is_valid(*field))
		return TRUE;
	return refuse(error, "\"%s\" of the job must be %s.", TEXTS[i].name, TEXTS[i].must_be);
}

/* One a line, as a list of authors is read. */
static gboolean
read_authors(DpWorkload *workload, json_t *job, GError **error)
{
	json_t *node = json_object_get(job, "authors");
	guint n = (guint)json_array_size(node);
	g_autoptr(GString) lines = g_string_new(NULL);

	if (node == NULL)
		return TRUE;
	if (n == 0 || n > DP_LIMIT_WORKLOAD_AUTHORS)
		return refuse(error, "\"authors\" of the job must be a list of 1 to %u texts.",
		              DP_LIMIT_WORKLOAD_AUTHORS);
	for (guint i = 0; i < n; i++) {
		g_autofree char *author = read_text(json_array_get(node, i), "authors", error);

		if (author == NULL)
			return FALSE;
		g_string_append_printf(lines, "%s\n", author);
	}
	workload->authors = g_strdup(lines->str);
	return TRUE;
}

static gboolean
read_number(DpWorkload *workload, GError **error)
{
	g_autofree char *text = g_steal_pointer(&workload->number);
	g_autoptr(GError) cause = NULL;

	if (text != NULL)
		workload->number = dp_paper_number_parse(text, &cause);
	return cause == NULL || refuse(error, "\"number\" of the job: %s.", cause->message);
}

static gboolean
read_members(DpWorkload *workload, json_t *job, GError **error)
{
	const char *stranger = dp_json_stranger(job, MEMBERS);

	if (stranger != NULL) {
		g_autofree char *all = dp_names_join(", ", MEMBERS);

		return refuse(error, "\"%.40s\" is not a member of a job; there are %s.", stranger,
		              all);
	}
	for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		if (!read_member(workload, job, i, error))
			return FALSE;
	}
	if ((workload->venue == NULL) == (workload->spec == NULL))
		return refuse(error, "The job must have either a \"venue\" or a \"spec\".");
	return read_authors(workload, job, error) && read_number(workload, error);
}

gboolean
dp_workload_read(DpWorkload *workload, const char *data, gsize length, GError **error)
{
	g_autoptr(json_t) job = NULL;
	g_autoptr(GError) cause = NULL;

	workload->key = dp_checksum_sha256(data, length);
	workload->key[DP_WORKLOAD_KEY] = '\0';
	if (length > DP_LIMIT_WORKLOAD_BYTES)
		return refuse(error, "The job has more than %u bytes.", DP_LIMIT_WORKLOAD_BYTES);
	job = dp_json_parse(data, length, &cause);
	if (job == NULL)
		return refuse(error, "The job is not JSON: %s.", cause->message);
	if (!json_is_object(job))
		return refuse(error, "The job is not an object of JSON.");
	workload->is_sound = read_members(workload, job, error);
	return workload->is_sound;
}

void
dp_workload_clear(DpWorkload *workload)
{
	char **const texts[] = {&workload->folder,  &workload->file,  &workload->name,
	                        &workload->sha256,  &workload->venue, &workload->spec,
	                        &workload->track,   &workload->stage, &workload->number,
	                        &workload->authors, &workload->key,   &workload->policy};

	for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
		g_clear_pointer(texts[i], g_free);
}
