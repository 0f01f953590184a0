/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures.h"

/** page_tuned: whether the rules were tuned on the papers of @set: "yes" or "no". */
const char *page_tuned(const char *set);

/** page_append_share: "3 of 4", or "not measured". @figure: (nullable) */
void page_append_share(GString *out, const Figure *figure);

/** page_append_truth: the papers whose sources tell what is in them. */
void page_append_truth(GString *out, const Figures *figures);

/** page_append_kinds: the small papers of one kind each, and those made to break a checker. */
void page_append_kinds(GString *out, const Figures *figures);
