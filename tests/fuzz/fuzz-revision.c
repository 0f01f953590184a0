/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/file/revision.h"
#include "target.h"

static const char *const TEXTS[] = {
    "%PDF-1.5\n1 0 obj << >> endobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer "
    "<< /Size 2 /Root 1 0 R >>\nstartxref\n30\n%%EOF\n2 0 obj << >> endobj\nxref\n2 1\n0000000144 "
    "00000 n \ntrailer << /Size 3 /Prev 30 /XRefStm 9 >>\nstartxref\n165\n%%EOF\n",
    "%PDF-1.5\n7 0 obj << /Type /XRef /Prev 9 /Size 1 /W [1 2 1] /Index [0 1] >> stream\n1234\n"
    "endstream endobj startxref 9 %%EOF",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

/* An earlier revision ends within the file, behind the one before it. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	g_autoptr(GArray) ends = dp_revision_ends(bytes);

	for (guint i = 0; i < ends->len; i++) {
		g_assert_cmpuint(g_array_index(ends, gsize, i), <=, size);
		if (i > 0)
			g_assert_cmpuint(g_array_index(ends, gsize, i), >,
			                 g_array_index(ends, gsize, i - 1));
	}
	return 0;
}
