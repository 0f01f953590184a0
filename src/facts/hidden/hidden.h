/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/store/builder.h"
#include "layout/layout.h"
#include "layout/suspect.h"
#include "pdf/file/document.h"
#include "structure/structure.h"

/** dp_collect_hidden: the passages that nobody sees. */
void dp_collect_hidden(DpFacts *facts, DpDocument *document, const DpStructure *structure);

/**
 * dp_hidden_confidence: how sure it is that @suspect, which nobody sees, was meant to be hidden.
 * @doubt: set to what else may explain it, a word of hidden.doubt, static; NULL: nothing does
 */
double dp_hidden_confidence(const DpLayout *layout, const DpSuspect *suspect, const char **doubt);

/** dp_hidden_add_unread: what may be hidden on page @page, counted from 1, could not be told. */
void dp_hidden_add_unread(DpFacts *facts, guint page);

/** dp_collect_hidden_annotations: adds to hidden.text what annotations and form fields hold and do
 * not show, and to metadata.text what they say aside. */
void dp_collect_hidden_annotations(DpFacts *facts, DpDocument *document);

/** dp_collect_pictures: draws the places of hidden.text, the surest ones, at most
 * DP_LIMIT_PICTURES. */
void dp_collect_pictures(DpFacts *facts, DpDocument *document);
