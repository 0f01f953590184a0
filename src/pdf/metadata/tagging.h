/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/** DpTagging: what the catalogue says for readers who do not see the pages (ISO 32000-1, 14.7 to
 * 14.9). */
typedef struct {
	gboolean has_tree;    /* a structure tree with at least one element */
	gboolean is_marked;   /* /MarkInfo says that the file is tagged */
	gboolean shows_title; /* viewers are asked to show the title instead of the file's name */
	char *language;       /* (nullable): "en-US" */
} DpTagging;

void dp_tagging_read(DpTagging *tagging, DpDocument *document);
void dp_tagging_clear(DpTagging *tagging);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpTagging, dp_tagging_clear)
