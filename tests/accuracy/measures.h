/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

#include "figures.h"
#include "fixtures/manifest.h"

/*
 * Each adds the figures of its set of papers, and of its corpus, to @figures, with a note for each
 * paper that a figure misses. They return FALSE, having skipped the test aloud, where
 * DESKPROOF_CORPUS names no such papers.
 */
typedef gboolean (*Measure)(Figures *figures);

/** measure_labelled: papers with one known defect or none, under profiles made for them. */
gboolean measure_labelled(Figures *figures);
/** measure_facts: facts that a person has read off real papers. */
gboolean measure_facts(Figures *figures);
/** measure_desk: papers that a conference rejected unread, and papers that it let pass. */
gboolean measure_desk(Figures *figures);
/** measure_kits: the venues' own style kits. */
gboolean measure_kits(Figures *figures);
/** measure_redteam: papers made to break a checker, cheats and innocents. */
gboolean measure_redteam(Figures *figures);
/** measure_cases: small papers, each about one rule and one kind of mistake. */
gboolean measure_cases(Figures *figures);
/** measure_words: the same, each about one sentence or heading of a public source. */
gboolean measure_words(Figures *figures);
/** measure_truth: real papers typeset from their sources, which tell exactly what is in them. */
gboolean measure_truth(Figures *figures);
/** measure_truth_unseen: more of them, which nobody looked at while the rules were made. */
gboolean measure_truth_unseen(Figures *figures);
/** measure_samples: the papers of testdata/, which are always there. */
gboolean measure_samples(Figures *figures);

/** samples_open: the table of testdata/. (transfer full) */
FixtureManifest *samples_open(void);
/** samples_check: the report on one of them under its venue. (transfer full) */
DpReport *samples_check(const FixtureManifest *manifest, guint row);
/** samples_describe: "rule=verdict rule=verdict" of what is no pass, in the report's order; a rule
 * named twice counts once. (transfer full) */
char *samples_describe(const DpReport *report);

/** measures_venue: (nullable): the venue of that id or path, if there is one. (transfer full) */
DpVenue *measures_venue(const char *name);
