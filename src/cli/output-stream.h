/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpOutputStream: a text that is written in pieces. A file is replaced as a whole when the stream
 * is closed, or left unchanged: the text goes to another file of the same folder, which is then
 * renamed. Devices, pipes and standard output are written to directly.
 */
typedef struct _DpOutputStream DpOutputStream;

/** dp_output_is_stdout: whether @path (nullable) means standard output: NULL or "-". */
gboolean dp_output_is_stdout(const char *path);

/** dp_output_stream_open: @path: (nullable): as above. NULL after complaining. */
DpOutputStream *dp_output_stream_open(const char *path);

/** dp_output_stream_append: FALSE after complaining. */
gboolean dp_output_stream_append(DpOutputStream *stream, const char *text, gsize length);

/** dp_output_stream_close: completes the output; FALSE after complaining. Call it once. */
gboolean dp_output_stream_close(DpOutputStream *stream);

/** dp_output_stream_free: what was not closed is discarded. */
void dp_output_stream_free(DpOutputStream *stream);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpOutputStream, dp_output_stream_free)
