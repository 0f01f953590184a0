/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>
#include <deskproof/registry.h>

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/checksum.h"
#include "base/limits.h"
#include "papers.h"
#include "run/subject.h"

/*
 * What the rules take beside what measuring takes, on the worst papers of a corpus: rules read text
 * that strangers wrote, and must not take longer than reading the file did. Each paper has a
 * process of its own, without a sandbox: what ends badly or goes beyond MOST_SECONDS is said so.
 */

#define VENUE "iclr-2026"
#define MOST_SECONDS DP_LIMIT_WORKER_CPU_SECONDS
#define N_WORST 12u
#define LEAST_SECONDS 0.02 /* of rules: below, a ratio tells of the machine's noise */

typedef struct {
	double facts, rules; /* seconds of CPU */
	gboolean ended;      /* by itself */
	char name[200];
} Cost;

static double
cpu_seconds(void)
{
	struct rusage used;

	getrusage(RUSAGE_SELF, &used);
	return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
	       (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

static void
measure(const DpVenue *venue, const char *path, Cost *cost)
{
	g_autofree char *bytes = NULL, *digest = NULL;
	gsize size = 0;
	g_autoptr(GBytes) pdf = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = NULL;
	g_autoptr(DpReport) report = NULL;
	double start, middle, last;

	if (!g_file_get_contents(path, &bytes, &size, NULL))
		return;
	pdf = g_bytes_new_take(g_steal_pointer(&bytes), size);
	start = cpu_seconds();
	facts = dp_subject_measure(&(DpSubject){.pdf = pdf}, &error);
	middle = cpu_seconds();
	/* A report has it, whatever the rules; of 2 MB it takes as long as the facts of a short
	 * paper.
	 */
	digest = dp_checksum_sha256(g_bytes_get_data(pdf, NULL), size);
	last = cpu_seconds();
	report = dp_job_conclude(&(DpJob){.pdf = pdf, .path = path, .venue = venue}, facts, error);
	cost->facts = middle - start;
	cost->rules = MAX(cpu_seconds() - last - (last - middle), 0);
}

static Cost
measure_apart(const DpVenue *venue, const char *path)
{
	Cost cost = {0};
	int ends[2], status = 0;
	pid_t child;

	if (pipe(ends) != 0)
		return cost;
	child = fork();
	if (child == 0) {
		struct rlimit limit = {MOST_SECONDS, MOST_SECONDS};

		setrlimit(RLIMIT_CPU, &limit);
		measure(venue, path, &cost);
		_exit(write(ends[1], &cost, sizeof cost) == sizeof cost ? 0 : 1);
	}
	close(ends[1]);
	cost.ended = read(ends[0], &cost, sizeof cost) == sizeof cost;
	close(ends[0]);
	waitpid(child, &status, 0);
	cost.ended = cost.ended && WIFEXITED(status) && WEXITSTATUS(status) == 0;
	return cost;
}

static double
ratio(const Cost *cost)
{
	return cost->rules / MAX(cost->facts, 1e-3);
}

static int
compare_costs(gconstpointer a, gconstpointer b)
{
	double first = ratio(a), second = ratio(b);

	return (first < second) - (first > second);
}

static void
print_folder(const DpVenue *venue, const char *folder)
{
	g_autoptr(GPtrArray) papers = papers_list(folder);
	g_autoptr(GArray) costs = g_array_new(FALSE, FALSE, sizeof(Cost));
	double facts = 0, rules = 0;
	Cost most = {0};

	for (guint i = 0; i < papers->len; i++) {
		Cost cost = measure_apart(venue, papers->pdata[i]);

		g_strlcpy(cost.name, strrchr(papers->pdata[i], '/') + 1, sizeof cost.name);
		if (!cost.ended)
			printf("%s: did not end by itself\n", cost.name);
		if (cost.ended && ratio(&cost) >= ratio(&most))
			most = cost;
		facts += cost.facts;
		rules += cost.rules;
		if (cost.ended && cost.rules >= LEAST_SECONDS)
			g_array_append_val(costs, cost);
	}
	printf("the most of all: %s, %.2f (rules %.4f s)\n", most.name, ratio(&most), most.rules);
	g_array_sort(costs, compare_costs);
	printf("\n%s: %u files, facts %.2f s, rules %.2f s; rules of %g s and more:\n\n", folder,
	       papers->len, facts, rules, LEAST_SECONDS);
	for (guint i = 0; i < costs->len && i < N_WORST; i++) {
		const Cost *cost = &g_array_index(costs, Cost, i);

		printf("| %s | facts %.3f s | rules %.3f s | %.2f |\n", cost->name, cost->facts,
		       cost->rules, ratio(cost));
	}
}

int
main(int argc, char **argv)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) venue = dp_registry_load(registry, VENUE, diagnostics, &error);

	if (venue == NULL) {
		printf("%s: %s\n", VENUE, error != NULL ? error->message : "is not sound");
		return 1;
	}
	setbuf(stdout, NULL);
	for (int i = 1; i < argc; i++)
		print_folder(venue, argv[i]);
	if (argc == 1) {
		g_autofree char *folder = papers_folder();

		print_folder(venue, folder);
	}
	return 0;
}
