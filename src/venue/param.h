/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

#include "venue/reader.h"

/**
 * dp_param_read:
 * @fact: (nullable): the value of the rule's fact parameter, for a MEASURE
 *
 * Reads one parameter according to its kind.
 *
 * Returns: (nullable) (transfer full): NULL with an error in @reader
 */
DpParam *dp_param_read(DpReader *reader, const DpYamlNode *node, const DpParamInfo *info,
                       const char *fact);
DpParam *dp_param_copy(const DpParam *param);
void dp_param_free(DpParam *param);

/** dp_param_is_list: whether a parameter of @kind is written as a list. */
gboolean dp_param_is_list(DpParamKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpParam, dp_param_free)
