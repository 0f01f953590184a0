/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/near.h"

gboolean
dp_near_put(sqlite3 *database, gint64 paper, const DpReport *report, GError **error)
{
	g_autoptr(DpStatement) statement =
	    dp_database_prepare(database, "INSERT INTO near VALUES (?, ?, ?, ?, ?, ?, ?)", NULL, 0);

	if (statement == NULL)
		return dp_database_fail(database, error);
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];
		const char *texts[] = {finding->instance, finding->slack.unit, finding->message};

		if (!dp_finding_is_near(finding))
			continue;
		sqlite3_bind_int64(statement, 1, paper);
		sqlite3_bind_text(statement, 2, finding->rule, -1, SQLITE_TRANSIENT);
		sqlite3_bind_double(statement, 4, finding->slack.number);
		for (guint k = 0; k < G_N_ELEMENTS(texts); k++)
			sqlite3_bind_text(statement, k == 0 ? 3 : 4 + (int)k,
			                  texts[k] != NULL ? texts[k] : "", -1, SQLITE_TRANSIENT);
		if (finding->tolerance.has_number)
			sqlite3_bind_double(statement, 7, finding->tolerance.number);
		else
			sqlite3_bind_null(statement, 7);
		if (sqlite3_step(statement) != SQLITE_DONE)
			return dp_database_fail(database, error);
		sqlite3_reset(statement);
	}
	return TRUE;
}

static DpFinding *
new_near(DpStatement *row)
{
	DpFinding *finding = g_new0(DpFinding, 1);
	const char *instance = dp_statement_text(row, 1);

	finding->rule = g_strdup(dp_statement_text(row, 0));
	finding->info = dp_rule_info(finding->rule);
	finding->instance = instance[0] != '\0' ? g_strdup(instance) : NULL;
	finding->severity = DP_SEVERITY_ERROR;
	finding->verdict = DP_VERDICT_PASS;
	finding->slack.has_number = TRUE;
	finding->slack.number = sqlite3_column_double(row, 2);
	finding->slack.unit = g_intern_string(dp_statement_text(row, 3));
	finding->tolerance.has_number = sqlite3_column_type(row, 5) == SQLITE_FLOAT;
	finding->tolerance.number = sqlite3_column_double(row, 5);
	finding->tolerance.unit = finding->slack.unit;
	finding->message = g_strdup(dp_statement_text(row, 4));
	finding->places = g_ptr_array_new();
	return finding;
}

gboolean
dp_near_load(sqlite3 *database, gint64 paper, DpReport *report, GError **error)
{
	g_autoptr(DpStatement) row =
	    dp_database_prepare(database,
	                        "SELECT rule, instance, slack, unit, message, tolerance FROM near "
	                        "WHERE paper = ? ORDER BY rowid",
	                        NULL, 0);
	int status;

	if (row == NULL)
		return dp_database_fail(database, error);
	sqlite3_bind_int64(row, 1, paper);
	while ((status = sqlite3_step(row)) == SQLITE_ROW)
		g_ptr_array_add(report->findings, new_near(row));
	return status == SQLITE_DONE || dp_database_fail(database, error);
}
