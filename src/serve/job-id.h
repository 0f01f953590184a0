/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "serve/paper-request.h"

#define DP_JOB_ID_CHARS 32 /* 128 bits: none is met twice by chance */
#define DP_JOB_SECRET_BYTES 32

/** dp_job_id: made from all that the reports of @paper depend on, and whose they are: @owner
 * (nullable). @secret: DP_JOB_SECRET_BYTES; who has it not cannot tell the id of a paper. @id:
 * DP_JOB_ID_CHARS and a zero byte. */
void dp_job_id(const guchar *secret, const DpPaperRequest *paper, const char *owner, char *id);
