/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/** DpImageSamples: the samples of an image in a device colour space (ISO 32000-1, 8.9.5). */
typedef struct _DpImageSamples DpImageSamples;

/**
 * dp_image_samples_new: @image: its id, as in DpImage.object
 *
 * Returns: (transfer full) (nullable): NULL if they cannot be told from the file alone: a
 * photograph's compression, a profile, a mask, a key of some colours, other than eight bits, more
 * than DP_LIMIT_SAMPLE_BYTES
 */
DpImageSamples *dp_image_samples_new(DpDocument *document, guint64 image);
void dp_image_samples_free(DpImageSamples *samples);

/**
 * dp_image_samples_light: @part: of the image's width and height, from its first sample (0) to its
 * last (1); beyond that nothing counts
 *
 * Sets @darkest and @lightest to luminances (ITU-R BT.709 luma, 0 to 1) between which all samples
 * of
 * @part are.
 *
 * Returns: how many samples that are; 0: none, and nothing is set
 */
guint64 dp_image_samples_light(const DpImageSamples *samples, const DpRect *part, double *darkest,
                               double *lightest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpImageSamples, dp_image_samples_free)
