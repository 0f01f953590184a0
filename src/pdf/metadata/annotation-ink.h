/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/**
 * dp_document_annotation_ink: where the annotations of page @number may leave ink when it is drawn,
 * including the borders of links, points on the visible page.
 *
 * Returns: (transfer full) (nullable) (element-type DpRect): NULL: it may be anywhere, because the
 * drawing program makes up how one of them looks, or reads the damaged file in its own way
 */
GArray *dp_document_annotation_ink(DpDocument *document, guint number);
