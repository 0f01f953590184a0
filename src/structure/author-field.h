/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_author_field_is_names: whether all of @field is surely names of authors. FALSE where words of
 * a title may follow the names: in "Orvik, A. Reply to Tamsin" no full stop after a word parts
 * them.
 * @field: an entry without its label, up to the words that are asked about
 */
gboolean dp_author_field_is_names(const char *field);
