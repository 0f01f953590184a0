/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/anonymity/roster.h"

/**
 * dp_roster_read_line: adds the author that a line names, or the authors of a line that is clearly
 * a list: "Ada Orvik; Bo Tamsin". A name, an address, or both: "Ada Orvik <ada@lowmere.edu>".
 * Returns: FALSE when it is neither
 */
gboolean dp_roster_read_line(DpRoster *roster, const char *line);
