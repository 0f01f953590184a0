/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpGravity: what a complaint of a reader says of a file, from nothing to the worst. */
typedef enum {
	DP_GRAVITY_HARMLESS, /* found in sound papers of common programs */
	DP_GRAVITY_VAGUE,    /* something had to be repaired: a later complaint may say what */
	DP_GRAVITY_REPAIRED, /* every reader puts it right by itself, and nothing is lost */
	DP_GRAVITY_LOST,     /* something of the file may be lost */
} DpGravity;

/** DpDamage: the gravest complaint of a reader about a file; of equal ones the first. */
typedef struct {
	const char *sentence; /* (nullable): static, in our own words; NULL: none */
	DpGravity gravity;
} DpDamage;

/** dp_damage_note: keeps what @complaint, a reader's own words, means, unless worse is known. */
void dp_damage_note(DpDamage *damage, const char *complaint);

/** dp_damage_set: the same for a sentence of our own, static, with its full stop. */
void dp_damage_set(DpDamage *damage, DpGravity gravity, const char *sentence);

/** dp_damage_check_memory: where @complaint says that memory gave out, the process ends: what was
 * not held then is no damage of the file. */
void dp_damage_check_memory(const char *complaint);
