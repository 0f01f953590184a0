/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/appearance.h"

#include "base/bound.h"
#include "pdf/content/interpreter.h"
#include "pdf/content/native-text.h"
#include "pdf/content/replacement.h"
#include "pdf/file/document-private.h"
#include "pdf/syntax/stream.h"

/* Points: side of a page that fits any appearance; the annotation places it. */
#define SIDE 20000.0

static void
run(DpDocument *document, DpPage *page, const DpObject *stream, DpShown *shown,
    DpAppearanceBudget *budget)
{
	const DpMatrix middle = {1, 0, 0, -1, SIDE / 2, SIDE / 2};
	g_auto(DpObject) dict = dp_object_get(stream, "/Resources");
	gboolean full;
	g_autoptr(GBytes) content = dp_stream_read_all(stream, budget->bytes_left, &full);
	g_autoptr(GHashTable) xobjects = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free,
	                                                       (GDestroyNotify)dp_xobject_free);
	g_autoptr(DpResources) resources =
	    dp_resources_new(&dict, document->typefaces, document->layers, xobjects);
	g_auto(DpInterpreter) in = {NULL};

	if (full)
		dp_page_cut(page, DP_BOUND_CONTENT_BYTES);
	if (content == NULL)
		return;
	dp_interpreter_init(&in, page, document->fonts, resources, &middle);
	in.shown = shown;
	in.n_operators = budget->n_operators;
	in.bytes_left = budget->bytes_left - MIN(g_bytes_get_size(content), budget->bytes_left);
	dp_interpreter_run(&in, content);
	dp_replacement_end(&in);
	budget->n_operators = in.n_operators;
	budget->bytes_left = in.bytes_left;
}

char *
dp_appearance_words(DpDocument *document, const DpObject *stream, DpAppearanceBudget *budget)
{
	g_autoptr(DpPage) page = dp_page_new(0);
	g_auto(DpShown) shown = {NULL};

	page->width = page->height = SIDE;
	page->user_unit = 1;
	dp_shown_init(&shown);
	run(document, page, stream, &shown, budget);
	if (!dp_native_text_read(&shown, document->fonts, page))
		dp_native_text_read_known(&shown, document->fonts, page);
	return g_strdup(page->text);
}
