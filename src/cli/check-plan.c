/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <unistd.h>

#include "base/limits.h"
#include "base/names.h"
#include "base/paper-number.h"
#include "cli/check-options.h"
#include "cli/complaint.h"
#include "cli/terminal.h"
#include "cli/user-text.h"
#include "verdict/explanation.h"

/* Ignoring it with a warning would change verdicts, too, so it is refused. */
static gboolean
find_config(char **path)
{
	*path = dp_config_find();
	if (*path == NULL || dp_config_is_trusted(*path))
		return TRUE;
	dp_complain("%s: this configuration belongs to another user; say --config to use it, or "
	            "--no-config",
	            *path);
	return FALSE;
}

static gboolean
load_config(DpConfig *config, const DpCheckOptions *options)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autofree char *path = NULL;
	gboolean ok = TRUE;

	if (options->config != NULL)
		path = g_strdup(options->config);
	else if (!options->no_config && !find_config(&path))
		return FALSE;
	if (path != NULL)
		ok = dp_config_read(config, path, diagnostics);
	dp_complain_diagnostics(diagnostics);
	return ok;
}

static gboolean
check_rule(const char *name)
{
	g_autofree const char **ids = dp_venue_choice_rule_ids();
	g_autofree char *id = g_strndup(name, strcspn(name, "/"));

	if (dp_rule_info(id) != NULL || g_str_equal(id, DP_OTHER_STYLE))
		return TRUE;
	dp_complain_unknown(id, "a rule", ids);
	return FALSE;
}

/* "a,b" is the same as repeating the option. */
static gboolean
add_rules(GPtrArray *target, char **lists)
{
	for (guint i = 0; lists != NULL && lists[i] != NULL; i++) {
		g_auto(GStrv) names = g_strsplit(lists[i], ",", -1);

		for (guint j = 0; names[j] != NULL; j++) {
			if (!check_rule(g_strstrip(names[j])))
				return FALSE;
			g_ptr_array_add(target, g_strdup(names[j]));
		}
	}
	return TRUE;
}

static gboolean
add_severities(DpPolicy *policy, char **changes)
{
	static const char *const LEVELS[] = {"error", "warning", "note", NULL};

	for (guint i = 0; changes != NULL && changes[i] != NULL; i++) {
		g_auto(GStrv) parts = g_strsplit(changes[i], "=", 2);
		DpSeverity severity;

		if (g_strv_length(parts) != 2) {
			dp_complain("\"%s\" is not RULE=LEVEL, such as font-type3=error",
			            changes[i]);
			return FALSE;
		}
		if (!check_rule(parts[0]))
			return FALSE;
		if (!dp_severity_parse(parts[1], &severity)) {
			dp_complain_unknown(parts[1], "a severity", LEVELS);
			return FALSE;
		}
		dp_policy_add_severity(policy, parts[0], severity);
	}
	return TRUE;
}

static void
add_all(GStrvBuilder *builder, char **texts)
{
	for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
		g_strv_builder_add(builder, texts[i]);
}

static void
add_array(GStrvBuilder *builder, const GPtrArray *texts)
{
	for (guint i = 0; i < texts->len; i++)
		g_strv_builder_add(builder, texts->pdata[i]);
}

/* The file's track, stage and settings apply to the file's venue only. */
static gboolean
choose_venue(DpCheckPlan *plan, const DpCheckOptions *o)
{
	const DpConfig *config = plan->config;
	gboolean own =
	    o->spec == NULL && (o->venue == NULL || g_strcmp0(o->venue, config->venue) == 0);
	DpVenueChoice *choice = &plan->choice;
	g_autoptr(GStrvBuilder) settings = g_strv_builder_new();
	g_autoptr(GStrvBuilder) folders = g_strv_builder_new();

	if (o->spec != NULL && o->venue != NULL) {
		dp_complain("--spec and --venue: a paper is checked against one of them");
		return FALSE;
	}
	choice->spec = o->spec;
	choice->name = o->venue != NULL ? o->venue : own ? config->venue : NULL;
	choice->track = o->track != NULL ? o->track : own ? config->track : NULL;
	choice->stage = o->stage != NULL ? o->stage : own ? config->stage : NULL;
	/* The file's settings come first, so that the command line overrides them. Folders are the
	 * other way round: the first folder that has a venue is used. */
	if (own)
		add_array(settings, config->settings);
	add_all(settings, o->settings);
	add_all(folders, o->rules_dirs);
	add_array(folders, config->rules_dirs);
	plan->settings = g_strv_builder_end(settings);
	plan->rules_dirs = g_strv_builder_end(folders);
	choice->folders = (const char *const *)plan->rules_dirs;
	plan->styles = dp_styles_new(choice->folders);
	choice->settings = (const char *const *)plan->settings;
	choice->date = o->date;
	if (choice->spec != NULL || choice->name != NULL || o->may_guess)
		return TRUE;
	dp_venue_choice_ask("");
	return FALSE;
}

