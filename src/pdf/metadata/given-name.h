/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/** DpGivenName: the name of a page, destination, link or field. No page shows it, but programs that
 * prepare the file for a language model pass it on. */
typedef struct {
	const char *source; /* static: "page label", "destination", "link URI", "link Contents" or
	                     * "field T" */
	char *text; /* UTF-8, plain (base/text.h); in addresses and destinations "-", "_" and "+"
	               become spaces */
	guint page; /* 1-based; 0: none */
} DpGivenName;

/**
 * dp_document_given_names: names of at least DP_MIN_NAME_WORDS words: prefixes of page labels (ISO
 * 32000-1, 12.4.2), named destinations (12.3.2.3), addresses and contents of links (12.6.4.7),
 * partial names of fields (12.7.3.1).
 *
 * Returns: (transfer full) (element-type DpGivenName): by page, then in file order; at most
 * DP_LIMIT_METADATA_ITEMS
 */
GPtrArray *dp_document_given_names(DpDocument *document);

/** DP_MIN_NAME_WORDS: "section.4.2" and "cite.orvik2019deep" have fewer. */
#define DP_MIN_NAME_WORDS 3
