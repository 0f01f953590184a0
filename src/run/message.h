/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/resource.h>

#include "base/limits.h"
#include "run/archive.h"
#include "run/work.h"

/* The messages between the program and its server of workers, over a socket that preserves message
 * boundaries. They contain no bytes of a document. */

/** DpRequest: do @work with the document in @document and write the answer to @answer. */
typedef struct {
	DpWork work;
	DpArchiveEntry entry; /* without its name; for DP_WORK_UNPACK */
	guint32 page_limit;
	gboolean alone; /* the only request: the server itself reads it, and ends */
	gboolean sketch;
	gboolean zones;
	char file_name[DP_LIMIT_FILE_NAME_BYTES + 1];       /* empty: unknown */
	char paper_number[DP_LIMIT_PAPER_NUMBER_BYTES + 1]; /* empty: not given */
	int document, answer;                               /* descriptors, sent with the message */
	int attachment;                                     /* another, or -1; see DpWork */
} DpRequest;

/** dp_request_close: closes its descriptors. */
void dp_request_close(DpRequest *request);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpRequest, dp_request_close)

/** DpReply: how the child ended, and which child it was: it may be the second, see
 * DP_SERVER_WANTS_POPPLER. */
typedef struct {
	guint32 children; /* 0: none was started */
	int cause;        /* errno: the reason */
	gboolean late;    /* killed for the time limit */
	int status;       /* from waitpid() */
	gint64 processor; /* processor time in microseconds */
} DpReply;

/** dp_reply_processor: processor time in microseconds, including the kernel's. */
gint64 dp_reply_processor(const struct rusage *used);

gboolean dp_request_send(int socket, const DpRequest *request);

/** dp_request_receive: FALSE when the other end is gone. The descriptors belong to the caller. */
gboolean dp_request_receive(int socket, DpRequest *request);

gboolean dp_reply_send(int socket, const DpReply *reply);
gboolean dp_reply_receive(int socket, DpReply *reply);
