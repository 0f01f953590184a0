/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/drawing.h>
#include <deskproof/facts.h>
#include <deskproof/roster.h>

#include "base/limits.h"

/** DpSubject: what to measure, and what is known about it besides its bytes; borrowed. */
typedef struct {
	GBytes *pdf;
	guint page_limit;            /* for main-text.lines-over; 0 if not needed */
	const char *file_name;       /* (nullable): the upload's name */
	const DpRoster *roster;      /* (nullable) */
	const DpDrawnPages *drawing; /* (nullable): used in this process only */
	char paper_number[DP_LIMIT_PAPER_NUMBER_BYTES + 1]; /* empty: not given */
	gboolean ends;   /* the process ends afterwards: memory is not freed */
	gboolean zones;  /* also what each part of the pages was taken for */
	gboolean sketch; /* also compute the sketch for comparing papers */
} DpSubject;

/** dp_subject_measure: all facts; @error as for dp_job_measure(). (transfer full) */
DpFacts *dp_subject_measure(const DpSubject *subject, GError **error);
