/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/registry.h>

/**
 * dp_registry_styles_by: dp_registry_styles() for who compares papers by some rules only
 * @rules: NULL-terminated: their ids; of the files that the program was built with, others are not
 *   read
 *
 * Returns: (transfer full) (element-type DpVenue)
 */
GPtrArray *dp_registry_styles_by(DpRegistry *registry, const char *const *rules);
