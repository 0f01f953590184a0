/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/index-export.h"

#include <string.h>

#include "report/json-in.h"
#include "run/near.h"

gboolean
dp_index_export_row(DpIndex *index, DpStatement *row, GError **error)
{
	const char *json = dp_statement_text(row, DP_INDEX_JSONL);
	g_autoptr(DpReport) report = dp_report_from_json(json, strlen(json), error);

	if (report == NULL ||
	    !dp_near_load(sqlite3_db_handle(row), sqlite3_column_int64(row, DP_INDEX_PAPER), report,
	                  error))
		return FALSE;
	dp_index_add(index, report);
	return TRUE;
}
