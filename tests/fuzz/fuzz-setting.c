/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/registry.h>

#include "target.h"

static const char *const TEXTS[] = {
    "page-limit.max=6",
    "page-limit.excludes=[references, appendix]",
    "body-font-size.exact=9.96pt",
    "columns.count=2",
    "page-limit/x.max=\"6\"",
    "margins.left=1 in",
    "anonymous-authors.max=",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

static DpVenue *
shipped_venue(void)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	DpVenue *venue = dp_registry_load(registry, "mlsys-2026", diagnostics, &error);

	g_assert_no_error(error);
	return venue;
}

/* What stands behind --set changes the venue, or says why not. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	static DpVenue *venue;
	g_autofree char *text = fuzz_text(data, size);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) set = NULL;

	if (venue == NULL)
		venue = shipped_venue();
	set = dp_venue_set(venue, text, &error);
	g_assert_true((set == NULL) == (error != NULL));
	return 0;
}
