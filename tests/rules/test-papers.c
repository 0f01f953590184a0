/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "fixtures/paper.h"
#include "fixtures/update.h"
#include "fixtures/venue.h"

/*
 * The whole way, from a PDF to the verdicts: one paper that keeps every rule of papers.yaml, and
 * for each rule papers that differ from it in one thing. What is not expected is as wrong as what
 * is missing.
 */

static const FixturePaper *
good_paper(void)
{
	static FixturePaper paper;

	paper = FIXTURE_PAPER;
	paper.notice = "This paper is under review by nobody at all.";
	paper.running_head = "Submission #12";
	return &paper;
}

static void
too_long(FixturePaper *paper)
{
	paper->lines = 760;
}

static void
a4_paper(FixturePaper *paper)
{
	paper->page_width = 595.28;
	paper->page_height = 841.89;
}

static void
one_column(FixturePaper *paper)
{
	paper->columns = 1;
	paper->lines = 260;
}

static void
narrow_gap(FixturePaper *paper)
{
	paper->gap = 12;
}

static void
gap_in_the_band(FixturePaper *paper)
{
	paper->gap = 16.4;
}

static void
wide_block(FixturePaper *paper)
{
	paper->left -= 7;
	paper->width += 14;
}

static void
two_more_lines(FixturePaper *paper)
{
	paper->height += 2 * paper->leading;
}

static void
small_body(FixturePaper *paper)
{
	paper->size = 9.6;
}

static void
size_in_the_band(FixturePaper *paper)
{
	paper->size = 9.78;
}

static void
small_stretch(FixturePaper *paper)
{
	paper->squeeze = (FixtureStretch){.first = 160, .n = 96, .size = 8.966, .leading = 11.955};
}

static void
tiny_table(FixturePaper *paper)
{
	paper->table_size = 4.981;
}

static void
tight_lines(FixturePaper *paper)
{
	paper->leading = 11.5;
}

static void
tight_stretch(FixturePaper *paper)
{
	paper->squeeze = (FixtureStretch){.first = 160, .n = 96, .size = 9.963, .leading = 11.2};
}

static void
sans(FixturePaper *paper)
{
	paper->face = FIXTURE_FACE_SANS;
}

static void
unembedded(FixturePaper *paper)
{
	paper->face = FIXTURE_FACE_UNEMBEDDED;
}

static void
references_run_on(FixturePaper *paper)
{
	paper->references = "";
}

static void
references_called_other(FixturePaper *paper)
{
	paper->references = "What we have read";
}

static void
no_references(FixturePaper *paper)
{
	paper->references = NULL;
}

static void
appendix(FixturePaper *paper)
{
	paper->appendix = "A Proofs";
	paper->appendix_lines = 60;
	paper->appendix_new_page = TRUE;
}

static void
truncated(FixturePaper *paper)
{
	paper->truncated = 2;
}

static void
unnumbered(FixturePaper *paper)
{
	paper->unnumbered = TRUE;
}

static void
acknowledgments(FixturePaper *paper)
{
	paper->acknowledgments = "We thank Ida Tamsin and the night shift for their patience.";
}

static void
nameless_thanks(FixturePaper *paper)
{
	paper->acknowledgments = "We thank the night shift for its patience.";
}

static void
no_notice(FixturePaper *paper)
{
	paper->notice = NULL;
}

static void
no_number(FixturePaper *paper)
{
	paper->running_head = NULL;
}

static void
mark_for_number(FixturePaper *paper)
{
	paper->running_head = "Submission #NNN";
}

static void
draft(FixturePaper *paper)
{
	paper->notice = "This paper is under review by nobody at all. Do not distribute.";
}

static void
folios(FixturePaper *paper)
{
	paper->folios = TRUE;
}

static void
line_numbers(FixturePaper *paper)
{
	paper->line_numbers = TRUE;
}

static void
named(FixturePaper *paper)
{
	static const char *const AUTHORS[] = {"Ada Orvik, Bo Tamsin", "University of Lowmere",
	                                      NULL};

	paper->authors = AUTHORS;
}

/* People whose names are made of words that placeholders have. */
static void
named_by_words(FixturePaper *paper)
{
	static const char *const AUTHORS[] = {"May Review, John Hidden, An Na", NULL};

	paper->authors = AUTHORS;
}

static void
one_name(FixturePaper *paper)
{
	static const char *const AUTHORS[] = {"Lowmere Ellery", NULL};

	paper->authors = AUTHORS;
}

static void
kind_and_date(FixturePaper *paper)
{
	static const char *const AUTHORS[] = {"(Research Track)", "Revised: 01 Nov 2001", NULL};

	paper->authors = AUTHORS;
}

