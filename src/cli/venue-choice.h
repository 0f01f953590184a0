/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/registry.h>

/** DpVenueChoice: the user's choice of venue; all borrowed, all nullable. */
typedef struct {
	const char *name, *track, *stage;
	const char *spec;            /* --spec: a HotCRP format in place of a name */
	const char *const *folders;  /* --rules-dir */
	const char *const *settings; /* --set */
	const char *date;            /* --date; NULL: today */
} DpVenueChoice;

/**
 * dp_venue_choice_find: the venue with the settings applied; prints nothing.
 * @choice: its date must be a day, or NULL
 * @diagnostics: what is wrong with the venue's files is added here
 *
 * NULL with an @error about the venue, a setting, the track or the stage: a sentence without its
 * full stop. (transfer full)
 */
DpVenue *dp_venue_choice_find(const DpVenueChoice *choice, GPtrArray *diagnostics, GError **error);

/** dp_venue_choice_load: the venue with the settings applied; NULL after complaining about the
 * venue, its files, a setting, the track or the stage. */
DpVenue *dp_venue_choice_load(const DpVenueChoice *choice);

/** dp_venue_choice_ask: complains that no venue was named; @more: a sentence after a space, or "".
 */
void dp_venue_choice_ask(const char *more);

/** dp_venue_choice_rule_ids: (transfer container): every rule id, NULL-terminated, for "did you
 * mean". */
const char **dp_venue_choice_rule_ids(void);
