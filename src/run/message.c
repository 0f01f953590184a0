/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/message.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MOST_DESCRIPTORS 3 /* the document, the answer and, if there is one, the attachment */

/* Space for the descriptors, aligned as the kernel requires. */
typedef union {
	struct cmsghdr header;
	char space[CMSG_SPACE(MOST_DESCRIPTORS * sizeof(int))];
} Control;

/* The part of a request that is sent as bytes. */
typedef struct {
	guint32 page_limit, alone, sketch, zones, work; /* DpWork */
	DpArchiveEntry entry;
	char file_name[DP_LIMIT_FILE_NAME_BYTES + 1];
	char paper_number[DP_LIMIT_PAPER_NUMBER_BYTES + 1];
} Words;

gboolean
dp_request_send(int socket, const DpRequest *request)
{
	int files[MOST_DESCRIPTORS] = {request->document, request->answer, request->attachment};
	gsize size = sizeof files - (request->attachment < 0 ? sizeof(int) : 0);
	Words words = {.page_limit = request->page_limit,
	               .alone = request->alone,
	               .sketch = request->sketch,
	               .zones = request->zones,
	               .work = request->work,
	               .entry = request->entry};
	struct iovec bytes = {&words, sizeof words};
	Control control = {.space = {0}};
	struct msghdr message = {.msg_iov = &bytes,
	                         .msg_iovlen = 1,
	                         .msg_control = &control,
	                         .msg_controllen = CMSG_SPACE(size)};
	struct cmsghdr *header = CMSG_FIRSTHDR(&message);

	words.entry.name = NULL;
	g_strlcpy(words.file_name, request->file_name, sizeof words.file_name);
	g_strlcpy(words.paper_number, request->paper_number, sizeof words.paper_number);
	header->cmsg_level = SOL_SOCKET;
	header->cmsg_type = SCM_RIGHTS;
	header->cmsg_len = CMSG_LEN(size);
	memcpy(CMSG_DATA(header), files, size);
	return sendmsg(socket, &message, MSG_NOSIGNAL) == (ssize_t)sizeof words;
}

/* FALSE: these are not the descriptors of a request. */
static gboolean
take_descriptors(struct msghdr *message, DpRequest *request)
{
	int files[MOST_DESCRIPTORS] = {-1, -1, -1};
	struct cmsghdr *header = CMSG_FIRSTHDR(message);
	gsize size;

	if (header == NULL || header->cmsg_type != SCM_RIGHTS || header->cmsg_len < CMSG_LEN(0))
		return FALSE;
	size = header->cmsg_len - CMSG_LEN(0);
	if (size > sizeof files || size < 2 * sizeof(int))
		return FALSE;
	memcpy(files, CMSG_DATA(header), size);
	request->document = files[0];
	request->answer = files[1];
	request->attachment = files[2];
	return TRUE;
}

gboolean
dp_request_receive(int socket, DpRequest *request)
{
	Words words;
	struct iovec bytes = {&words, sizeof words};
	Control control = {.space = {0}};
	struct msghdr message = {.msg_iov = &bytes,
	                         .msg_iovlen = 1,
	                         .msg_control = &control,
	                         .msg_controllen = sizeof control};
	ssize_t n;

	do
		n = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
	while (n < 0 && errno == EINTR);
	if (n != (ssize_t)sizeof words || words.work >= DP_N_WORKS ||
	    !take_descriptors(&message, request))
		return FALSE;
	request->page_limit = words.page_limit;
	request->alone = words.alone != 0;
	request->sketch = words.sketch != 0;
	request->zones = words.zones != 0;
	request->work = (DpWork)words.work;
	request->entry = words.entry;
	g_strlcpy(request->file_name, words.file_name, sizeof request->file_name);
	g_strlcpy(request->paper_number, words.paper_number, sizeof request->paper_number);
	return TRUE;
}

void
dp_request_close(DpRequest *request)
{
	int *const files[] = {&request->document, &request->answer, &request->attachment};

	for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
		if (*files[i] >= 0)
			close(*files[i]);
		*files[i] = -1;
	}
}

gint64
dp_reply_processor(const struct rusage *used)
{
	return (used->ru_utime.tv_sec + used->ru_stime.tv_sec) * G_USEC_PER_SEC +
	       used->ru_utime.tv_usec + used->ru_stime.tv_usec;
}

gboolean
dp_reply_send(int socket, const DpReply *reply)
{
	return send(socket, reply, sizeof *reply, MSG_NOSIGNAL) == (ssize_t)sizeof *reply;
}

gboolean
dp_reply_receive(int socket, DpReply *reply)
{
	ssize_t n;

	do
		n = recv(socket, reply, sizeof *reply, 0);
	while (n < 0 && errno == EINTR);
	return n == (ssize_t)sizeof *reply;
}
