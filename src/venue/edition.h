/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

#include "venue/folders.h"

/*
 * An edition is a venue whose id ends in a year: "iclr-2027" is one of the family "iclr".
 */

/** dp_edition_family: (nullable) (transfer full): the family of the edition @id; NULL if it is
 * none. */
char *dp_edition_family(const char *id);

/**
 * dp_edition_choose:
 * @date: (nullable): the day for which to choose; NULL: no deadline counts
 *
 * Returns: (nullable) (transfer full): the id of the newest edition of @family whose deadline is
 * not before @date; if there is none, of the newest; NULL if the family has no edition. Reads only
 * files of the family.
 */
char *dp_edition_choose(const DpFolders *folders, const char *family, const char *date);

/**
 * dp_edition_remarks: what a report must say about the edition that was used: how it was chosen,
 * a deadline that has passed, rules read over a year ago.
 * @asked: what the user named
 * @date: (nullable): the day of the check; NULL: nothing is said about time
 *
 * Returns: (transfer full): sentences; maybe none
 */
char **dp_edition_remarks(const DpFolders *folders, const DpVenue *venue, const char *asked,
                          const char *date);
