/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/check.h"

/** DpContent: lines for which a rule rejects a paper, and what makes them doubtful. */
typedef struct {
	const char *lines;  /* a fact: lines by page and kind of section */
	const char *doubts; /* a fact: why some of them may be other text */
	gboolean (*counts)(const DpCheck *check, const DpObservation *seen); /* for the rule */
	guint after_page; /* only pages after this one */
} DpContent;

/** dp_content_proved: the number of lines without doubt. */
double dp_content_proved(const DpCheck *check, const DpContent *content);

/** dp_content_add_doubts: notes the doubts of the other lines. */
void dp_content_add_doubts(DpCheck *check, const DpContent *content);
