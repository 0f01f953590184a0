/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/venue-rule.h"

#include "venue/citation.h"
#include "venue/param.h"

static void
free_param(gpointer param)
{
	dp_param_free(param);
}

DpVenueRule *
dp_venue_rule_new(void)
{
	DpVenueRule *rule = g_atomic_rc_box_new0(DpVenueRule);

	rule->params = g_ptr_array_new_with_free_func(free_param);
	return rule;
}

DpVenueRule *
dp_venue_rule_ref(DpVenueRule *rule)
{
	return g_atomic_rc_box_acquire(rule);
}

static void
clear_rule(gpointer data)
{
	DpVenueRule *rule = data;

	g_free(rule->key);
	g_free(rule->instance);
	dp_citation_clear(&rule->cite);
	g_strfreev(rule->tracks);
	g_strfreev(rule->stages);
	g_free(rule->note);
	g_ptr_array_unref(rule->params);
	g_free(rule->path);
	g_clear_pointer(&rule->wordings, g_ptr_array_unref);
}

void
dp_venue_rule_unref(DpVenueRule *rule)
{
	if (rule != NULL)
		g_atomic_rc_box_release_full(rule, clear_rule);
}

DpVenueRule *
dp_venue_rule_copy(const DpVenueRule *rule)
{
	DpVenueRule *copy = g_atomic_rc_box_new0(DpVenueRule);

	*copy = *rule;
	copy->key = g_strdup(rule->key);
	copy->instance = g_strdup(rule->instance);
	dp_citation_copy(&copy->cite, &rule->cite);
	copy->tracks = g_strdupv(rule->tracks);
	copy->stages = g_strdupv(rule->stages);
	copy->note = g_strdup(rule->note);
	copy->path = g_strdup(rule->path);
	if (rule->wordings != NULL)
		copy->wordings = g_ptr_array_ref(rule->wordings);
	copy->params = g_ptr_array_new_with_free_func(free_param);
	for (guint i = 0; i < rule->params->len; i++)
		g_ptr_array_add(copy->params, dp_param_copy(rule->params->pdata[i]));
	return copy;
}

void
dp_venue_rule_take_param(DpVenueRule *rule, DpParam *param)
{
	for (guint i = 0; i < rule->params->len; i++) {
		DpParam *old = rule->params->pdata[i];

		if (old->info != param->info)
			continue;
		dp_param_free(old);
		rule->params->pdata[i] = param;
		return;
	}
	g_ptr_array_add(rule->params, param);
}

void
dp_venue_rule_rate(DpVenueRule *rule, DpSeverity wanted)
{
	gboolean weak = rule->source == DP_SOURCE_INFERRED || rule->source == DP_SOURCE_SECONDARY;

	rule->severity_capped = weak && wanted == DP_SEVERITY_ERROR;
	rule->severity = rule->severity_capped ? DP_SEVERITY_WARNING : wanted;
}

static gboolean
selects(char **words, const char *word)
{
	return words == NULL || (word != NULL && g_strv_contains((const char *const *)words, word));
}

gboolean
dp_venue_rule_applies(const DpVenueRule *rule, const char *track, const char *stage)
{
	return selects(rule->tracks, track) && selects(rule->stages, stage);
}

static gboolean
overlap(char **words, char **others)
{
	if (words == NULL || others == NULL)
		return TRUE;
	for (guint i = 0; words[i] != NULL; i++) {
		if (selects(others, words[i]))
			return TRUE;
	}
	return FALSE;
}

/* Rules with a name parameter ("the notice", "the CCS block") may occur several times. */
static gboolean
has_name(const DpRuleInfo *info)
{
	for (guint i = 0; info->params[i].name != NULL; i++) {
		if (g_str_equal(info->params[i].name, "name"))
			return TRUE;
	}
	return FALSE;
}

static gboolean
share_word(const DpParam *param, const DpParam *other)
{
	for (guint i = 0; i < other->texts->len; i++) {
		if (g_ptr_array_find_with_equal_func(param->texts, other->texts->pdata[i],
		                                     g_str_equal, NULL))
			return TRUE;
	}
	return FALSE;
}

/* Rules about different elements, or of which each sets what the other leaves open, add up: where a
 * figure's caption is, and where a table's. */
static gboolean
contradict(const DpVenueRule *rule, const DpVenueRule *other)
{
	const DpParam *elements = dp_venue_rule_param(rule, "elements"),
	              *others = dp_venue_rule_param(other, "elements");

	if (elements != NULL && others != NULL)
		return share_word(elements, others);
	for (guint i = 0; i < rule->params->len; i++) {
		const DpParam *param = rule->params->pdata[i];

		if (dp_venue_rule_param(other, param->info->name) != NULL)
			return TRUE;
	}
	return rule->params->len == 0 || other->params->len == 0;
}

gboolean
dp_venue_rule_clashes(const DpVenueRule *rule, const DpVenueRule *other)
{
	return rule->info == other->info && !has_name(rule->info) && contradict(rule, other) &&
	       overlap(rule->tracks, other->tracks) && overlap(rule->stages, other->stages);
}

const DpParam *
dp_venue_rule_param(const DpVenueRule *rule, const char *name)
{
	for (guint i = 0; i < rule->params->len; i++) {
		const DpParam *param = rule->params->pdata[i];

		if (g_str_equal(param->info->name, name))
			return param;
	}
	return NULL;
}

double
dp_venue_rule_number(const DpVenueRule *rule, const char *name, double fallback)
{
	const DpParam *param = dp_venue_rule_param(rule, name);

	return param != NULL ? param->number : fallback;
}

const char *
dp_venue_rule_text(const DpVenueRule *rule, const char *name)
{
	const DpParam *param = dp_venue_rule_param(rule, name);

	return param != NULL ? param->text : NULL;
}

gboolean
dp_venue_rule_has_word(const DpVenueRule *rule, const char *name, const char *word)
{
	const DpParam *param = dp_venue_rule_param(rule, name);

	return param != NULL && param->texts != NULL &&
	       g_ptr_array_find_with_equal_func(param->texts, word, g_str_equal, NULL);
}

const DpVenueRule *
dp_venue_rule_find(const GPtrArray *rules, const char *id)
{
	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];

		if (g_str_equal(rule->info->id, id))
			return rule;
	}
	return NULL;
}
