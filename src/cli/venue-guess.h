/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/registry.h>

#include "cli/sandbox.h"
#include "cli/venue-choice.h"

/**
 * dp_venue_guess: the id of the venue that the paper at @path is clearly set for. (transfer full)
 * NULL, after complaining, if there is none, or if the paper cannot be read.
 */
char *dp_venue_guess(const char *path, DpSandbox *sandbox, const DpVenueChoice *choice);
