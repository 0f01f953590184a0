/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/picture-lacks.h"

#include "cli/complaint.h"

static const char *const WORDS[DP_N_LACKS] = {
    [DP_LACK_GONE] = "the paper is not there",
    [DP_LACK_CHANGED] = "the paper is another one now",
    [DP_LACK_UNREADABLE] = "the paper, or its archive, cannot be opened",
    [DP_LACK_UNREAD] = "the paper could not be read again",
    [DP_LACK_FULL] = "no more fits on the page; --verdict and --rule choose fewer papers",
};

DpPictureLack
dp_picture_lack_of(DpStoredState state)
{
	static const DpPictureLack LACKS[DP_N_STORED_STATES] = {
	    [DP_STORED_GONE] = DP_LACK_GONE,
	    [DP_STORED_CHANGED] = DP_LACK_CHANGED,
	    [DP_STORED_UNREADABLE] = DP_LACK_UNREADABLE,
	};

	return LACKS[state];
}

const char *
dp_picture_lack_words(DpPictureLack lack)
{
	return WORDS[lack];
}

void
dp_picture_lacks_add(DpPictureLacks *lacks, const char *path, DpPictureLack lack)
{
	lacks->n[lack]++;
	if (lack == DP_LACK_GONE && !g_path_is_absolute(path))
		lacks->relative = TRUE;
}

void
dp_picture_lacks_complain(const DpPictureLacks *lacks, const char *what)
{
	for (guint i = 0; i < DP_N_LACKS; i++) {
		if (lacks->n[i] > 0)
			dp_complain("%u %s without %s: %s", lacks->n[i],
			            lacks->n[i] == 1 ? "report" : "reports", what, WORDS[i]);
	}
	if (lacks->relative)
		dp_complain("paths in the results are relative to the folder where `deskproof "
		            "batch` ran: papers are found from there");
}
