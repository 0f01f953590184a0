/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/listener.h"

#include <deskproof/error.h>

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/limits.h"

#define BACKLOG 128
#define NETWORK_BYTES 8   /* of the 16 of an IPv6 address */
#define FIRST_INHERITED 3 /* SD_LISTEN_FDS_START */

typedef union {
	struct sockaddr any;
	struct sockaddr_in four;
	struct sockaddr_in6 six;
	struct sockaddr_un local;
	struct sockaddr_storage space;
} Address;

static int
fail(int file, GError **error, const char *what)
{
	g_set_error(error, DP_ERROR, DP_ERROR_IO, "%s: %s", what, g_strerror(errno));
	if (file >= 0)
		close(file);
	return -1;
}

/* The variables are for this process only, as their number says. */
int
dp_listener_inherited(GError **error)
{
	const char *process = g_getenv("LISTEN_PID"), *number = g_getenv("LISTEN_FDS");
	guint64 pid, n;

	if (process == NULL || number == NULL ||
	    !g_ascii_string_to_unsigned(process, 10, 1, G_MAXINT, &pid, NULL) ||
	    pid != (guint64)getpid())
		return -1;
	if (!g_ascii_string_to_unsigned(number, 10, 1, 1, &n, NULL)) {
		g_set_error(error, DP_ERROR, DP_ERROR_IO,
		            "the service manager opened %s sockets: one is used", number);
		return -1;
	}
	return FIRST_INHERITED;
}

static gboolean
is_deserted(const Address *address, socklen_t length)
{
	int file = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	gboolean deserted = connect(file, &address->any, length) != 0 && errno == ECONNREFUSED;

	close(file);
	return deserted;
}

/* A socket whose program was killed stays in its folder. */
static void
remove_deserted(const char *path, const Address *address, socklen_t length)
{
	struct stat status;

	if (lstat(path, &status) == 0 && S_ISSOCK(status.st_mode) && is_deserted(address, length))
		unlink(path);
}

int
dp_listener_unix(const char *path, GError **error)
{
	Address address = {.local = {.sun_family = AF_UNIX}};
	int file = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	mode_t before;
	int bound;

	if (g_strlcpy(address.local.sun_path, path, sizeof address.local.sun_path) >=
	    sizeof address.local.sun_path) {
		errno = ENAMETOOLONG;
		return fail(file, error, path);
	}
	remove_deserted(path, &address, sizeof address.local);
	before = umask(0117);
	bound = bind(file, &address.any, sizeof address.local);
	umask(before);
	if (bound != 0 || listen(file, BACKLOG) != 0)
		return fail(file, error, path);
	return file;
}

int
dp_listener_tcp(const char *host, guint16 port, GError **error)
{
	const struct addrinfo wanted = {.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE,
	                                .ai_socktype = SOCK_STREAM};
	g_autofree char *number = g_strdup_printf("%u", port);
	g_autofree char *what = g_strdup_printf("%s port %u", host, port);
	struct addrinfo *found = NULL;
	int file, bound, why = getaddrinfo(host, number, &wanted, &found);

	if (why != 0) {
		g_set_error(error, DP_ERROR, DP_ERROR_IO, "%s: this is no numeric address", host);
		return -1;
	}
	file = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
	bound = file >= 0 ? bind(file, found->ai_addr, found->ai_addrlen) : -1;
	freeaddrinfo(found);
	return bound == 0 && listen(file, BACKLOG) == 0 ? file : fail(file, error, what);
}

static sa_family_t
read_address(int file, Address *address)
{
	socklen_t length = sizeof *address;

	memset(address, 0, sizeof *address);
	return getsockname(file, &address->any, &length) == 0 ? address->any.sa_family : AF_UNSPEC;
}

char *
dp_listener_address(int file)
{
	char text[INET6_ADDRSTRLEN] = "";
	Address address;

	switch (read_address(file, &address)) {
	case AF_INET:
		inet_ntop(AF_INET, &address.four.sin_addr, text, sizeof text);
		return g_strdup_printf("%s:%u", text, ntohs(address.four.sin_port));
	case AF_INET6:
		inet_ntop(AF_INET6, &address.six.sin6_addr, text, sizeof text);
		return g_strdup_printf("[%s]:%u", text, ntohs(address.six.sin6_port));
	default:
		return g_strdup(address.local.sun_path);
	}
}

/* The copies: the alignment of a stranger's structure is not ours. */
char *
dp_listener_client(const struct sockaddr *given)
{
	char text[INET6_ADDRSTRLEN] = "";
	struct sockaddr_in four;
	struct sockaddr_in6 six;

	if (given != NULL && given->sa_family == AF_INET) {
		memcpy(&four, given, sizeof four);
		inet_ntop(AF_INET, &four.sin_addr, text, sizeof text);
	} else if (given != NULL && given->sa_family == AF_INET6) {
		memcpy(&six, given, sizeof six);
		if (!IN6_IS_ADDR_V4MAPPED(&six.sin6_addr))
			memset(six.sin6_addr.s6_addr + NETWORK_BYTES, 0, NETWORK_BYTES);
		inet_ntop(AF_INET6, &six.sin6_addr, text, sizeof text);
	}
	return g_strdup(text);
}

/* What is no address is a name like another. */
char *
dp_listener_client_of_text(const char *text)
{
	const char *comma = strrchr(text, ',');
	g_autofree char *last =
	    g_strndup(comma != NULL ? comma + 1 : text, DP_LIMIT_HTTP_CLIENT_BYTES);
	struct sockaddr_in6 six = {.sin6_family = AF_INET6};

	g_strstrip(last);
	return inet_pton(AF_INET6, last, &six.sin6_addr) == 1
	           ? dp_listener_client((const struct sockaddr *)&six)
	           : g_steal_pointer(&last);
}

gboolean
dp_listener_is_local(int file)
{
	Address address;

	switch (read_address(file, &address)) {
	case AF_INET:
		return ntohl(address.four.sin_addr.s_addr) >> 24 == IN_LOOPBACKNET;
	case AF_INET6:
		return IN6_IS_ADDR_LOOPBACK(&address.six.sin6_addr);
	default:
		return TRUE;
	}
}