static void
kind_and_name(FixturePaper *paper)
{
	static const char *const AUTHORS[] = {"Extended Abstract", "Lowmere Ellery", NULL};

	paper->authors = AUTHORS;
}

static void
long_title(FixturePaper *paper)
{
	static const char *const AUTHORS[] = {"An Approach for Rigorous Evaluation",
	                                      "with Clocks on the Open Sea", NULL};

	paper->authors = AUTHORS;
}

static void
small_captions(FixturePaper *paper)
{
	paper->caption_size = 7.97;
}

static void
captions_above(FixturePaper *paper)
{
	paper->captions_above = TRUE;
}

static void
deep_heading(FixturePaper *paper)
{
	paper->deep_heading = "1.1.1.1 Idle Queues";
}

static void
many_entries(FixturePaper *paper)
{
	paper->entries = 170;
}

static void
busy_title(FixturePaper *paper)
{
	paper->title = "Busy Shelves: Long Queues for Even Clusters";
}

static void
says_affiliation(FixturePaper *paper)
{
	paper->notice = "This paper is under review by nobody at all. "
	                "Work done while the first author was at Lowmere Labs.";
}

static void
says_email(FixturePaper *paper)
{
	paper->notice = "This paper is under review by nobody at all. "
	                "Correspondence to ada.orvik@lowmere.edu.";
}

static void
says_orcid(FixturePaper *paper)
{
	paper->notice = "This paper is under review by nobody at all. "
	                "ORCID 0000-0001-5109-3700.";
}

static void
says_self_reference(FixturePaper *paper)
{
	paper->notice = "This paper is under review by nobody at all. "
	                "This extends our previous work [3].";
}

static void
says_link(FixturePaper *paper)
{
	paper->notice = "This paper is under review by nobody at all. "
	                "Our code is available at https://github.com/aorvik/tides.";
}

static void
author_property(FixturePaper *paper)
{
	paper->author_property = "Ada Orvik";
}

static void
path_property(FixturePaper *paper)
{
	paper->author_property = "/home/aorvik/papers/tides.tex";
}

static void
owner_password(FixturePaper *paper)
{
	paper->owner_password = "owner";
}

static void
few_entries(FixturePaper *paper)
{
	paper->entries = 6;
}

static void
thoughts_after_references(FixturePaper *paper)
{
	paper->appendix = "10 Further Thoughts";
	paper->appendix_lines = 40;
}

/* The cross-reference table cannot be found: every reader makes another. */
static GBytes *
damage(GBytes *pdf)
{
	gsize length, at;
	const char *bytes = g_bytes_get_data(pdf, &length);
	g_autofree char *copy = g_memdup2(bytes, length);

	for (at = length - strlen("startxref"); at > 0; at--) {
		if (strncmp(copy + at, "startxref", strlen("startxref")) == 0)
			break;
	}
	memset(copy + at + strlen("startxref") + 1, '9', 3);
	return g_bytes_new(copy, length);
}

/* An object does not end, besides: what stood after it may be lost. */
static GBytes *
damage_an_object(GBytes *pdf)
{
	g_autoptr(GBytes) damaged = damage(pdf);
	gsize length = g_bytes_get_size(damaged);
	g_autofree char *copy = g_memdup2(g_bytes_get_data(damaged, NULL), length);
	char *at = memmem(copy, length, "endobj", 6);

	g_assert_nonnull(at);
	memset(at, 'x', 6);
	return g_bytes_new(copy, length);
}

/* The paper, then the good one in its place: only the earlier revision has what was changed. */
static GBytes *
take_back(GBytes *pdf)
{
	g_autoptr(GBytes) good = fixture_paper_draw(good_paper(), NULL);

	return fixture_update(pdf, good);
}

/* The good paper, then what was changed in its place. */
static GBytes *
put_in(GBytes *pdf)
{
	g_autoptr(GBytes) good = fixture_paper_draw(good_paper(), NULL);

	return fixture_update(good, pdf);
}

#define UPDATES 20u /* more than are opened */

static GBytes *
update_often(GBytes *pdf)
{
	GBytes *updated = g_bytes_ref(pdf);

	for (guint i = 0; i < UPDATES; i++) {
		g_autoptr(GBytes) before = updated;

		updated = fixture_update_author(before, 500 + i, "");
	}
	return updated;
}

static GBytes *
update_author(GBytes *pdf)
{
	g_autoptr(GBytes) named_file = fixture_update_author(pdf, 500, "Ada Orvik");

	return fixture_update_author(named_file, 501, "");
}

