/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/memory.h"

#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* Since Linux 5.14; older headers lack it, and older kernels refuse it. */
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

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

/* Blocks of up to twice the size come from the heap, and the heap is not given back. */
static gboolean
keep_heap(guint bytes)
{
#ifdef M_MMAP_THRESHOLD
	return mallopt(M_MMAP_THRESHOLD, 2 * (int)bytes) == 1 &&
	       mallopt(M_TRIM_THRESHOLD, 4 * (int)bytes) == 1;
#else
	return FALSE;
#endif
}

void
dp_memory_populate(guint bytes)
{
	guintptr page = (guintptr)sysconf(_SC_PAGESIZE), first, end;
	void *block = keep_heap(bytes) ? g_try_malloc(bytes) : NULL;

	if (block == NULL)
		return;
	first = ((guintptr)block + page - 1) / page * page;
	end = ((guintptr)block + bytes) / page * page;
	if (first < end && madvise((void *)first, end - first, MADV_POPULATE_WRITE) != 0)
		g_debug("the kernel does not populate memory");
	g_free(block);
}
