/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/paper-size.h"

static const DpPaperSize SIZES[] = {
    {"letter", "US Letter", 612, 792},
    {"a4", "A4", 595.276, 841.89},
    {"acm-small", "ACM small (6.75 × 10 in)", 486, 720},
    {"lncs", "LNCS (155 × 235 mm)", 439.37, 666.14},
};

const DpPaperSize *
dp_paper_sizes(guint *n)
{
	*n = G_N_ELEMENTS(SIZES);
	return SIZES;
}
