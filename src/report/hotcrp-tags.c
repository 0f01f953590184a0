/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/hotcrp-tags.h"

#include <string.h>

#include "base/file-number.h"
#include "base/text.h"
#include "verdict/standing.h"

#define PREFIX "~~deskproof-"
#define LINE_END "\r\n"
#define COMMENT "### " /* HotCRP reads no further */

/* A rule that decides. */
typedef struct {
	const char *rule; /* interned */
	gboolean failed;
} Tag;

/* A number and what is known of it. */
typedef struct {
	guint number;
	GPtrArray *paths; /* of char *, each once */
	gboolean unnamed; /* of one of them it only seems to be the number */
	DpVerdict verdict;
	GArray *tags; /* of Tag, in the order they came */
} Paper;

struct _DpHotcrpTags {
	GHashTable *papers; /* number → Paper */
	GPtrArray *without; /* of char *: paths without a number */
};

static void
free_paper(gpointer data)
{
	Paper *paper = data;

	g_ptr_array_unref(paper->paths);
	g_array_unref(paper->tags);
	g_free(paper);
}

DpHotcrpTags *
dp_hotcrp_tags_new(void)
{
	DpHotcrpTags *tags = g_new0(DpHotcrpTags, 1);

	tags->papers = g_hash_table_new_full(NULL, NULL, NULL, free_paper);
	tags->without = g_ptr_array_new_with_free_func(g_free);
	return tags;
}

void
dp_hotcrp_tags_free(DpHotcrpTags *tags)
{
	if (tags == NULL)
		return;
	g_hash_table_unref(tags->papers);
	g_ptr_array_unref(tags->without);
	g_free(tags);
}

static Paper *
paper_of(DpHotcrpTags *tags, guint number)
{
	Paper *paper = g_hash_table_lookup(tags->papers, GUINT_TO_POINTER(number));

	if (paper != NULL)
		return paper;
	paper = g_new0(Paper, 1);
	paper->number = number;
	paper->verdict = DP_VERDICT_PASS;
	paper->paths = g_ptr_array_new_with_free_func(g_free);
	paper->tags = g_array_new(FALSE, FALSE, sizeof(Tag));
	g_hash_table_insert(tags->papers, GUINT_TO_POINTER(number), paper);
	return paper;
}

/* Of two reports the one that a chair must know of. */
static guint
rank(DpVerdict verdict)
{
	static const DpVerdict RANKS[] = {DP_VERDICT_PASS, DP_VERDICT_UNCHECKED, DP_VERDICT_ERROR,
	                                  DP_VERDICT_REVIEW, DP_VERDICT_FAIL};

	for (guint i = 0; i < G_N_ELEMENTS(RANKS); i++) {
		if (RANKS[i] == verdict)
			return i;
	}
	return 0;
}

/* A rule is one tag: a failure counts more. */
static void
add_tag(Paper *paper, const DpFinding *finding)
{
	const Tag tag = {g_intern_string(finding->rule),
	                 dp_finding_standing(finding) == DP_STANDING_FAIL};

	for (guint i = 0; i < paper->tags->len; i++) {
		Tag *other = &g_array_index(paper->tags, Tag, i);

		if (other->rule == tag.rule) {
			other->failed |= tag.failed;
			return;
		}
	}
	g_array_append_val(paper->tags, tag);
}

/* What was given for the paper is the portal's own. @named: as for dp_file_number() */
static guint
number_of(const DpReport *report, gboolean *named)
{
	guint number = dp_file_number(report->path, named);
	guint given = report->number != NULL ? dp_file_number_parse(report->number) : number;

	*named |= given != number;
	return given;
}

void
dp_hotcrp_tags_add(DpHotcrpTags *tags, const DpReport *report)
{
	gboolean named = FALSE;
	guint number = number_of(report, &named);
	Paper *paper;

	if (number == 0) {
		g_ptr_array_add(tags->without, g_strdup(report->path));
		return;
	}
	paper = paper_of(tags, number);
	paper->unnamed |= !named;
	if (!g_ptr_array_find_with_equal_func(paper->paths, report->path, g_str_equal, NULL))
		g_ptr_array_add(paper->paths, g_strdup(report->path));
	if (rank(report->verdict) > rank(paper->verdict))
		paper->verdict = report->verdict;
	for (guint i = 0; i < report->findings->len; i++) {
		if (dp_finding_standing(report->findings->pdata[i]) <= DP_STANDING_REVIEW)
			add_tag(paper, report->findings->pdata[i]);
	}
}

