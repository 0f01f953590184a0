/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What both ends of the wire format must agree about. */

#define DP_WIRE_MARK 0x64704631u    /* the first four bytes */
#define DP_WIRE_NO_TEXT 0xffffffffu /* the length of a text that is NULL */
