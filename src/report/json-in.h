/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * dp_report_from_json: the report that one object of docs/report.schema.json holds: what the
 * writers `json` and `jsonl` write. Passes that were left out stay out. (transfer full)
 * @error: DP_ERROR_FORMAT
 */
DpReport *dp_report_from_json(const char *json, gsize length, GError **error);
