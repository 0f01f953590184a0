/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/decision.h>

#include "cli/command.h"

/**
 * dp_prune: removes papers from @results and prints their paths: those whose path matches one of
 * @patterns (NULL-terminated), or without any, those that are no more there.
 * @dry_run: only print them
 */
DpExit dp_prune(DpResults *results, char **patterns, gboolean dry_run);
