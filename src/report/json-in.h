/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * dp_report_from_json: reads one object of docs/report.schema.json, as the writers `json` and
 * `jsonl` write it. Omitted passes stay omitted. (transfer full)
 * @error: DP_ERROR_FORMAT
 */
DpReport *dp_report_from_json(const char *json, gsize length, GError **error);
