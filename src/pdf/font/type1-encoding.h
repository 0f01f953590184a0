/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/font/char-map.h"
#include "pdf/syntax/object.h"

/** dp_type1_encoding_read: sets codes not yet known as the clear part of a Type 1 program does. */
void dp_type1_encoding_read(DpCharMap *map, const DpObject *program);
