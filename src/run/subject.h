/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/roster.h>

/** DpSubject: what is to be measured, and what is known about it beside its bytes; borrowed. */
typedef struct {
	GBytes *pdf;
	guint page_limit;       /* for main-text.lines-over; 0 when nobody asks */
	const char *file_name;  /* (nullable): what the upload is called */
	const DpRoster *roster; /* (nullable) */
	gboolean ends;          /* the process ends with it: what was read is not given back */
	gboolean pictures;      /* draw what is hidden */
	gboolean sketch;        /* also what papers are compared with each other by */
} DpSubject;

/** dp_subject_measure: all facts; @error as of dp_job_measure(). (transfer full) */
DpFacts *dp_subject_measure(const DpSubject *subject, GError **error);
