/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/report.h>
#include <deskproof/roster.h>

G_BEGIN_DECLS

/**
 * dp_job_measure: all facts of one PDF. (transfer full)
 * @page_limit: for main-text.lines-over; 0 when nobody asks
 * @error: a DP_ERROR: NOT_PDF, ENCRYPTED, CORRUPT or LIMIT
 */
DpFacts *dp_job_measure(GBytes *pdf, guint page_limit, GError **error);

/**
 * dp_job_check:
 * @path: for the report only; nothing is opened by it
 *
 * Checks one PDF against one venue. Never fails: bytes that cannot be analysed give a report with
 * verdict ERROR and a finding `corrupt` or `encrypted`.
 */
DpReport *dp_job_check(GBytes *pdf, const char *path, const DpVenue *venue, const char *track,
		       const char *stage);

/** dp_job_check_named: the same, looking for the authors of @roster (nullable) too. */
DpReport *dp_job_check_named(GBytes *pdf, const char *path, const DpRoster *roster,
			     const DpVenue *venue, const char *track, const char *stage);

/** dp_job_check_facts: the same from facts already measured; needs no PDF. */
void dp_job_check_facts(DpReport *report, const DpFacts *facts, const DpVenue *venue);

/** dp_job_refuse: makes @report one of an input that could not be analysed, or not be read; see
 * dp_error_is_about_file(). */
void dp_job_refuse(DpReport *report, const GError *error);

G_END_DECLS
