/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DpOrigin:
 *
 * The parts of a paper that a fact is made from. A bound that ends the reading of one of them early
 * makes every fact made from it incomplete; a fact without an origin is always complete.
 */
typedef enum {
	DP_ORIGIN_TEXT = 1 << 0,        /* visible text of the pages, and its layout */
	DP_ORIGIN_DRAWING = 1 << 1,     /* lines, areas and images on the pages */
	DP_ORIGIN_HIDING = 1 << 2,      /* the search for hidden text */
	DP_ORIGIN_ANNOTATIONS = 1 << 3, /* text of annotations and form fields */
	DP_ORIGIN_PROPERTIES = 1 << 4,  /* the file's metadata */
	DP_ORIGIN_TAGS = 1 << 5,        /* texts of the structure tree */
	DP_ORIGIN_IMAGES = 1 << 6,      /* the images' metadata */
	DP_ORIGIN_LINKS = 1 << 7,
	DP_ORIGIN_ACTIONS = 1 << 8,   /* scripts, actions, attachments, films */
	DP_ORIGIN_REVISIONS = 1 << 9, /* earlier revisions of the file */
	DP_ORIGIN_AUTHORS = 1 << 10,  /* the given list of authors */
	DP_ORIGIN_FILE_NAME = 1 << 11,
	DP_ORIGIN_ENTRIES = 1 << 12, /* of the reference list, one by one */
	DP_ORIGIN_PAGES = 1 << 13,   /* how many pages there are, and their sizes */
} DpOrigin;

G_END_DECLS
