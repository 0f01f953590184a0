/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/launch.h"

#include <deskproof/error.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The argument that starts the program as a server. */
#define SERVE "--serve-documents"

/* The running program's file: the file at its path may have been replaced. */
static int program = -1;

/* Orders: the first message to a newly started server. Both ends are the same program. */
typedef struct {
	DpWorkerLimits limits;
	gint32 parent, load_poppler;
} Orders;

gboolean
dp_launch_can_renew(void)
{
	return program >= 0;
}

static gboolean
refuse(GError **error)
{
	g_set_error(error, DP_ERROR, DP_ERROR_WORKER, "The worker cannot be started: %s.",
	            g_strerror(errno));
	return FALSE;
}

static gboolean
finish(int process, const int *ends, DpLaunched *launched, GError **error)
{
	close(ends[1]);
	if (process < 0) {
		refuse(error);
		close(ends[0]);
		return FALSE;
	}
	*launched = (DpLaunched){process, ends[0]};
	return TRUE;
}

gboolean
dp_launch_copy(const DpServer *server, DpLaunched *launched, GError **error)
{
	DpServer copy = *server;
	int ends[2], process;

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
		return refuse(error);
	copy.socket = ends[1];
	copy.parent = getpid();
	process = fork();
	if (process == 0)
		dp_server_run(&copy);
	return finish(process, ends, launched, error);
}

/* Other threads may hold locks: only system calls are safe here. */
static _Noreturn void
become_server(int socket)
{
	char name[] = "deskproof", order[] = SERVE;
	char *const words[] = {name, order, NULL};

	if (socket == DP_SERVER_SOCKET)
		fcntl(socket, F_SETFD, 0);
	else
		dup2(socket, DP_SERVER_SOCKET);
	syscall(SYS_execveat, program, "", words, environ, AT_EMPTY_PATH);
	_exit(EXIT_FAILURE);
}

gboolean
dp_launch_again(const DpServer *server, DpLaunched *launched, GError **error)
{
	Orders orders = {server->limits, getpid(), server->load_poppler};
	int ends[2], process;

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
		return refuse(error);
	if (send(ends[0], &orders, sizeof orders, MSG_NOSIGNAL) != (ssize_t)sizeof orders) {
		refuse(error);
		close(ends[0]);
		close(ends[1]);
		return FALSE;
	}
	process = fork();
	if (process == 0)
		become_server(ends[1]);
	return finish(process, ends, launched, error);
}

static _Noreturn void
serve(DpTask task)
{
	DpServer server = {.socket = DP_SERVER_SOCKET, .task = task};
	Orders orders;

	/* Only this program starts itself so: without orders there is nothing to do. */
	if (recv(DP_SERVER_SOCKET, &orders, sizeof orders, 0) != (ssize_t)sizeof orders)
		_exit(EXIT_FAILURE);
	server.limits = orders.limits;
	server.parent = orders.parent;
	server.load_poppler = orders.load_poppler != 0;
	dp_server_run(&server);
}

/* Opened above a server's own descriptors. Without /proc the path is used. */
static int
open_program(void)
{
	const char *path = (const char *)getauxval(AT_EXECFN);
	int file = open("/proc/self/exe", O_PATH | O_CLOEXEC), moved;

	if (file < 0 && path != NULL)
		file = open(path, O_PATH | O_CLOEXEC);
	if (file < 0)
		return -1;
	moved = fcntl(file, F_DUPFD_CLOEXEC, DP_SERVER_SOCKET + 1);
	close(file);
	return moved;
}

void
dp_launch_main(int argc, char **argv, DpTask task)
{
	if (argc == 2 && strcmp(argv[1], SERVE) == 0)
		serve(task);
	program = open_program();
}
