/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/text/passage.h"

/** DpOwner: the owner of an address, according to the words around it. */
typedef enum { DP_OWNER_OTHERS, DP_OWNER_UNSURE, DP_OWNER_AUTHORS } DpOwner;

/**
 * dp_link_owner:
 * @before: the text printed before the address
 * @address: as printed
 * @system: the name that the paper's title gives its subject ("lantern"), squashed; "": none
 * @hosted: whether the address is of a hosting service for everybody
 */
DpOwner dp_link_owner(const char *before, const char *address, const char *system, gboolean hosted);

/** dp_link_owner_of_note: the owner of an address that is a whole footnote, by the words before its
 * mark on @line's page. */
DpOwner dp_link_owner_of_note(const DpPassage *passage, const DpPassageLine *line,
                              const char *address, const char *system);
