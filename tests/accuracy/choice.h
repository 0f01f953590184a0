/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/registry.h>

/** Choice: what a row of a table of papers is checked against. */
typedef struct {
	DpVenue *venue;
	char *track, *stage; /* nullable */
	char **ignored;      /* rule ids */
} Choice;

/** Choices: each choice is made once. */
typedef struct _Choices Choices;

Choices *choices_new(void);
void choices_free(Choices *choices);

/**
 * choices_of:
 * @folder: of the table: a venue that ends in ".yaml" is a path from there; others are looked up
 * among the venues of the accuracy suite, then among those that ship
 * @options: as on the command line: --stage, --track, --set and --ignore
 *
 * Returns: borrowed; the test stops when the venue or an option cannot be used
 */
const Choice *choices_of(Choices *choices, const char *folder, const char *venue,
                         const char *options);

/** choices_venue: (nullable): the venue of that id or path, as choices_of() looks it up. (transfer
 * full) */
DpVenue *choices_venue(const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Choices, choices_free)
