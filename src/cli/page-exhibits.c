/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/page-exhibits.h"

#include "cli/complaint.h"
#include "cli/stored-papers.h"
#include "report/index-room.h"
#include "run/exhibits.h"
#include "run/worker-exhibits.h"

/* Why a paper's exhibits are not on the page. */
typedef enum { GONE, UNREAD, FULL, N_LACKS } Lack;

static const char *const LACKS[N_LACKS] = {
    [GONE] = "the paper is not there, or is another one now",
    [UNREAD] = "the paper could not be read again",
    [FULL] = "no more fits on the page; --verdict and --rule choose fewer papers",
};

struct _DpPageExhibits {
	DpWorker *worker;       /* (nullable): started when it is first needed */
	DpStoredPapers *stored; /* (nullable): the same */
	gboolean no_worker;     /* it cannot be started */
	DpIndexRoom room;       /* on the page */
	guint lacks[N_LACKS];   /* papers */
};

DpPageExhibits *
dp_page_exhibits_new(void)
{
	return g_new0(DpPageExhibits, 1);
}

void
dp_page_exhibits_free(DpPageExhibits *exhibits)
{
	if (exhibits == NULL)
		return;
	dp_stored_papers_free(exhibits->stored);
	dp_worker_free(exhibits->worker);
	g_free(exhibits);
}

static gboolean
start_worker(DpPageExhibits *exhibits)
{
	DpWorkerLimits limits = dp_worker_limits_default();
	g_autoptr(GError) error = NULL;

	if (exhibits->worker != NULL || exhibits->no_worker)
		return exhibits->worker != NULL;
	exhibits->worker = dp_worker_new(&limits, &error);
	if (exhibits->worker == NULL) {
		dp_complain("%s", error->message);
		exhibits->no_worker = TRUE;
		return FALSE;
	}
	exhibits->stored = dp_stored_papers_new(exhibits->worker);
	return TRUE;
}

static char *
lack(DpPageExhibits *exhibits, Lack why)
{
	exhibits->lacks[why]++;
	return g_strdup_printf("What is hidden is not shown: %s.", LACKS[why]);
}

static char *
fit(DpPageExhibits *exhibits, DpReport *report)
{
	guint n_more;

	if (!dp_index_room_take(&exhibits->room, report, &n_more))
		return lack(exhibits, FULL);
	return n_more == 0 ? NULL
	                   : g_strdup_printf("%u more hidden %s not shown here; a report of this "
	                                     "paper alone shows more.",
	                                     n_more, n_more == 1 ? "passage is" : "passages are");
}

char *
dp_page_exhibits_show(const char *path, DpReport *report, gpointer data)
{
	DpPageExhibits *exhibits = data;
	g_autoptr(GBytes) pdf = NULL;

	if (!dp_exhibits_wanted(report))
		return NULL;
	if (exhibits->room.full) /* need not be read */
		return lack(exhibits, FULL);
	if (!start_worker(exhibits))
		return lack(exhibits, UNREAD);
	pdf = dp_stored_papers_read(exhibits->stored, path, report->sha256);
	if (pdf == NULL)
		return lack(exhibits, GONE);
	if (!dp_worker_add_exhibits(exhibits->worker, pdf, report, NULL))
		return lack(exhibits, UNREAD);
	return fit(exhibits, report);
}

void
dp_page_exhibits_complain(const DpPageExhibits *exhibits)
{
	for (guint i = 0; i < N_LACKS; i++) {
		if (exhibits->lacks[i] > 0)
			dp_complain("%u without pictures of what is hidden: %s", exhibits->lacks[i],
			            LACKS[i]);
	}
}
