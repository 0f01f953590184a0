/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/page-exhibits.h"

#include "cli/complaint.h"
#include "cli/picture-lacks.h"
#include "report/index-room.h"
#include "run/exhibits.h"
#include "run/stored-exhibits.h"

struct _DpPageExhibits {
	DpWorkerLimits limits;
	DpWorker *worker;       /* (nullable): started when it is first needed */
	DpStoredPapers *stored; /* (nullable): the same */
	gboolean no_worker;     /* it cannot be started */
	DpIndexRoom room;       /* on the page */
	DpPictureLacks lacks;
};

DpPageExhibits *
dp_page_exhibits_new(const DpWorkerLimits *limits)
{
	DpPageExhibits *exhibits = g_new0(DpPageExhibits, 1);

	exhibits->limits = *limits;
	return exhibits;
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
	g_autoptr(GError) error = NULL;

	if (exhibits->worker != NULL || exhibits->no_worker)
		return exhibits->worker != NULL;
	exhibits->worker = dp_worker_new(&exhibits->limits, &error);
	if (exhibits->worker == NULL) {
		dp_complain("%s", error->message);
		exhibits->no_worker = TRUE;
		return FALSE;
	}
	exhibits->stored = dp_stored_papers_new(exhibits->worker);
	return TRUE;
}

static char *
fit(DpPageExhibits *exhibits, DpReport *report)
{
	guint n_more;

	if (!dp_index_room_take(&exhibits->room, report, &n_more)) {
		dp_picture_lacks_add(&exhibits->lacks, report->path, DP_LACK_FULL);
		return g_strdup_printf("What is hidden is not shown: %s.",
		                       dp_picture_lack_words(DP_LACK_FULL));
	}
	return n_more == 0 ? NULL
	                   : g_strdup_printf("%u more hidden %s not shown here; a report of this "
	                                     "paper alone shows more.",
	                                     n_more, n_more == 1 ? "passage is" : "passages are");
}

/* FALSE: @lack says why. */
static gboolean
add(DpPageExhibits *exhibits, const char *path, DpReport *report, DpPictureLack *lack)
{
	g_autoptr(GBytes) pdf = NULL;
	DpStoredState state;

	*lack = exhibits->room.full ? DP_LACK_FULL : DP_LACK_UNREAD;
	if (exhibits->room.full || !start_worker(exhibits)) /* need not be read */
		return FALSE;
	pdf = dp_stored_papers_read(exhibits->stored, path, report->sha256, &state);
	if (pdf != NULL)
		return dp_stored_exhibits_add(exhibits->worker, pdf, report, NULL);
	*lack = dp_picture_lack_of(state);
	return FALSE;
}

char *
dp_page_exhibits_show(const char *path, DpReport *report, gpointer data)
{
	DpPageExhibits *exhibits = data;
	DpExhibitsWanted wanted = dp_exhibits_wanted(report);
	DpPictureLack lack;

	if (wanted == DP_EXHIBITS_NONE)
		return NULL;
	if (add(exhibits, path, report, &lack))
		return fit(exhibits, report);
	/* What may be in plain sight is not missed. */
	if (wanted == DP_EXHIBITS_SURELY)
		dp_picture_lacks_add(&exhibits->lacks, path, lack);
	return g_strdup_printf("What %s hidden is not shown: %s.",
	                       wanted == DP_EXHIBITS_SURELY ? "is" : "may be",
	                       dp_picture_lack_words(lack));
}

void
dp_page_exhibits_complain(const DpPageExhibits *exhibits)
{
	dp_picture_lacks_complain(&exhibits->lacks, "pictures of what is hidden");
}
