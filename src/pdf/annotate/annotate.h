/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/survey.h"

/** DpCopyNote: what a copy lost or lacks; flags. */
typedef enum {
	DP_COPY_UNSIGNED =
	    1 << 0, /* the paper has signature fields; no signature covers the copy */
	DP_COPY_DECRYPTED = 1 << 1, /* the paper is encrypted, the copy is not */
	DP_COPY_UNMARKED = 1 << 2,  /* a page has too many annotations, and got no marks */
} DpCopyNote;

#define DP_COPY_NOTES (DP_COPY_UNSIGNED | DP_COPY_DECRYPTED | DP_COPY_UNMARKED)

/** DP_COPY_ENDING: the last bytes of each copy, a comment (7.2.3), by which a copy is told from a
 * paper. */
#define DP_COPY_ENDING "%annotated by deskproof\n"

/**
 * dp_annotate: @pdf: not changed
 * @notes: (out): of DpCopyNote
 *
 * A copy of a PDF with annotations and bookmarks (ISO 32000-1, 12.5 and 12.3.3). Streams of the
 * original are copied byte for byte, nothing is removed, and the same input gives the same bytes.
 * Reads a stranger's file: only a confined process calls it.
 *
 * Returns: (nullable) (transfer full): NULL with DP_ERROR_CORRUPT, DP_ERROR_ENCRYPTED, or
 *   DP_ERROR_LIMIT if the copy has more than DP_LIMIT_COPY_BYTES
 */
GBytes *dp_annotate(GBytes *pdf, const DpMarkup *markup, guint *notes, GError **error);

/** dp_annotate_survey: as dp_annotate(), with what @survey says of each page drawn over it. */
GBytes *dp_annotate_survey(GBytes *pdf, const DpSurvey *survey, guint *notes, GError **error);
