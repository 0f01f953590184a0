/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "web/web-drawing.h"

/*
 * What a page in a browser calls: plain C types only. The venue files
 * are those in the program. For one thread.
 */

/** DpWebCheck: a paper that was checked, or why it was not. */
typedef struct _DpWebCheck DpWebCheck;

/** DpWebChoice: of a paper. Everything is borrowed. */
typedef struct {
	const char *name;          /* of the file */
	const char *venue;         /* an id, or a family: its newest edition */
	const char *track, *stage; /* NULL: the venue's first */
	const char *date;          /* NULL: today; "2026-01-31" */
	const char *authors;       /* NULL: not known; else as dp_roster_new() reads them */
} DpWebChoice;

/**
 * dp_web_check: @bytes: a PDF, taken over: freed with g_free()
 * @drawing: (nullable): pages of it that dp_web_check_undrawn() named before; borrowed during the
 * call
 *
 * (transfer full)
 */
DpWebCheck *dp_web_check(guint8 *bytes, gsize length, const DpWebChoice *choice,
                         const DpWebDrawing *drawing);
void dp_web_check_free(DpWebCheck *check);

/** dp_web_check_error: (nullable): a sentence, if there is no report: the choice is wrong. A paper
 * that cannot be read has a report that says so. */
const char *dp_web_check_error(const DpWebCheck *check);

/** dp_web_check_undrawn: entry @index of the pages, 1-based and in ascending order, that the check
 * would have drawn and could not; 0: there are no more. At most DP_LIMIT_INK_PAGES. */
guint dp_web_check_undrawn(const DpWebCheck *check, guint index);

/** dp_web_check_write: (nullable): the report in a format of dp_writer_table(), as `deskproof
 * check` writes it; NULL: no report, or no such format. (transfer full) */
char *dp_web_check_write(const DpWebCheck *check, const char *format);

/** dp_web_check_annotate: (nullable): a copy of the paper with its findings, as `deskproof
 * annotate` makes it; NULL: the paper cannot be read, or the copy is too long. (transfer full) */
guint8 *dp_web_check_annotate(const DpWebCheck *check, gsize *length);

/** dp_web_venues: dp_rules_json_venues() of all venues. (transfer full) */
char *dp_web_venues(void);

/** dp_web_venue: (nullable): dp_rules_json_venue() of the choice; NULL: there is no such venue,
 * track or stage. (transfer full) */
char *dp_web_venue(const DpWebChoice *choice);

/** dp_web_rule: (nullable): dp_rules_json_rule() of the rule with this id. (transfer full) */
char *dp_web_rule(const char *id);

/** dp_web_identify: which venues a paper looks like, as `deskproof identify --format json`. @bytes:
 * as for dp_web_check(). @name: of the file. (transfer full) */
char *dp_web_identify(guint8 *bytes, gsize length, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpWebCheck, dp_web_check_free)
