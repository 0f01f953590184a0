/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_roff_append: @text as a manual page shows it: nothing in it is taken for a command. */
void dp_roff_append(GString *out, const char *text);

/** dp_roff_term: a tagged paragraph: @term, which is roff already, and below it @text. */
void dp_roff_term(GString *out, const char *term, const char *text);
