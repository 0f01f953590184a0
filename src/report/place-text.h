/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/place.h>

/** dp_place_describe: "page 3, 402 pt from the top: “the words”", safe on a terminal. (transfer
 * full) */
char *dp_place_describe(const DpPlace *place);
