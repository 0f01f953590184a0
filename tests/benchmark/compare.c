/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "papers.h"
#include "usage.h"

/*
 * What `deskproof check` takes on a folder of papers, beside programs that read the text of a PDF
 * with its places, which is the least that any checker must do. Whole processes; each pair is run
 * back to back, so that what else the machine does falls on both. Ratios are printed and never
 * asserted: they belong to a machine and to a set of papers.
 */

#define DEFAULT_RUNS 3u
#define FILE_WORD "FILE" /* in a command: the paper */
#define MAX_WORDS 10u

typedef struct {
	const char *name;
	const char *argv[MAX_WORDS]; /* NULL-terminated */
} Program;

static const Program RIVALS[] = {
    {"pdftotext -bbox", {"pdftotext", "-bbox", FILE_WORD, "/dev/null", NULL}},
    {"pdftohtml -xml", {"pdftohtml", "-xml", "-i", "-stdout", FILE_WORD, NULL}},
    {"mutool draw -F stext",
     {"mutool", "draw", "-q", "-F", "stext", "-o", "/dev/null", FILE_WORD, NULL}},
    {"mubanal", {"mubanal", FILE_WORD, NULL}},
    {"banal -json", {"banal", "-json", FILE_WORD, NULL}},
};

/* An empty page: what starting costs. */
static const char BLANK[] = "%PDF-1.4\n"
                            "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                            "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                            "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]"
                            "/Resources<<>>>>\nendobj\n"
                            "xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n"
                            "0000000054 00000 n \n0000000105 00000 n \n"
                            "trailer<</Size 4/Root 1 0 R>>\nstartxref\n184\n%%EOF\n";
#define BLANK_RUNS 100u

static Usage
run(const Program *program, const char *file)
{
	const char *argv[MAX_WORDS + 1] = {NULL};

	for (guint i = 0; program->argv[i] != NULL; i++)
		argv[i] = strcmp(program->argv[i], FILE_WORD) == 0 ? file : program->argv[i];
	return usage_run(argv);
}

/** Comparison: deskproof beside one program, over all papers. */
typedef struct {
	GArray *ratios;                  /* of double: the median of a paper's runs, a paper each */
	double ours, theirs;             /* seconds, the sum of the papers' medians */
	double our_memory, their_memory; /* the most on any paper */
	guint n_crashed;
} Comparison;

static void
compare_paper(Comparison *comparison, const Program *us, const Program *them, const char *file,
              guint runs)
{
	g_autoptr(GArray) ratios = g_array_new(FALSE, FALSE, sizeof(double));
	g_autoptr(GArray) ours = g_array_new(FALSE, FALSE, sizeof(double));
	g_autoptr(GArray) theirs = g_array_new(FALSE, FALSE, sizeof(double));
	double ratio;

	for (guint i = 0; i < runs; i++) {
		Usage first = run(us, file), second = run(them, file);

		if (first.crashed || second.crashed || second.seconds <= 0) {
			comparison->n_crashed++;
			return;
		}
		ratio = first.seconds / second.seconds;
		g_array_append_val(ratios, ratio);
		g_array_append_val(ours, first.seconds);
		g_array_append_val(theirs, second.seconds);
		comparison->our_memory = MAX(comparison->our_memory, first.mebibytes);
		comparison->their_memory = MAX(comparison->their_memory, second.mebibytes);
	}
	ratio = usage_median(ratios);
	g_array_append_val(comparison->ratios, ratio);
	comparison->ours += usage_median(ours);
	comparison->theirs += usage_median(theirs);
}

static guint
count_cheaper(const GArray *ratios)
{
	guint n = 0;

	for (guint i = 0; i < ratios->len; i++)
		n += g_array_index(ratios, double, i) < 1;
	return n;
}

static void
print(const char *name, const Comparison *comparison)
{
	printf("| `%s` | %.2f | %.2f to %.2f | %.2f | %u of %u | %.2f | %.0f MiB | %.0f MiB |\n",
	       name, usage_median(comparison->ratios), usage_quantile(comparison->ratios, 0.1),
	       usage_quantile(comparison->ratios, 0.9), usage_quantile(comparison->ratios, 1),
	       count_cheaper(comparison->ratios), comparison->ratios->len,
	       comparison->ours / comparison->theirs, comparison->our_memory,
	       comparison->their_memory);
	if (comparison->n_crashed > 0)
		printf("%u papers left out: one of the two did not end by itself\n",
		       comparison->n_crashed);
	fflush(stdout);
}

static void
compare(const Program *us, const Program *them, const GPtrArray *papers, guint runs)
{
	g_autoptr(GArray) ratios = g_array_new(FALSE, FALSE, sizeof(double));
	g_autofree char *found = g_find_program_in_path(them->argv[0]);
	Comparison comparison = {.ratios = ratios};

	if (found == NULL) {
		printf("skipped: %s is not installed\n", them->argv[0]);
		return;
	}
	for (guint i = 0; i < papers->len; i++)
		compare_paper(&comparison, us, them, papers->pdata[i], runs);
	print(them->name, &comparison);
}

