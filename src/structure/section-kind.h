/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpSectionKind: the kinds of section that venues distinguish. */
typedef enum {
	DP_SECTION_MAIN, /* any other section */
	DP_SECTION_ABSTRACT,
	DP_SECTION_REFERENCES,
	DP_SECTION_APPENDIX,
	DP_SECTION_SUPPLEMENT,
	DP_SECTION_ACKNOWLEDGMENTS,
	DP_SECTION_LIMITATIONS,
	DP_SECTION_ETHICS,
	DP_SECTION_IMPACT,
	DP_SECTION_CHECKLIST,
	DP_SECTION_REPRODUCIBILITY,
	DP_SECTION_DATA_AVAILABILITY,
	DP_SECTION_OPEN_SCIENCE,
	DP_SECTION_LLM_USE,
	DP_SECTION_CONTRIBUTIONS,
} DpSectionKind;

/** dp_section_kind_name: its name in venue files, "references"; "main-text" for MAIN; static. */
const char *dp_section_kind_name(DpSectionKind kind);

/** dp_section_kind_is_statement: whether it is about something other than the paper's subject:
 * acknowledgments, ethics, where the data are. A checklist is not: it asks questions. */
gboolean dp_section_kind_is_statement(DpSectionKind kind);

/**
 * dp_section_kind_of: @title: a heading as printed, including its number
 *
 * Handles small capitals split by size ("R EFERENCES"), letter-spacing, numbers and the languages
 * of papers.
 */
DpSectionKind dp_section_kind_of(const char *title);

/**
 * dp_section_run_in_kind: @text: a line that may start with a run-in head and continue with text
 * ("Ethics statement. We")
 * @length: (out): length of the head in bytes, without the sign after it; 0: no head
 *
 * Returns: the kind of a section with that title
 */
DpSectionKind dp_section_run_in_kind(const char *text, gsize *length);

/** dp_section_begins_abstract: "Abstract—We", "Resumo: O". */
gboolean dp_section_begins_abstract(const char *text);

/** dp_section_number: length in bytes of the number in @title ("2.1 ", "VII. ", "A. "); 0: none. */
gsize dp_section_number(const char *title, guint *level, gboolean *lettered);
