/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/styles.h>

/** dp_styles_read: (transfer none) (element-type DpVenue): the styles; reads them on the first
 * call. */
const GPtrArray *dp_styles_read(DpStyles *styles);
