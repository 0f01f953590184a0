/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "serve/lanes.h"

/** DpParcel: a paper for the workers of a queue, and the job that names it; owned. */
typedef struct {
	DpLanesTask task;
	GBytes *pdf;
	char *paper;   /* the name of its file: "SHA256.pdf" */
	char *job;     /* what the worker is told, see docs/gearman.md */
	char *key;     /* the job's unique key */
	char *result;  /* the name of the file that the worker makes */
	char *venue;   /* the digest of the rules */
	gint64 posted; /* monotonic; 0: it is not in the queue */
	gboolean is_written, is_cancelled;
} DpParcel;

/** dp_parcel_new: @folder: the key by which workers know the folder of papers. (transfer full) */
DpParcel *dp_parcel_new(const DpLanesTask *task, const char *folder);
void dp_parcel_free(DpParcel *parcel);

/** dp_parcel_answer: what a worker's @result says: 200 and the report; or 503: it was refused, or
 * the worker has other rules for the venue. (transfer full) */
DpHttpAnswer *dp_parcel_answer(const DpParcel *parcel, GBytes *result);
