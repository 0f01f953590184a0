/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/policy.h>
#include <deskproof/public.h>
#include <deskproof/report.h>
#include <deskproof/roster.h>

G_BEGIN_DECLS

/*
 * Threads: these functions may run in any number of threads at the same time, with the same venue,
 * roster, facts or bytes, which they only read. A report is its caller's, for one thread at a time.
 * What a paper gets does not depend on what other threads do. Papers that poppler has to read or
 * draw (damaged, encrypted, fonts that do not say enough, text suspected to be hidden) wait for one
 * another, for poppler promises nothing about threads; a program that has many of them takes a
 * DpWorker for each thread instead. A program that uses poppler itself must not do so meanwhile.
 */

/**
 * DpJob: one PDF, and what it is checked for.
 *
 * Everything is borrowed for the time of a call; a job is a plain struct that the caller fills,
 * with zeros for what it does not need. Only @pdf, @path and @venue are needed to check.
 *
 * Threads: jobs share nothing but what their callers put in. Venues, rosters and policies may be
 * part of many jobs at once.
 */
typedef struct {
	GBytes *pdf;
	const char *path; /* for reports, and for what a file is called: nothing is opened by it */
	const DpVenue *venue;
	const char *track, *stage; /* NULL: the first ones that the venue lists */
	const DpRoster *roster;    /* (nullable): authors to be looked for */
	DpPolicy *policy;          /* (nullable): applied to the report */
	gboolean pictures;         /* the report shows what is hidden: fills its exhibits */
	gboolean sketch;           /* facts are kept in DpResults, where papers are compared */
	guint page_limit;          /* for main-text.lines-over, when nothing but facts is wanted */
	gint64 end; /* g_get_monotonic_time() by when the report is due; 0: whenever */
} DpJob;

/**
 * dp_job_measure: all facts of one PDF; needs no venue. (transfer full)
 * @error: a DP_ERROR: NOT_PDF, ENCRYPTED, CORRUPT or LIMIT
 *
 * Reads the PDF in this very process, without any protection from it: dp_worker_measure() is for
 * PDFs of strangers.
 */
DP_PUBLIC DpFacts *dp_job_measure(const DpJob *job, GError **error);

/**
 * dp_job_check: checks one PDF against one venue, in this very process. (transfer full)
 *
 * Never fails: bytes that cannot be analysed give a report with verdict ERROR and a finding
 * `corrupt` or `encrypted`. dp_worker_check() is for PDFs of strangers.
 */
DP_PUBLIC DpReport *dp_job_check(const DpJob *job);

/**
 * dp_job_conclude: the report from what was measured. (transfer full)
 * @facts: (nullable): when they could not be measured
 * @error: (nullable): why not; see dp_error_is_about_file()
 *
 * dp_job_check() in two steps, for callers that keep the facts or have them from elsewhere. The PDF
 * may be NULL: then the report has no checksum.
 */
DP_PUBLIC DpReport *dp_job_conclude(const DpJob *job, const DpFacts *facts, const GError *error);

G_END_DECLS
