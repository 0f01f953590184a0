/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/section-kind.h"
#include "structure/title-grammar.h"

/* What titles are made of is in section-titles.txt. @squashed is as dp_text_squash() gives it. */

/** DP_SECTION_TITLES: what the file says, by script. */
extern const DpTitleGrammar DP_SECTION_TITLES[DP_N_TITLE_SCRIPTS];

/** dp_section_title_kind: what a section with that title is. */
DpSectionKind dp_section_title_kind(const char *squashed);

/** dp_section_title_begins: whether a title of @kind begins @squashed. */
gboolean dp_section_title_begins(const char *squashed, DpSectionKind kind);

/** dp_section_title_concludes: "Conclusions and future work": after it a paper's own text ends. */
gboolean dp_section_title_concludes(const char *squashed);

/** dp_section_title_introduces: "Introduction". */
gboolean dp_section_title_introduces(const char *squashed);

/** dp_section_title_closes: "Index", "Biographies": what publishers print after everything else. */
gboolean dp_section_title_closes(const char *squashed);

/** dp_section_title_lists: "Contents", the heading of a table of contents. */
gboolean dp_section_title_lists(const char *squashed);

/**
 * dp_section_title_hints_at_statement:
 * @title: as it is printed
 *
 * Whether one of its words is of those that statements on ethics, data, language models and the
 * like have in their titles.
 */
gboolean dp_section_title_hints_at_statement(const char *title);
