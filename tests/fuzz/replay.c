/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "target.h"

#include <string.h>

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

GPtrArray *
fuzz_seeds_from_texts(const char *const *texts)
{
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);

	for (guint i = 0; texts[i] != NULL; i++)
		g_ptr_array_add(seeds, g_bytes_new(texts[i], strlen(texts[i])));
	return seeds;
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

GPtrArray *
fuzz_seeds_from_files(const char *folder)
{
	g_autofree char *path = g_test_build_filename(G_TEST_DIST, folder, NULL);
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	const char *name;

	g_assert_nonnull(dir);
	while ((name = g_dir_read_name(dir)) != NULL)
		g_ptr_array_add(names, g_build_filename(path, name, NULL));
	g_ptr_array_sort(names, compare_names);
	for (guint i = 0; i < names->len; i++) {
		char *bytes;
		gsize size;

		if (g_file_get_contents(names->pdata[i], &bytes, &size, NULL))
			g_ptr_array_add(seeds, g_bytes_new_take(bytes, size));
	}
	return seeds;
}

char *
fuzz_text(const guint8 *data, gsize size)
{
	return g_strndup((const char *)data, size);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/fuzz/seeds", test_seeds);
	return g_test_run();
}
