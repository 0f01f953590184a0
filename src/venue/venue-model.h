/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

/* The fields of a DpVenue, for the code that builds one; for all other code it is opaque and never
 * changes. */
struct _DpVenue {
	char *id, *title, *digest;
	char *deadline;          /* (nullable): the last day for papers, "2026-01-31" */
	char *style;             /* (nullable): the title of the style that it extends */
	char **marks;            /* (nullable): patterns of words that only its style prints */
	GPtrArray *prints;       /* (nullable): of DpVenuePrint, shared */
	char **remarks;          /* (nullable): sentences about this edition, for reports */
	char **tracks, **stages; /* never NULL */
	GPtrArray *rules; /* of DpVenueRule, a reference each; order of the rule table, then key */
};

/** DpVenuePrint: what the style's kit itself prints for a stage; the year is the edition. */
typedef struct {
	char *stage, *pattern;
} DpVenuePrint;

DpVenuePrint *dp_venue_print_new(const char *stage, const char *pattern);
void dp_venue_print_free(DpVenuePrint *print);

/** dp_venue_prints: (nullable) (element-type DpVenuePrint): sentences of the style's kit. */
const GPtrArray *dp_venue_prints(const DpVenue *venue);

/** dp_venue_style: (nullable): the title of the style that it extends. */
const char *dp_venue_style(const DpVenue *venue);

/** dp_venue_marks: (nullable): patterns of words by which papers in its style are recognised. */
const char *const *dp_venue_marks(const DpVenue *venue);

/** dp_venue_all_rules: (transfer none) (element-type DpVenueRule): those of every track and stage.
 */
const GPtrArray *dp_venue_all_rules(const DpVenue *venue);

/** dp_venue_new: takes @rules (transfer full) and sorts them; the rest is copied. */
DpVenue *dp_venue_new(const char *id, const char *title, const char *digest,
                      const char *const *tracks, const char *const *stages, GPtrArray *rules);
