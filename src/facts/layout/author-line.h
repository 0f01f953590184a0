/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_author_line_label: what a line of the author block says, in words with spaces between them.
 * First one of these: "email", "institution", "name" (it may be one), "other" (not a name). Then
 * what else is known: "marked" (names with the mark of an institution), "person" (it has the form
 * of people's names), "named" (the institution has a name of its own), "prose" (it is a line of a
 * paragraph). (transfer full)
 */
char *dp_author_line_label(const char *text);
