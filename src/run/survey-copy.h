/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/** dp_survey_draw: as dp_annotate(): a copy of @pdf that shows what its parts were taken for.
 * @facts: of the same PDF, with its zones. @error: as for dp_annotate(). (transfer full) */
GBytes *dp_survey_draw(GBytes *pdf, const DpFacts *facts, guint *notes, GError **error);
