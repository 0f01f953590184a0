/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/unpack.h"

#include <fcntl.h>
#include <unistd.h>

#include "base/limits.h"
#include "run/archive-answer.h"
#include "run/exchange.h"

#define ARCHIVE "ZIP archive"
/* The kind of the answer and some room: a child stops at the limit by itself. */
#define MOST_BYTES (DP_LIMIT_PDF_BYTES + 1024ull)
#define MOST_LIST ((DP_LIMIT_ARCHIVE_ENTRIES + 2ull) * (DP_LIMIT_FILE_NAME_BYTES + 64))

static GByteArray *
ask(DpWorker *worker, DpRequest *request, int file, gsize most, GError **error)
{
	DpExchange exchange = {request, most, ARCHIVE};

	/* The exchange closes the descriptors that it sends. */
	request->document = fcntl(file, F_DUPFD_CLOEXEC, 0);
	request->answer = request->attachment = -1;
	return dp_worker_exchange(worker, &exchange, error);
}

GPtrArray *
dp_worker_list_archive(DpWorker *worker, int file, GError **error)
{
	DpRequest request = {.work = DP_WORK_LIST};
	g_autoptr(GByteArray) answer = ask(worker, &request, file, MOST_LIST, error);

	return answer != NULL ? dp_archive_read_list(answer, error) : NULL;
}

GBytes *
dp_worker_unpack(DpWorker *worker, int file, const DpArchiveEntry *entry, GError **error)
{
	DpRequest request = {.work = DP_WORK_UNPACK,
	                     .entry = {entry->offset, entry->number, entry->size, entry->packed,
	                               entry->encrypted, NULL}};
	g_autoptr(GByteArray) answer = ask(worker, &request, file, MOST_BYTES, error);

	return answer != NULL ? dp_archive_read_bytes(g_steal_pointer(&answer), error) : NULL;
}
