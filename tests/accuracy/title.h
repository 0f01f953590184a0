/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** title_fold: letters and digits alone of a heading or of its LaTeX source, in lower case and
 * without accents; "*" for what only a run of TeX could tell, as a formula or the number of a
 * reference. (transfer full) */
char *title_fold(const char *text);

/** title_is: whether the folded heading @found is the folded title @wanted, with more around it or
 * cut short. */
gboolean title_is(const char *wanted, const char *found);

/** title_without_number: a folded heading without its "2", "iv" or "appendixa"; borrowed. */
const char *title_without_number(const char *folded);
