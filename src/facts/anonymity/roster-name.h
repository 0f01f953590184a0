/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pattern.h"
#include "facts/anonymity/roster.h"

/** DpRosterName: the ways an author's name may be written, ready to be looked for. */
typedef struct {
	const DpRosterAuthor *author; /* borrowed */
	DpPattern *full;              /* (nullable): of folded text: both names, in any order */
	GPtrArray *handles;           /* of char *, owned: "aorvik", "adaorvik" */
	char *surname;                /* (nullable): squashed, when long enough to mean anything */
} DpRosterName;

DpRosterName *dp_roster_name_new(const DpRosterAuthor *author);
void dp_roster_name_free(DpRosterName *name);

/** dp_roster_names_for: (transfer full) (element-type DpRosterName): the authors of the paper that
 * @file_name (nullable) points to; NULL when the list is of several papers and it does not. */
GPtrArray *dp_roster_names_for(const DpRoster *roster, const char *file_name);

/** dp_roster_name_in: whether @folded text holds the full name or the e-mail address. */
gboolean dp_roster_name_in(const DpRosterName *name, const char *folded);

/** dp_roster_name_handles: whether a word of an address, path or file name is made of the name. */
gboolean dp_roster_name_handles(const DpRosterName *name, const char *words);

/** dp_roster_name_hint: whether a word of it is the surname alone, or a very short user name. */
gboolean dp_roster_name_hint(const DpRosterName *name, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpRosterName, dp_roster_name_free)
