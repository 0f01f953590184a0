/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/mman.h>
#include <unistd.h>

#include "cli/config.h"
#include "target.h"

static const char *const TEXTS[] = {
    "venue: mlsys-2026\ntrack: research\nstage: submission\nfail-on: review\nrules-dirs: [rules, "
    "/srv/rules]\nset: [page-limit.max=6]\nignore: [columns, required-text/notice]\nseverity:\n  "
    "page-limit: warning\nwaivers:\n  - {rule: page-limit, reason: \"Agreed.\", file: \"*.pdf\"}\n",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

/* A configuration, or what is wrong with it. It is read from a file that stands on no disk. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	int file = memfd_create("config", 0);
	g_autofree char *path = g_strdup_printf("/proc/self/fd/%d", file);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpConfig) config = dp_config_new();
	gboolean ok;

	g_assert_cmpint(write(file, data, size), ==, (gssize)size);
	ok = dp_config_read(config, path, diagnostics);
	g_assert_true(ok == (dp_diagnostics_n_errors(diagnostics) == 0));
	dp_config_unused_waivers(config, diagnostics);
	close(file);
	return 0;
}
