/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/drawing.h>

#include "facts/hidden/passage-context.h"
#include "facts/store/builder.h"
#include "layout/layout.h"
#include "layout/suspect.h"
#include "pdf/file/document.h"
#include "structure/structure.h"

/** dp_collect_hidden: the invisible passages. @drawing: (nullable): pages that another program
 * drew, for where poppler cannot be loaded */
void dp_collect_hidden(DpFacts *facts, DpDocument *document, const DpStructure *structure,
                       const DpDrawnPages *drawing);

/**
 * dp_hidden_certainty: certainty that the invisible passage @suspect was hidden on purpose.
 * @doubt: set to another explanation, a word of hidden.doubt, static; NULL: none
 */
DpCertainty dp_hidden_certainty(DpPassageContext *context, const DpSuspect *suspect,
                                const char **doubt);

/** dp_hidden_add_unread: records that page @page, counted from 1, could not be searched for hidden
 * text. */
void dp_hidden_add_unread(DpFacts *facts, guint page);

/** dp_collect_hidden_annotations: adds the invisible text of annotations and form fields to
 * hidden.text, and their remarks to metadata.text. */
void dp_collect_hidden_annotations(DpFacts *facts, DpDocument *document, const DpLayout *layout);
