/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "web/web-check.h"

#include <deskproof/diagnostic.h>
#include <deskproof/job.h>
#include <deskproof/registry.h>
#include <deskproof/styles.h>
#include <deskproof/writer.h>

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "pdf/annotate/annotate.h"
#include "report/marks.h"
#include "report/rules-json.h"
#include "run/likeness.h"
#include "venue/shipped-folder.h"

struct _DpWebCheck {
	GBytes *pdf;
	DpVenue *venue;   /* NULL: then there is an error */
	DpReport *report; /* NULL: then there is an error */
	DpFacts *facts;   /* NULL: the paper cannot be read, or there is an error */
	char *error;
};

static const char *const FOLDERS[] = {DP_SHIPPED_FOLDER, NULL};

void
dp_web_check_free(DpWebCheck *check)
{
	if (check == NULL)
		return;
	g_clear_pointer(&check->report, dp_report_free);
	g_clear_pointer(&check->venue, dp_venue_unref);
	g_clear_pointer(&check->facts, dp_facts_unref);
	g_bytes_unref(check->pdf);
	g_free(check->error);
	g_free(check);
}

const char *
dp_web_check_error(const DpWebCheck *check)
{
	return check->error;
}

/* (nullable) (transfer full): what is wrong with a track or a stage. */
static char *
refuse_word(const char *word, const char *what, const DpVenue *venue, const char *const *words)
{
	const char *nearest;

	if (word == NULL || g_strv_contains(words, word))
		return NULL;
	nearest = dp_text_nearest(word, words);
	if (nearest == NULL)
		return g_strdup_printf("\"%s\" is not a %s of %s.", word, what, dp_venue_id(venue));
	return g_strdup_printf("\"%s\" is not a %s of %s; did you mean \"%s\"?", word, what,
	                       dp_venue_id(venue), nearest);
}

/* (nullable) (transfer full): NULL with @why. */
static DpVenue *
find_venue(const DpWebChoice *choice, char **why)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(FOLDERS);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) venue = NULL;

	dp_registry_set_date(registry, choice->date);
	venue = dp_registry_load(registry, choice->venue, diagnostics, &error);
	if (venue == NULL) {
		*why = g_strdup(error->message);
		return NULL;
	}
	*why = refuse_word(choice->track, "track", venue, dp_venue_tracks(venue));
	if (*why == NULL)
		*why = refuse_word(choice->stage, "stage", venue, dp_venue_stages(venue));
	return *why == NULL ? g_steal_pointer(&venue) : NULL;
}

/* (nullable): NULL: none, or with @why. */
static DpRoster *
read_authors(const char *authors, char **why)
{
	g_autoptr(GError) error = NULL;
	DpRoster *roster;

	if (authors == NULL)
		return NULL;
	roster = dp_roster_new(authors, strlen(authors), &error);
	if (roster == NULL)
		*why = g_strdup_printf("The list of authors cannot be used: %s.", error->message);
	return roster;
}

/* As dp_job_check(), but for the facts, which are kept. */
static void
check_paper(DpWebCheck *check, const DpJob *job)
{
	g_autoptr(GError) error = NULL;

	check->facts = dp_job_measure(job, &error);
	check->report = dp_job_conclude(job, check->facts, error);
}

DpWebCheck *
dp_web_check(guint8 *bytes, gsize length, const DpWebChoice *choice, const DpWebDrawing *drawing)
{
	DpWebCheck *check = g_new0(DpWebCheck, 1);
	const DpDrawnPages drawn = dp_web_drawing_get(drawing);
	g_autoptr(DpStyles) styles = dp_styles_new(FOLDERS);
	g_autoptr(DpRoster) roster = NULL;

	check->pdf = g_bytes_new_take(bytes, length);
	check->venue = find_venue(choice, &check->error);
	if (check->venue != NULL)
		roster = read_authors(choice->authors, &check->error);
	if (check->error == NULL)
		check_paper(check, &(DpJob){.pdf = check->pdf,
		                            .path = choice->name,
		                            .venue = check->venue,
		                            .track = choice->track,
		                            .stage = choice->stage,
		                            .roster = roster,
		                            .styles = styles,
		                            .drawing = &drawn});
	return check;
}

guint
dp_web_check_undrawn(const DpWebCheck *check, guint index)
{
	const DpObservation *seen =
	    check->facts != NULL ? dp_facts_get(check->facts, "hidden.undrawn-pages", index) : NULL;

	return seen != NULL ? seen->place.page : 0;
}

char *
dp_web_check_write(const DpWebCheck *check, const char *format)
{
	static const DpWriterOptions PLAIN = {.all = FALSE};
	const DpWriter *writer = dp_writer_find(format);

	if (check->report == NULL || writer == NULL)
		return NULL;
	return dp_writer_write(writer, &check->report, 1, &PLAIN);
}

guint8 *
dp_web_check_annotate(const DpWebCheck *check, gsize *length)
{
	g_autoptr(DpMarkup) markup = NULL;
	g_autoptr(GBytes) copy = NULL;
	guint notes;

	if (check->report == NULL)
		return NULL;
	markup = dp_report_markup(check->report, check->venue);
	copy = dp_annotate(check->pdf, markup, &notes, NULL);
	return copy != NULL ? g_bytes_unref_to_data(g_steal_pointer(&copy), length) : NULL;
}

char *
dp_web_venues(void)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(FOLDERS);

	return dp_rules_json_venues(registry);
}

char *
dp_web_venue(const DpWebChoice *choice)
{
	g_autofree char *why = NULL;
	g_autoptr(DpVenue) venue = find_venue(choice, &why);

	return venue != NULL ? dp_rules_json_venue(venue, choice->track, choice->stage) : NULL;
}

char *
dp_web_rule(const char *id)
{
	const DpRuleInfo *rule = dp_rule_info(id);

	return rule != NULL ? dp_rules_json_rule(rule) : NULL;
}

char *
dp_web_identify(guint8 *bytes, gsize length, const char *name)
{
	g_autoptr(GBytes) pdf = g_bytes_new_take(bytes, length);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);
	g_autoptr(DpRegistry) registry = dp_registry_new(FOLDERS);
	g_autoptr(GPtrArray) styles = dp_registry_styles(registry);
	g_autoptr(GPtrArray) venues = dp_registry_venues(registry);
	g_auto(DpLikeness) likeness = {NULL, NULL};

	if (facts == NULL)
		return dp_likeness_refusal(name, error->message);
	dp_likeness_init(&likeness, styles, venues, facts);
	return dp_likeness_json(&likeness, name);
}
