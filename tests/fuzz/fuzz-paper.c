/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file.h"
#include "target.h"

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_file_seeds();
}

/* From the content of a page to the facts: lines, columns, headings, references, names. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GBytes) pdf = fuzz_file_around(data, size);

	fuzz_file_measure(pdf);
	return 0;
}
