/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/text/passage.h"

/** DpOwner: whose an address is, as far as the words around it tell. */
typedef enum { DP_OWNER_OTHERS, DP_OWNER_UNSURE, DP_OWNER_AUTHORS } DpOwner;

/**
 * dp_link_owner:
 * @before: what is printed before the address
 * @address: as printed
 * @system: what the paper's title calls its subject ("lantern"), squashed; "": nothing
 * @hosted: whether the address is of a service where anybody has a room
 */
DpOwner dp_link_owner(const char *before, const char *address, const char *system, gboolean hosted);

/** dp_link_owner_of_note: of an address that is all of a footnote, by the words its mark stands
 * after in @line's page. */
DpOwner dp_link_owner_of_note(const DpPassage *passage, const DpPassageLine *line,
                              const char *address, const char *system);
