/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/**
 * dp_stream_read: @stream: a stream object
 * @limit: at most this many bytes are decoded
 *
 * Decodes all filters except those of images. For damaged data, returns the part before the damage,
 * as viewers do.
 *
 * Returns: (nullable) (transfer full): NULL if @stream is not a stream, or nothing could be decoded
 */
GBytes *dp_stream_read(const DpObject *stream, gsize limit);

/** dp_stream_read_within: the same with the limit of @bound, which is noted if it is met. */
GBytes *dp_stream_read_within(const DpObject *stream, DpBound bound);

/** dp_stream_read_raw: (nullable) (transfer full): the bytes as stored in the file, decrypted. */
GBytes *dp_stream_read_raw(const DpObject *stream);

/** dp_stream_read_image_file: (nullable) (transfer full): the JPEG or JPEG 2000 file of an image;
 * if other filters come first, its head within DP_BOUND_IMAGE_HEAD; NULL: stored in another
 * way. */
GBytes *dp_stream_read_image_file(const DpObject *stream);

/** dp_stream_read_all: a page's /Contents: one stream, or an array of them concatenated (7.8.2).
 * @full: (out): there are more than @limit bytes. */
GBytes *dp_stream_read_all(const DpObject *contents, gsize limit, gboolean *full);
