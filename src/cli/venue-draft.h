/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * Venue files to begin with. All results are YAML that `deskproof rules check` accepts.
 */

/** DpVenueDraft: what its first lines say. */
typedef struct {
	const char *id;
	const char *style; /* (nullable): id of the base that it extends */
	const char *date;  /* the day on which the venue's pages were read */
} DpVenueDraft;

/** dp_venue_draft_new: (transfer full): a file with one rule, and comments on how to go on. */
char *dp_venue_draft_new(const DpVenueDraft *draft);

/**
 * dp_venue_draft_hotcrp: @setting: see dp_format_spec_parse(); what follows ">", as old versions of
 * HotCRP wrote it, is left out
 *
 * Returns: (transfer full): NULL with DP_ERROR_USAGE if a part cannot be read
 */
char *dp_venue_draft_hotcrp(const DpVenueDraft *draft, const char *setting, GError **error);
