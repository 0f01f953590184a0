/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/* The block of JSON in an index. What papers have in common (venues, rules, the venue's sentences,
 * hints) is stored once and referred to by number. */

typedef struct _DpIndexData DpIndexData;

DpIndexData *dp_index_data_new(void);
void dp_index_data_free(DpIndexData *data);

/** dp_index_data_add: @unseen: as for dp_index_add() */
void dp_index_data_add(DpIndexData *data, const DpReport *report, const char *unseen);

/** dp_index_data_has_pictures: whether a page needs to show pictures from data URLs. */
gboolean dp_index_data_has_pictures(const DpIndexData *data);

/** dp_index_data_write: appends it as the content of a script element: without a "<". */
void dp_index_data_write(DpIndexData *data, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpIndexData, dp_index_data_free)
