/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/stored-exhibits.h"

#include "run/exhibits.h"
#include "run/worker-exhibits.h"

gboolean
dp_stored_exhibits_add(DpWorker *worker, GBytes *pdf, DpReport *report, GError **error)
{
	const DpJob job = {.pdf = pdf, .path = report->path};
	g_autoptr(DpFacts) facts = dp_worker_measure(worker, &job, error);

	if (facts == NULL)
		return FALSE;
	dp_exhibits_add(report, facts);
	dp_worker_draw_exhibits(worker, pdf, report);
	return TRUE;
}
