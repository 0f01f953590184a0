/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/*
 * What the person who runs the check, and not the venue, decides about a report. A rule is named by
 * its id ("required-text": all of its instances) or by its key ("required-text/notice").
 */

/** DpSeverityChange: another severity for a rule. */
typedef struct {
	char *rule;
	DpSeverity severity;
} DpSeverityChange;

/** DpWaiver: an accepted breach; it stays in the report, with the reason. */
typedef struct {
	char *rule, *reason;
	char *file;    /* (nullable): a glob for the paper's file name */
	gboolean used; /* whether any report had such a breach */
	guint line, column;
} DpWaiver;

/** DpPolicy: lists are owned. */
typedef struct {
	GPtrArray *select;     /* of char *: only these rules; empty: all */
	GPtrArray *ignore;     /* of char *: not these */
	GPtrArray *severities; /* of DpSeverityChange; the last word on a rule wins */
	GPtrArray *waivers;    /* of DpWaiver */
} DpPolicy;

DpPolicy *dp_policy_new(void);
void dp_policy_free(DpPolicy *policy);

void dp_policy_add_severity(DpPolicy *policy, const char *rule, DpSeverity severity);

/** dp_policy_add_waiver: @file may be NULL; @line and @column: where it is written. */
void dp_policy_add_waiver(DpPolicy *policy, const char *rule, const char *reason, const char *file,
                          guint line, guint column);

/**
 * dp_policy_apply:
 *
 * Drops, regrades and waives findings of @report and judges it anew. A rule whose source is only
 * inferred or second-hand stays capped whatever severity is asked for: its value has to be
 * confirmed with dp_venue_set() first.
 */
void dp_policy_apply(DpPolicy *policy, DpReport *report);

/** dp_policy_digest: (transfer full): 64 hexadecimal digits of all that dp_policy_apply() goes by;
 * of a policy that changes nothing too. */
char *dp_policy_digest(const DpPolicy *policy);

/** dp_policy_names: whether @name is the id or the key of the rule of @finding. */
gboolean dp_policy_names(const DpFinding *finding, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPolicy, dp_policy_free)
