/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "choice.h"

#include <string.h>

struct _Choices {
	GHashTable *made; /* "venue options" → Choice */
};

static void
free_choice(gpointer data)
{
	Choice *choice = data;

	dp_venue_unref(choice->venue);
	g_free(choice->track);
	g_free(choice->stage);
	g_strfreev(choice->ignored);
	g_free(choice);
}

Choices *
choices_new(void)
{
	Choices *choices = g_new0(Choices, 1);

	choices->made = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_choice);
	return choices;
}

void
choices_free(Choices *choices)
{
	if (choices == NULL)
		return;
	g_hash_table_unref(choices->made);
	g_free(choices);
}

DpVenue *
choices_venue(const char *name)
{
	g_autofree char *own =
	    g_build_filename(g_getenv("DP_SOURCE_DIR"), "tests", "accuracy", "venues", NULL);
	const char *folders[] = {own, NULL};
	g_autoptr(DpRegistry) registry = dp_registry_new(folders);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();

	return dp_registry_load(registry, name, diagnostics, NULL);
}

static void
apply_setting(Choice *choice, const char *setting)
{
	g_autoptr(DpVenue) before = choice->venue;
	g_autoptr(GError) error = NULL;

	choice->venue = dp_venue_set(before, setting, &error);
	if (choice->venue == NULL)
		g_error("%s: %s", setting, error->message);
}

static void
apply_option(Choice *choice, GStrvBuilder *ignored, const char *option, const char *value)
{
	if (strcmp(option, "--stage") == 0)
		choice->stage = g_strdup(value);
	else if (strcmp(option, "--track") == 0)
		choice->track = g_strdup(value);
	else if (strcmp(option, "--set") == 0)
		apply_setting(choice, value);
	else if (strcmp(option, "--ignore") == 0)
		g_strv_builder_add(ignored, value);
	else
		g_error("no option of a table of papers: %s", option);
}

static void
apply_options(Choice *choice, const char *options)
{
	g_auto(GStrv) words = g_strsplit(options, " ", -1);
	g_autoptr(GStrvBuilder) ignored = g_strv_builder_new();

	for (guint i = 0; words[i] != NULL && words[i][0] != '\0'; i += 2) {
		if (words[i + 1] == NULL)
			g_error("%s: %s has no value", options, words[i]);
		apply_option(choice, ignored, words[i], words[i + 1]);
	}
	choice->ignored = g_strv_builder_end(ignored);
}

static Choice *
make(const char *folder, const char *venue, const char *options)
{
	Choice *choice = g_new0(Choice, 1);
	g_autofree char *path = NULL;

	if (g_str_has_suffix(venue, ".yaml"))
		path = g_build_filename(folder, venue, NULL);
	choice->venue = choices_venue(path != NULL ? path : venue);
	if (choice->venue == NULL)
		g_error("%s cannot be used", path != NULL ? path : venue);
	apply_options(choice, options);
	return choice;
}

const Choice *
choices_of(Choices *choices, const char *folder, const char *venue, const char *options)
{
	g_autofree char *key = g_strjoin(" ", folder, venue, options, NULL);

	if (!g_hash_table_contains(choices->made, key))
		g_hash_table_insert(choices->made, g_strdup(key), make(folder, venue, options));
	return g_hash_table_lookup(choices->made, key);
}
