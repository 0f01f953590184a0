/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "run/exhibitor.h"

/**
 * DpPageExhibits: what papers hide, for the page of results.
 *
 * A paper with something to show is read again, if its file is where it was and has not changed.
 * The worker is started for the first of them.
 */
typedef struct _DpPageExhibits DpPageExhibits;

/** dp_page_exhibits_new: @limits: of reading a paper again */
DpPageExhibits *dp_page_exhibits_new(const DpWorkerLimits *limits);
void dp_page_exhibits_free(DpPageExhibits *exhibits);

/** dp_page_exhibits_show: for dp_results_set_exhibitor(): its data is a DpPageExhibits. */
char *dp_page_exhibits_show(const char *path, DpReport *report, gpointer exhibits);

/** dp_page_exhibits_complain: says how many reports lack something that was to be shown, and why.
 */
void dp_page_exhibits_complain(const DpPageExhibits *exhibits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPageExhibits, dp_page_exhibits_free)
