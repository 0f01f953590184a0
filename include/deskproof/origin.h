/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DpOrigin:
 *
 * What of a paper a fact is made from. A bound that ends the reading of one of these early leaves
 * every fact that is made from it incomplete; a fact without an origin is always whole.
 */
typedef enum {
	DP_ORIGIN_TEXT = 1 << 0,        /* what pages show in words, and how it is set */
	DP_ORIGIN_DRAWING = 1 << 1,     /* lines, areas and images of pages */
	DP_ORIGIN_HIDING = 1 << 2,      /* the search for words that nobody sees */
	DP_ORIGIN_ANNOTATIONS = 1 << 3, /* words of annotations and form fields */
	DP_ORIGIN_PROPERTIES = 1 << 4,  /* what the file says of itself */
	DP_ORIGIN_TAGS = 1 << 5,        /* texts of the structure tree */
	DP_ORIGIN_IMAGES = 1 << 6,      /* what images say of themselves */
	DP_ORIGIN_LINKS = 1 << 7,
	DP_ORIGIN_ACTIONS = 1 << 8,   /* scripts, actions, attachments, films */
	DP_ORIGIN_REVISIONS = 1 << 9, /* earlier revisions of the file */
	DP_ORIGIN_AUTHORS = 1 << 10,  /* the list of authors that was given */
	DP_ORIGIN_FILE_NAME = 1 << 11,
	DP_ORIGIN_ENTRIES = 1 << 12, /* of the reference list, one by one */
} DpOrigin;

G_END_DECLS