/* What each change must lead to: "rule=verdict"; all rules not named must pass. */
static const struct {
	const char *name;
	void (*change)(FixturePaper *paper);
	const char *verdicts;
	GBytes *(*spoil)(GBytes *pdf);
} CASES[] = {
    {"nothing", NULL, ""},
    {"too-long", too_long, "page-limit=fail page-content=fail word-limit=fail"},
    {"a4", a4_paper, "page-size=fail"},
    {"one-column", one_column, "columns=fail column-gap=?"},
    {"narrow-gap", narrow_gap, "column-gap=fail column-width=fail"},
    {"gap-in-the-band", gap_in_the_band, "column-gap=review column-width=?"},
    {"wide-block", wide_block, "text-block=fail column-width=?"},
    {"two-more-lines", two_more_lines, "text-block=fail"},
    {"small-body", small_body, "body-font-size=fail"},
    {"size-in-the-band", size_in_the_band, "body-font-size=review"},
    {"small-stretch", small_stretch, "body-font-size=fail"},
    {"tiny-table", tiny_table, "min-font-size=fail"},
    {"tight-lines", tight_lines, "line-spacing=fail"},
    {"tight-stretch", tight_stretch, "line-spacing=fail"},
    {"sans", sans, "font-family=fail"},
    {"unembedded", unembedded, "font-embedded=fail"},
    {"no-references", no_references,
     "references-missing=fail fact-limit=? reference-authors=? reference-style=?"},
    {"references-run-on", references_run_on, "references-missing=fail"},
    {"references-called-other", references_called_other, "references-missing=review"},
    {"appendix", appendix, "appendix=fail page-limit=? page-content=? text-after-references=?"},
    {"truncated", truncated, "reference-authors=fail"},
    {"unnumbered", unnumbered, "reference-style=fail"},
    {"acknowledgments", acknowledgments, "forbidden-section=fail anonymity-acknowledgments=fail"},
    {"nameless-thanks", nameless_thanks, "forbidden-section=fail anonymity-acknowledgments=review"},
    {"no-notice", no_notice, "required-text=fail"},
    {"no-number", no_number, "paper-number=fail"},
    {"mark-for-number", mark_for_number, "paper-number=fail"},
    {"draft", draft, "forbidden-text=fail"},
    {"folios", folios, "page-numbers=fail author-details=?"},
    {"line-numbers", line_numbers, "line-numbers=fail"},
    {"named", named, "anonymity-author-block=fail author-details=fail"},
    {"named-by-words", named_by_words, "anonymity-author-block=review author-details=?"},
    {"kind-and-date", kind_and_date, "author-details=?"},
    {"kind-and-name", kind_and_name, "anonymity-author-block=review author-details=?"},
    {"long-title", long_title, "anonymity-author-block=review author-details=?"},
    {"busy-title", busy_title, "title-form=fail"},
    {"many-entries", many_entries, "section-length=fail"},
    {"small-captions", small_captions, "element-font-size=fail"},
    {"captions-above", captions_above, "caption-place=fail"},
    {"deep-heading", deep_heading, "heading-depth=fail"},
    {"says-affiliation", says_affiliation, "anonymity-affiliation=fail"},
    {"says-email", says_email, "anonymity-email=fail"},
    {"says-orcid", says_orcid, "anonymity-orcid=fail"},
    {"says-self-reference", says_self_reference, "anonymity-self-reference=fail"},
    {"says-link", says_link, "anonymity-link=fail link-address=fail"},
    {"author-property", author_property, "anonymity-metadata=fail"},
    {"path-property", path_property, "anonymity-path=fail anonymity-metadata=?"},
    {"owner-password", owner_password, "encrypted=fail"},
    {"few-entries", few_entries, "fact-limit=fail"},
    {"thoughts-after-references", thoughts_after_references,
     "text-after-references=fail page-limit=? page-content=?"},
    {"repairable", NULL, "corrupt=review", damage},
    {"damaged", NULL, "corrupt=fail", damage_an_object},
    {"revised", NULL, "", take_back},
    {"revised-a-lot", folios, "", take_back},
    {"once-named", named, "anonymity-author-block=fail", take_back},
    {"once-one-name", one_name, "anonymity-author-block=review", take_back},
    {"once-said-affiliation", says_affiliation, "anonymity-affiliation=fail", take_back},
    {"once-said-email", says_email, "anonymity-email=fail", take_back},
    {"once-said-orcid", says_orcid, "anonymity-orcid=fail", take_back},
    {"once-thanked", acknowledgments, "anonymity-acknowledgments=fail", take_back},
    {"once-said-self-reference", says_self_reference, "anonymity-self-reference=fail", take_back},
    {"once-said-link", says_link, "anonymity-link=fail", take_back},
    {"once-author-property", author_property, "anonymity-metadata=fail", take_back},
    {"once-path-property", path_property, "anonymity-path=fail anonymity-metadata=?", take_back},
    {"property-between", NULL, "anonymity-metadata=fail", update_author},
    {"named-later", named, "anonymity-author-block=fail author-details=fail", put_in},
    {"updated-often", NULL, "anonymity-metadata=review", update_often},
};

