/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/jobs.h"

#include <fcntl.h>
#include <string.h>
#include <sys/resource.h>

#include "base/limits.h"
#include "cli/complaint.h"

#define DESCRIPTORS_EACH 3   /* a document, and both ends of the pipe for its answer */
#define DESCRIPTORS_BESIDE 4 /* a store, its log, its index, its folder */

/* "-j4" is as common as "-j 4", but GOption knows only the second. */
static char **
split(int argc, char **argv)
{
	char **words = g_new0(char *, argc + 1);
	gboolean options = TRUE;

	for (int i = 0; i < argc; i++) {
		options = options && strcmp(argv[i], "--") != 0;
		if (options && g_str_has_prefix(argv[i], "-j") && g_ascii_isdigit(argv[i][2]))
			words[i] = g_strconcat("--jobs=", argv[i] + 2, NULL);
		else
			words[i] = g_strdup(argv[i]);
	}
	return words;
}

gboolean
dp_jobs_parse_options(const DpOptions *options, int argc, char **argv, char ***words, DpExit *exit)
{
	g_auto(GStrv) own = split(argc, argv);
	/* The parser removes words from the list, and does not free them. */
	g_autofree char **list = g_memdup2(own, ((gsize)argc + 1) * sizeof *own);

	return dp_options_parse(options, argc, list, words, exit);
}

gboolean
dp_jobs_check(int jobs)
{
	if (jobs >= 0 && jobs <= (int)DP_LIMIT_BATCH_WORKERS)
		return TRUE;
	dp_complain("--jobs must be a number from 1 to %u", DP_LIMIT_BATCH_WORKERS);
	return FALSE;
}

guint
dp_jobs_number(int jobs)
{
	return jobs > 0 ? (guint)jobs : MIN(g_get_num_processors(), DP_LIMIT_BATCH_WORKERS);
}

gboolean
dp_jobs_have_descriptors(guint jobs)
{
	guint wanted = DESCRIPTORS_BESIDE + jobs * DESCRIPTORS_EACH;
	struct rlimit limit;
	guint n = 0;

	if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > DP_LIMIT_CLOSED_DESCRIPTORS)
		return TRUE;
	for (int file = 0; file < (int)limit.rlim_cur && n < wanted; file++)
		n += fcntl(file, F_GETFD) < 0;
	return n >= wanted;
}
