/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_source_is_own: whether an author writes a file with this name: not a class, a package or a
 * file that LaTeX made, and not a file of a TeX distribution. A bibliography (.bbl) counts as the
 * author's. */
gboolean dp_source_is_own(const char *name);
