/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/parcel.h"

#include <deskproof/version.h>

#include <string.h>

#include "base/checksum.h"
#include "base/json-reader.h"
#include "base/json-writer.h"

#define KEY_DIGITS 32 /* of the SHA-256 of a job: docs/gearman.md */

/* (transfer full) */
static char *
write_job(const DpPaperRequest *paper, const char *folder, const char *policy, const char *file,
          const char *sha256)
{
	GString *out = g_string_new(NULL);
	DpJsonWriter json;

	dp_json_init(&json, out, FALSE);
	dp_json_open_object(&json, NULL);
	dp_json_string(&json, "folder", folder);
	dp_json_string(&json, "file", file);
	dp_json_string(&json, "sha256", sha256);
	dp_json_string(&json, "name", paper->name);
	dp_json_string(&json, "venue", dp_venue_id(paper->venue));
	if (paper->track != NULL)
		dp_json_string(&json, "track", paper->track);
	if (paper->stage != NULL)
		dp_json_string(&json, "stage", paper->stage);
	if (paper->number != NULL)
		dp_json_string(&json, "number", paper->number);
	dp_json_string(&json, "policy", policy);
	dp_json_close(&json);
	return g_string_free(out, FALSE);
}

DpParcel *
dp_parcel_new(const DpLanesTask *task, const char *folder, const char *policy)
{
	const DpPaperRequest *paper = task->paper;
	DpParcel *parcel = g_new0(DpParcel, 1);
	gsize size;
	const guint8 *data = g_bytes_get_data(paper->pdf, &size);

	parcel->task = *task;
	parcel->pdf = g_bytes_ref(paper->pdf);
	parcel->sha256 = dp_checksum_sha256(data, size);
	parcel->name = g_strdup(paper->name);
	parcel->venue = g_strdup(dp_venue_id(paper->venue));
	parcel->digest = g_strdup(dp_venue_digest(paper->venue));
	parcel->client = g_strdup(task->client);
	parcel->paper = g_strconcat(parcel->sha256, ".pdf", NULL);
	parcel->job = write_job(paper, folder, policy, parcel->paper, parcel->sha256);
	parcel->key = dp_checksum_sha256(parcel->job, strlen(parcel->job));
	parcel->key[KEY_DIGITS] = '\0';
	parcel->result =
	    g_strdup_printf("%s-%s-%s.json", parcel->sha256, parcel->venue, parcel->key);
	parcel->refusal = g_strdup_printf("refused-%s.json", parcel->key);
	return parcel;
}

void
dp_parcel_free(DpParcel *parcel)
{
	char *const texts[] = {parcel->paper,   parcel->job,    parcel->key,  parcel->result,
	                       parcel->refusal, parcel->sha256, parcel->name, parcel->venue,
	                       parcel->digest,  parcel->client};

	g_clear_pointer(&parcel->pdf, g_bytes_unref);
	for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
		g_free(texts[i]);
	g_free(parcel);
}

static gboolean
says(const json_t *report, const char *part, const char *member, const char *wanted)
{
	return g_strcmp0(dp_json_member_text(json_object_get(report, part), member), wanted) == 0;
}

DpHttpAnswer *
dp_parcel_answer(const DpParcel *parcel, GBytes *result)
{
	gsize size;
	const char *data = g_bytes_get_data(result, &size);
	g_autoptr(json_t) report = dp_json_parse(data, size, NULL);
	const char *refused = dp_json_member_text(report, "error");

	if (dp_json_member_text(report, "refusal") != NULL && refused != NULL)
		return dp_http_problem(503, "A worker refused the job: %.300s", refused);
	if (dp_json_member_text(report, "verdict") == NULL ||
	    !says(report, "input", "sha256", parcel->sha256) ||
	    !says(report, "input", "path", parcel->name) ||
	    !says(report, "venue", "id", parcel->venue))
		return dp_http_problem(503, "What a worker answered is no report on this paper.");
	if (!says(report, "venue", "digest", parcel->digest) ||
	    !says(report, "tool", "version", dp_version()))
		return dp_http_problem(
		    503, "The worker that read the paper has another version, or other rules.");
	return dp_http_answer_new(200, parcel->task.format->type, g_bytes_ref(result));
}
