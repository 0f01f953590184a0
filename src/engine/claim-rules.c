/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/names.h"
#include "engine/predicates.h"

/* pdf-a, tagged: what the file claims, and what it has for readers who do not see it. */

/* Only with these the claim is one: "2b", "4". */
static gboolean
read_claim(const char *claim, guint64 *part, const char **level)
{
	char *end;

	*part = g_ascii_strtoull(claim, &end, 10);
	*level = end;
	return g_ascii_isdigit(claim[0]) && strspn(end, "abuef") == strlen(end);
}

/* (nullable): what no file that conforms to any part may have (ISO 19005-2, 6.1.3 and 6.2.11.4). */
static const char *
contradiction(const DpCheck *check)
{
	const DpObservation *encrypted = dp_check_fact(check, "file.encrypted");

	if (encrypted != NULL && encrypted->number != 0)
		return "it is encrypted";
	if (dp_facts_count(check->facts, "font.not-embedded") > 0)
		return "a font is not embedded";
	return NULL;
}

/* A level is only wanted of the parts that have levels a, b and u. */
static gboolean
has_level(const DpCheck *check, const char *level)
{
	return dp_venue_rule_param(check->rule, "levels") == NULL || level[0] == '\0' ||
	       dp_venue_rule_has_word(check->rule, "levels", level);
}

static void
conclude_claim(DpCheck *check, const char *claim)
{
	double wanted = dp_venue_rule_number(check->rule, "part", 1);
	const char *against = contradiction(check), *level;
	guint64 part;

	if (!read_claim(claim, &part, &level)) {
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "The file does not say clearly which part of PDF/A it claims.");
		dp_check_add_doubt(check, "the claim cannot be read");
	} else if ((double)part < wanted)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The file claims PDF/A-%s, older than PDF/A-%g.", claim, wanted);
	else if (!has_level(check, level))
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The file claims PDF/A-%s; %s another level.", claim,
		                  dp_check_demand(check));
	else if (against != NULL) {
		dp_check_conclude(check, DP_VERDICT_REVIEW, "The file claims PDF/A-%s, but %s.",
		                  claim, against);
		dp_check_add_doubt(check, "the file contradicts its own claim");
	} else
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "The file claims PDF/A-%s; only a validator shows whether it is.",
		                  claim);
}

void
dp_predicate_pdf_a(DpCheck *check)
{
	const DpObservation *claim = dp_check_fact(check, "file.pdf-a");

	dp_check_required(check, dp_venue_rule_number(check->rule, "part", 1), "");
	if (claim == NULL) {
		dp_check_conclude(check, DP_VERDICT_FAIL, "The file does not claim to be PDF/A.");
		return;
	}
	dp_check_measured_text(check, claim->text);
	conclude_claim(check, claim->text);
}

/* The clauses of what is missing, in one sentence. */
typedef struct {
	DpCheck *check;
	GPtrArray *clauses; /* of char *, owned */
} Lacks;

static void
check_language(Lacks *lacks)
{
	if (dp_facts_count(lacks->check->facts, "tags.language") == 0)
		g_ptr_array_add(lacks->clauses, g_strdup("does not name its language"));
}

static void
check_title(Lacks *lacks)
{
	const DpObservation *shown = dp_check_fact(lacks->check, "tags.title-shown");

	if (shown == NULL)
		dp_check_unknown(lacks->check, "tags.title-shown");
	else if (shown->number == 0)
		g_ptr_array_add(lacks->clauses, g_strdup("has no title that viewers show"));
}

static void
check_figures(Lacks *lacks)
{
	DpCheck *check = lacks->check;
	const DpObservation *figures = dp_check_fact(check, "tags.figures"),
	                    *bare = dp_check_fact(check, "tags.bare-figures");

	if (figures == NULL || bare == NULL) {
		dp_check_unknown(check, figures == NULL ? "tags.figures" : "tags.bare-figures");
		return;
	}
	dp_check_measured(check, bare->number, "figures");
	if (bare->number > 0)
		g_ptr_array_add(lacks->clauses,
		                g_strdup_printf("has no alternative text for %g of %g figures",
		                                bare->number, figures->number));
	else if (figures->number == 0 && dp_facts_count(check->facts, "figure.rect") > 0) {
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "The pages have figures or images, but none is tagged as one.");
		dp_check_add_doubt(check, "the images may be decoration");
	}
}

/* "it does this, has no that and is not the other" (transfer full) */
static char *
joined(const GPtrArray *clauses)
{
	GString *out = g_string_new("it ");

	for (guint i = 0; i < clauses->len; i++)
		dp_names_append(out, clauses->pdata[i], i, clauses->len);
	return g_string_free(out, FALSE);
}

/* What a venue may ask of a tagged file. */
static const struct {
	const char *param;
	void (*check)(Lacks *lacks);
} ASKED[] = {
    {"language", check_language},
    {"title", check_title},
    {"figures", check_figures},
};

static void
conclude_tagged(DpCheck *check)
{
	g_autoptr(GPtrArray) clauses = g_ptr_array_new_with_free_func(g_free);
	Lacks lacks = {check, clauses};

	for (guint i = 0; i < G_N_ELEMENTS(ASKED); i++) {
		if (dp_venue_rule_number(check->rule, ASKED[i].param, 0) != 0)
			ASKED[i].check(&lacks);
	}
	if (clauses->len > 0) {
		g_autofree char *words = joined(clauses);

		dp_check_conclude(check, DP_VERDICT_FAIL, "The file is tagged, but %s.", words);
	} else if (check->finding->message == NULL)
		dp_check_conclude(check, DP_VERDICT_PASS, "The file is tagged.");
}

static void
conclude_untagged(DpCheck *check, const DpObservation *present)
{
	if (strcmp(dp_check_label(present), "tree") == 0)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The file has a structure tree, but does not say that it is "
		                  "tagged.");
	else if (strcmp(dp_check_label(present), "mark") == 0)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The file says that it is tagged, but has no structure tree.");
	else
		dp_check_conclude(check, DP_VERDICT_FAIL, "The file is not tagged.");
}

void
dp_predicate_tagged(DpCheck *check)
{
	const DpObservation *present = dp_check_fact(check, "tags.present");

	if (present == NULL) {
		dp_check_unknown(check, "tags.present");
		return;
	}
	if (present->number == 0)
		conclude_untagged(check, present);
	else
		conclude_tagged(check);
}
