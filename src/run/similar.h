/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/sketch.h"

/** DpSimilarPair: two texts, by their numbers, first < second. */
typedef struct {
	guint32 first, second;
	double overlap; /* 0 to 1 */
} DpSimilarPair;

/**
 * dp_similar_find:
 * @sketches: (array length=n): in a reproducible order
 * @least: pairs that overlap less are left out
 *
 * Finds overlapping texts without comparing all pairs: their bins are hashed in bands of two
 * (locality-sensitive hashing), and texts with a band in common are compared. Two texts of equal
 * length that share 40 % have a common band with a probability above 0.98. In a band with many
 * texts, each is compared with the first and with the few before it, so time and memory are linear
 * in @n even if all texts are the same; equal texts still stay connected.
 *
 * Returns: (element-type DpSimilarPair): by first and second, each once
 */
GArray *dp_similar_find(const DpSketch *sketches, guint n, double least);
