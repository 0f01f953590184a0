/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DpCertainty: how far a measured value can be relied on, in ascending order. */
typedef enum {
	DP_CERTAINTY_NONE,   /* something else explains what was seen: it is not evidence */
	DP_CERTAINTY_WEAK,   /* it is probably something else: enough for a review only */
	DP_CERTAINTY_LIKELY, /* it may still be something else: enough for a pass, not for a failure
	                      */
	DP_CERTAINTY_SURE,   /* nothing else explains it: enough for a failure */
} DpCertainty;

G_END_DECLS
