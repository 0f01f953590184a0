/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/** DpSampleGrid: how the samples of an image lie in its bytes (ISO 32000-1, 8.9.5.2). */
typedef struct {
	guint width, height, n_components;
	guint bits;   /* of a component: 1, 2, 4 or 8 */
	gsize stride; /* bytes of a row, which begins with a new byte */
} DpSampleGrid;

/**
 * dp_sample_grid_init: @n_components: of its colour space
 * @limit: bytes that the samples may have
 *
 * Returns: FALSE if they have more, or @image has no size, or its components have other bits
 */
gboolean dp_sample_grid_init(DpSampleGrid *grid, const DpObject *image, guint n_components,
                             gsize limit);

/** dp_sample_grid_read: (transfer full) (nullable): all samples of @image; NULL: there are fewer,
 * or a filter of photographs or faxes leaves other bytes. */
GBytes *dp_sample_grid_read(const DpSampleGrid *grid, const DpObject *image);

/** dp_sample_grid_value: a component of sample @x of @row, from 0 to 2^bits - 1. */
guint dp_sample_grid_value(const DpSampleGrid *grid, const guint8 *row, guint x, guint component);
