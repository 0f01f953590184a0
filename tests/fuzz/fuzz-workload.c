/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "cli/workload.h"
#include "target.h"

static const char *const TEXTS[] = {
    "{\"folder\": \"sub\", \"file\": \"a/12.pdf\", \"sha256\": "
    "\"00000000000000000000000000000000000000000000000000000000000000ff\", \"venue\": "
    "\"iclr-2026\", \"track\": \"main\", \"stage\": \"submission\", \"number\": \"12\", "
    "\"authors\": [\"Ada Orvik <ada@lowmere.edu>\", \"Bo Tamsin\"]}",
    "{\"folder\": \"sub\", \"file\": \"12.pdf\", \"sha256\": "
    "\"00000000000000000000000000000000000000000000000000000000000000ff\", \"spec\": "
    "\"letter;12;2\"}",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

/* The text of a job, or what is wrong with it. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_auto(DpWorkload) workload = {0};
	g_autoptr(GError) error = NULL;
	gboolean ok = dp_workload_read(&workload, (const char *)data, size, &error);

	g_assert_true(ok == (error == NULL));
	if (!ok)
		return 0;
	g_assert_cmpuint(strlen(workload.sha256), ==, 64);
	g_assert_cmpuint(strlen(workload.key), ==, DP_WORKLOAD_KEY);
	g_assert_cmpuint(strlen(workload.file), <=, DP_LIMIT_WORKLOAD_TEXT);
	g_assert_true((workload.venue == NULL) != (workload.spec == NULL));
	g_assert_true(workload.venue == NULL || strpbrk(workload.venue, "./") == NULL);
	return 0;
}
