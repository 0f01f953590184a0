/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How a sentence about the authors' own work uses the address that it ends with. */
typedef enum {
	DP_LINK_MENTIONED, /* no use that is known */
	DP_LINK_OFFERED,   /* it offers the address, whose content is the authors' */
	DP_LINK_USED, /* the authors use, extend, follow or compare with the address's content */
} DpLinkUse;

/** dp_link_use: @sentence is about the authors' work and ends where the address begins. */
DpLinkUse dp_link_use(const char *sentence);
