/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_accent_is: whether @c is a spacing accent (´) or a combining one (U+0301). */
gboolean dp_accent_is(gunichar c);

/** dp_accent_compose: the letter made of @accent and @base; @base if they do not compose. */
gunichar dp_accent_compose(gunichar accent, gunichar base);
