/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>
#include <deskproof/report.h>

G_BEGIN_DECLS

/*
 * Decisions about a report by the person who runs the check, not by the venue. A rule is named by
 * its id ("required-text": all of its instances) or by its key ("required-text/notice"). Unknown
 * names have no effect; dp_rule_info() knows the ids.
 */

/** DpSeverityChange: another severity for a rule. */
typedef struct {
	char *rule;
	DpSeverity severity;
} DpSeverityChange;

/** DpWaiver: an accepted breach; it stays in the report, with the reason. */
typedef struct {
	char *rule, *reason;
	char *file;         /* (nullable): a glob for the paper's file name */
	guint line, column; /* where it is defined, 1-based; 0: nowhere */
	gint used;          /* whether any report had this breach; g_atomic_int_get() */
} DpWaiver;

/**
 * DpPolicy: lists are owned.
 *
 * Threads: a policy is built by one thread. Then any number of threads may check with it.
 */
typedef struct {
	GPtrArray *select;     /* of char *: report only these rules; empty: all */
	GPtrArray *ignore;     /* of char *: leave these out */
	GPtrArray *severities; /* of DpSeverityChange; the last one for a rule applies */
	GPtrArray *waivers;    /* of DpWaiver */
} DpPolicy;

/** dp_policy_new: a policy without effect. (transfer full) */
DP_PUBLIC DpPolicy *dp_policy_new(void);
DP_PUBLIC void dp_policy_free(DpPolicy *policy);

/** dp_policy_add_selected: reports only selected rules, once there are any. */
DP_PUBLIC void dp_policy_add_selected(DpPolicy *policy, const char *rule);

/** dp_policy_add_ignored: leaves a rule out of reports. */
DP_PUBLIC void dp_policy_add_ignored(DpPolicy *policy, const char *rule);

DP_PUBLIC void dp_policy_add_severity(DpPolicy *policy, const char *rule, DpSeverity severity);

/** dp_policy_add_waiver: @file may be NULL; @line and @column: where it is defined, or 0. */
DP_PUBLIC void dp_policy_add_waiver(DpPolicy *policy, const char *rule, const char *reason,
                                    const char *file, guint line, guint column);

/**
 * dp_policy_apply:
 *
 * Drops, regrades and waives findings of @report, then sets its verdict again; for a job with a
 * policy this is already done. A rule with an inferred or second-hand source stays capped whatever
 * severity is asked for: confirm its value with dp_venue_set() first.
 */
DP_PUBLIC void dp_policy_apply(DpPolicy *policy, DpReport *report);

/** dp_policy_digest: (transfer full): 64 hexadecimal digits over everything that dp_policy_apply()
 * uses; also for a policy without effect. */
DP_PUBLIC char *dp_policy_digest(const DpPolicy *policy);

/** dp_policy_names: whether @name is the id or the key of the rule of @finding. */
DP_PUBLIC gboolean dp_policy_names(const DpFinding *finding, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPolicy, dp_policy_free)

G_END_DECLS
