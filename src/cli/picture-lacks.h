/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/stored-papers.h"

/** DpPictureLack: why a report lacks pictures that it should show. */
typedef enum {
	DP_LACK_GONE,
	DP_LACK_CHANGED,
	DP_LACK_UNREADABLE, /* may not be read, or its archive cannot be listed */
	DP_LACK_UNREAD,     /* the worker could not read it again */
	DP_LACK_FULL,       /* of the page of results: nothing more fits */
	DP_N_LACKS,
} DpPictureLack;

/** DpPictureLacks: how many reports lack pictures, by the reason. Zeroed at the start. */
typedef struct {
	guint n[DP_N_LACKS];
	gboolean relative; /* the path of one that is gone is relative */
} DpPictureLacks;

/** dp_picture_lack_of: the reason that @state, which is not DP_STORED_THERE, is. */
DpPictureLack dp_picture_lack_of(DpStoredState state);

/** dp_picture_lack_words: "the paper is not there", static. */
const char *dp_picture_lack_words(DpPictureLack lack);

/** dp_picture_lacks_add: counts the report on @path. */
void dp_picture_lacks_add(DpPictureLacks *lacks, const char *path, DpPictureLack lack);

/** dp_picture_lacks_complain: says how many reports lack @what ("pictures of what is hidden"), and
 * why. */
void dp_picture_lacks_complain(const DpPictureLacks *lacks, const char *what);
