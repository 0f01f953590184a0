/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/worker-exhibits.h"

#include "run/exhibits.h"

gboolean
dp_worker_add_exhibits(DpWorker *worker, GBytes *pdf, DpReport *report, GError **error)
{
	const DpJob job = {.pdf = pdf, .path = report->path, .pictures = TRUE};
	g_autoptr(DpFacts) facts = dp_worker_measure(worker, &job, error);

	if (facts == NULL)
		return FALSE;
	dp_exhibits_add(report, facts);
	return TRUE;
}
