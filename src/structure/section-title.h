/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/section-kind.h"
#include "structure/title-grammar.h"

/* The vocabulary of titles is in section-titles.txt. @squashed is the result of dp_text_squash().
 */

/** DP_SECTION_TITLES: the file's content, by script. */
extern const DpTitleGrammar DP_SECTION_TITLES[DP_N_TITLE_SCRIPTS];

/** dp_section_title_kind: the kind of a section with that title. */
DpSectionKind dp_section_title_kind(const char *squashed);

/** dp_section_title_begins: whether @squashed starts with a title of @kind. */
gboolean dp_section_title_begins(const char *squashed, DpSectionKind kind);

/** dp_section_title_concludes: "Conclusions and future work": a paper's own text ends after it. */
gboolean dp_section_title_concludes(const char *squashed);

/** dp_section_title_introduces: "Introduction". */
gboolean dp_section_title_introduces(const char *squashed);

/** dp_section_title_closes: "Index", "Biographies": what publishers print last. */
gboolean dp_section_title_closes(const char *squashed);

/** dp_section_title_notes: "Notes", "Endnotes". */
gboolean dp_section_title_notes(const char *squashed);

/** dp_section_title_lists: "Contents", the heading of a table of contents. */
gboolean dp_section_title_lists(const char *squashed);

/**
 * dp_section_title_hints_at_statement: @title: as printed
 *
 * Whether it has a word that is typical of titles of statements on ethics, data, language models
 * and the like.
 */
gboolean dp_section_title_hints_at_statement(const char *title);
