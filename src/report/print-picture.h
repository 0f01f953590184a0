/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/print-file.h"

/**
 * dp_print_picture_new: a PNG as an image of the document
 *
 * A PNG has its pixels as a PDF has them (ISO 32000-1, 7.4.4.4), so that they are copied and not
 * decoded: the child that drew the picture is not trusted. Only what cairo writes for a page is
 * taken: 8 bits of red, green and blue, not interlaced.
 *
 * Returns: (nullable): NULL for any other picture; owned by the document
 */
HPDF_Image dp_print_picture_new(DpPrint *print, GBytes *png);
