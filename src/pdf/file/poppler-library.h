/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * poppler-glib is loaded when a document first needs it: loading it and its dependencies takes as
 * long as measuring a short paper, and most papers do not need it.
 */

/** dp_poppler_load: FALSE with DP_ERROR_LIBRARY if it cannot be loaded. It stays loaded. */
gboolean dp_poppler_load(GError **error);

/** dp_poppler_is_loaded: whether it is loaded, by dp_poppler_load() or on demand. */
gboolean dp_poppler_is_loaded(void);

/**
 * dp_poppler_set_absent: @absent: (nullable): called instead of loading; unused once the library is
 * loaded
 *
 * For a process that may no longer load code. @absent does not return.
 */
void dp_poppler_set_absent(void (*absent)(void));
