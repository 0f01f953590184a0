/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "serve/paper-request.h"

#define DP_JOB_ID_CHARS 32 /* 128 bits: none is met twice by chance */
#define DP_JOB_SECRET_BYTES 32

/**
 * dp_job_id: @secret: DP_JOB_SECRET_BYTES; nobody without it can tell the id of a paper
 * @rules: what reports depend on beside @paper: the program's version, the service's policy
 * @owner: (nullable): whose reports they are
 * @id: DP_JOB_ID_CHARS and a zero byte
 *
 * The same for all that gives the same reports, and only for that.
 */
void dp_job_id(const guchar *secret, const char *rules, const DpPaperRequest *paper,
               const char *owner, char *id);
