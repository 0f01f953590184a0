/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/source-place.h"

const DpPlace *
dp_finding_source_place(const DpFinding *finding)
{
	for (guint i = 0; i < finding->places->len; i++) {
		const DpPlace *place = finding->places->pdata[i];

		if (place->source_file != NULL)
			return place;
	}
	return NULL;
}
