/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/venue-choice.h"

#include "cli/complaint.h"
#include "cli/config.h"
#include "venue/format-venue.h"

static DpVenue *
load_spec(const char *spec)
{
	g_autoptr(GError) error = NULL;
	DpVenue *venue = dp_format_venue_new(spec, &error);

	if (venue == NULL)
		dp_complain("--spec: %s", error->message);
	return venue;
}

static DpVenue *
load_named(const DpVenueChoice *choice)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(choice->folders);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	DpVenue *venue;

	if (choice->date != NULL && dp_complain_date(choice->date))
		return NULL;
	dp_registry_set_date(registry, choice->date);
	venue = dp_registry_load(registry, choice->name, diagnostics, &error);
	dp_complain_diagnostics(diagnostics);
	if (venue == NULL)
		dp_complain("%s", error != NULL ? error->message : "the venue cannot be used");
	return venue;
}

static DpVenue *
apply_settings(DpVenue *original, const char *const *settings)
{
	DpVenue *venue = dp_venue_ref(original);

	for (guint i = 0; settings != NULL && settings[i] != NULL; i++) {
		g_autoptr(DpVenue) before = venue;
		g_autoptr(GError) error = NULL;

		venue = dp_venue_set(before, settings[i], &error);
		if (venue == NULL) {
			dp_complain("%s", error->message);
			return NULL;
		}
	}
	return venue;
}

static gboolean
check_word(const char *word, const char *what, const DpVenue *venue, const char *const *words)
{
	g_autofree char *full = NULL;

	if (word == NULL || (words != NULL && g_strv_contains(words, word)))
		return TRUE;
	full = g_strdup_printf("a %s of %s", what, dp_venue_id(venue));
	dp_complain_unknown(word, full, words);
	return FALSE;
}

DpVenue *
dp_venue_choice_load(const DpVenueChoice *choice)
{
	g_autoptr(DpVenue) plain =
	    choice->spec != NULL ? load_spec(choice->spec) : load_named(choice);

	if (plain == NULL)
		return NULL;
	if (!check_word(choice->track, "track", plain, dp_venue_tracks(plain)) ||
	    !check_word(choice->stage, "stage", plain, dp_venue_stages(plain)))
		return NULL;
	return apply_settings(plain, choice->settings);
}

void
dp_venue_choice_ask(const char *more)
{
	dp_complain("which venue? Say --venue ID (`deskproof venues` lists them), or put "
	            "\"venue: ID\" into a " DP_CONFIG_FILE ".%s",
	            more);
}

const char **
dp_venue_choice_rule_ids(void)
{
	guint n = 0;
	const DpRuleInfo *rules = dp_rule_table(&n);
	const char **ids = g_new0(const char *, n + 1);

	for (guint i = 0; i < n; i++)
		ids[i] = rules[i].id;
	return ids;
}
