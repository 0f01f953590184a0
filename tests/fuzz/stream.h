/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/** FuzzStream: an object that stands in no file. */
typedef struct {
	qpdf_data qpdf;
	DpObject object;
} FuzzStream;

/** fuzz_stream_init: a stream of these bytes; @dict: its dictionary as a PDF writes it. */
void fuzz_stream_init(FuzzStream *stream, const char *dict, const guint8 *data, gsize size);

/** fuzz_stream_parse: any object, as a PDF writes it; nothing when that cannot be read. */
void fuzz_stream_parse(FuzzStream *stream, const char *source);

void fuzz_stream_clear(FuzzStream *stream);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(FuzzStream, fuzz_stream_clear)
