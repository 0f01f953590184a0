/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pattern.h"
#include "facts/anonymity/roster.h"

/** DpRosterName: the spellings of an author's name, ready to be searched for. */
typedef struct {
	const DpRosterAuthor *author; /* borrowed */
	DpPattern *full;    /* (nullable): a pattern for folded text: both names, in any order */
	GPtrArray *handles; /* of char *, owned: "aorvik", "adaorvik" */
	char *surname;      /* (nullable): squashed, if long enough to be distinctive */
} DpRosterName;

DpRosterName *dp_roster_name_new(const DpRosterAuthor *author);
void dp_roster_name_free(DpRosterName *name);

/** dp_roster_names_for: (transfer full) (element-type DpRosterName): the authors of the paper that
 * @file_name (nullable) points to; NULL if the list is of several papers and the file's name
 * matches none. */
GPtrArray *dp_roster_names_for(const DpRoster *roster, const char *file_name);

/** dp_roster_name_in: whether @folded text holds the full name or the e-mail address. */
gboolean dp_roster_name_in(const DpRosterName *name, const char *folded);

/** dp_roster_name_handles: whether a word of an address, path or file name is built from the name.
 */
gboolean dp_roster_name_handles(const DpRosterName *name, const char *words);

/** dp_roster_name_hint: whether a word of it is the surname alone, or a very short user name. */
gboolean dp_roster_name_hint(const DpRosterName *name, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpRosterName, dp_roster_name_free)
