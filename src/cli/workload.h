/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpWorkload: what a job of a queue says: which paper to check, and against what; owned. Its
 * paper is named, not carried. */
typedef struct {
	char *folder;        /* the key of a folder that the worker was given */
	char *file;          /* relative to it; maybe anything but empty */
	char *name;          /* (nullable): what the report calls the paper, if not by its file */
	char *sha256;        /* 64 hexadecimal digits, in small letters */
	char *venue;         /* (nullable): an id, never a path; or else ... */
	char *spec;          /* (nullable): ... a HotCRP format */
	char *track, *stage; /* nullable */
	char *number;        /* (nullable): as dp_paper_number_parse() returns it */
	char *policy;        /* (nullable): of whoever asks: dp_policy_digest() */
	char *authors;       /* (nullable): a list, as dp_roster_new() reads it */
	char *key;         /* DP_WORKLOAD_KEY digits, of the text, even if that could not be read */
	gboolean is_sound; /* it could be read */
} DpWorkload;

/** DP_WORKLOAD_KEY: so many hexadecimal digits of the SHA-256 of its text name a job. Clients and
 * servers of Gearman keep at most 63 bytes of a unique key, and some refuse more. */
#define DP_WORKLOAD_KEY 32u

/**
 * dp_workload_read: reads the JSON in @data, which is not trusted. @workload: empty.
 *
 * FALSE with DP_ERROR_FORMAT, one sentence: @data is not one object of at most
 * DP_LIMIT_WORKLOAD_BYTES, or a member is missing, unknown, of another type, too long or has a
 * value that cannot be.
 */
gboolean dp_workload_read(DpWorkload *workload, const char *data, gsize length, GError **error);
void dp_workload_clear(DpWorkload *workload);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpWorkload, dp_workload_clear)
