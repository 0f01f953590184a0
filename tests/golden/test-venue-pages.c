/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>
#include <deskproof/registry.h>

#include "golden-file.h"
#include "report/venue-page.h"

/* docs/venues/ is made from the venue files, and must not lag behind them. */

typedef struct {
	GPtrArray *entries, *venues, *styles;
} Shipped;

static char *
source_path(const char *name)
{
	return g_build_filename(g_getenv("DP_SOURCE_DIR"), name, NULL);
}

static DpRegistry *
shipped_registry(void)
{
	g_autofree char *rules = source_path("rules");

	return dp_registry_new((const char *const[]){rules, NULL});
}

/* A registry also finds what the user has; that has no page here. */
static void
keep_shipped(GPtrArray *entries)
{
	g_autofree char *rules = source_path("rules/");

	for (guint i = entries->len; i > 0; i--) {
		const DpRegistryEntry *entry = entries->pdata[i - 1];

		if (!g_str_has_prefix(entry->path, rules))
			g_ptr_array_remove_index(entries, i - 1);
	}
}

static void
shipped_read(Shipped *shipped)
{
	g_autoptr(DpRegistry) registry = shipped_registry();

	shipped->entries = dp_registry_list(registry);
	keep_shipped(shipped->entries);
	shipped->styles = dp_registry_styles(registry);
	shipped->venues = g_ptr_array_new_with_free_func((GDestroyNotify)dp_venue_unref);
	for (guint i = 0; i < shipped->entries->len; i++) {
		const DpRegistryEntry *entry = shipped->entries->pdata[i];
		g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
		DpVenue *venue = dp_registry_load(registry, entry->id, diagnostics, NULL);

		g_assert_nonnull(venue);
		g_ptr_array_add(shipped->venues, venue);
	}
}

static void
shipped_clear(Shipped *shipped)
{
	g_ptr_array_unref(shipped->entries);
	g_ptr_array_unref(shipped->venues);
	g_ptr_array_unref(shipped->styles);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Shipped, shipped_clear)

static const DpVenue *
find_style(const Shipped *shipped, const char *id)
{
	for (guint i = 0; id != NULL && i < shipped->styles->len; i++) {
		if (g_str_equal(dp_venue_id(shipped->styles->pdata[i]), id))
			return shipped->styles->pdata[i];
	}
	return NULL;
}

static void
test_pages(void)
{
	g_auto(Shipped) shipped = {0};

	shipped_read(&shipped);
	g_assert_cmpuint(shipped.entries->len, >, 50);
	for (guint i = 0; i < shipped.entries->len; i++) {
		const DpRegistryEntry *entry = shipped.entries->pdata[i];
		g_autofree char *file = g_strdup_printf("docs/venues/%s.md", entry->id);
		g_autofree char *page = dp_venue_page(entry, shipped.venues->pdata[i],
		                                      find_style(&shipped, entry->style));

		golden_compare(file, page);
	}
}

static void
test_table(void)
{
	g_auto(Shipped) shipped = {0};
	g_autofree char *page = NULL;

	shipped_read(&shipped);
	page = dp_venues_page(shipped.entries, shipped.venues, shipped.styles);
	golden_compare("docs/venues/README.md", page);
}

/* A venue that was dropped or renamed leaves no page. */
static void
test_no_page_is_left(void)
{
	g_auto(Shipped) shipped = {0};
	g_autofree char *folder = source_path("docs/venues");
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	guint n = 0;

	g_assert_nonnull(dir);
	shipped_read(&shipped);
	while (g_dir_read_name(dir) != NULL)
		n++;
	g_assert_cmpuint(n, ==, shipped.entries->len + 1);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/venue-pages/pages", test_pages);
	g_test_add_func("/venue-pages/table", test_table);
	g_test_add_func("/venue-pages/no-page-is-left", test_no_page_is_left);
	return g_test_run();
}
