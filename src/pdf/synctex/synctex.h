/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * A SyncTeX file, which TeX writes with -synctex=1: for each page, where each box, space and
 * formula is, and from which line of which file it was read. The format is documented in the manual
 * page synctex(5) of TeX Live.
 */

/** DpSynctexKind: of a record. Boxes without content are boxes too. */
typedef enum {
	DP_SYNCTEX_HORIZONTAL, /* a box: ( … ), h */
	DP_SYNCTEX_VERTICAL,   /* a box: [ … ], v */
	DP_SYNCTEX_GLUE,       /* g, $: the position is its right end */
	DP_SYNCTEX_KERN,       /* k: most spaces between words; the same, with a width */
} DpSynctexKind;

#define DP_SYNCTEX_PAGE G_MAXUINT32 /* the parent of a record that is in no box */

/** DpSynctexRecord: lengths are in the file's unit (usually sp), from the top left of the paper. A
 * box is from @h to @h + @width, and from @v - @height to @v + @depth. */
typedef struct {
	DpSynctexKind kind;
	guint32 parent;    /* the box that it is in, by its number on the page */
	guint32 tag, line; /* of the file, and its line, 1-based */
	gint32 h, v;       /* v of a box: its baseline */
	gint32 width, height, depth;
} DpSynctexRecord;

/** DpSynctexSheet: a page that was asked for. */
typedef struct {
	guint number;   /* 1-based */
	guint first, n; /* its records */
} DpSynctexSheet;

/** DpSynctex: what was read. */
typedef struct {
	GHashTable *inputs; /* the names of files by tag, owned; any bytes but zero */
	GArray *records; /* of DpSynctexRecord, those of a page together, parents before children */
	GArray *sheets;  /* of DpSynctexSheet, in the order of the file */
	guint n_sheets;  /* how many pages the file describes, with those not asked for */
	double unit;     /* points (1/72 inch) for each unit of length */
	double x_offset, y_offset; /* points that are added to a position */
} DpSynctex;

/**
 * dp_synctex_new: @text: the whole file, decompressed
 * @wanted: (element-type guint32): the numbers of pages whose records are kept
 *
 * Returns: (transfer full): NULL with DP_ERROR_FORMAT (it is no such file, is not complete, or was
 *   changed after TeX wrote it) or DP_ERROR_LIMIT. Callable from any thread.
 */
DpSynctex *dp_synctex_new(GBytes *text, const GArray *wanted, GError **error);
void dp_synctex_free(DpSynctex *synctex);

/** dp_synctex_sheet: (nullable): the page with that number, if it was asked for; borrowed */
const DpSynctexSheet *dp_synctex_sheet(const DpSynctex *synctex, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSynctex, dp_synctex_free)
