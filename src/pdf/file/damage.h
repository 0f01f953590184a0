/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpGravity: the severity of a reader's complaint about a file, in ascending order. */
typedef enum {
	DP_GRAVITY_HARMLESS, /* occurs in sound papers of common programs */
	DP_GRAVITY_VAGUE,    /* something was repaired; a later complaint may be more specific */
	DP_GRAVITY_REPAIRED, /* every reader repairs it without loss */
	DP_GRAVITY_LOST,     /* part of the file may be lost */
} DpGravity;

/** DpDamage: the most severe complaint about a file; the first, among equals. */
typedef struct {
	const char *sentence; /* (nullable): static, in our own words; NULL: none */
	DpGravity gravity;
} DpDamage;

/** dp_damage_note: records the meaning of @complaint, a reader's message, unless a worse one is
 * set. */
void dp_damage_note(DpDamage *damage, const char *complaint);

/** dp_damage_set: the same for a sentence of our own: static, with its full stop. */
void dp_damage_set(DpDamage *damage, DpGravity gravity, const char *sentence);

/** dp_damage_check_memory: ends the process if @complaint reports a failed allocation: what could
 * not be loaded then is not damage of the file. */
void dp_damage_check_memory(const char *complaint);
