/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "moved.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "moved-names.h"

/*
 * Limits that scripts/mutate can move, in its own build. DP_MOVED_LIMIT names one and its value,
 * "TEXT_BLOCK_STRAY=17.5". DP_LIMITS_READ names a file that gets the names of all limits that the
 * process and its forked children have read. It is written when the process ends: a child in a
 * sandbox can write nothing.
 */

#define LIMITS(...) __VA_ARGS__
#define NO_LIMITS
#define LIMIT(id, name, value, unit, meaning) #id,
#define SAME(id)
#define RULE(id, title, severity, summary, facts, params, limits, words, predicate, proof, doubt)  \
	limits

static const char *const NAMES[] = {MOVED_NAMES
#include "venue/rule-rows.def"
};
#define N_NAMES (sizeof NAMES / sizeof NAMES[0])

static unsigned moved = N_NAMES;
static double moved_value;
static unsigned char *was_read; /* shared with the children */
static int owner;

static unsigned
index_of(const char *name, size_t length)
{
	for (unsigned i = 0; i < N_NAMES; i++) {
		if (strlen(NAMES[i]) == length && memcmp(NAMES[i], name, length) == 0)
			return i;
	}
	fprintf(stderr, "DP_MOVED_LIMIT: there is no limit \"%.*s\"\n", (int)length, name);
	abort();
}

static void __attribute__((constructor)) begin(void)
{
	const char *move = getenv("DP_MOVED_LIMIT");

	was_read = mmap(NULL, N_NAMES, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	owner = getpid();
	if (was_read == MAP_FAILED)
		abort();
	if (move != NULL && strchr(move, '=') != NULL) {
		moved = index_of(move, strcspn(move, "="));
		moved_value = strtod(strchr(move, '=') + 1, NULL);
	}
}

static void __attribute__((destructor)) end(void)
{
	const char *path = getenv("DP_LIMITS_READ");
	FILE *file = path != NULL && getpid() == owner ? fopen(path, "a") : NULL;

	for (unsigned i = 0; file != NULL && i < N_NAMES; i++) {
		if (was_read[i])
			fprintf(file, "%s\n", NAMES[i]);
	}
	if (file != NULL)
		fclose(file);
}

double
dp_moved(unsigned index, double value)
{
	was_read[index] = 1;
	return index == moved ? moved_value : value;
}
