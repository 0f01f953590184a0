/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"
#include "pdf/syntax/object.h"

/** DpActions: counts the actions (ISO 32000-1, 12.6) of a document. */
typedef struct {
	DpFileInfo *objects; /* borrowed: n_javascript and n_launch grow */
	GHashTable *seen;    /* ids of actions already counted */
	guint n_visited;
	guint page;       /* 1-based: page of the actions being read; 0: the document's */
	gboolean unasked; /* these actions run without a click */
} DpActions;

void dp_actions_init(DpActions *actions, DpFileInfo *objects);
void dp_actions_clear(DpActions *actions);

/** dp_actions_count: counts @action and its /Next; TRUE if any does more than go to a page. */
gboolean dp_actions_count(DpActions *actions, const DpObject *action);

/** dp_actions_count_owned: counts @owner's /A and every action of its /AA dictionary (12.6.3). */
void dp_actions_count_owned(DpActions *actions, const DpObject *owner);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpActions, dp_actions_clear)
