/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixtures/raw.h"
#include "pdf/syntax/object-file.h"
#include "pdf/syntax/object.h"

static GBytes *
small_file(void)
{
	g_autoptr(FixtureRaw) raw = fixture_raw_new();

	for (guint number = 1; number <= 3; number++)
		fixture_raw_reserve(raw);
	fixture_raw_write(raw, 1, "<< /Type /Catalog /Pages 2 0 R /Note 3 0 R >>");
	fixture_raw_write(raw, 2, "<< /Type /Pages /Count 0 /Kids [] >>");
	fixture_raw_write(raw, 3, "(three)");
	return fixture_raw_finish(raw, 1, "");
}

/* The number that an object has leads back to it; others lead to nothing. */
static void
test_object_by_its_number(void)
{
	g_autoptr(GBytes) bytes = small_file();
	g_autoptr(DpObjectFile) file = dp_object_file_open(bytes);
	DpObject trailer, catalog, note, same;

	g_assert_nonnull(file);
	trailer = dp_object_of(file, dp_object_file_trailer(file));
	catalog = dp_object_get(&trailer, "/Root");
	note = dp_object_get(&catalog, "/Note");
	same = dp_object_by_id(&catalog, dp_object_id(&note));
	g_assert_true(same.value != NULL && same.value == note.value);
	g_assert_cmpuint(dp_object_id(&same), ==, dp_object_id(&note));
	for (guint64 id = 0; id <= (4u << 16 | 1); id += 4u << 16 | 1) {
		DpObject none = dp_object_by_id(&catalog, id);

		g_assert_false(dp_object_is_set(&none));
	}
}

/* Object 1 is a catalogue, and each after it a stream whose length is the next one, a number. */
static GBytes *
chain_of_lengths(guint n)
{
	g_autoptr(FixtureRaw) raw = fixture_raw_new();

	for (guint number = 1; number <= n + 2; number++)
		fixture_raw_reserve(raw);
	fixture_raw_write(raw, 1, "<< /Type /Catalog /Pages 2 0 R >>");
	for (guint number = 2; number < n + 2; number++)
		fixture_raw_write(raw, number, "<< /Length %u 0 R >>\nstream\n\nendstream",
		                  number + 1);
	fixture_raw_write(raw, n + 2, "0");
	return fixture_raw_finish(raw, 1, "");
}

/* A length that is no number is refused, however long the way to it is. */
static void
test_lengths_that_need_each_other(void)
{
	g_autoptr(GBytes) one = chain_of_lengths(1), many = chain_of_lengths(100000);
	g_autoptr(DpObjectFile) read = dp_object_file_open(one), refused = NULL;

	g_assert_nonnull(read);
	refused = dp_object_file_open(many);
	g_assert_null(refused);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/object-file/object-by-its-number", test_object_by_its_number);
	g_test_add_func("/object-file/lengths-that-need-each-other",
	                test_lengths_that_need_each_other);
	return g_test_run();
}
