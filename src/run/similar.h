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
 * @sketches: (array length=n): in an order that does not depend on chance
 * @least: pairs that overlap less are left out
 *
 * Finds texts that overlap without comparing each with each: their bins are hashed in bands of two
 * (locality-sensitive hashing), and texts are compared that have a band in common. Two texts of
 * one length of which 40 % is the same have one with a probability above 0.98. In a band that many
 * share, each is compared with the first and with those right before it, so that time and memory
 * grow with @n also where all are the same; what is the same then still hangs together.
 *
 * Returns: (element-type DpSimilarPair): by first and second, each once
 */
GArray *dp_similar_find(const DpSketch *sketches, guint n, double least);
