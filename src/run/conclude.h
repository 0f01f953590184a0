/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/job.h>

#include "run/subject.h"

/** dp_job_subject: the worker's description of @job. @file_name (out) (transfer full) is borrowed
 * by the subject. */
DpSubject dp_job_subject(const DpJob *job, char **file_name);

/** dp_job_check_facts: compares @facts with the rules of @venue, and adds the findings to @report.
 */
void dp_job_check_facts(DpReport *report, const DpFacts *facts, const DpVenue *venue);

/** dp_job_refuse: turns @report into one for an input that could not be analysed or read; see
 * dp_error_is_about_file(). */
void dp_job_refuse(DpReport *report, const GError *error);
