/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpEmbedded: a file that is part of the program (compile-files.c). */
typedef struct {
	const char *name; /* without folder */
	const char *bytes;
	gsize length;
} DpEmbedded;

/** dp_embedded_find: (nullable): the file called @name. A name of NULL ends @files. */
const DpEmbedded *dp_embedded_find(const DpEmbedded *files, const char *name);
