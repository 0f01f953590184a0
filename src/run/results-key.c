/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/results-key.h"

#include "base/checksum.h"
#include "facts/anonymity/roster.h"

static char *
roster_digest(const DpRoster *roster)
{
	gsize size = 0;
	const void *list = g_bytes_get_data(dp_roster_bytes(roster), &size);

	return dp_checksum_sha256(list, size);
}

DpResultsKey *
dp_results_key_new(const DpJob *job, const DpWorkerLimits *limits)
{
	DpResultsKey *key = g_new0(DpResultsKey, 1);

	if (job->roster != NULL)
		key->roster = roster_digest(job->roster);
	key->number = g_strdup(job->paper_number);
	if (job->policy != NULL)
		key->policy = dp_policy_digest(job->policy);
	if (limits != NULL)
		key->limits = g_strdup_printf("%u/%u/%u/%u", limits->memory_mb, limits->cpu_seconds,
		                              limits->wall_seconds, limits->output_mb);
	return key;
}

void
dp_results_key_free(DpResultsKey *key)
{
	if (key == NULL)
		return;
	g_free(key->roster);
	g_free(key->number);
	g_free(key->policy);
	g_free(key->limits);
	g_free(key);
}