/* "?" when a side effect may end in any way. */
static char *
wanted_verdict(const char *verdicts, const char *rule)
{
	g_auto(GStrv) words = g_strsplit(verdicts, " ", -1);

	for (guint i = 0; words[i] != NULL; i++) {
		g_auto(GStrv) pair = g_strsplit(words[i], "=", 2);

		if (g_strcmp0(pair[0], rule) == 0)
			return g_strdup(pair[1]);
	}
	return g_strdup("pass");
}

static void
check_finding(const DpFinding *finding, const char *verdicts)
{
	g_autofree char *wanted = wanted_verdict(verdicts, finding->info->id);
	const char *got = dp_verdict_name(finding->verdict);

	if (finding->verdict == DP_VERDICT_NOT_APPLICABLE)
		got = "pass";
	if (strcmp(wanted, "?") == 0 || strcmp(wanted, got) == 0)
		return;
	g_test_message("%s: %s instead of %s: %s", finding->rule, got, wanted, finding->message);
	g_test_fail();
}

/* Whoever is told of a failure on a page must find the page. */
static void
check_places(const DpFinding *finding, guint pages)
{
	for (guint i = 0; i < finding->places->len; i++) {
		const DpPlace *place = finding->places->pdata[i];

		g_assert_cmpuint(place->page, <=, pages);
	}
}

static void
test_case(gconstpointer data)
{
	guint index = GPOINTER_TO_UINT(data);
	FixturePaper paper = *good_paper();
	g_autoptr(DpVenue) venue = fixture_venue("papers.yaml");
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(DpReport) report = NULL;

	if (CASES[index].change != NULL)
		CASES[index].change(&paper);
	pdf = fixture_paper_draw(&paper, NULL);
	if (CASES[index].spoil != NULL) {
		g_autoptr(GBytes) sound = g_steal_pointer(&pdf);

		pdf = CASES[index].spoil(sound);
	}
	report = dp_job_check(&(DpJob){.pdf = pdf, .path = "paper.pdf", .venue = venue});
	g_assert_null(report->error);
	for (guint i = 0; i < report->findings->len; i++) {
		check_finding(report->findings->pdata[i], CASES[index].verdicts);
		check_places(report->findings->pdata[i], report->pages);
	}
}

/* A rule that no paper breaks is not tested from end to end. */
static void
test_every_rule_is_broken(void)
{
	/* No library here draws a Type 3 font into a whole paper, and a damaged file is another
	 * test. What a file hides and holds is broken page by page in unit/test-hidden.c. */
	static const char *const ELSEWHERE[] = {"font-type3",
	                                        "corrupt",
	                                        "text-after-references",
	                                        "required-section",
	                                        "squeezed-spacing",
	                                        "anonymity-filename",
	                                        "anonymity-roster",
	                                        "hidden-text",
	                                        "prompt-injection",
	                                        "javascript",
	                                        "launch-action",
	                                        "open-action",
	                                        "external-reference",
	                                        "attachment",
	                                        "form",
	                                        "multimedia",
	                                        "signature",
	                                        "pdf-version",
	                                        "file-size",
	                                        "text-extraction",
	                                        "required-property",
	                                        "file-name",
	                                        "pdf-a",
	                                        "image-resolution",
	                                        "line-width",
	                                        "tagged",
	                                        "unicode-trickery",
	                                        NULL};
	guint n;
	const DpRuleInfo *rules = dp_rule_table(&n);

	for (guint i = 0; i < n; i++) {
		g_autofree char *wanted = g_strdup_printf("%s=fail", rules[i].id);
		gboolean found = g_strv_contains(ELSEWHERE, rules[i].id);

		for (guint j = 0; j < G_N_ELEMENTS(CASES) && !found; j++)
			found = strstr(CASES[j].verdicts, wanted) != NULL;
		if (!found)
			g_test_message("no paper fails %s", rules[i].id);
		g_assert_true(found);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strconcat("/papers/", CASES[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_case);
	}
	g_test_add_func("/papers/every-rule-is-broken", test_every_rule_is_broken);
	return g_test_run();
}
