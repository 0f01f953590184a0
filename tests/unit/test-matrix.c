/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/matrix.h"

static void
assert_point(const DpMatrix *matrix, double x, double y, double to_x, double to_y)
{
	double got_x, got_y;

	dp_matrix_apply(matrix, x, y, &got_x, &got_y);
	g_assert_cmpfloat_with_epsilon(got_x, to_x, 1e-9);
	g_assert_cmpfloat_with_epsilon(got_y, to_y, 1e-9);
}

static void
test_multiply_applies_first_first(void)
{
	const DpMatrix scale = {2, 0, 0, 3, 0, 0}, move = {1, 0, 0, 1, 10, 20};
	DpMatrix scaled_then_moved = dp_matrix_multiply(&scale, &move);
	DpMatrix moved_then_scaled = dp_matrix_multiply(&move, &scale);

	assert_point(&scaled_then_moved, 1, 1, 12, 23);
	assert_point(&moved_then_scaled, 1, 1, 22, 63);
}

static void
test_translate_is_in_own_space(void)
{
	DpMatrix matrix = {0, 2, -2, 0, 5, 5};

	dp_matrix_translate(&matrix, 1, 0);
	assert_point(&matrix, 0, 0, 5, 7);
}

static void
test_vertical_scale_ignores_squeeze(void)
{
	const DpMatrix squeezed = {8, 0, 0, 10, 0, 0}, turned = {0, 9, -9, 0, 0, 0};

	g_assert_cmpfloat(dp_matrix_y_scale(&squeezed), ==, 10);
	g_assert_cmpfloat(dp_matrix_x_scale(&squeezed), ==, 8);
	g_assert_cmpfloat(dp_matrix_y_scale(&turned), ==, 9);
}

static void
test_bounds_of_a_turned_rectangle(void)
{
	const DpMatrix turned = {0, 1, -1, 0, 0, 0};
	const DpRect rect = {1, 2, 3, 5};
	DpRect bounds = dp_matrix_bounds(&turned, &rect);

	g_assert_cmpfloat(bounds.x0, ==, -5);
	g_assert_cmpfloat(bounds.x1, ==, -2);
	g_assert_cmpfloat(bounds.y0, ==, 1);
	g_assert_cmpfloat(bounds.y1, ==, 3);
}

static void
test_infinity_is_noticed(void)
{
	const DpMatrix infinite = {1, 0, 0, 1, INFINITY, 0}, whole = DP_MATRIX_IDENTITY;

	g_assert_false(dp_matrix_is_finite(&infinite));
	g_assert_true(dp_matrix_is_finite(&whole));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/matrix/multiply-applies-first-first", test_multiply_applies_first_first);
	g_test_add_func("/matrix/translate-is-in-own-space", test_translate_is_in_own_space);
	g_test_add_func("/matrix/vertical-scale-ignores-squeeze",
	                test_vertical_scale_ignores_squeeze);
	g_test_add_func("/matrix/bounds-of-a-turned-rectangle", test_bounds_of_a_turned_rectangle);
	g_test_add_func("/matrix/infinity-is-noticed", test_infinity_is_noticed);
	return g_test_run();
}
