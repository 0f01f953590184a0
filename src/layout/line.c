/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/line.h"

void
dp_line_free(DpLine *line)
{
	if (line == NULL)
		return;
	g_free(line->text);
	g_free(line);
}

gboolean
dp_line_is_furniture(const DpLine *line)
{
	return line->kind == DP_LINE_HEAD || line->kind == DP_LINE_FOOT ||
	       line->kind == DP_LINE_FOLIO || line->kind == DP_LINE_NUMBER;
}
