/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/report.h>

static void
free_place(gpointer place)
{
	dp_place_free(place);
}

DpFinding *
dp_finding_new(const DpVenueRule *rule)
{
	DpFinding *finding = g_new0(DpFinding, 1);

	finding->info = rule->info;
	finding->rule = g_strdup(rule->info->id);
	finding->instance = g_strdup(rule->instance);
	finding->severity = rule->severity;
	finding->severity_capped = rule->severity_capped;
	finding->source = rule->source;
	finding->cite.quote = g_strdup(rule->cite.quote);
	finding->cite.url = g_strdup(rule->cite.url);
	finding->cite.read = g_strdup(rule->cite.read);
	finding->note = g_strdup(rule->note);
	finding->places = g_ptr_array_new_with_free_func(free_place);
	return finding;
}

void
dp_finding_free(DpFinding *finding)
{
	if (finding == NULL)
		return;
	g_free(finding->rule);
	g_free(finding->instance);
	g_free(finding->message);
	g_free(finding->measured.text);
	g_free(finding->required.text);
	g_free(finding->tolerance.text);
	g_free(finding->slack.text);
	g_clear_pointer(&finding->places, g_ptr_array_unref);
	g_free(finding->cite.quote);
	g_free(finding->cite.url);
	g_free(finding->cite.read);
	g_free(finding->doubt);
	g_free(finding->note);
	g_free(finding->waiver);
	g_free(finding->decision);
	g_free(finding);
}
