/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/venue-choice.h"

#include <deskproof/diagnostic.h>
#include <deskproof/error.h>

#include "cli/complaint.h"
#include "cli/config.h"
#include "venue/format-venue.h"

static DpVenue *
load_spec(const char *spec, GError **error)
{
	g_autoptr(GError) cause = NULL;
	DpVenue *venue = dp_format_venue_new(spec, &cause);

	if (venue == NULL)
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE, "--spec: %s", cause->message);
	return venue;
}

static DpVenue *
load_named(const DpVenueChoice *choice, GPtrArray *diagnostics, GError **error)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(choice->folders);
	g_autoptr(GError) cause = NULL;
	DpVenue *venue;

	dp_registry_set_date(registry, choice->date);
	venue = dp_registry_load(registry, choice->name, diagnostics, &cause);
	if (venue == NULL)
		g_set_error_literal(error, DP_ERROR, DP_ERROR_VENUE,
		                    cause != NULL ? cause->message : "the venue cannot be used");
	return venue;
}

static DpVenue *
apply_settings(DpVenue *original, const char *const *settings, GError **error)
{
	DpVenue *venue = dp_venue_ref(original);

	for (guint i = 0; settings != NULL && settings[i] != NULL && venue != NULL; i++) {
		g_autoptr(DpVenue) before = venue;

		venue = dp_venue_set(before, settings[i], error);
	}
	return venue;
}

static gboolean
check_word(const char *word, const char *what, const DpVenue *venue, const char *const *words,
           GError **error)
{
	g_autofree char *full = NULL, *message = NULL;

	if (word == NULL || (words != NULL && g_strv_contains(words, word)))
		return TRUE;
	if (g_str_equal(dp_venue_id(venue), DP_FORMAT_VENUE)) {
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE,
		            "--%s does not go with --spec: a HotCRP format has no %ss", what, what);
		return FALSE;
	}
	full = g_strdup_printf("a %s of %s", what, dp_venue_id(venue));
	message = dp_complaint_unknown(word, full, words);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_USAGE, message);
	return FALSE;
}

DpVenue *
dp_venue_choice_find(const DpVenueChoice *choice, GPtrArray *diagnostics, GError **error)
{
	g_autoptr(DpVenue) plain = choice->spec != NULL ? load_spec(choice->spec, error)
	                                                : load_named(choice, diagnostics, error);

	if (plain == NULL)
		return NULL;
	if (!check_word(choice->track, "track", plain, dp_venue_tracks(plain), error) ||
	    !check_word(choice->stage, "stage", plain, dp_venue_stages(plain), error))
		return NULL;
	return apply_settings(plain, choice->settings, error);
}

DpVenue *
dp_venue_choice_load(const DpVenueChoice *choice)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	DpVenue *venue;

	if (choice->spec == NULL && choice->date != NULL && dp_complain_date(choice->date))
		return NULL;
	venue = dp_venue_choice_find(choice, diagnostics, &error);
	dp_complain_diagnostics(diagnostics);
	if (venue == NULL)
		dp_complain("%s", error->message);
	return venue;
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
