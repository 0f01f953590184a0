/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/** dp_predictor_undo: undoes the prediction in @parameters (ISO 32000-1, 7.4.4.4), in place; does
 * nothing if there is none. The TIFF predictor is supported for 8-bit components only. */
void dp_predictor_undo(const DpObject *parameters, GByteArray *data);
