/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <qpdf/qpdf-c.h>

#include "gnutls.c"

/* Only linked, when the build is set up: does libqpdf.a call anything but what gnutls.c has? */
int
main(void)
{
	qpdf_data qpdf = qpdf_init();

	qpdf_read_memory(qpdf, "", "", 0, NULL);
	qpdf_cleanup(&qpdf);
	return 0;
}
