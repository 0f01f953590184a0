/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_file_kind_sentence: for a file without a PDF header: what it is, and what to do instead; one
 * sentence, static. @data: the whole file. */
const char *dp_file_kind_sentence(const char *data, gsize length);
