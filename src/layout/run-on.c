/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/run-on.h"

#include <math.h>

/* Diagrams have up to three labels side by side. */
#define LINE_WORDS 4u
/* Heights of the ink, which is 0.42 of the size: justification can stretch a space to a whole size.
 */
#define MAX_SPACE 2.4
#define SAME_LINE 0.5

static gboolean
follows(const DpRect *before, const DpRect *word)
{
	double height = MAX(dp_rect_height(before), dp_rect_height(word));
	double space = word->x0 - before->x1;

	return fabs(word->y1 - before->y1) < SAME_LINE * height && space > -height &&
	       space < MAX_SPACE * height;
}

guint
dp_words_run_on(const GArray *words)
{
	guint n = 0, line = 0;

	for (guint i = 0; i < words->len; i++) {
		const DpRect *word = &g_array_index(words, DpRect, i);

		if (i == 0 || !follows(word - 1, word))
			line = 0;
		line++;
		if (line == LINE_WORDS)
			n += LINE_WORDS;
		else if (line > LINE_WORDS)
			n++;
	}
	return n;
}
