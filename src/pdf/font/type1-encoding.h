/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/font/char-map.h"
#include "pdf/syntax/object.h"

/** dp_type1_encoding_read: sets unknown codes from the clear-text part of a Type 1 program. */
void dp_type1_encoding_read(DpCharMap *map, const DpObject *program);
