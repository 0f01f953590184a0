/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/venue-guess.h"

#include <string.h>

#include "cli/complaint.h"
#include "cli/input.h"
#include "run/style-match.h"

#define NAMED 3 /* in the complaint */

static DpFacts *
measure(const char *path, DpSandbox *sandbox, gboolean *unread)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = strcmp(path, "-") != 0 ? dp_input_read(path, &error) : NULL;

	*unread = error != NULL;
	if (*unread)
		dp_complain("%s: %s", path, error->message);
	return pdf != NULL ? dp_sandbox_measure(sandbox, &(DpJob){.pdf = pdf}, &error) : NULL;
}

/* " The paper looks like iclr-2027, colm-2026 or neurips-2026." (transfer full) */
static char *
likely_words(const GPtrArray *ranked)
{
	guint n = MIN(ranked->len, NAMED);
	GString *out = g_string_new(n > 0 ? " The paper looks like " : "");

	for (guint i = 0; i < n; i++) {
		const DpStyleMatch *match = ranked->pdata[i];

		g_string_append_printf(out, "%s%s",
		                       i == 0       ? ""
		                       : i + 1 == n ? " or "
		                                    : ", ",
		                       dp_venue_id(match->venue));
	}
	if (n > 0)
		g_string_append_c(out, '.');
	return g_string_free(out, FALSE);
}

char *
dp_venue_guess(const char *path, DpSandbox *sandbox, const DpVenueChoice *choice)
{
	gboolean unread;
	g_autoptr(DpFacts) facts = measure(path, sandbox, &unread);
	g_autoptr(DpRegistry) registry = dp_registry_new(choice->folders);
	g_autoptr(GPtrArray) venues = facts != NULL ? dp_registry_venues(registry) : NULL;
	g_autoptr(GPtrArray) ranked = NULL;
	const DpStyleMatch *first;

	/* a file that cannot be read is the first thing to be said, and the venue the next */
	if (unread)
		return NULL;
	if (facts != NULL)
		ranked = dp_style_match_rank(venues, facts);
	if (ranked == NULL || !dp_style_match_is_clear(ranked)) {
		g_autofree char *likely = ranked != NULL ? likely_words(ranked) : g_strdup("");

		dp_venue_choice_ask(likely);
		return NULL;
	}
	first = ranked->pdata[0];
	return g_strdup(dp_venue_id(first->venue));
}
