/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>
#include <deskproof/registry.h>
#include <deskproof/version.h>

#include <string.h>

#include "serve/parcel.h"

/* What a worker's answer is taken for. */

#define PDF "%PDF-1.5 of somebody"
static char NAME[] = "p \"1\".pdf", OTHER_NAME[] = "q", TRACK[] = "t", STAGE[] = "s",
            NUMBER[] = "1";

static DpVenue *
load_venue(void)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	DpVenue *venue = dp_registry_load(registry, "mlsys-2026", diagnostics, NULL);

	g_assert_nonnull(venue);
	return venue;
}

/* With what a report says of itself; NULL: as it should be. (transfer full) */
static char *
write_report(const DpParcel *parcel, const char *member, const char *value)
{
	static const char FORMAT[] = "{\"tool\": {\"version\": \"%s\"}, \"input\": {\"path\": "
	                             "\"%s\", \"sha256\": \"%s\"}, \"venue\": {\"id\": \"%s\", "
	                             "\"digest\": \"%s\"}, \"%s\": \"pass\"}";
	const char *texts[] = {dp_version(),  "p \\\"1\\\".pdf", parcel->sha256,
	                       parcel->venue, parcel->digest,    "verdict"};
	static const char *const MEMBERS[] = {"version", "path",   "sha256",
	                                      "id",      "digest", "verdict"};

	for (guint i = 0; i < G_N_ELEMENTS(MEMBERS); i++) {
		if (g_strcmp0(member, MEMBERS[i]) == 0)
			texts[i] = value;
	}
	return g_strdup_printf(FORMAT, texts[0], texts[1], texts[2], texts[3], texts[4], texts[5]);
}

static void
check_answer(const DpParcel *parcel, const char *text, guint status, const char *says)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autoptr(DpHttpAnswer) answer = dp_parcel_answer(parcel, bytes);

	g_assert_cmpuint(answer->status, ==, status);
	if (says != NULL)
		g_assert_nonnull(strstr(answer->detail, says));
	else
		g_assert_true(g_bytes_equal(answer->body, bytes));
}

#define NO_REPORT "no report on this paper"
#define OTHER "another version, or other rules"

static void
test_answers(void)
{
	static const struct {
		const char *member, *value, *says;
	} REPORTS[] = {
	    {NULL, NULL, NULL},          {"sha256", "00", NO_REPORT}, {"path", "q.pdf", NO_REPORT},
	    {"id", "iclr", NO_REPORT},   {"verdict", "v", NO_REPORT}, {"digest", "00", OTHER},
	    {"version", "0.0.0", OTHER},
	};
	static const struct {
		const char *text, *says;
	} OTHERS[] = {
	    {"", NO_REPORT},
	    {"null", NO_REPORT},
	    {"[]", NO_REPORT},
	    {"hello", NO_REPORT},
	    {"{\"refusal\": \"file\"}", NO_REPORT},
	    {"{\"refusal\": \"file\", \"error\": \"There is no such file.\"}",
	     "A worker refused the job: There is no such file."},
	};
	g_autoptr(DpVenue) venue = load_venue();
	g_autoptr(GBytes) pdf = g_bytes_new_static(PDF, strlen(PDF));
	const DpPaperRequest paper = {.venue = venue, .name = NAME, .pdf = pdf};
	const DpLanesTask task = {.paper = &paper,
	                          .format = dp_paper_format_first(dp_paper_format_read("json")),
	                          .client = "c"};
	DpParcel *parcel = dp_parcel_new(&task, "spool", "none");

	for (guint i = 0; i < G_N_ELEMENTS(REPORTS); i++) {
		g_autofree char *text = write_report(parcel, REPORTS[i].member, REPORTS[i].value);

		check_answer(parcel, text, REPORTS[i].says != NULL ? 503 : 200, REPORTS[i].says);
	}
	for (guint i = 0; i < G_N_ELEMENTS(OTHERS); i++)
		check_answer(parcel, OTHERS[i].text, 503, OTHERS[i].says);
	dp_parcel_free(parcel);
}

/* All that changes a report changes the job, and its key. */
static void
test_jobs(void)
{
	g_autoptr(DpVenue) venue = load_venue();
	g_autoptr(GBytes) pdf = g_bytes_new_static(PDF, strlen(PDF));
	const DpPaperRequest papers[] = {
	    {.venue = venue, .name = NAME, .pdf = pdf},
	    {.venue = venue, .name = OTHER_NAME, .pdf = pdf},
	    {.venue = venue, .name = NAME, .pdf = pdf, .track = TRACK},
	    {.venue = venue, .name = NAME, .pdf = pdf, .stage = STAGE},
	    {.venue = venue, .name = NAME, .pdf = pdf, .number = NUMBER}};
	g_autoptr(GHashTable) keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < 2 * G_N_ELEMENTS(papers); i++) {
		const DpLanesTask task = {.paper = &papers[i / 2], .client = "c"};
		DpParcel *parcel = dp_parcel_new(&task, "spool", i % 2 == 0 ? "none" : "other");

		g_assert_nonnull(strstr(parcel->result, parcel->key));
		g_assert_nonnull(strstr(parcel->refusal, parcel->key));
		g_assert_true(g_hash_table_add(keys, g_strdup(parcel->key)));
		dp_parcel_free(parcel);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/parcel/answers", test_answers);
	g_test_add_func("/parcel/jobs", test_jobs);
	return g_test_run();
}
