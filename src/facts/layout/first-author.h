/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_first_author_keys: what an entry of a reference list may be sorted by.
 * @entry: its text, with or without its label
 *
 * Returns: (transfer full): the readings of the first author's family name, folded, at most three,
 *   different and in descending order: "Aaron van den Orvik" gives "vandenorvik", "orvik" and
 *   "aaronvandenorvik". Of an entry without author it is the first words of the title. Empty if it
 *   does not begin with a letter: a dash for the author of the entry above, a web address.
 */
GPtrArray *dp_first_author_keys(const char *entry);
