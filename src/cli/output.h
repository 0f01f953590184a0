/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_output_check:
 * @path: (nullable): where to write a report; NULL or "-" is standard output
 * @inputs: paths, NULL-terminated
 *
 * Called before any work. FALSE after complaining if @path is one of the inputs, under any name or
 * link, or is an existing PDF or database, so that no report overwrites an author's paper or a
 * store of results. A PDF report may be overwritten.
 */
gboolean dp_output_check(const char *path, const char *const *inputs);

/** dp_output_is_report: whether @path is a PDF report that this program wrote. */
gboolean dp_output_is_report(const char *path);

/** DpOutputPlan: a kind of output. */
typedef struct {
	const char *option;     /* that names it: "--output" */
	const char *own_ending; /* how files that this option wrote earlier end: these may be
	                           replaced */
	const char *other;      /* (nullable): no other file may be, not even a text; and what such
	                           a file is: "no annotated copy" */
} DpOutputPlan;

/** dp_output_plan_check: as dp_output_check(), for the file of another option. */
gboolean dp_output_plan_check(const DpOutputPlan *plan, const char *path,
                              const char *const *inputs);

/**
 * dp_output_write:
 * @path: (nullable): NULL or "-" is standard output
 *
 * Replaces a file as a whole, or leaves it unchanged on failure: the text goes to another file of
 * the same folder, which is then renamed. Writes directly to a device or a pipe. Complains and
 * returns FALSE on failure.
 */
gboolean dp_output_write(const char *path, const char *text, gsize length);
