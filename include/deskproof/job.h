/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/drawing.h>
#include <deskproof/facts.h>
#include <deskproof/policy.h>
#include <deskproof/public.h>
#include <deskproof/report.h>
#include <deskproof/roster.h>
#include <deskproof/styles.h>

G_BEGIN_DECLS

/*
 * Threads: any number of threads may call these functions at the same time with the same venue,
 * roster, facts or bytes, which are only read. A report belongs to its caller and must be used by
 * one thread at a time. Results do not depend on other threads. Papers that need poppler (damaged
 * or encrypted files, fonts without enough information, suspected hidden text) are serialised,
 * because poppler is not thread-safe; a program with many of them should use one DpWorker per
 * thread. A program that uses poppler itself must not do so during these calls.
 */

/**
 * DpJob: one PDF and the settings of its check.
 *
 * Everything is borrowed during a call; a job is a plain struct that the caller fills, with zeros
 * for what it does not need. Only @pdf, @path and @venue are needed to check.
 *
 * Threads: jobs share only what their callers put in. Venues, rosters and policies may be used in
 * many jobs at once.
 */
typedef struct {
	GBytes *pdf;
	const char *path; /* for reports and as the file's name: it is not opened */
	const DpVenue *venue;
	const char *track, *stage; /* NULL: the venue's first */
	const DpRoster *roster;    /* (nullable): authors to search for */
	const char *paper_number;  /* (nullable): what the paper must print; not compared if it has
	                              more than 64 bytes */
	DpPolicy *policy;          /* (nullable): applied to the report */
	DpStyles *styles;  /* (nullable): also say which other style a paper is in, if it breaks the
	                      venue's layout */
	gboolean guessed;  /* the venue is a guess: the paper is for review at best */
	gboolean pictures; /* also show hidden passages and the pages with findings: fills the
	                      report's exhibits and page_pictures */
	gboolean sketch;   /* also make the sketch by which DpResults compares papers */
	guint page_limit;  /* for main-text.lines-over, if only facts are needed */
	const DpDrawnPages *drawing; /* (nullable): pages that another program drew; used only where
	                             poppler cannot be loaded, and not by dp_worker_measure() */
	gint64 end; /* g_get_monotonic_time() at which the report is due; 0: no deadline */
} DpJob;

/**
 * dp_job_measure: all facts of one PDF; needs no venue. (transfer full)
 * @error: a DP_ERROR: NOT_PDF, ENCRYPTED, CORRUPT or LIMIT
 *
 * Reads the PDF in the calling process, without a sandbox: use dp_worker_measure() for untrusted
 * PDFs.
 */
DP_PUBLIC DpFacts *dp_job_measure(const DpJob *job, GError **error);

/**
 * dp_job_check: checks one PDF against one venue, in the calling process. (transfer full)
 *
 * Never fails: a file that cannot be analysed gives a report with verdict ERROR and a finding
 * `corrupt` or `encrypted`. Use dp_worker_check() for untrusted PDFs.
 */
DP_PUBLIC DpReport *dp_job_check(const DpJob *job);

/**
 * dp_job_conclude: makes the report from measured facts. (transfer full)
 * @facts: (nullable): NULL if they could not be measured
 * @error: (nullable): the reason; see dp_error_is_about_file()
 *
 * The second step of dp_job_check(), for callers that store the facts or get them from elsewhere.
 * The PDF may be NULL: then the report has no checksum.
 */
DP_PUBLIC DpReport *dp_job_conclude(const DpJob *job, const DpFacts *facts, const GError *error);

G_END_DECLS
