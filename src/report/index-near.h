/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/* The rules that papers passed closely, as an index shows them without scripts. */

/** DpIndexNear: the list of them over all papers. */
typedef struct _DpIndexNear DpIndexNear;

DpIndexNear *dp_index_near_new(void);
void dp_index_near_free(DpIndexNear *near);

/** dp_index_near_add: copies what is shown of @finding, which dp_finding_is_near(). */
void dp_index_near_add(DpIndexNear *near, const DpReport *report, const DpFinding *finding);

/** dp_index_near_write: appends the list, the nearest first, as added where they are equally near;
 * nothing if there are none. */
void dp_index_near_write(DpIndexNear *near, GString *out);

/** dp_index_near_text: (nullable) (transfer full): what is left in the rule of @report that is
 * nearest to its limit: "1 line (page-limit)"; NULL if none is near. */
char *dp_index_near_text(const DpReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpIndexNear, dp_index_near_free)
