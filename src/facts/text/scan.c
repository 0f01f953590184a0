/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/text/scan.h"

gboolean
dp_is_scan(const DpLayout *layout)
{
	guint scans = 0;

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		scans += page != NULL && page->ocr;
	}
	return 2 * scans > layout->pages->len;
}
