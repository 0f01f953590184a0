/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/report-file.h"

#include "base/file.h"
#include "base/limits.h"
#include "cli/complaint.h"
#include "report/json-in.h"

/* Any JSON object can be read as a report; these every report has. */
static gboolean
is_report(const DpReport *report)
{
	if (report == NULL || report->path == NULL || report->venue_id == NULL)
		return FALSE;
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->info == NULL && finding->message == NULL)
			return FALSE;
	}
	return TRUE;
}

DpReport *
dp_report_file_read(const char *path)
{
	g_autoptr(GError) error = NULL;
	gsize length = 0;
	g_autofree char *json = dp_file_read(path, DP_LIMIT_JSON_BYTES, &length, &error);
	g_autoptr(DpReport) report = NULL;

	if (json == NULL) {
		dp_complain("%s: %s", path, error->message);
		return NULL;
	}
	report = dp_report_from_json(json, length, NULL);
	if (is_report(report))
		return g_steal_pointer(&report);
	dp_complain("%s: this is not the report on one paper that `deskproof check --format json` "
	            "writes",
	            path);
	return NULL;
}