/* Of an empty page, and of a command that reads no file: the share of the first rival's cost. */
static void
compare_starting(const Program *us)
{
	const Program version = {"deskproof version", {us->argv[0], "version", NULL}};
	g_autofree char *folder = g_dir_make_tmp("deskproof-blank-XXXXXX", NULL);
	g_autofree char *blank = g_build_filename(folder, "blank.pdf", NULL);
	const Program *const programs[] = {&version, us};

	if (!g_file_set_contents(blank, BLANK, sizeof BLANK - 1, NULL))
		return;
	printf("\n| an empty page, compared with `%s` | median ratio |\n|---|--:|\n",
	       RIVALS[0].name);
	for (guint i = 0; i < G_N_ELEMENTS(programs); i++) {
		g_autoptr(GArray) ratios = g_array_new(FALSE, FALSE, sizeof(double));
		Comparison comparison = {.ratios = ratios};

		compare_paper(&comparison, programs[i], &RIVALS[0], blank, BLANK_RUNS);
		if (ratios->len > 0)
			printf("| `%s` | %.2f |\n", programs[i]->name, usage_median(ratios));
	}
	g_remove(blank);
	g_rmdir(folder);
}

#define MOST_JOBS 2u

/* A second run of the same file would find the papers in it. @wall: (out): seconds */
static double
run_batch(const char *program, const char *papers, guint jobs, double *wall)
{
	g_autofree char *folder = g_dir_make_tmp("deskproof-batch-XXXXXX", NULL);
	g_autofree char *file = g_build_filename(folder, "results.db", NULL);
	g_autofree char *results = g_strconcat("--results=", file, NULL);
	g_autofree char *at_once = g_strdup_printf("--jobs=%u", jobs);
	const char *const argv[] = {program, "batch", "--no-config", "--venue", "mlsys-2026",
	                            at_once, results, papers,        NULL};
	gint64 start = g_get_monotonic_time();
	Usage usage = usage_run(argv);

	*wall = (double)(g_get_monotonic_time() - start) / G_USEC_PER_SEC;
	g_remove(file);
	g_rmdir(folder);
	return usage.crashed ? 0 : usage.seconds;
}

/* Seconds for all papers of a folder by the first rival, @jobs of its processes at once. */
static double
run_rival(const char *papers, guint jobs)
{
	g_autofree char *at_once = g_strdup_printf("%u", jobs);
	const char *const argv[] = {"sh",
	                            "-c",
	                            "find \"$0\" -name '*.pdf' -print0 | "
	                            "xargs -0 -P \"$1\" -I FILE pdftotext -bbox FILE /dev/null",
	                            papers,
	                            at_once,
	                            NULL};
	gint64 start = g_get_monotonic_time();

	usage_run(argv);
	return (double)(g_get_monotonic_time() - start) / G_USEC_PER_SEC;
}

/* Many papers in one run: what starting once saves, and what a second processor gains, beside what
 * it gains for a program that shares nothing between its processes: two processors may share much.
 */
static void
time_batch(const char *program, const char *folder, guint n, guint runs)
{
	g_autoptr(GArray) rates = g_array_new(FALSE, FALSE, sizeof(double));
	g_autoptr(GArray) gains = g_array_new(FALSE, FALSE, sizeof(double));
	g_autoptr(GArray) rival_gains = g_array_new(FALSE, FALSE, sizeof(double));

	for (guint i = 0; i < runs; i++) {
		double one = 0, many = 0, cpu = run_batch(program, folder, 1, &one), rate, gain;
		double rival_gain = run_rival(folder, 1) / run_rival(folder, MOST_JOBS);

		run_batch(program, folder, MOST_JOBS, &many);
		rate = cpu > 0 ? n / cpu : 0;
		gain = one / many;
		g_array_append_val(rates, rate);
		g_array_append_val(gains, gain);
		g_array_append_val(rival_gains, rival_gain);
	}
	printf("\n| many papers | papers per second of CPU | time of `-j 1` divided by that of "
	       "`-j %u` | the same of `%s`, by `xargs -P` |\n|---|--:|--:|--:|\n"
	       "| `deskproof batch` | %.1f | %.2f | %.2f |\n",
	       MOST_JOBS, RIVALS[0].name, usage_median(rates), usage_median(gains),
	       usage_median(rival_gains));
	fflush(stdout);
}

int
main(void)
{
	const Program us = {"deskproof check",
	                    {g_getenv("DESKPROOF"), "check", "--no-config", "--venue", "mlsys-2026",
	                     FILE_WORD, NULL}};
	guint runs = papers_number("DESKPROOF_BENCHMARK_RUNS", DEFAULT_RUNS);
	g_autofree char *folder = papers_folder();
	g_autoptr(GPtrArray) papers = papers_list(folder);

	printf("CPU of `deskproof check` divided by that of the other program, %u papers, %u runs "
	       "each\n\n",
	       papers->len, runs);
	printf("| beside | median ratio | 10 %% to 90 %% of the papers | worst | cheaper on "
	       "| ratio of the sums | memory at most | its memory at most |\n"
	       "|---|--:|--:|--:|--:|--:|--:|--:|\n");
	for (guint i = 0; i < G_N_ELEMENTS(RIVALS); i++)
		compare(&us, &RIVALS[i], papers, runs);
	compare_starting(&us);
	time_batch(us.argv[0], folder, papers->len, runs);
	return papers->len > 0 ? 0 : 1;
}
