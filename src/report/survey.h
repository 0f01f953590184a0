/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

#include "base/survey.h"

/** dp_survey_of_facts: what is drawn over the pages to show what they were taken for. @facts: those
 * of `measure`. Texts from the paper are printable (base/text.h). (transfer full) */
DpSurvey *dp_survey_of_facts(const DpFacts *facts);
