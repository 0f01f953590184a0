/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/exchange.h"
#include "run/memory-file.h"

gboolean
dp_request_fill(DpRequest *request, GBytes *document, GBytes *attachment, GError **error)
{
	request->document = dp_memory_file_new(document, error);
	if (request->document >= 0 && attachment != NULL)
		request->attachment = dp_memory_file_new(attachment, error);
	if (request->document >= 0 && (attachment == NULL || request->attachment >= 0))
		return TRUE;
	dp_request_close(request);
	return FALSE;
}
