/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/wording.h>

/**
 * dp_wording_list_read:
 * @path: for the diagnostics only
 * @diagnostics: gets one element for each mistake
 *
 * Reads a list of wordings. Returns: (nullable) (transfer full) (element-type DpWording): NULL when
 * there is a mistake.
 */
GPtrArray *dp_wording_list_read(const char *path, const char *bytes, gsize length,
                                GPtrArray *diagnostics);
