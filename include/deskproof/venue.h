/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/diagnostic.h>
#include <deskproof/public.h>
#include <deskproof/rule.h>
#include <deskproof/wording.h>

G_BEGIN_DECLS

/** DpSource: how certain a rule is. INFERRED and SECONDARY rules can never be errors. */
typedef enum {
	DP_SOURCE_INFERRED,
	DP_SOURCE_SECONDARY,
	DP_SOURCE_MEASURED,  /* in the style file's output */
	DP_SOURCE_KIT,       /* a sentence of the style file or its sample paper, not of the call
	                        for papers */
	DP_SOURCE_PUBLISHED, /* the venue's own sentence: only this one is quoted */
	DP_SOURCE_USER,      /* confirmed on the command line with --set */
	DP_SOURCE_SETTING,   /* of a HotCRP format, in place of a venue */
} DpSource;

DP_PUBLIC const char *dp_source_name(DpSource source);
/** dp_source_demand: who requires it, with the verb: "the venue requires". Static. */
DP_PUBLIC const char *dp_source_demand(DpSource source);
/** dp_source_origin: the rule's origin: "measured from the style file". Static. */
DP_PUBLIC const char *dp_source_origin(DpSource source);

/** DpCitation: the venue's own sentence, its address, and the date it was read. */
typedef struct {
	char *quote, *url, *read; /* read: YYYY-MM-DD */
} DpCitation;

/** DpParam: the value of one parameter, by its DpParamKind. */
typedef struct {
	const DpParamInfo *info;
	double number;    /* COUNT, NUMBER, LENGTH (points), FLAG */
	char *text;       /* WORD, TEXT, PATTERN */
	GPtrArray *texts; /* of char *, owned: WORDS, TEXTS, PATTERNS */
	guint line, column;
} DpParam;

/** DpVenueRule: one rule of a venue; tracks and stages may not be resolved yet. */
typedef struct {
	char *key;      /* "required-text/notice": rule id, then an optional instance */
	char *instance; /* "notice", or NULL */
	const DpRuleInfo *info;
	DpSeverity severity;      /* never higher than the source allows */
	gboolean severity_capped; /* it would be an error but for its source */
	DpSource source;
	DpCitation cite;
	char **tracks, **stages; /* (nullable): NULL means all */
	char *note;              /* (nullable): shown with the finding */
	GPtrArray *params;       /* of DpParam, owned */
	char *path;              /* the file that defines it last */
	guint line, column;
	GPtrArray *wordings; /* (nullable): of GPtrArray of DpWording, shared: its lists */
} DpVenueRule;

DP_PUBLIC const DpParam *dp_venue_rule_param(const DpVenueRule *rule, const char *name);
/** dp_venue_rule_number: the parameter's number, or @fallback if the venue does not set it. */
DP_PUBLIC double dp_venue_rule_number(const DpVenueRule *rule, const char *name, double fallback);
DP_PUBLIC const char *dp_venue_rule_text(const DpVenueRule *rule, const char *name);
/** dp_venue_rule_has_word: whether the WORDS (or TEXTS) parameter lists @word. */
DP_PUBLIC gboolean dp_venue_rule_has_word(const DpVenueRule *rule, const char *name,
                                          const char *word);

/** DpVenue: an immutable venue, merged with everything it extends. */
typedef struct _DpVenue DpVenue;

DP_PUBLIC DpVenue *dp_venue_ref(DpVenue *venue);
DP_PUBLIC void dp_venue_unref(DpVenue *venue);

DP_PUBLIC const char *dp_venue_id(const DpVenue *venue);
DP_PUBLIC const char *dp_venue_title(const DpVenue *venue);
DP_PUBLIC const char *const *dp_venue_tracks(const DpVenue *venue); /* empty if it has none */
DP_PUBLIC const char *const *dp_venue_stages(const DpVenue *venue);
/** dp_venue_digest: SHA-256 (hex) over the bytes of all its files and the settings applied. */
DP_PUBLIC const char *dp_venue_digest(const DpVenue *venue);
/** dp_venue_deadline: (nullable): the last day on which papers are accepted, "2026-01-31". */
DP_PUBLIC const char *dp_venue_deadline(const DpVenue *venue);
/** dp_venue_remarks: sentences about this edition that a report shows: how it was chosen, that its
 * deadline has passed. Empty if it was loaded without a date. */
DP_PUBLIC const char *const *dp_venue_remarks(const DpVenue *venue);

/** dp_venue_rules: (transfer container): the rules in force for @track and @stage (NULL: the
 * venue's first), in the order of dp_rule_table(), then by key. */
DP_PUBLIC GPtrArray *dp_venue_rules(const DpVenue *venue, const char *track, const char *stage);

/**
 * dp_venue_set: @setting: "page-limit.max=6": rule key, parameter, value as in a venue file
 *
 * Returns: (transfer full): a copy in which the user has confirmed that rule: its source is USER,
 * its severity the rule's default. NULL with DP_ERROR_USAGE.
 */
DP_PUBLIC DpVenue *dp_venue_set(const DpVenue *venue, const char *setting, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpVenue, dp_venue_unref)

G_END_DECLS
