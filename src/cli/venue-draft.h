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
 * dp_venue_draft_hotcrp:
 * @spec: HotCRP's setting for a submission's format: paper;pages;columns;text block;font size;line
 *   height;references do not count, as "letter;12;2;7inx9in;10;12;1"; empty parts are not set
 *
 * Returns: (transfer full): NULL with DP_ERROR_USAGE if a part cannot be read
 */
char *dp_venue_draft_hotcrp(const DpVenueDraft *draft, const char *spec, GError **error);
