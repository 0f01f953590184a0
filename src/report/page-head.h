/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpPageHead: what the head of a page says. Style and script are files of the program
 * (meson.build). */
typedef struct {
	const char *title;
	const char *style, *script; /* script: (nullable) */
	gboolean pictures;          /* the page has pictures, in data URLs */
} DpPageHead;

/**
 * dp_page_head: appends everything before `<body>`: an HTML page that is also well-formed XML.
 *
 * Its Content-Security-Policy allows this style and this script, by their hashes, and pictures only
 * from the page itself. The page can fetch nothing and send nothing.
 */
void dp_page_head(GString *out, const DpPageHead *head);

/** dp_page_inline: appends a file of the program as an element: "style" or "script". */
void dp_page_inline(GString *out, const char *element, const char *name);
