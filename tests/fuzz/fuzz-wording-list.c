/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>

#include "target.h"
#include "venue/wording-list.h"

static const char *const TEXTS[] = {
    "schema: 1\ntitle: Words\nwordings:\n  - {kind: favour, near: [positive, accept], match: "
    "'\\b(give|write)\\b.{0,20}review'}\n  - kind: override\n    near: [ignore]\n    match: "
    "ignore (all )?previous\n",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

/* A list, or what is wrong with it and where. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autofree char *text = fuzz_text(data, size);
	g_auto(DpYamlFile) file = {NULL};
	g_autoptr(GPtrArray) list = NULL;

	dp_yaml_file_parse(&file, "fuzz.yaml", text, size, diagnostics);
	list = dp_wording_list_read(&file, diagnostics);
	g_assert_true((list == NULL) == (diagnostics->len > 0));
	for (guint i = 0; list != NULL && i < list->len; i++) {
		const DpWording *wording = list->pdata[i];

		g_assert_nonnull(wording->match);
		g_assert_nonnull(wording->near);
		g_assert_nonnull(wording->near[0]);
	}
	return 0;
}
