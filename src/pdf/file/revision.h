/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_revision_ends:
 *
 * The ends of a file's earlier revisions, which were later updated incrementally (ISO 32000-1,
 * 7.5.6). An end counts if the whole chain of its cross-reference sections precedes it. The first
 * part of a linearized file (annex F) and the first of the two ends of a hybrid file (7.5.8.4),
 * which Word writes, are not revisions.
 *
 * Returns: (transfer full) (element-type gsize): ascending; empty if the file was written once
 */
GArray *dp_revision_ends(GBytes *bytes);
