/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#include "base/memory.h"

#define UNIT (2u * 1024 * 1024)
#define PAGE 4096u

/* A sanitizer has an allocator of its own. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OWN_ALLOCATOR 1
#else
#define OWN_ALLOCATOR 0
#endif

static long
count_faults(void)
{
	struct rusage used;

	g_assert_cmpint(getrusage(RUSAGE_SELF, &used), ==, 0);
	return used.ru_minflt;
}

/* Since Linux 5.14 (MADV_POPULATE_WRITE). */
static gboolean
kernel_populates(void)
{
	void *page = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	gboolean does = page != MAP_FAILED && madvise(page, PAGE, 23) == 0;

	if (page != MAP_FAILED)
		munmap(page, PAGE);
	return does;
}

static long
faults_of(gsize bytes)
{
	long before = count_faults(), faults;
	char *block = g_malloc(bytes); /* which may fill it */

	for (gsize i = 0; i < bytes; i += PAGE)
		((volatile char *)block)[i] = 1;
	faults = count_faults() - before;
	g_free(block);
	return faults;
}

/* What is allocated next, in many blocks or in one, is there; so it is after it was freed. */
static void
test_populate(void)
{
	gpointer blocks[64];
	long before;

	if (OWN_ALLOCATOR || !kernel_populates()) {
		g_test_skip("no memory is populated here");
		return;
	}
	dp_memory_populate(2 * UNIT);
	before = count_faults();
	for (guint i = 0; i < G_N_ELEMENTS(blocks); i++)
		blocks[i] = memset(g_malloc(3 * UNIT / 2 / G_N_ELEMENTS(blocks)), 1, 1);
	g_assert_cmpint(count_faults() - before, <, 16);
	for (guint i = 0; i < G_N_ELEMENTS(blocks); i++)
		g_free(blocks[i]);
	g_assert_cmpint(faults_of(3 * UNIT / 2), <, 16);
	g_assert_cmpint(faults_of(3 * UNIT / 2), <, 16);
	/* all but what the blocks themselves take */
	g_assert_cmpint(faults_of(2 * UNIT - 16 * PAGE), <, 32);
}

/* A second time, as a copy of the process does; it begins where a huge page can. */
static void
test_again(void)
{
	gpointer block;

	if (OWN_ALLOCATOR || !kernel_populates()) {
		g_test_skip("no memory is populated here");
		return;
	}
	dp_memory_populate(UNIT);
	block = g_malloc(UNIT / 2);
	g_assert_cmpuint(GPOINTER_TO_SIZE(block) % UNIT, ==, 0);
	g_free(block);
	g_assert_cmpint(faults_of(UNIT / 2), <, 16);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/memory/populate", test_populate);
	g_test_add_func("/memory/again", test_again);
	return g_test_run();
}
