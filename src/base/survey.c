/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/survey.h"

static void
page_free(gpointer data)
{
	DpSurveyPage *page = data;

	g_array_unref(page->marks);
	g_strfreev(page->lines);
	g_free(page);
}

DpSurvey *
dp_survey_new(DpMarkup *parts)
{
	DpSurvey *survey = g_new(DpSurvey, 1);

	*survey = (DpSurvey){parts, g_ptr_array_new_with_free_func(page_free)};
	return survey;
}

void
dp_survey_free(DpSurvey *survey)
{
	if (survey == NULL)
		return;
	dp_markup_free(survey->parts);
	g_ptr_array_unref(survey->pages);
	g_free(survey);
}

DpSurveyPage *
dp_survey_add_page(DpSurvey *survey)
{
	DpSurveyPage *page = g_new0(DpSurveyPage, 1);

	page->number = survey->pages->len + 1;
	page->marks = g_array_new(FALSE, FALSE, sizeof(DpSurveyMark));
	page->block = DP_RECT_EMPTY;
	g_ptr_array_add(survey->pages, page);
	return page;
}
