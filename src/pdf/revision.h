/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_revision_count:
 *
 * How many times the file was written: 1 and the incremental updates (ISO 32000-1, 7.5.6), read off
 * the chain of cross-reference sections. The two sections of a linearized file (annex F) count as
 * one, as does the empty one that hybrid files carry (7.5.8.4), which Word writes.
 */
guint dp_revision_count(GBytes *bytes);
