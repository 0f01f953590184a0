/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/content.h"

static gboolean
is_asked_for(const DpCheck *check, const DpContent *content, const DpObservation *seen)
{
	return seen->place.page > content->after_page && content->counts(check, seen);
}

double
dp_content_proved(const DpCheck *check, const DpContent *content)
{
	double lines = 0;

	for (guint i = 0; i < dp_facts_count(check->facts, content->lines); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, content->lines, i);

		lines += is_asked_for(check, content, seen) ? seen->number : 0;
	}
	for (guint i = 0; i < dp_facts_count(check->facts, content->doubts); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, content->doubts, i);

		lines -= is_asked_for(check, content, seen) ? seen->weight : 0;
	}
	return lines;
}

void
dp_content_add_doubts(DpCheck *check, const DpContent *content)
{
	for (guint i = 0; i < dp_facts_count(check->facts, content->doubts); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, content->doubts, i);

		if (is_asked_for(check, content, seen))
			dp_check_add_doubt(check, "%s", seen->text);
	}
}
