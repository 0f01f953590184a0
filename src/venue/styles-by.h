/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_styles_by: the styles that venues extend, for who compares papers by some rules only
 * @folders: (nullable): as for dp_registry_new(); what the program brings itself is taken as it was
 *   when it was built, without reading files
 * @rules: NULL-terminated: their ids; of the files that the program was built with, others are not
 *   read
 *
 * Returns: (transfer full) (element-type DpVenue): sorted by id, without those that have mistakes
 */
GPtrArray *dp_styles_by(const char *const *folders, const char *const *rules);