static int
compare_numbers(gconstpointer a, gconstpointer b)
{
	guint one = (*(const Paper *const *)a)->number, two = (*(const Paper *const *)b)->number;

	return one < two ? -1 : one > two;
}

static gboolean
is_tagged(const Paper *paper)
{
	return !paper->unnamed || paper->paths->len == 1;
}

static void
write_shared(GString *out, const Paper *paper)
{
	g_autofree char *first = dp_text_printable(paper->paths->pdata[0]);
	g_autofree char *second = NULL;

	if (paper->paths->len < 2)
		return;
	second = dp_text_printable(paper->paths->pdata[1]);
	g_string_append_printf(out,
	                       COMMENT "%u files have the number %u, as %s and %s: %s" LINE_END,
	                       paper->paths->len, paper->number, first, second,
	                       is_tagged(paper) ? "the worst verdict counts" : "no tags");
}

static void
write_tag(GString *out, guint number, const char *name, const char *value)
{
	g_string_append_printf(out, "%u,tag," PREFIX "%s,%s" LINE_END, number, name, value);
}

static void
write_paper(GString *out, const Paper *paper)
{
	g_string_append_printf(out, "%u,cleartag," PREFIX "*," LINE_END, paper->number);
	write_tag(out, paper->number, dp_verdict_name(paper->verdict), "");
	for (guint i = 0; i < paper->tags->len; i++) {
		const Tag *tag = &g_array_index(paper->tags, Tag, i);

		write_tag(out, paper->number, tag->rule, tag->failed ? "1" : "0");
	}
}

/* (transfer container) (element-type Paper): by number. */
static GPtrArray *
sorted_papers(const DpHotcrpTags *tags)
{
	GPtrArray *papers = g_ptr_array_new();
	GHashTableIter iter;
	gpointer paper;

	g_hash_table_iter_init(&iter, tags->papers);
	while (g_hash_table_iter_next(&iter, NULL, &paper))
		g_ptr_array_add(papers, paper);
	g_ptr_array_sort(papers, compare_numbers);
	return papers;
}

void
dp_hotcrp_tags_write(const DpHotcrpTags *tags, GString *out)
{
	g_autoptr(GPtrArray) papers = sorted_papers(tags);

	g_string_append(out, "paper,action,tag,tag_value" LINE_END);
	for (guint i = 0; i < tags->without->len; i++) {
		g_autofree char *path = dp_text_printable(tags->without->pdata[i]);

		g_string_append_printf(out, COMMENT "%s has no paper number in its name" LINE_END,
		                       path);
	}
	for (guint i = 0; i < papers->len; i++) {
		write_shared(out, papers->pdata[i]);
		if (is_tagged(papers->pdata[i]))
			write_paper(out, papers->pdata[i]);
	}
}

/* "page-limit 1, columns 0" */
static void
append_rules(GString *out, const Paper *paper)
{
	for (guint i = 0; i < paper->tags->len; i++) {
		const Tag *tag = &g_array_index(paper->tags, Tag, i);

		g_string_append_printf(out, "%s%s %d", i > 0 ? ", " : "", tag->rule, tag->failed);
	}
}

#define TABLE_ROW "%6s  %-9s  %-36s  "

static void
append_table_row(GString *out, const Paper *paper)
{
	g_autofree char *path = dp_text_printable(paper->paths->pdata[0]);
	g_autofree char *number = g_strdup_printf("%u", paper->number);
	g_autofree char *files =
	    paper->paths->len == 1 ? g_strdup(path)
	                           : g_strdup_printf("%s and %u more", path, paper->paths->len - 1);
	gsize start = out->len;

	g_string_append_printf(out, TABLE_ROW, number,
	                       is_tagged(paper) ? dp_verdict_name(paper->verdict) : "-", files);
	if (is_tagged(paper))
		append_rules(out, paper);
	else
		g_string_append(out, "no tags: they only seem to have this number");
	g_string_truncate(out, start + strlen(g_strchomp(out->str + start)));
	g_string_append_c(out, '\n');
}

void
dp_hotcrp_tags_write_table(const DpHotcrpTags *tags, GString *out)
{
	g_autoptr(GPtrArray) papers = sorted_papers(tags);

	g_string_append_printf(out, TABLE_ROW "rules\n", "paper", "verdict", "file");
	for (guint i = 0; i < papers->len; i++)
		append_table_row(out, papers->pdata[i]);
	for (guint i = 0; i < tags->without->len; i++) {
		g_autofree char *path = dp_text_printable(tags->without->pdata[i]);

		g_string_append_printf(out, TABLE_ROW "no tags: it has no number\n", "-", "-",
		                       path);
	}
}
