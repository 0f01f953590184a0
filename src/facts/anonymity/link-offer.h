/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a sentence about the authors' own work does with the address that it ends in. */
typedef enum {
	DP_LINK_MENTIONED, /* nothing that can be told */
	DP_LINK_OFFERED,   /* it offers the address: what is there is the authors' */
	DP_LINK_USED,      /* the authors use, extend, follow or compare with what is there */
} DpLinkUse;

/** dp_link_use: @sentence speaks of the authors' work and ends where the address begins. */
DpLinkUse dp_link_use(const char *sentence);
