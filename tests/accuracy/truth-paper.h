/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** TruthPaper: what is known of a paper from its source: a line of truth.jsonl. */
typedef struct _TruthPaper TruthPaper;

/** truth_paper_new: the test stops when @line is no such JSON object. */
TruthPaper *truth_paper_new(const char *line);
void truth_paper_free(TruthPaper *paper);

/** truth_paper_is_usable: whether it was typeset, to more than a leaf. */
gboolean truth_paper_is_usable(const TruthPaper *paper);

const char *truth_paper_name(const TruthPaper *paper);

/** truth_paper_number: NAN when the source does not tell it. */
double truth_paper_number(const TruthPaper *paper, const char *member);
/** truth_paper_says: the member, or @fallback when it is not there. */
gboolean truth_paper_says(const TruthPaper *paper, const char *member, gboolean fallback);

/** truth_paper_is_unsure: whether the source does not settle what @fact should be. */
gboolean truth_paper_is_unsure(const TruthPaper *paper, const char *fact);

/** truth_paper_first_page, truth_paper_last_page: the pages, from 1, that have text of that role:
 * "main", "references", "appendix", "after", "float"; 0 when none has. */
guint truth_paper_first_page(const TruthPaper *paper, const char *role);
guint truth_paper_last_page(const TruthPaper *paper, const char *role);

/** truth_paper_titles: of the sections, as in the source. (transfer full) */
GPtrArray *truth_paper_titles(const TruthPaper *paper);

/** truth_paper_end: the page on which the text that counts ends; 0 when a page limit cannot be
 * judged by it: no list, text after it, an appendix before it, a float between. */
guint truth_paper_end(const TruthPaper *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TruthPaper, truth_paper_free)
