/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/survey-copy.h"

#include "pdf/annotate/annotate.h"
#include "report/survey.h"

GBytes *
dp_survey_draw(GBytes *pdf, const DpFacts *facts, guint *notes, GError **error)
{
	g_autoptr(DpSurvey) survey = dp_survey_of_facts(facts);

	return dp_annotate_survey(pdf, survey, notes, error);
}
