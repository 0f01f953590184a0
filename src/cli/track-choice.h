/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpTrackChoice: how a portal's data says a paper's track: --track-by and --track-as; all
 * borrowed. */
typedef struct {
	const char *by;            /* (nullable): column, or member of the data */
	char **as;                 /* (nullable): each "VALUE=TRACK" */
	const char *const *tracks; /* the venue's; for the data's own class */
} DpTrackChoice;

/** dp_track_choice_check: FALSE after complaining about an "as" without "=" or without a track. */
gboolean dp_track_choice_check(const DpTrackChoice *choice);

/** dp_track_choice_find: the track that @value means: what --track-as says, or else @value. */
const char *dp_track_choice_find(const DpTrackChoice *choice, const char *value);
