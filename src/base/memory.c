/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/memory.h"

#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>

/* Since Linux 5.14; older headers lack it, and older kernels refuse it. */
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

#define HUGE_PAGE (2 * 1024 * 1024) /* where most pages have 4 KiB */
/* Bytes, of the C library's allocator. */
#define LEAST_BLOCK 64u
#define BLOCK_HEAD 8u

static void (*last_words)(void);

void
dp_memory_on_exhaustion(void (*end)(void))
{
	last_words = end;
}

void
dp_memory_abort(void)
{
	if (last_words != NULL)
		last_words();
	abort();
}

/* Blocks of up to four huge pages come from the heap, and the heap is not given back. */
static gboolean
keep_heap(void)
{
#ifdef M_MMAP_THRESHOLD
	return mallopt(M_MMAP_THRESHOLD, 4 * HUGE_PAGE) == 1 &&
	       mallopt(M_TRIM_THRESHOLD, 8 * HUGE_PAGE) == 1;
#else
	return FALSE;
#endif
}

/* The part of the heap from @block to @first is never touched, so that it costs no memory. */
static void
skip(guintptr block, guintptr first)
{
	G_GNUC_UNUSED static gpointer skipped; /* for those who look for leaks */

	if (first - block > LEAST_BLOCK)
		skipped = g_try_malloc(first - block - BLOCK_HEAD);
}

void
dp_memory_populate(guint bytes)
{
	guintptr block, first;

	if (!keep_heap())
		return;
	block = (guintptr)g_try_malloc(bytes + HUGE_PAGE);
	if (block == 0)
		return;
	first = (block + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
	/* while none of it is there: what has begun with small pages goes on with them */
	if (madvise((void *)first, bytes, MADV_HUGEPAGE) != 0)
		g_debug("the kernel has no huge pages");
	if (madvise((void *)first, bytes, MADV_POPULATE_WRITE) != 0)
		g_debug("the kernel does not populate memory");
	g_free((gpointer)block);
	skip(block, first);
}
