/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/memory.h"

#include <stdlib.h>

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
