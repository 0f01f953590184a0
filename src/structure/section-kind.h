/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpSectionKind: what a section is, as far as venues treat it apart. */
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

/** dp_section_kind_name: the word of venue files, "references"; "main-text" for MAIN; static. */
const char *dp_section_kind_name(DpSectionKind kind);

/** dp_section_kind_is_statement: whether it says something beside the paper's own matter: whom it
 * thanks, what it may do harm with, where its data are. A checklist is none, but asks questions. */
gboolean dp_section_kind_is_statement(DpSectionKind kind);

/**
 * dp_section_kind_of:
 * @title: a heading as it is printed, its number included
 *
 * Reads through small capitals that were cut by size ("R EFERENCES"), letter spacing, numbers and
 * the languages that papers are written in.
 */
DpSectionKind dp_section_kind_of(const char *title);

/**
 * dp_section_run_in_kind:
 * @text: a line that may begin with a head and go on with the text it heads ("Ethics statement.
 * We")
 * @length: (out): bytes of the head, without the sign after it; 0: the line begins with none
 *
 * Returns: what a section with that title is
 */
DpSectionKind dp_section_run_in_kind(const char *text, gsize *length);

/** dp_section_begins_abstract: "Abstract—We", "Resumo: O". */
gboolean dp_section_begins_abstract(const char *text);

/** dp_section_number: how many bytes of @title are its number ("2.1 ", "VII. ", "A. "); 0: none. */
gsize dp_section_number(const char *title, guint *level, gboolean *lettered);
