/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Shared by both ends of the wire format. */

#define DP_WIRE_MARK 0x64704631u    /* the first four bytes */
#define DP_WIRE_NO_TEXT 0xffffffffu /* the length of a text that is NULL */
