/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/check.h"

/* One predicate a rule; engine/engine.c has the table that ties them to the rules' ids. */
void dp_predicate_page_limit(DpCheck *check);
void dp_predicate_page_size(DpCheck *check);
void dp_predicate_columns(DpCheck *check);
void dp_predicate_column_gap(DpCheck *check);
void dp_predicate_text_block(DpCheck *check);
void dp_predicate_body_font_size(DpCheck *check);
void dp_predicate_min_font_size(DpCheck *check);
void dp_predicate_line_spacing(DpCheck *check);
void dp_predicate_squeezed_spacing(DpCheck *check);
void dp_predicate_font_family(DpCheck *check);
void dp_predicate_font_embedded(DpCheck *check);
void dp_predicate_font_type3(DpCheck *check);
void dp_predicate_references_missing(DpCheck *check);
void dp_predicate_text_after_references(DpCheck *check);
void dp_predicate_appendix(DpCheck *check);
void dp_predicate_reference_authors(DpCheck *check);
void dp_predicate_required_section(DpCheck *check);
void dp_predicate_forbidden_section(DpCheck *check);
void dp_predicate_required_text(DpCheck *check);
void dp_predicate_forbidden_text(DpCheck *check);
void dp_predicate_page_numbers(DpCheck *check);
void dp_predicate_line_numbers(DpCheck *check);
void dp_predicate_author_block(DpCheck *check);
void dp_predicate_leaks(DpCheck *check);
void dp_predicate_metadata(DpCheck *check);
void dp_predicate_roster(DpCheck *check);
void dp_predicate_encrypted(DpCheck *check);
void dp_predicate_corrupt(DpCheck *check);
void dp_predicate_hidden_text(DpCheck *check);
void dp_predicate_prompt_injection(DpCheck *check);
void dp_predicate_javascript(DpCheck *check);
void dp_predicate_launch_action(DpCheck *check);
void dp_predicate_open_action(DpCheck *check);
void dp_predicate_external_reference(DpCheck *check);
void dp_predicate_attachment(DpCheck *check);
void dp_predicate_form(DpCheck *check);
void dp_predicate_multimedia(DpCheck *check);
void dp_predicate_signature(DpCheck *check);
void dp_predicate_pdf_version(DpCheck *check);
void dp_predicate_file_size(DpCheck *check);
void dp_predicate_text_extraction(DpCheck *check);
void dp_predicate_unicode_trickery(DpCheck *check);
void dp_predicate_fact_limit(DpCheck *check);

/* What a failure must show, where the comparison alone is no proof. */
void dp_proof_absence(DpCheck *check);
void dp_proof_author_block(DpCheck *check);
void dp_proof_corrupt(DpCheck *check);
void dp_proof_hidden_text(DpCheck *check);
void dp_proof_leaks(DpCheck *check);
void dp_proof_page_limit(DpCheck *check);
void dp_proof_text_block(DpCheck *check);
void dp_proof_body_font_size(DpCheck *check);
void dp_proof_line_spacing(DpCheck *check);
void dp_proof_text_after_references(DpCheck *check);
