/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/** dp_predictor_undo: undoes the prediction that @parameters speak of (ISO 32000-1, 7.4.4.4), in
 * place; does nothing without one. TIFF's is known for bytes only. */
void dp_predictor_undo(const DpObject *parameters, GByteArray *data);
