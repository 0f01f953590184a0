/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/check-options.h"

#include "cli/complaint.h"
#include "cli/options.h"

#define TEXT G_OPTION_ARG_FILENAME
#define TEXTS G_OPTION_ARG_FILENAME_ARRAY
#define FLAG G_OPTION_ARG_NONE

gboolean
dp_check_options_parse(DpCheckOptions *o, const DpCheckUsage *usage, int argc, char **argv,
                       DpExit *exit)
{
	const int file_flags = usage->watches ? G_OPTION_FLAG_HIDDEN : 0;
	const GOptionEntry entries[] = {
	    {"venue", 'v', 0, TEXT, &o->venue, "Venue, or path of a venue file", "ID"},
	    {"spec", 0, 0, TEXT, &o->spec, "HotCRP format in place of a venue: letter;12;2;7inx9in",
	     "FORMAT"},
	    {"track", 't', 0, TEXT, &o->track, "Track (default: the venue's first)", "NAME"},
	    {"stage", 's', 0, TEXT, &o->stage, "Stage (default: the venue's first)", "NAME"},
	    {"format", 'f', 0, TEXT, &o->format,
	     "text, concise, json, jsonl, html, pdf, junit, github, sarif or csv", "NAME"},
	    {"all", 'a', 0, FLAG, &o->all, "Also report passes and rules that do not apply", NULL},
	    {"output", 'o', file_flags, TEXT, &o->output, "Write the report to this file", "FILE"},
	    {"annotate", 0, file_flags, TEXT, &o->annotate,
	     "Also write a copy of the paper with the findings drawn into it", "FILE"},
	    {"quiet", 'q', 0, FLAG, &o->quiet,
	     "Print one line a paper: its verdict and the rules that decide it (text)", NULL},
	    {"fail-on", 0, 0, TEXT, &o->fail_on,
	     "Exit with status 1 on: error (default), review, warning, never, unchecked", "LEVEL"},
	    {"exit-zero", 0, 0, FLAG, &o->exit_zero,
	     "Exit with status 0 even if papers fail or cannot be read", NULL},
	    {"select", 0, 0, TEXTS, &o->select, "Only these rules (several: comma, or again)",
	     "RULE"},
	    {"ignore", 0, 0, TEXTS, &o->ignore, "Skip these rules", "RULE"},
	    {"severity", 0, 0, TEXTS, &o->severities, "Change the severity: error, warning or note",
	     "RULE=LEVEL"},
	    {"set", 0, 0, TEXTS, &o->settings, "Confirm a value of the venue: page-limit.max=6",
	     "KEY.PARAM=VALUE"},
	    {"authors", 0, 0, TEXT, &o->authors,
	     "Search for these names: a submission system's CSV or JSON, or a list", "FILE"},
	    {"paper-number", 0, 0, TEXT, &o->paper_number,
	     "The number that the paper must print, if the venue wants one", "N"},
	    {"synctex", 0, 0, TEXT, &o->synctex,
	     "Name lines of the LaTeX source: auto (default), never, or the SyncTeX file to use",
	     "WHEN"},
	    {"date", 0, 0, TEXT, &o->date,
	     "Which edition is open, and which rules are old, on this day (default: today)", "DAY"},
	    {"rules-dir", 0, 0, TEXTS, &o->rules_dirs, "Search here first for venue files", "DIR"},
	    {"config", 0, 0, TEXT, &o->config,
	     "Read this file instead of the nearest " DP_CONFIG_FILE, "FILE"},
	    {"no-config", 0, 0, FLAG, &o->no_config, "Do not read a configuration file", NULL},
	    {"no-waivers", 0, 0, FLAG, &o->no_waivers, "Do not honour waivers", NULL},
	    {"color", 0, 0, TEXT, &o->colour, "auto (default), always or never", "WHEN"},
	    usage->watches
	        ? (GOptionEntry){"times", 0, 0, G_OPTION_ARG_INT, &o->times,
	                         "End after this many reports (default: never)", "N"}
	        : (GOptionEntry){"against", 0, 0, TEXT, &o->against,
	                         "Also say what changed since this report of --format json",
	                         "FILE"},
	    {"progress", 0, 0, FLAG, &o->progress, "Show progress on standard error", NULL},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	g_autofree GOptionEntry *sandbox = dp_sandbox_entries(&o->sandbox);
	const DpOptions options = {usage->usage, usage->summary, entries, sandbox};

	return dp_options_parse(&options, argc, argv, &o->files, exit);
}

void
dp_check_options_clear(DpCheckOptions *o)
{
	char **texts[] = {&o->venue,        &o->track,    &o->stage,   &o->format,  &o->output,
	                  &o->fail_on,      &o->config,   &o->colour,  &o->authors, &o->date,
	                  &o->paper_number, &o->annotate, &o->against, &o->synctex, &o->spec};
	char ***lists[] = {&o->select,     &o->ignore, &o->severities, &o->settings,
	                   &o->rules_dirs, &o->files,  &o->copies};

	for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
		g_clear_pointer(texts[i], g_free);
	for (guint i = 0; i < G_N_ELEMENTS(lists); i++)
		g_clear_pointer(lists[i], g_strfreev);
	dp_sandbox_clear(&o->sandbox);
}
