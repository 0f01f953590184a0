/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/message.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define N_DESCRIPTORS 2

/* Space for the descriptors, as the kernel wants it aligned. */
typedef union {
	struct cmsghdr header;
	char space[CMSG_SPACE(N_DESCRIPTORS * sizeof(int))];
} Control;

gboolean
dp_request_send(int socket, const DpRequest *request)
{
	guint32 page_limit = request->page_limit;
	int files[N_DESCRIPTORS] = {request->document, request->answer};
	struct iovec bytes = {&page_limit, sizeof page_limit};
	Control control = {.space = {0}};
	struct msghdr message = {.msg_iov = &bytes,
	                         .msg_iovlen = 1,
	                         .msg_control = &control,
	                         .msg_controllen = sizeof control};
	struct cmsghdr *header = CMSG_FIRSTHDR(&message);

	header->cmsg_level = SOL_SOCKET;
	header->cmsg_type = SCM_RIGHTS;
	header->cmsg_len = CMSG_LEN(sizeof files);
	memcpy(CMSG_DATA(header), files, sizeof files);
	return sendmsg(socket, &message, MSG_NOSIGNAL) == (ssize_t)sizeof page_limit;
}

gboolean
dp_request_receive(int socket, DpRequest *request)
{
	int files[N_DESCRIPTORS];
	struct iovec bytes = {&request->page_limit, sizeof request->page_limit};
	Control control = {.space = {0}};
	struct msghdr message = {.msg_iov = &bytes,
	                         .msg_iovlen = 1,
	                         .msg_control = &control,
	                         .msg_controllen = sizeof control};
	struct cmsghdr *header;
	ssize_t n;

	do
		n = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
	while (n < 0 && errno == EINTR);
	header = n == (ssize_t)sizeof request->page_limit ? CMSG_FIRSTHDR(&message) : NULL;
	if (header == NULL || header->cmsg_type != SCM_RIGHTS ||
	    header->cmsg_len != CMSG_LEN(sizeof files))
		return FALSE;
	memcpy(files, CMSG_DATA(header), sizeof files);
	request->document = files[0];
	request->answer = files[1];
	return TRUE;
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
