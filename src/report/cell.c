/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/cell.h"

#include <string.h>

#include "base/text.h"

void
dp_cell_append(GString *out, const char *text)
{
	g_autofree char *printable = dp_text_printable(text);

	for (const char *p = printable; *p != '\0'; p++) {
		if (*p == '\n')
			g_string_append_c(out, ' ');
		else if (strchr("\\|*_<>`[]", *p) != NULL)
			g_string_append_printf(out, "\\%c", *p);
		else
			g_string_append_c(out, *p);
	}
}
