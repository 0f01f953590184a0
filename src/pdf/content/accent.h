/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_accent_is: an accent that stands for itself (´) or combines (U+0301). */
gboolean dp_accent_is(gunichar c);

/** dp_accent_compose: the letter that @accent over @base makes; @base where there is none. */
gunichar dp_accent_compose(gunichar accent, gunichar base);
