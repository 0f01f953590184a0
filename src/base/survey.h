/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/markup.h"
#include "base/zone.h"

/* What is drawn over a paper's pages to show what they were taken for: plain data, as markup.h. */

/** DpSurveyMark: points from the top left of the visible page. */
typedef struct {
	DpZone zone;
	DpRect rect; /* of a baseline: without height, or without width on a turned page */
} DpSurveyMark;

/** DpSurveyPage: one page. */
typedef struct {
	guint number;  /* 1-based */
	GArray *marks; /* of DpSurveyMark; by zone */
	DpRect block;  /* of its DP_ZONE_BLOCK; empty: not known */
	double gap;    /* between the columns, points; 0: not known, or one column */
	double gap_x;  /* where the left column ends */
	GStrv lines;   /* its measures in words, for its margin */
} DpSurveyPage;

/** DpSurvey: a whole paper. */
typedef struct {
	DpMarkup *parts;  /* for its bookmarks: where sections, references and appendix begin */
	GPtrArray *pages; /* of DpSurveyPage, owned */
} DpSurvey;

/** dp_survey_new: no pages yet. @parts: (transfer full). (transfer full) */
DpSurvey *dp_survey_new(DpMarkup *parts);
void dp_survey_free(DpSurvey *survey);

/** dp_survey_add_page: the next one, borrowed. */
DpSurveyPage *dp_survey_add_page(DpSurvey *survey);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSurvey, dp_survey_free)
