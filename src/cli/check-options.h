/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/roster.h>
#include <deskproof/writer.h>

#include "cli/command.h"
#include "cli/config.h"
#include "cli/fail-on.h"
#include "cli/sandbox.h"
#include "cli/venue-choice.h"

/** DpCheckOptions: the options of `deskproof check`, as typed; owned, nullable. */
typedef struct {
	char *venue, *track, *stage, *format, *output, *fail_on, *config, *colour, *authors, *date,
	    *paper_number, *annotate, *against, *synctex, *spec;
	char **select, **ignore, **severities, **settings, **rules_dirs;
	gboolean all, exit_zero, no_config, no_waivers, quiet, progress;
	int times;          /* of a command that watches; 0: without end */
	gboolean may_guess; /* not typed: the command can do without a venue */
	char **files;
	char **copies; /* not typed: where the annotated copy of each goes */
	DpSandbox sandbox;
} DpCheckOptions;

/** DpCheckUsage: the help of a command that has these options. */
typedef struct {
	const char *usage, *summary; /* as in DpOptions */
	gboolean watches;            /* reads the paper again and again */
} DpCheckUsage;

/** dp_check_options_parse: FALSE with @exit set when the command is done. */
gboolean dp_check_options_parse(DpCheckOptions *options, const DpCheckUsage *usage, int argc,
                                char **argv, DpExit *exit);
void dp_check_options_clear(DpCheckOptions *options);

/** DpCheckPlan: what to do, from the options and the configuration. */
typedef struct {
	DpConfig *config; /* its policy includes the options */
	GStrv rules_dirs, settings;
	DpVenueChoice choice; /* borrowed from the options and from this plan */
	const DpWriter *writer;
	DpWriterOptions style;
	DpFailOn fail_on;
	DpRoster *roster;   /* nullable */
	char *paper_number; /* (nullable): owned */
	DpStyles *styles;   /* read when a paper looks like another venue's */
	char *guessed;      /* (nullable): the venue, if nobody named one */
} DpCheckPlan;

/** dp_check_plan_make: @options must live as long; FALSE after complaining. */
gboolean dp_check_plan_make(DpCheckPlan *plan, const DpCheckOptions *options);

/** dp_check_plan_suits: FALSE after complaining: a selection without any rule of the venue would
 * pass every paper. */
gboolean dp_check_plan_suits(const DpCheckPlan *plan, const DpVenue *venue, const char *track,
                             const char *stage);
void dp_check_plan_clear(DpCheckPlan *plan);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpCheckOptions, dp_check_options_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpCheckPlan, dp_check_plan_clear)
