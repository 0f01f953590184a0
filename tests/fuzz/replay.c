/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "target.h"

/* Each seed is also cut short, has bytes changed, and has a piece repeated: this many of each. */
#define CUTS 64u
#define FLIPS 192u
#define REPEATS 48u
#define LONGEST_SEED (256u * 1024)

/* The same every time: what fails here can be looked at again. */
static guint
draw(guint32 *state, guint below)
{
	*state = *state * 1664525u + 1013904223u;
	return (*state >> 8) % below;
}

static void
run(const guint8 *data, gsize size)
{
	/* A copy of exactly that size: the sanitizer sees whoever reads behind the end. */
	g_autofree guint8 *copy = g_memdup2(data, MAX(size, 1));

	g_assert_cmpint(LLVMFuzzerTestOneInput(copy, size), ==, 0);
}

static void
run_cuts(const guint8 *data, gsize size)
{
	for (guint i = 0; i < CUTS; i++)
		run(data, size * i / CUTS);
}

static void
run_flips(const guint8 *data, gsize size, guint32 *state)
{
	for (guint i = 0; i < FLIPS; i++) {
		g_autofree guint8 *copy = g_memdup2(data, size);
		guint changes = 1 + draw(state, 4);

		for (guint j = 0; j < changes; j++)
			copy[draw(state, size)] = draw(state, 256);
		run(copy, size);
	}
}

static void
run_repeats(const guint8 *data, gsize size, guint32 *state)
{
	for (guint i = 0; i < REPEATS; i++) {
		g_autoptr(GByteArray) bytes = g_byte_array_new();
		gsize from = draw(state, size), length = 1 + draw(state, size - from);

		g_byte_array_append(bytes, data, from + length);
		g_byte_array_append(bytes, data + from, size - from);
		run(bytes->data, bytes->len);
	}
}

static void
test_seeds(void)
{
	g_autoptr(GPtrArray) seeds = fuzz_target_seeds();
	guint32 state = 1;

	g_assert_cmpuint(seeds->len, >, 0);
	run((const guint8 *)"", 0);
	for (guint i = 0; i < seeds->len; i++) {
		gsize size;
		const guint8 *data = g_bytes_get_data(seeds->pdata[i], &size);

		g_assert_cmpuint(size, >, 0);
		g_assert_cmpuint(size, <, LONGEST_SEED);
		run(data, size);
		run_cuts(data, size);
		run_flips(data, size, &state);
		run_repeats(data, size, &state);
	}
}

/* What libFuzzer found to take a way of its own, and what once failed. */
static void
test_folder(gconstpointer folder)
{
	g_autofree char *below = g_build_filename("fuzz", folder, FUZZ_TARGET, NULL);
	g_autoptr(GPtrArray) inputs = fuzz_seeds_from_files(below);

	for (guint i = 0; i < inputs->len; i++) {
		gsize size;
		const guint8 *data = g_bytes_get_data(inputs->pdata[i], &size);

		run(data, size);
	}
}

/* Seeds as files, for libFuzzer to begin with. */
static int
write_seeds(const char *folder)
{
	g_autoptr(GPtrArray) seeds = fuzz_target_seeds();

	for (guint i = 0; i < seeds->len; i++) {
		g_autofree char *path = g_strdup_printf("%s/seed-%u", folder, i);
		gsize size;
		const char *data = g_bytes_get_data(seeds->pdata[i], &size);

		if (!g_file_set_contents(path, data, (gssize)size, NULL))
			return 1;
	}
	return 0;
}

int
main(int argc, char **argv)
{
	if (argc == 3 && g_str_equal(argv[1], "--write-seeds"))
		return write_seeds(argv[2]);
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/fuzz/seeds", test_seeds);
	g_test_add_data_func("/fuzz/corpus", "corpus", test_folder);
	g_test_add_data_func("/fuzz/found", "found", test_folder);
	return g_test_run();
}
