/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/config.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/sandbox.h"
#include "cli/venue-choice.h"
#include "cli/venue-guess.h"

#define LONGEST_ANSWER 256

static void
append_names(GString *out, const char *const *names)
{
	for (guint i = 0; names != NULL && names[i] != NULL; i++)
		g_string_append_printf(out, "%s%s", i > 0 ? ", " : "", names[i]);
}

/* "stage: submission   # one of: submission, camera-ready"; what was not chosen is a comment, since
 * the venue's first is taken anyway. */
static void
append_choice(GString *out, const char *key, const char *chosen, const char *const *names)
{
	if (names == NULL || names[0] == NULL)
		return;
	g_string_append_printf(out, "%s%s: %s  # one of: ", chosen != NULL ? "" : "# ", key,
	                       chosen != NULL ? chosen : names[0]);
	append_names(out, names);
	g_string_append_c(out, '\n');
}

/* A venue file of the user's own is named as the user named it. */
static char *
make_file(const DpVenue *venue, const DpVenueChoice *choice)
{
	gboolean is_path = strchr(choice->name, '/') != NULL;
	GString *out = g_string_new("# What `deskproof` checks the papers below this folder for; "
	                            "docs/configuration.md\n# lists all keys. "
	                            "`deskproof venues show ID` lists a venue's rules.\n");

	g_string_append_printf(out, "venue: %s  # %s\n",
	                       is_path ? choice->name : dp_venue_id(venue), dp_venue_title(venue));
	append_choice(out, "track", choice->track, dp_venue_tracks(venue));
	append_choice(out, "stage", choice->stage, dp_venue_stages(venue));
	g_string_append(out, "# fail-on: review  # exit with 1 also when a person must look\n"
	                     "# waivers:  # what the chairs allowed you\n"
	                     "#   - rule: page-limit\n"
	                     "#     reason: The chairs agreed on 3 March.\n");
	return g_string_free(out, FALSE);
}

/* (nullable) (transfer full): the answer to a question on the terminal. */
static char *
ask_venue(void)
{
	char answer[LONGEST_ANSWER];

	if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
		return NULL;
	fputs("Which venue (`deskproof venues` lists them)? ", stderr);
	if (fgets(answer, sizeof answer, stdin) == NULL)
		return NULL;
	g_strstrip(answer);
	return answer[0] != '\0' ? g_strdup(answer) : NULL;
}

/* (nullable) (transfer full): as named, as the paper looks, or as answered. */
static char *
find_venue(const DpVenueChoice *choice, const char *paper, DpSandbox *sandbox)
{
	char *answer = NULL;

	if (choice->name != NULL)
		return g_strdup(choice->name);
	if (paper != NULL)
		return dp_sandbox_start(sandbox, TRUE) ? dp_venue_guess(paper, sandbox, choice)
		                                       : NULL;
	answer = ask_venue();
	if (answer == NULL)
		dp_complain("which venue? Say --venue ID (`deskproof venues` lists them), or name "
		            "a paper that is in its style: `deskproof init paper.pdf`");
	return answer;
}

/* In YAML a path with other characters would need quotes. */
static gboolean
is_plain(const char *name)
{
	if (name[strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	                      "._-/")] == '\0')
		return TRUE;
	dp_complain("%s: write this path into " DP_CONFIG_FILE " yourself, in quotes", name);
	return FALSE;
}

static gboolean
may_write(gboolean force)
{
	if (force || !g_file_test(DP_CONFIG_FILE, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
		return TRUE;
	dp_complain("there is a " DP_CONFIG_FILE " here already; say --force to replace it");
	return FALSE;
}

static DpExit
init(DpVenueChoice *choice, const char *paper, DpSandbox *sandbox)
{
	g_autofree char *name = find_venue(choice, paper, sandbox);
	g_autoptr(DpVenue) venue = NULL;
	g_autofree char *text = NULL;
	g_autofree char *said = NULL;
	gboolean guessed = choice->name == NULL && paper != NULL;

	if (name == NULL)
		return DP_EXIT_USAGE;
	choice->name = name;
	venue = dp_venue_choice_load(choice);
	if (venue == NULL || !is_plain(name))
		return DP_EXIT_USAGE;
	text = make_file(venue, choice);
	if (!dp_output_write(DP_CONFIG_FILE, text, strlen(text)))
		return DP_EXIT_USAGE;
	said = g_strdup_printf("Wrote " DP_CONFIG_FILE " for %s (%s)%s.\n"
	                       "Now `deskproof %s` checks a paper here, and `deskproof watch %s` "
	                       "checks it again whenever it changes.\n",
	                       dp_venue_title(venue), dp_venue_id(venue),
	                       guessed ? ", which the paper looks like" : "",
	                       paper != NULL ? paper : "paper.pdf",
	                       paper != NULL ? paper : "paper.pdf");
	return dp_output_write(NULL, said, strlen(said)) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

DpExit
dp_command_init(int argc, char **argv)
{
	g_autofree char *venue = NULL, *track = NULL, *stage = NULL;
	gboolean force = FALSE;
	g_auto(GStrv) words = NULL;
	const GOptionEntry entries[] = {
	    {"venue", 'v', 0, G_OPTION_ARG_FILENAME, &venue, "Venue, or path of a venue file",
	     "ID"},
	    {"track", 't', 0, G_OPTION_ARG_FILENAME, &track, "Track (default: the venue's first)",
	     "NAME"},
	    {"stage", 's', 0, G_OPTION_ARG_FILENAME, &stage, "Stage (default: the venue's first)",
	     "NAME"},
	    {"force", 0, 0, G_OPTION_ARG_NONE, &force, "Replace the file that is there", NULL},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	g_auto(DpSandbox) sandbox = {0};
	g_autofree GOptionEntry *more = dp_sandbox_entries(&sandbox);
	const DpOptions options = {
	    "init [OPTION…] [FILE]",
	    "Writes a " DP_CONFIG_FILE
	    " into the working folder, so that `deskproof paper.pdf` is\n"
	    "enough. Without --venue it takes the venue that the paper FILE looks like, or asks.",
	    entries, more};
	DpVenueChoice choice = {0};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (words[0] != NULL && words[1] != NULL) {
		dp_complain("name at most one paper: `deskproof init FILE`");
		return DP_EXIT_USAGE;
	}
	choice = (DpVenueChoice){.name = venue, .track = track, .stage = stage};
	return may_write(force) ? init(&choice, words[0], &sandbox) : DP_EXIT_USAGE;
}
