/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpAttempt: one attempt at a job, in an account that outlives its process.
 *
 * The account of a job is a small file, there only while somebody works at the job or has died at
 * it: each attempt marks a byte, and holds a lock on it that ends with its process. A mark that
 * nobody holds is a death.
 */
typedef struct {
	char *path; /* owned */
	int file;
	guint deaths; /* of earlier attempts at the same job; at most DP_LIMIT_JOB_DEATHS */
} DpAttempt;

/** dp_attempt_begin: @name: of the job: any text. FALSE with DP_ERROR_IO if there can be no account
 * in @folder. The folder may be shared by machines if its file system knows locks. */
gboolean dp_attempt_begin(DpAttempt *attempt, const char *folder, const char *name, GError **error);

/** dp_attempt_end: the job can be done: its account is closed, and its deaths are forgotten. */
void dp_attempt_end(DpAttempt *attempt);
