/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/action.h"

#include <string.h>

#include "base/bound.h"
#include "pdf/file/file-info.h"

void
dp_actions_init(DpActions *actions, DpFileInfo *objects)
{
	*actions = (DpActions){
	    .objects = objects,
	    .seen = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL),
	};
}

void
dp_actions_clear(DpActions *actions)
{
	g_clear_pointer(&actions->seen, g_hash_table_unref);
}

/* FALSE: already seen, or too many. */
static gboolean
is_fresh(DpActions *actions, const DpObject *action)
{
	gint64 id = (gint64)dp_object_id(action);

	if (!dp_object_is_dict(action) || !dp_bound_allows(DP_BOUND_ACTIONS, actions->n_visited++))
		return FALSE;
	return id == 0 || g_hash_table_add(actions->seen, g_memdup2(&id, sizeof id));
}

/* ISO 32000-1, table 198: actions that reach outside the file or play media. */
static const struct {
	const char *action, *kind;
	gboolean external, unasked; /* unasked: only if it runs without a click */
} REACHING[] = {
    {"/SubmitForm", "submit-form", TRUE, FALSE},
    {"/ImportData", "import-data", TRUE, FALSE},
    {"/GoToR", "other-file", TRUE, TRUE},
    {"/URI", "address", TRUE, TRUE},
    {"/Sound", "sound", FALSE, FALSE},
    {"/Movie", "film", FALSE, FALSE},
    {"/Rendition", "rendition", FALSE, FALSE},
    {"/GoTo3DView", "3d", FALSE, FALSE},
    {"/RichMediaExecute", "rich-media", FALSE, FALSE},
};

static void
note_reach(DpActions *actions, const char *kind)
{
	for (guint i = 0; i < G_N_ELEMENTS(REACHING); i++) {
		if (strcmp(kind, REACHING[i].action) == 0 &&
		    (actions->unasked || !REACHING[i].unasked))
			dp_feature_add(actions->objects, REACHING[i].kind, REACHING[i].external,
			               actions->page);
	}
}

static gboolean count(DpActions *actions, const DpObject *action, guint depth);

/* /Next is one action or an array of them (12.6.2). */
static gboolean
count_next(DpActions *actions, const DpObject *action, guint depth)
{
	g_auto(DpObject) next = dp_object_get(action, "/Next");
	guint n = dp_object_n_items_within(&next, DP_BOUND_ACTIONS);
	gboolean acts = FALSE;

	if (!dp_object_is_set(&next) || !dp_bound_allows(DP_BOUND_NESTING, depth))
		return FALSE;
	if (!dp_object_is_array(&next))
		return count(actions, &next, depth + 1);
	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) item = dp_object_item(&next, i);

		acts |= count(actions, &item, depth + 1);
	}
	return acts;
}

/* Some programs write an empty script action: it runs nothing. */
static gboolean
is_empty_script(const DpObject *script)
{
	g_autofree char *text = dp_object_text(script);

	return text != NULL && *g_strstrip(text) == '\0';
}

static gboolean
count(DpActions *actions, const DpObject *action, guint depth)
{
	g_autofree char *kind = NULL;
	g_auto(DpObject) script = DP_OBJECT_NONE;
	gboolean javascript, acts;

	if (!is_fresh(actions, action))
		return FALSE;
	kind = dp_object_get_name(action, "/S");
	script = dp_object_get(action, "/JS");
	if (is_empty_script(&script))
		return count_next(actions, action, depth);
	javascript = strcmp(kind, "/JavaScript") == 0 || dp_object_is_set(&script);
	actions->objects->n_javascript += javascript;
	note_reach(actions, kind);
	actions->objects->n_launch += strcmp(kind, "/Launch") == 0;
	acts = javascript || (*kind != '\0' && strcmp(kind, "/GoTo") != 0);
	return count_next(actions, action, depth) || acts;
}

gboolean
dp_actions_count(DpActions *actions, const DpObject *action)
{
	return count(actions, action, 0);
}

void
dp_actions_count_owned(DpActions *actions, const DpObject *owner)
{
	g_auto(DpObject) action = dp_object_get(owner, "/A");
	g_auto(DpObject) additional = dp_object_get(owner, "/AA");
	g_autoptr(GPtrArray) keys = dp_object_keys_within(&additional, DP_BOUND_ACTIONS);

	count(actions, &action, 0);
	for (guint i = 0; i < keys->len; i++) {
		g_auto(DpObject) each = dp_object_get(&additional, g_ptr_array_index(keys, i));

		actions->unasked = TRUE;
		count(actions, &each, 0);
		actions->unasked = FALSE;
	}
}
