/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpLeftOutKind: why a file of a folder or archive is no paper of a batch. */
typedef enum {
	DP_LEFT_OUT_OTHER,   /* no PDF */
	DP_LEFT_OUT_ARCHIVE, /* in a folder */
	DP_LEFT_OUT_BESIDE,  /* a portal's document beside a paper: its supplement, … */
	DP_LEFT_OUT_KINDS
} DpLeftOutKind;

#define DP_LEFT_OUT_NAMED 3

/** DpLeftOut: how many files there are of each kind, and the first ones by path; owned. */
typedef struct {
	guint n[DP_LEFT_OUT_KINDS];
	char *first[DP_LEFT_OUT_KINDS][DP_LEFT_OUT_NAMED];
} DpLeftOut;

/** dp_left_out_add: leaves the file at @path out. Hidden files are not worth a word: systems put
 * them there. */
void dp_left_out_add(DpLeftOut *out, DpLeftOutKind kind, const char *path);

/** dp_left_out_say: one line about each kind, on standard error. */
void dp_left_out_say(const DpLeftOut *out);
void dp_left_out_clear(DpLeftOut *out);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpLeftOut, dp_left_out_clear)
