/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * poppler-glib is loaded when the first document needs it: with all it brings along it takes a
 * process as long to start as a short paper takes to be measured, and most papers do without.
 */

/** dp_poppler_load: FALSE with DP_ERROR_IO where it is not installed. It stays loaded. */
gboolean dp_poppler_load(GError **error);

/** dp_poppler_is_loaded: whether dp_poppler_load() has succeeded, or a document has needed it. */
gboolean dp_poppler_is_loaded(void);

/**
 * dp_poppler_set_absent:
 * @absent: (nullable): called instead of loading; not called once the library is there
 *
 * For a process that may not load code any more. @absent does not return.
 */
void dp_poppler_set_absent(void (*absent)(void));
