/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/json-writer.h"

/** dp_json_open_answer: opens an object of the program's own, a report or a refusal, with the
 * schema that it follows and the program that wrote it. */
void dp_json_open_answer(DpJsonWriter *json);
