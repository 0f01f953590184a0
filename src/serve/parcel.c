/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/parcel.h"

#include <string.h>

#include "base/checksum.h"
#include "base/json-reader.h"
#include "base/json-writer.h"

#define KEY_DIGITS 32 /* of the SHA-256 of a job: docs/gearman.md */

/* (transfer full) */
static char *
write_job(const DpPaperRequest *paper, const char *folder, const char *file, const char *sha256)
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
	dp_json_close(&json);
	return g_string_free(out, FALSE);
}

DpParcel *
dp_parcel_new(const DpLanesTask *task, const char *folder)
{
	const DpPaperRequest *paper = task->paper;
	DpParcel *parcel = g_new0(DpParcel, 1);
	gsize size;
	const guint8 *data = g_bytes_get_data(paper->pdf, &size);
	g_autofree char *sha256 = dp_checksum_sha256(data, size);

	parcel->task = *task;
	parcel->pdf = g_bytes_ref(paper->pdf);
	parcel->paper = g_strconcat(sha256, ".pdf", NULL);
	parcel->job = write_job(paper, folder, parcel->paper, sha256);
	parcel->key = dp_checksum_sha256(parcel->job, strlen(parcel->job));
	parcel->key[KEY_DIGITS] = '\0';
	parcel->result =
	    g_strdup_printf("%s-%s-%s.json", sha256, dp_venue_id(paper->venue), parcel->key);
	parcel->venue = g_strdup(dp_venue_digest(paper->venue));
	return parcel;
}

void
dp_parcel_free(DpParcel *parcel)
{
	g_bytes_unref(parcel->pdf);
	g_free(parcel->paper);
	g_free(parcel->job);
	g_free(parcel->key);
	g_free(parcel->result);
	g_free(parcel->venue);
	g_free(parcel);
}

DpHttpAnswer *
dp_parcel_answer(const DpParcel *parcel, GBytes *result)
{
	gsize size;
	const char *data = g_bytes_get_data(result, &size);
	g_autoptr(json_t) report = dp_json_parse(data, size, NULL);
	const char *refusal = dp_json_member_text(report, "refusal");
	const char *digest = dp_json_member_text(json_object_get(report, "venue"), "digest");

	if (refusal != NULL)
		return dp_http_problem(503, "A worker refused the job: %s",
		                       dp_json_member_text(report, "error"));
	if (g_strcmp0(digest, parcel->venue) != 0)
		return dp_http_problem(503, "The worker that read the paper has other rules.");
	return dp_http_answer_new(200, parcel->task.format->type, g_bytes_ref(result));
}
