/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/font/char-map.h"
#include "pdf/syntax/object.h"

/** dp_to_unicode_read: sets the codes of a /ToUnicode CMap (ISO 32000-1, 9.10.3). */
void dp_to_unicode_read(DpCharMap *map, const DpObject *stream);
