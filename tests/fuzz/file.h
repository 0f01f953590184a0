/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/**
 * fuzz_file_around:
 * @data: the content of a page; what follows the line "%form" is that of the form /X1
 *
 * A PDF without a fault around it, with fonts of every kind, a form, an image, layers, colour
 * spaces and a link for the content to use. (transfer full)
 */
GBytes *fuzz_file_around(const guint8 *data, gsize size);

/** fuzz_file_seeds: contents that use what stands in such a file. (transfer full) */
GPtrArray *fuzz_file_seeds(void);

/**
 * fuzz_file_open:
 *
 * Opens a PDF with our own reader of objects alone: the other library is given a sound document of
 * the same number of pages, at most FUZZ_FILE_PAGES, so that its faults end no run before ours.
 *
 * Returns: (nullable) (transfer full): NULL when there are no pages
 */
DpDocument *fuzz_file_open(GBytes *pdf);

#define FUZZ_FILE_PAGES 6u

/** fuzz_file_measure: all facts of a PDF opened so, written as JSON; nothing when it has no pages.
 */
void fuzz_file_measure(GBytes *pdf);
