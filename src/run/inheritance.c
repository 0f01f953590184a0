/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/inheritance.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/limits.h"

/* The kernel's list of open descriptors. It includes the descriptor of the folder. */
static gboolean
close_listed(int first)
{
	DIR *folder = opendir("/proc/self/fd");
	const struct dirent *entry;
	int own;

	if (folder == NULL)
		return FALSE;
	own = dirfd(folder);
	while ((entry = readdir(folder)) != NULL) {
		int file = (int)g_ascii_strtoull(entry->d_name, NULL, 10);

		if (file >= first && file != own)
			close(file);
	}
	closedir(folder);
	return TRUE;
}

static gboolean
close_counted(int first)
{
	struct rlimit limit;

	/* Use the hard limit: the soft one may have been lowered after descriptors were opened. */
	if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_max > DP_LIMIT_CLOSED_DESCRIPTORS)
		return FALSE;
	for (int file = first; file < (int)limit.rlim_max; file++)
		close(file);
	return TRUE;
}

/* close_range() needs Linux 5.9, and some containers reject unknown calls. */
static gboolean
close_from(int first)
{
	return close_range((guint)first, G_MAXUINT, 0) == 0 || close_listed(first) ||
	       close_counted(first);
}

gboolean
dp_inheritance_keep_descriptor(int file, int place)
{
	int nowhere = open("/dev/null", O_RDWR);

	if (nowhere < 0 || dup2(file, place) < 0)
		return FALSE;
	for (int low = 0; low < place; low++) {
		if (dup2(nowhere, low) < 0)
			return FALSE;
	}
	return close_from(place + 1);
}

/* Variables that GLib and fontconfig read. */
static const char *const KEPT[] = {
    "HOME",          "XDG_CACHE_HOME",  "XDG_CONFIG_HOME", "XDG_DATA_HOME",
    "XDG_DATA_DIRS", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT",
};

static gboolean
is_kept(const char *variable)
{
	gsize length = strcspn(variable, "=");

	for (guint i = 0; i < G_N_ELEMENTS(KEPT); i++) {
		if (strlen(KEPT[i]) == length && strncmp(variable, KEPT[i], length) == 0)
			return TRUE;
	}
	return FALSE;
}

void
dp_inheritance_forget_environment(void)
{
	guint kept = 0;

	for (guint i = 0; environ != NULL && environ[i] != NULL; i++) {
		if (is_kept(environ[i]))
			environ[kept++] = environ[i];
		else
			explicit_bzero(environ[i], strlen(environ[i]));
	}
	if (environ != NULL)
		environ[kept] = NULL;
}

void
dp_inheritance_reset_signals(void)
{
	static const int SIGNALS[] = {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGCHLD, SIGXCPU, SIGXFSZ};
	sigset_t blocked;

	for (guint i = 0; i < G_N_ELEMENTS(SIGNALS); i++)
		signal(SIGNALS[i], SIG_DFL);
	sigemptyset(&blocked);
	sigaddset(&blocked, SIGCHLD);
	sigprocmask(SIG_SETMASK, &blocked, NULL);
}
