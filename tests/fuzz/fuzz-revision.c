/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/revision.h"
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

/* A file was written once at least, and no more often than it has sections. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	guint n = dp_revision_count(bytes);

	g_assert_cmpuint(n, >=, 1);
	g_assert_cmpuint(n, <=, size + 1);
	return 0;
}
