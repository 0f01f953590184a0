/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

#include <math.h>

/** DpMatrix: [a b c d e f] of ISO 32000-1, 8.3.3; points are row vectors, multiplied on the left.
 */
typedef struct {
	double a, b, c, d, e, f;
} DpMatrix;

#define DP_MATRIX_IDENTITY ((DpMatrix){1, 0, 0, 1, 0, 0})

/** dp_matrix_multiply: @first is applied first, then @second. */
static inline DpMatrix
dp_matrix_multiply(const DpMatrix *first, const DpMatrix *second)
{
	return (DpMatrix){
	    first->a * second->a + first->b * second->c,
	    first->a * second->b + first->b * second->d,
	    first->c * second->a + first->d * second->c,
	    first->c * second->b + first->d * second->d,
	    first->e * second->a + first->f * second->c + second->e,
	    first->e * second->b + first->f * second->d + second->f,
	};
}

static inline void
dp_matrix_apply(const DpMatrix *matrix, double x, double y, double *out_x, double *out_y)
{
	*out_x = x * matrix->a + y * matrix->c + matrix->e;
	*out_y = x * matrix->b + y * matrix->d + matrix->f;
}

/** dp_matrix_translate: moves the origin by (@x, @y), in the matrix's own space. */
static inline void
dp_matrix_translate(DpMatrix *matrix, double x, double y)
{
	dp_matrix_apply(matrix, x, y, &matrix->e, &matrix->f);
}

/** dp_matrix_x_scale: the length of the transformed (1, 0). */
static inline double
dp_matrix_x_scale(const DpMatrix *matrix)
{
	return hypot(matrix->a, matrix->b);
}

/** dp_matrix_y_scale: the length of the transformed (0, 1); of a text matrix, the vertical scale.
 */
static inline double
dp_matrix_y_scale(const DpMatrix *matrix)
{
	return hypot(matrix->c, matrix->d);
}

/** dp_matrix_bounds: the smallest upright rectangle around the transformed @rect. */
static inline DpRect
dp_matrix_bounds(const DpMatrix *matrix, const DpRect *rect)
{
	const double xs[] = {rect->x0, rect->x1}, ys[] = {rect->y0, rect->y1};
	DpRect bounds = DP_RECT_EMPTY;

	for (int i = 0; i < 4; i++) {
		double x, y;

		dp_matrix_apply(matrix, xs[i & 1], ys[i >> 1], &x, &y);
		dp_rect_unite(&bounds, &(DpRect){x, y, x, y});
	}
	return bounds;
}

/** dp_matrix_inverse: of a matrix that is not singular. */
static inline DpMatrix
dp_matrix_inverse(const DpMatrix *m)
{
	double d = m->a * m->d - m->b * m->c;

	return (DpMatrix){m->d / d,
	                  -m->b / d,
	                  -m->c / d,
	                  m->a / d,
	                  (m->c * m->f - m->d * m->e) / d,
	                  (m->b * m->e - m->a * m->f) / d};
}

static inline gboolean
dp_matrix_is_finite(const DpMatrix *matrix)
{
	return isfinite(matrix->a + matrix->b + matrix->c + matrix->d + matrix->e + matrix->f);
}
