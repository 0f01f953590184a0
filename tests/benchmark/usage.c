/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "usage.h"

#include <errno.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "base/names.h"

static double
seconds_of(const struct timeval *time)
{
	return time->tv_sec + time->tv_usec / 1e6;
}

Usage
usage_run(const char *const *argv)
{
	const GSpawnFlags flags = G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH |
	                          G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL;
	struct rusage used = {0};
	g_autoptr(GError) error = NULL;
	g_auto(GStrv) words = dp_names_copy(argv);
	int status = 0;
	GPid pid, ended;

	if (!g_spawn_async(NULL, words, NULL, flags, NULL, NULL, &pid, &error))
		return (Usage){.crashed = TRUE};
	/* what a child waited for is counted in its own usage, so workers count too */
	do
		ended = wait4(pid, &status, 0, &used);
	while (ended < 0 && errno == EINTR);
	return (Usage){.seconds = seconds_of(&used.ru_utime) + seconds_of(&used.ru_stime),
	               .mebibytes = used.ru_maxrss / 1024.0,
	               .crashed = ended < 0 || !WIFEXITED(status)};
}

static int
compare_numbers(gconstpointer a, gconstpointer b)
{
	double first = *(const double *)a, second = *(const double *)b;

	return (first > second) - (first < second);
}

double
usage_quantile(GArray *numbers, double share)
{
	double place;
	guint below;

	if (numbers->len == 0)
		return 0;
	g_array_sort(numbers, compare_numbers);
	place = share * (numbers->len - 1);
	below = place;
	if (below + 1 >= numbers->len)
		return g_array_index(numbers, double, numbers->len - 1);
	return g_array_index(numbers, double, below) * (below + 1 - place) +
	       g_array_index(numbers, double, below + 1) * (place - below);
}

double
usage_median(GArray *numbers)
{
	return usage_quantile(numbers, 0.5);
}
