/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/style-list.h"

#include "base/kept.h"
#include "base/names.h"
#include "run/style-match.h"
#include "venue/styles-by.h"

struct _DpStyles {
	char **folders;
	gpointer read; /* GPtrArray; NULL until the first call */
};

DpStyles *
dp_styles_new(const char *const *folders)
{
	DpStyles *styles = g_new0(DpStyles, 1);

	styles->folders = dp_names_copy(folders);
	return styles;
}

static void
unref_list(gpointer list)
{
	g_ptr_array_unref(list);
}

void
dp_styles_free(DpStyles *styles)
{
	if (styles == NULL)
		return;
	g_strfreev(styles->folders);
	g_clear_pointer(&styles->read, unref_list);
	g_free(styles);
}

static GPtrArray *
read_all(const DpStyles *styles)
{
	return dp_styles_by((const char *const *)styles->folders, dp_style_match_rules());
}

const GPtrArray *
dp_styles_read(DpStyles *styles)
{
	const GPtrArray *read = g_atomic_pointer_get(&styles->read);

	return read != NULL ? read : dp_keep(&styles->read, read_all(styles), unref_list);
}
