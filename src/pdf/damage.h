/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpDamage: the gravest first complaint of a reader about a file. */
typedef struct {
	char *sentence; /* (nullable): NULL: none */
	gboolean vague; /* it only says that something is wrong: a later one may say what */
} DpDamage;

/** dp_damage_note: keeps @complaint when it is the first that matters; it is cleaned up. */
void dp_damage_note(DpDamage *damage, const char *complaint);
void dp_damage_clear(DpDamage *damage);
