/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "venue/format-number.h"

/** DpFormatPart: the parts of a HotCRP format; the first seven in the order of the string. */
typedef enum {
	DP_FORMAT_PAPER,
	DP_FORMAT_PAGES,
	DP_FORMAT_COLUMNS,
	DP_FORMAT_BLOCK,
	DP_FORMAT_SIZE,
	DP_FORMAT_LEADING,
	DP_FORMAT_REFERENCES,
	DP_FORMAT_WORDS,
	DP_FORMAT_APPENDIX,
	DP_FORMAT_PARTS, /* their number */
} DpFormatPart;

#define DP_FORMAT_MAX_PAPERS 8

/** DpFormatPaper: a paper; @name: (nullable): as venue files name it, static; @size: width and
 * height in points. */
typedef struct {
	const char *name;
	double size[2];
} DpFormatPaper;

/** DpFormatSpec: what a HotCRP format asks for. Free its content with dp_format_spec_clear(). */
typedef struct {
	char *said[DP_FORMAT_PARTS];                /* NULL: it says nothing of this */
	DpFormatPaper papers[DP_FORMAT_MAX_PAPERS]; /* all different; at most one has no name */
	guint n_papers;
	guint pages[2], words[2]; /* least (0: none) and most */
	guint columns;
	double block[2];             /* width and height, points */
	DpFormatRange size, leading; /* points */
	gboolean unlimited_references, no_appendix;
} DpFormatSpec;

/**
 * dp_format_spec_parse: @text: "letter;12;2;7inx9in;10;12;1", as HotCRP keeps it: parts separated
 * by semicolons, each of which may be empty, and at the end perhaps a JSON object
 *
 * HotCRP ignores a part that it cannot read, which would be a limit that nobody checks; here it is
 * an error.
 *
 * Returns: FALSE with @error DP_ERROR_USAGE: one sentence that names the part
 */
gboolean dp_format_spec_parse(const char *text, DpFormatSpec *spec, GError **error);
void dp_format_spec_clear(DpFormatSpec *spec);

/** dp_format_part_name: "pagelimit": HotCRP's word for it. Static. */
const char *dp_format_part_name(DpFormatPart part);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpFormatSpec, dp_format_spec_clear)