static const DpWriter *
find_writer(const char *name)
{
	g_autoptr(GArray) names = dp_names_new();
	const DpWriter *writer = dp_writer_find(name);
	guint n = 0;
	const DpWriter *table = dp_writer_table(&n);

	if (writer != NULL)
		return writer;
	for (guint i = 0; i < n; i++)
		dp_names_add(names, table[i].name);
	dp_complain_unknown(name, "a format", dp_names_all(names));
	return NULL;
}

static gboolean
choose_style(DpCheckPlan *plan, const DpCheckOptions *o)
{
	static const char *const WHEN[] = {"auto", "always", "never", NULL};
	const char *colour = o->colour != NULL ? o->colour : "auto";
	gboolean to_file = o->output != NULL && strcmp(o->output, "-") != 0;

	plan->writer = find_writer(o->format != NULL ? o->format : "text");
	if (plan->writer == NULL)
		return FALSE;
	if (!g_strv_contains(WHEN, colour)) {
		dp_complain_unknown(colour, "a choice of colours", WHEN);
		return FALSE;
	}
	plan->style.all = o->all;
	plan->style.quiet = o->quiet;
	plan->style.colour =
	    to_file ? strcmp(colour, "always") == 0 : dp_terminal_colour(colour, STDOUT_FILENO);
	return TRUE;
}

static gboolean
choose_level(DpCheckPlan *plan, const DpCheckOptions *o)
{
	const char *name = o->fail_on != NULL ? o->fail_on : plan->config->fail_on;

	if (name == NULL || dp_fail_on_parse(name, &plan->fail_on))
		return TRUE;
	dp_complain_unknown(name, "a level", dp_fail_on_names());
	return FALSE;
}

static gboolean
load_roster(DpCheckPlan *plan, const DpCheckOptions *o)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text = NULL;

	if (o->authors == NULL)
		return TRUE;
	text = dp_user_text_read(o->authors, DP_LIMIT_ROSTER_BYTES, "the list of authors");
	if (text == NULL)
		return FALSE;
	plan->roster = dp_roster_new(text, strlen(text), &error);
	if (plan->roster == NULL)
		dp_complain("%s: %s", o->authors, error->message);
	return plan->roster != NULL;
}

static gboolean
take_number(DpCheckPlan *plan, const DpCheckOptions *o)
{
	g_autoptr(GError) error = NULL;

	if (o->paper_number == NULL)
		return TRUE;
	if (g_strv_length(o->files) > 1) {
		dp_complain("--paper-number is the number of one paper; for several, use "
		            "`deskproof batch --papers`");
		return FALSE;
	}
	plan->paper_number = dp_paper_number_parse(o->paper_number, &error);
	if (plan->paper_number == NULL)
		dp_complain("--paper-number: %s", error->message);
	return plan->paper_number != NULL;
}

gboolean
dp_check_plan_make(DpCheckPlan *plan, const DpCheckOptions *o)
{
	DpPolicy *policy;

	plan->config = dp_config_new();
	policy = plan->config->policy;
	if (!load_config(plan->config, o))
		return FALSE;
	if (o->no_waivers)
		g_ptr_array_set_size(policy->waivers, 0);
	return add_rules(policy->select, o->select) && add_rules(policy->ignore, o->ignore) &&
	       add_severities(policy, o->severities) && choose_style(plan, o) &&
	       choose_level(plan, o) && load_roster(plan, o) && take_number(plan, o) &&
	       choose_venue(plan, o);
}

gboolean
dp_check_plan_suits(const DpCheckPlan *plan, const DpVenue *venue, const char *track,
                    const char *stage)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(venue, track, stage);
	const GPtrArray *select = plan->config->policy->select;

	for (guint i = 0; i < select->len; i++) {
		gboolean found = FALSE;

		for (guint j = 0; j < rules->len && !found; j++) {
			const DpVenueRule *rule = rules->pdata[j];

			found = g_str_equal(rule->info->id, select->pdata[i]) ||
			        g_str_equal(rule->key, select->pdata[i]);
		}
		if (!found) {
			dp_complain("%s has no rule \"%s\" there", dp_venue_id(venue),
			            (const char *)select->pdata[i]);
			return FALSE;
		}
	}
	return TRUE;
}

void
dp_check_plan_clear(DpCheckPlan *plan)
{
	g_clear_pointer(&plan->config, dp_config_free);
	g_clear_pointer(&plan->roster, dp_roster_free);
	g_clear_pointer(&plan->rules_dirs, g_strfreev);
	g_clear_pointer(&plan->settings, g_strfreev);
	g_clear_pointer(&plan->guessed, g_free);
	g_clear_pointer(&plan->paper_number, g_free);
	g_clear_pointer(&plan->styles, dp_styles_free);
}
