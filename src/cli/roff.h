/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_roff_append: appends @text escaped for a manual page, so that no part of it is a command. */
void dp_roff_append(GString *out, const char *text);

/** dp_roff_term: a tagged paragraph: @term, which is roff already, and @text below it. */
void dp_roff_term(GString *out, const char *term, const char *text);
