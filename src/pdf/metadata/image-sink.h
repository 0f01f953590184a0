/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/** DpImageSink: receives the metadata of one image file. */
typedef struct {
	DpFileInfo *objects; /* borrowed: its properties grow */
	guint page;          /* 1-based: page of the image's first use */
	guint64 object;      /* its id */
	guint n_items;       /* received so far, at most DP_LIMIT_IMAGE_ITEMS */
} DpImageSink;

/** dp_image_sink_add: adds a property with source "image", unless @text is blank. */
void dp_image_sink_add(DpImageSink *sink, const char *key, const char *text);

/** dp_image_sink_add_bytes: the same for bytes up to the first zero: UTF-8, else Latin-1. */
void dp_image_sink_add_bytes(DpImageSink *sink, const char *key, const guint8 *data, gsize length);
