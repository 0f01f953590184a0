/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/** DpImageSink: takes what the file of one image says of itself. */
typedef struct {
	DpObjects *objects; /* borrowed: its properties grow */
	guint page;         /* 1-based: where the image is used first */
	guint64 object;     /* its id */
	guint n_items;      /* taken so far, at most DP_LIMIT_IMAGE_ITEMS */
} DpImageSink;

/** dp_image_sink_add: a property of the source "image", unless @text is blank. */
void dp_image_sink_add(DpImageSink *sink, const char *key, const char *text);

/** dp_image_sink_add_bytes: the same of bytes up to the first zero: UTF-8, or else Latin 1. */
void dp_image_sink_add_bytes(DpImageSink *sink, const char *key, const guint8 *data, gsize length);
