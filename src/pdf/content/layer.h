/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/** DpLayers: which optional-content groups (ISO 32000-1, 8.11) are off when the file is opened. */
typedef struct _DpLayers DpLayers;

DpLayers *dp_layers_new(const DpObject *catalog);
void dp_layers_free(DpLayers *layers);

/**
 * dp_layers_is_off: whether @content, an OCG or OCMD from an /OC entry or a marked-content
 * property, is off. @layers: (nullable): NULL: all layers are on
 */
gboolean dp_layers_is_off(const DpLayers *layers, const DpObject *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpLayers, dp_layers_free)
