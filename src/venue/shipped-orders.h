/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "venue/order-words.h"

/** DP_SHIPPED_ORDERS: rules/patterns/prompt-injection.words, read when the program was built. */
extern const DpOrderWords DP_SHIPPED_ORDERS;
