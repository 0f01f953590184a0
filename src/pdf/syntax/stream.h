/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/**
 * dp_stream_read:
 * @stream: a stream object
 * @limit: no more than this many bytes are decoded
 *
 * Decodes all filters but those of images. Damaged data gives what stands before the damage, as
 * viewers show it.
 *
 * Returns: (nullable) (transfer full): NULL when @stream is none, or nothing could be decoded
 */
GBytes *dp_stream_read(const DpObject *stream, gsize limit);

/** dp_stream_read_within: the same with the limit of @bound, which is noted where it is met. */
GBytes *dp_stream_read_within(const DpObject *stream, DpBound bound);

/** dp_stream_read_raw: (nullable) (transfer full): the bytes as they stand in the file, decrypted.
 */
GBytes *dp_stream_read_raw(const DpObject *stream);

/** dp_stream_read_image_file: (nullable) (transfer full): the JPEG or JPEG 2000 file that an image
 * is stored as; where other filters are to be undone before, as much of it as DP_BOUND_IMAGE_HEAD
 * allows; NULL: it is stored otherwise. */
GBytes *dp_stream_read_image_file(const DpObject *stream);

/** dp_stream_read_all: a page's /Contents: one stream, or an array of them run together (7.8.2).
 * @full: (out): whether there is more than @limit bytes. */
GBytes *dp_stream_read_all(const DpObject *contents, gsize limit, gboolean *full);
