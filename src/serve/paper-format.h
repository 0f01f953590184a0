/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "serve/answer.h"

#define DP_PAPER_FORMATS 6
#define DP_PAPER_FORMAT_ALL ((1u << DP_PAPER_FORMATS) - 1)

/** DpPaperFormat: how a report is wanted. A set of them has a bit for each. */
typedef struct {
	const char *word;   /* of ?format= */
	const char *type;   /* the media type */
	const char *writer; /* (nullable): the writer of reports; NULL: another way */
} DpPaperFormat;

/** dp_paper_format: that of the bit @i; static. */
const DpPaperFormat *dp_paper_format(guint i);

/** dp_paper_format_first: the first of a set that is not empty; static. */
const DpPaperFormat *dp_paper_format_first(guint formats);

/** dp_paper_format_find: the bit of the one that @word means; 0: none. */
guint dp_paper_format_find(const char *word);

/** dp_paper_format_read: the set of "json,html"; 0: there is no such format. */
guint dp_paper_format_read(const char *text);

/** dp_paper_format_words: those of @formats, with commas. (transfer full) */
char *dp_paper_format_words(guint formats);

/** dp_paper_format_negotiate: the bit of the one among @formats that @accept, a header or NULL,
 * likes best (RFC 9110, 12.5.1); 0: none. */
guint dp_paper_format_negotiate(const char *accept, guint formats);

/** dp_paper_format_refuse: what is said then. (transfer full) */
DpHttpAnswer *dp_paper_format_refuse(void);

/** dp_media_type: "text/html;q=0.9" → "text/html". (transfer full) */
char *dp_media_type(const char *header);
