/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/predicates.h"

/* font-embedded, font-type3: which font, on which page, in which figure. */

/* "DejaVuSans in Figure 3 on page 5 (41 glyphs)" */
static char *
describe_use(const DpObservation *seen)
{
	gboolean figure = g_strcmp0(seen->label, "figure") == 0;
	const char *label = figure && seen->place.text != NULL ? seen->place.text
	                    : figure                           ? "a figure"
	                                                       : "the text";

	return g_strdup_printf("%s in %s on page %u (%.0f glyph%s)", seen->text, label,
	                       seen->place.page, seen->weight, seen->weight == 1 ? "" : "s");
}

typedef struct {
	guint n, n_text;
	char *first;
} Uses;

static Uses
collect_uses(DpCheck *check, const char *fact, gboolean figures_allowed)
{
	Uses uses = {0};

	for (guint i = 0; i < dp_facts_count(check->facts, fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, fact, i);
		gboolean figure = g_strcmp0(seen->label, "figure") == 0;
		DpPlace place = seen->place;
		g_autofree char *words = describe_use(seen);

		if (figure && figures_allowed)
			continue;
		uses.n++;
		uses.n_text += !figure;
		place.text = words;
		dp_check_add_place(check, &place);
		if (uses.first == NULL)
			uses.first = g_steal_pointer(&words);
	}
	return uses;
}

static void
conclude_uses(DpCheck *check, const Uses *uses, const char *what)
{
	if (uses->n == 1)
		dp_check_conclude(check, DP_VERDICT_FAIL, "%s: %s.", what, uses->first);
	else
		dp_check_conclude(check, DP_VERDICT_FAIL, "%s: %s, and %u other%s.", what,
		                  uses->first, uses->n - 1, uses->n == 2 ? "" : "s");
	dp_check_measured(check, uses->n, "uses");
}

void
dp_predicate_font_embedded(DpCheck *check)
{
	Uses uses = collect_uses(check, "font.not-embedded", FALSE);

	if (uses.n > 0)
		conclude_uses(check, &uses, "A font is not embedded in the file");
	else if (dp_facts_count(check->facts, "font.name") == 0)
		dp_check_conclude(
		    check, DP_VERDICT_REVIEW,
		    "No font was found that paints a glyph, so embedding could not be checked.");
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "Every font is embedded (%u).",
		                  dp_facts_count(check->facts, "font.name"));
	g_free(uses.first);
}

/* Allowed ones are still reported: authors and publishers ask about them most often. */
static void
note_allowed(DpCheck *check)
{
	Uses uses = collect_uses(check, "font.type3", FALSE);

	if (uses.n > 0)
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "Type 3 fonts are used in figures only, which is allowed: %s%s.",
		                  uses.first, uses.n > 1 ? ", and others" : "");
	g_free(uses.first);
}

void
dp_predicate_font_type3(DpCheck *check)
{
	gboolean allowed = dp_venue_rule_number(check->rule, "allow-in-figures", 0) != 0;
	Uses uses = collect_uses(check, "font.type3", allowed);

	if (uses.n > 0)
		conclude_uses(check, &uses, "A Type 3 font is used");
	else if (allowed)
		note_allowed(check);
	if (check->finding->message != NULL) {
		g_free(uses.first);
		return;
	}
	if (dp_facts_count(check->facts, "font.name") == 0)
		dp_check_conclude(
		    check, DP_VERDICT_REVIEW,
		    "No font was found that paints a glyph, so Type 3 could not be checked.");
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "No Type 3 font is used%s.",
		                  allowed ? " in the text" : "");
	g_free(uses.first);
}
