/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "venue/yaml-node.h"

/**
 * dp_yaml_parse:
 * @path: for the diagnostics only
 * @diagnostics: gets one element for each mistake
 *
 * Reads one YAML document within DP_LIMIT_YAML_*. Anchors, aliases and tags are refused: people
 * must be able to read a venue file, and aliases let a small file become a huge one. Of a repeated
 * key, the first is kept.
 *
 * Returns: (nullable): NULL when there is no tree
 */
DpYamlTree *dp_yaml_parse(const char *path, const char *bytes, gsize length,
                          GPtrArray *diagnostics);
