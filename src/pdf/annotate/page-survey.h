/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/survey.h"
#include "pdf/annotate/leaf.h"

/** dp_page_survey_add: draws the zones of a page, one annotation a kind, and puts a legend and the
 * page's measures into its margin. FALSE: the page has too many annotations, and was left as it is.
 */
gboolean dp_page_survey_add(DpLeaf *leaf, const DpSurveyPage *page);
