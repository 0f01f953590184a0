/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_contrast:
 * @a, @b: colours as 0xRRGGBB, in sRGB
 *
 * Returns: the contrast ratio of WCAG 2, from 1 (the same luminance) to 21 (black on white)
 */
double dp_contrast(guint32 a, guint32 b);

/** dp_contrast_is_faint: whether text of colour @a on @b is fainter than any that a style prints
 * for readers. Whether it is visible is for the engine to decide. */
gboolean dp_contrast_is_faint(guint32 a, guint32 b);

/** dp_contrast_multiplied: 0xRRGGBB, what @a becomes below @b in the blend mode Multiply (11.3.5).
 */
guint32 dp_contrast_multiplied(guint32 a, guint32 b);
