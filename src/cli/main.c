/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/version.h>
#include <deskproof/worker.h>

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/names.h"
#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/options.h"

#define ARGUMENTS_WIDTH 13

/* printf() pads by bytes, and "…" has three. */
static void
print_row(const DpCommand *command)
{
	int pad = ARGUMENTS_WIDTH - (int)g_utf8_strlen(command->arguments, -1);

	printf("  %-8s %s%*s  %s\n", command->name, command->arguments, pad, "", command->doc);
}

/* For a command with no option but --help. FALSE: the help or an error was printed. */
static gboolean
read_options(const char *usage, const char *summary, int argc, char **argv, DpExit *exit)
{
	const GOptionEntry entries[] = {{NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {usage, summary, entries};
	g_auto(GStrv) words = NULL;

	return dp_options_parse(&options, argc, argv, &words, exit);
}

static void
print_commands(void)
{
	printf("Usage: deskproof COMMAND [OPTION…] …\n"
	       "       deskproof [OPTION…] FILE…        (the same as check)\n\n"
	       "Checks whether a paper's PDF meets a venue's format rules.\n\n");
	for (const DpCommand *command = dp_command_table(); command->name != NULL; command++) {
		if (command->doc != NULL)
			print_row(command);
	}
	printf("\n`deskproof help COMMAND` lists the options of a command.\n");
}

static const DpCommand *
find_command(const char *word)
{
	static const struct {
		const char *option, *command;
	} SAME[] = {{"--help", "help"}, {"-h", "help"}, {"--version", "version"}};

	for (guint i = 0; i < G_N_ELEMENTS(SAME); i++) {
		if (strcmp(word, SAME[i].option) == 0)
			word = SAME[i].command;
	}
	for (const DpCommand *command = dp_command_table(); command->name != NULL; command++) {
		if (strcmp(command->name, word) == 0)
			return command;
	}
	return NULL;
}

static DpExit
unknown_command(const char *word, const char *what)
{
	g_autoptr(GArray) names = dp_names_new();

	for (const DpCommand *command = dp_command_table(); command->name != NULL; command++) {
		if (command->doc != NULL)
			dp_names_add(names, command->name);
	}
	dp_complain_unknown(word, what, dp_names_all(names));
	return DP_EXIT_USAGE;
}

/* `help batch` is `batch --help`. */
static DpExit
print_help_of(const char *word)
{
	const DpCommand *command = find_command(word);
	g_autofree char *name = g_strdup(word);
	char option[] = "--help";
	char *words[] = {name, option, NULL};

	return command != NULL ? command->run(2, words) : unknown_command(word, "a command");
}

static DpExit
print_help(int argc, char **argv)
{
	const GOptionEntry entries[] = {{NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {"help [COMMAND]",
	                           "Lists the commands, or the options of a command.", entries};
	g_auto(GStrv) words = NULL;
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (words[0] != NULL && words[1] != NULL) {
		dp_complain("name one command; `deskproof help` lists them");
		return DP_EXIT_USAGE;
	}
	if (words[0] != NULL)
		return print_help_of(words[0]);
	print_commands();
	return DP_EXIT_CONFORMS;
}

static DpExit
print_version(int argc, char **argv)
{
	DpExit exit;

	if (!read_options("version", "Prints the version of the program.", argc, argv, &exit))
		return exit;
	printf("deskproof %s\n", dp_version());
	return DP_EXIT_CONFORMS;
}

static const DpCommand COMMANDS[] = {
    {"init", "[FILE]", "write the settings for the papers of a folder", dp_command_init},
    {"check", "FILE…", "check papers against the rules of a venue", dp_command_check},
    {"watch", "FILE", "check a paper whenever its PDF changes", dp_command_watch},
    {"batch", "FILE…", "check many papers and save the results", dp_command_batch},
    {"worker", "", "check the papers that a portal queues", dp_command_worker},
    {"serve", "", "check the papers that are sent over HTTP", dp_command_serve},
    {"results", "", "list or export the results of batch", dp_command_results},
    {"merge", "OUT.db FILE…", "merge the results of several runs", dp_command_merge},
    {"diff", "OLD NEW", "say what changed between two reports on a paper", dp_command_diff},
    {"letter", "REPORT", "write a letter to the authors of a paper that fails", dp_command_letter},
    {"facts", "FILE", "print all measurements of a paper", dp_command_facts},
    {"measure", "FILE", "show what each part of a paper was taken for", dp_command_measure},
    {"identify", "FILE", "name the styles and venues that a paper looks like", dp_command_identify},
    {"venues", "[show ID]", "list the venues, or all rules of one", dp_command_venues},
    {"rules", "[check FILE…]", "list the rules, or check venue files", dp_command_rules},
    {"explain", "RULE", "explain a rule and how to fix a paper", dp_command_explain},
    {"docs", "DIR", NULL, dp_command_docs},
    {"version", "", "print the version", print_version},
    {"help", "[COMMAND]", "print this, or the options of a command", print_help},
    {NULL, NULL, NULL, NULL}};

const DpCommand *
dp_command_table(void)
{
	return COMMANDS;
}

/* An option, a path, or an existing file: `deskproof paper.pdf` means check. */
static gboolean
is_for_check(const char *word)
{
	return word[0] == '-' || strpbrk(word, "./") != NULL ||
	       g_file_test(word, G_FILE_TEST_EXISTS);
}

/* Occupy closed standard streams, so that no file opened later gets their number. /dev/null is
 * opened in the wrong direction, so that using the stream is still an error. */
static void
hold_streams(void)
{
	for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++) {
		int mode = stream == STDIN_FILENO ? O_WRONLY : O_RDONLY;

		if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", mode) != stream)
			_exit(DP_EXIT_USAGE);
	}
}

int
main(int argc, char **argv)
{
	const DpCommand *command;
	g_autofree char *name = NULL;

	hold_streams();
	/* Turn the file size limit into a write error, also for files in memory; the signal would
	 * end the program. */
	signal(SIGXFSZ, SIG_IGN);
	dp_worker_main(argc, argv);
	g_set_prgname("deskproof");
	if (argc < 2) {
		dp_complain("no command; `deskproof help` lists them");
		return DP_EXIT_USAGE;
	}
	command = find_command(argv[1]);
	/* "--help" is a command here, not an option. */
	if (command != NULL && argv[1][0] == '-')
		argv[1] = name = g_strdup(command->name);
	if (command != NULL)
		return (int)command->run(argc - 1, argv + 1);
	if (is_for_check(argv[1]))
		return (int)dp_command_check(argc, argv);
	return (int)unknown_command(argv[1], "a command or a file");
}
