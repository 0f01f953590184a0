/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows.h"

int
main(void)
{
	g_autofree char *rows = faults_rows();

	g_print("%s", rows);
	return 0;
}
