/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "faults/rows.h"
#include "golden-file.h"

/* The table of hostile files in docs/security.md tells what becomes of them. */

#define PAGE "docs/security.md"
#define HEAD "| --- | --- | --- |\n"
#define BEGIN "<!-- faults -->\n"
#define END "<!-- end of faults -->\n"

static char *rows;

/* The page with them in place of those between the marks. */
static char *
page_with(void)
{
	g_autofree char *path = g_build_filename(g_getenv("DP_SOURCE_DIR"), PAGE, NULL);
	g_autofree char *page = NULL;
	g_autoptr(GError) error = NULL;
	char *from, *to;

	g_file_get_contents(path, &page, NULL, &error);
	g_assert_no_error(error);
	from = strstr(page, BEGIN);
	g_assert_nonnull(from);
	from = strstr(from, HEAD);
	g_assert_nonnull(from);
	to = strstr(from, END);
	g_assert_nonnull(to);
	from[strlen(HEAD)] = '\0';
	return g_strconcat(page, rows, END, to + strlen(END), NULL);
}

static void
test_table(void)
{
	g_autofree char *page = page_with();

	golden_compare(PAGE, page);
}

/* What our own reader has bounds for ends at them, and at no limit of the worker. */
static void
test_no_limit_of_the_worker(void)
{
	g_assert_null(strstr(rows, "took more than"));
	g_assert_null(strstr(rows, "crashed"));
}

int
main(int argc, char **argv)
{
	int status;

	g_test_init(&argc, &argv, NULL);
	rows = faults_rows();
	g_test_add_func("/faults/table", test_table);
	g_test_add_func("/faults/no-limit-of-the-worker", test_no_limit_of_the_worker);
	status = g_test_run();
	g_free(rows);
	return status;
}
