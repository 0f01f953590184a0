/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpPaperSize: a paper that venue files name; points. */
typedef struct {
	const char *name, *title; /* "letter", "US Letter" */
	double width, height;
} DpPaperSize;

/** dp_paper_sizes: all of them; @n is set to their number. Static. */
const DpPaperSize *dp_paper_sizes(guint *n);
