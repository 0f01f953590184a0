/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/json-head.h"

#include <deskproof/version.h>

#define SCHEMA_VERSION 1 /* of docs/report.schema.json */

void
dp_json_open_answer(DpJsonWriter *json)
{
	dp_json_open_object(json, NULL);
	dp_json_integer(json, "schema_version", SCHEMA_VERSION);
	dp_json_open_object(json, "tool");
	dp_json_string(json, "name", "deskproof");
	dp_json_string(json, "version", dp_version());
	dp_json_close(json);
}
