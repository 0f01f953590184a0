/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/wording.h>

#include "venue/yaml-file.h"

/**
 * dp_wording_list_read:
 * @file: a list of wordings
 * @diagnostics: gets one element for each mistake
 *
 * Returns: (nullable) (transfer full) (element-type DpWording): NULL when
 * there is a mistake.
 */
GPtrArray *dp_wording_list_read(const DpYamlFile *file, GPtrArray *diagnostics);
