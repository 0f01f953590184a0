/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In place of haru.c and of all print*.c, with -Dpdf_reports=disabled. */
#include <deskproof/error.h>

#include "report/formats.h"

GBytes *
dp_pdf_make(const GPtrArray *reports, const DpWriterOptions *options, GError **error)
{
	g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
	                    "this program was built without libharu, which a PDF report needs");
	return NULL;
}
