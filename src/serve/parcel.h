/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "serve/lanes.h"

/** DpParcel: a paper for the workers of a queue, and the job that names it; owned. */
typedef struct {
	DpLanesTask task;
	GBytes *pdf;   /* (nullable): NULL: it was cancelled */
	char *paper;   /* the name of its file: "SHA256.pdf" */
	char *job;     /* what the worker is told, see docs/gearman.md */
	char *key;     /* the job's unique key */
	char *result;  /* the name of the file that the worker makes, or ... */
	char *refusal; /* ... of the one that it makes of a job that it cannot read */
	char *sha256, *name, *venue,
	    *digest;   /* what the report must tell of the paper and its venue */
	char *client;  /* whose turn it is */
	gint64 posted; /* monotonic; 0: it is not in the queue */
	guint posts;   /* how often it was put there */
	gboolean is_written, is_cancelled;
} DpParcel;

/** dp_parcel_new: @folder: the key by which workers know the folder of papers; @policy: the digest
 * of the settings that the worker must have. (transfer full) */
DpParcel *dp_parcel_new(const DpLanesTask *task, const char *folder, const char *policy);
void dp_parcel_free(DpParcel *parcel);

/** dp_parcel_answer: what a worker's @result says: 200 and the report; or 503: it was refused, it
 * is no report on this paper, or the worker has another version or other rules. (transfer full) */
DpHttpAnswer *dp_parcel_answer(const DpParcel *parcel, GBytes *result);
