/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Where the line is drawn by rules that look for something which must not be there. */
#define DP_PROSE_BAND_FOUND                                                                        \
	"Passes: nothing of the kind was found.\n"                                                 \
	"Review: something was found that may be meant innocently, or the place it should be in "  \
	"could not be read.\n"                                                                     \
	"Fails: what was found leaves no doubt by its form and its place.\n"                       \
	"There is no figure to be near to: doubt itself is the band, and it never fails a paper."
