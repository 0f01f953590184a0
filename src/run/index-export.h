/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/index.h"
#include "run/database.h"

/** DpIndexColumn: which columns of a row of papers dp_index_export_row() reads. */
typedef enum { DP_INDEX_JSONL = 2, DP_INDEX_PAPER = 4 } DpIndexColumn;

/** dp_index_export_row: adds the paper @row stands at. @error: DP_ERROR_IO, DP_ERROR_FORMAT. */
gboolean dp_index_export_row(DpIndex *index, DpStatement *row, GError **error);
