/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/venue.h>

/** MadePaper: facts made for one rule: just beyond its limit, or at it. */
typedef struct {
	const DpVenueRule *rule;
	gboolean beyond;
	DpFacts *facts; /* owned */
} MadePaper;

/** made_paper_new: six pages that can be searched. (transfer full) */
MadePaper *made_paper_new(const DpVenueRule *rule, gboolean beyond);
void made_paper_free(MadePaper *paper);

/** made_paper_text, made_paper_number: one more observation; @label: (nullable). */
void made_paper_text(MadePaper *paper, const char *fact, const char *text, guint page,
                     const char *label);
void made_paper_number(MadePaper *paper, const char *fact, double number, guint page,
                       const char *label);

/** made_paper_copy: the facts of the rule's own fixture, fail.json or pass.json, instead. */
void made_paper_copy(MadePaper *paper);

/* What each rule measures, at the number of the rule or beyond it by a little more than its band.
 */
void made_paper_limit(MadePaper *paper);
void made_paper_size(MadePaper *paper);
void made_paper_columns(MadePaper *paper);
void made_paper_gap(MadePaper *paper);
void made_paper_block(MadePaper *paper);
void made_paper_type(MadePaper *paper);
void made_paper_leading(MadePaper *paper);
void made_paper_small_print(MadePaper *paper);
void made_paper_bytes(MadePaper *paper);
void made_paper_version(MadePaper *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(MadePaper, made_paper_free)
