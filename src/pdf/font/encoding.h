/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_encoding_is_known: "/StandardEncoding", "/WinAnsiEncoding" or "/MacRomanEncoding". */
gboolean dp_encoding_is_known(const char *name);

/** dp_encoding_character: the character of @code (ISO 32000-1, annex D.2); 0 for none. */
gunichar dp_encoding_character(const char *name, guint8 code);
