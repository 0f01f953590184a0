/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "loaded-page.h"

/* Which layers are off (ISO 32000-1, 8.11): what a page shows says whether its words are hidden. */

#define TEXT "/OC /L BDC BT /F1 10 Tf 20 50 Td (AB) Tj ET EMC"
#define GROUP "/Type /OCG /Name (L)"

/* Objects 7 and 8 are groups; the words belong to object 9. */
static const struct {
	const char *name, *standard, *content;
	gboolean off;
} CASES[] = {
    {"group", "/OFF [9 0 R]", GROUP, TRUE},
    {"another-group", "/OFF [7 0 R]", GROUP, FALSE},
    {"base-off", "/BaseState /OFF", GROUP, TRUE},
    {"base-off-but-this", "/BaseState /OFF /ON [9 0 R]", GROUP, FALSE},
    {"member", "/OFF [7 0 R]", "/Type /OCMD /OCGs 7 0 R", TRUE},
    {"member-of-another", "/OFF [8 0 R]", "/Type /OCMD /OCGs 7 0 R", FALSE},
    {"member-of-none", "/OFF [7 0 R]", "/Type /OCMD", FALSE},
    {"members-none", "/OFF [7 0 R]", "/Type /OCMD /OCGs []", FALSE},
    {"members-no-groups", "/OFF [7 0 R]", "/Type /OCMD /OCGs [null 1 null]", FALSE},
    {"any-on-is-usual", "/OFF [7 0 R]", "/Type /OCMD /OCGs [7 0 R 8 0 R]", FALSE},
    {"any-on-of-none", "/OFF [7 0 R 8 0 R]", "/Type /OCMD /OCGs [7 0 R 8 0 R]", TRUE},
    {"any-on", "/OFF [7 0 R]", "/Type /OCMD /P /AnyOn /OCGs [7 0 R null 8 0 R]", FALSE},
    {"all-on", "/OFF [7 0 R]", "/Type /OCMD /P /AllOn /OCGs [7 0 R 8 0 R]", TRUE},
    {"all-on-of-all", "", "/Type /OCMD /P /AllOn /OCGs [7 0 R 8 0 R]", FALSE},
    {"any-off", "/OFF [7 0 R]", "/Type /OCMD /P /AnyOff /OCGs [7 0 R 8 0 R]", FALSE},
    {"any-off-of-none", "", "/Type /OCMD /P /AnyOff /OCGs [7 0 R 8 0 R]", TRUE},
    {"all-off", "/OFF [7 0 R 8 0 R]", "/Type /OCMD /P /AllOff /OCGs [7 0 R 8 0 R]", FALSE},
    {"all-off-but-one", "/OFF [7 0 R]", "/Type /OCMD /P /AllOff /OCGs [7 0 R 8 0 R]", TRUE},
    {"expression-first", "/OFF [7 0 R]", "/Type /OCMD /VE [/Not 7 0 R] /OCGs 7 0 R", FALSE},
    {"expression-of-one-word", "/OFF [7 0 R]", "/Type /OCMD /VE [/Not] /OCGs 7 0 R", FALSE},
    {"zoom-is-no-print", "/AS [<< /Event /View /Category [/Print] /OCGs [9 0 R] >>]",
     GROUP " /Usage << /Print << /PrintState /OFF >> >>", FALSE},
};

static void
test_off(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autofree char *catalog = g_strdup_printf(
	    "/OCProperties << /OCGs [7 0 R 8 0 R 9 0 R] /D << %s >> >>", CASES[i].standard);
	g_auto(Loaded) loaded = {NULL};
	const DpRun *run;

	load(&loaded,
	     &(ContentPage){.content = TEXT,
	                    .resources = "/Properties << /L 9 0 R >>",
	                    .catalog_keys = catalog,
	                    .streams = {{GROUP, NULL}, {GROUP, NULL}, {CASES[i].content, NULL}}});
	g_assert_cmpuint(loaded.page->runs->len, ==, 1);
	run = &g_array_index(loaded.page->runs, DpRun, 0);
	g_assert_cmpint((run->flags & DP_RUN_LAYER_OFF) != 0, ==, CASES[i].off);
}

/* Without the catalog's word there are no layers. */
static void
test_no_properties(void)
{
	g_auto(Loaded) loaded = {NULL};

	load(&loaded, &(ContentPage){.content = TEXT,
	                             .resources = "/Properties << /L 7 0 R >>",
	                             .streams = {{GROUP, NULL}}});
	g_assert_cmpuint(g_array_index(loaded.page->runs, DpRun, 0).flags, ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strdup_printf("/layer/%s", CASES[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_off);
	}
	g_test_add_func("/layer/no-properties", test_no_properties);
	return g_test_run();
}
