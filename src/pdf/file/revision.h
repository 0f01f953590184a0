/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_revision_ends:
 *
 * Where the earlier revisions of a file end: it was written to there, and updated incrementally
 * later (ISO 32000-1, 7.5.6). An end counts where the whole chain of cross-reference sections
 * stands before it. Neither the first part of a linearized file (annex F) nor the first of the two
 * ends of a hybrid file (7.5.8.4), which Word writes, is a revision.
 *
 * Returns: (transfer full) (element-type gsize): ascending; empty when it was written once
 */
GArray *dp_revision_ends(GBytes *bytes);
