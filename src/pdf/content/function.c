/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/function.h"

#include <math.h>

#include "base/limits.h"
#include "pdf/content/calculator.h"
#include "pdf/syntax/stream.h"

/* From a pair of numbers to another, as /Encode and /Decode have them. */
typedef struct {
	double low, high;
} Span;

struct _DpFunction {
	enum { SAMPLED = 0, EXPONENTIAL = 2, CALCULATED = 4 } type;
	guint n_in, n_out;
	Span domain[DP_FUNCTION_MAX_INPUTS];
	Span range[DP_FUNCTION_MAX_OUTPUTS];
	gboolean has_range;
	/* SAMPLED */
	GBytes *samples; /* a byte each */
	guint n_samples;
	Span encode, decode[DP_FUNCTION_MAX_OUTPUTS];
	/* EXPONENTIAL */
	double exponent;
	Span ends[DP_FUNCTION_MAX_OUTPUTS];
	/* CALCULATED */
	DpCalculator *calculator;
};

/* An array of @n pairs. */
static gboolean
read_spans(const DpObject *dict, const char *key, Span *spans, guint n)
{
	double numbers[2 * DP_FUNCTION_MAX_INPUTS];
	g_auto(DpObject) array = dp_object_get(dict, key);

	if (!dp_object_numbers(&array, numbers, 2 * n))
		return FALSE;
	for (guint i = 0; i < n; i++)
		spans[i] = (Span){numbers[2 * i], numbers[2 * i + 1]};
	return TRUE;
}

/* The array may be missing; then the spans are as they were. */
static gboolean
read_spans_if_set(const DpObject *dict, const char *key, Span *spans, guint n)
{
	return !dp_object_has(dict, key) || read_spans(dict, key, spans, n);
}

static gboolean
read_samples(DpFunction *function, const DpObject *stream)
{
	g_auto(DpObject) size = dp_object_get(stream, "/Size");
	double n;

	if (function->n_in != 1 || !function->has_range || !dp_object_numbers(&size, &n, 1) ||
	    dp_object_get_number(stream, "/BitsPerSample", 0) != 8 || !(n >= 2) ||
	    n > DP_LIMIT_FUNCTION_SAMPLES)
		return FALSE;
	function->n_samples = (guint)n;
	function->encode = (Span){0, n - 1};
	for (guint i = 0; i < function->n_out; i++)
		function->decode[i] = function->range[i];
	function->samples = dp_stream_read(stream, (gsize)function->n_samples * function->n_out);
	return function->samples != NULL &&
	       g_bytes_get_size(function->samples) ==
	           (gsize)function->n_samples * function->n_out &&
	       read_spans_if_set(stream, "/Encode", &function->encode, 1) &&
	       read_spans_if_set(stream, "/Decode", function->decode, function->n_out);
}

/* Ends that are missing are 0 and 1, of a function with one result. */
static gboolean
read_ends(DpFunction *function, const DpObject *dict)
{
	static const char *const KEYS[] = {"/C0", "/C1"};
	double ends[2][DP_FUNCTION_MAX_OUTPUTS] = {{0}, {1}};

	if (function->n_in != 1)
		return FALSE;
	for (guint i = 0; i < 2; i++) {
		g_auto(DpObject) end = dp_object_get(dict, KEYS[i]);

		if (!dp_object_numbers(&end, ends[i], function->n_out) &&
		    (function->n_out > 1 || dp_object_is_set(&end)))
			return FALSE;
	}
	for (guint i = 0; i < function->n_out; i++)
		function->ends[i] = (Span){ends[0][i], ends[1][i]};
	function->exponent = CLAMP(dp_object_get_number(dict, "/N", 1), 0.01, 100);
	return TRUE;
}

static gboolean
read_program(DpFunction *function, const DpObject *stream)
{
	g_autoptr(GBytes) program = dp_stream_read(stream, DP_LIMIT_FUNCTION_BYTES);
	gsize length = 0;
	const guint8 *bytes = program != NULL ? g_bytes_get_data(program, &length) : NULL;

	if (!function->has_range || length == 0)
		return FALSE;
	function->calculator = dp_calculator_new(bytes, length);
	return function->calculator != NULL;
}

static gboolean
read_function(DpFunction *function, const DpObject *object)
{
	double type = dp_object_get_number(object, "/FunctionType", -1);

	for (guint i = 0; i < function->n_in; i++)
		function->domain[i] = (Span){0, 1};
	function->has_range = dp_object_has(object, "/Range");
	if (!read_spans_if_set(object, "/Domain", function->domain, function->n_in) ||
	    !read_spans_if_set(object, "/Range", function->range, function->n_out))
		return FALSE;
	if (type == EXPONENTIAL) {
		function->type = EXPONENTIAL;
		return read_ends(function, object);
	}
	if (!dp_object_is_stream(object))
		return FALSE;
	if (type == CALCULATED) {
		function->type = CALCULATED;
		return read_program(function, object);
	}
	return type == SAMPLED && read_samples(function, object);
}

DpFunction *
dp_function_new(const DpObject *object, guint n_in, guint n_out)
{
	g_autoptr(DpFunction) function = NULL;

	if (n_in == 0 || n_in > DP_FUNCTION_MAX_INPUTS || n_out == 0 ||
	    n_out > DP_FUNCTION_MAX_OUTPUTS)
		return NULL;
	function = g_new0(DpFunction, 1);
	function->n_in = n_in;
	function->n_out = n_out;
	return read_function(function, object) ? g_steal_pointer(&function) : NULL;
}

void
dp_function_free(DpFunction *function)
{
	if (function == NULL)
		return;
	g_clear_pointer(&function->samples, g_bytes_unref);
	g_clear_pointer(&function->calculator, dp_calculator_free);
	g_free(function);
}

static double
clamped(double value, const Span *span)
{
	return MAX(MIN(value, MAX(span->low, span->high)), MIN(span->low, span->high));
}

static double
mixed(const Span *span, double part)
{
	return span->low + part * (span->high - span->low);
}

/* Between the two nearest samples. */
static void
look_up(const DpFunction *function, double in, double *out)
{
	const guint8 *samples = g_bytes_get_data(function->samples, NULL);
	const Span *domain = &function->domain[0];
	double width = domain->high - domain->low;
	double at = mixed(&function->encode, width != 0 ? (in - domain->low) / width : 0);
	guint last = function->n_samples - 1, first;

	at = clamped(at, &(Span){0, last});
	first = MIN((guint)at, last - 1);
	for (guint i = 0; i < function->n_out; i++) {
		double low = samples[first * function->n_out + i];
		double high = samples[(first + 1) * function->n_out + i];

		out[i] =
		    mixed(&function->decode[i], mixed(&(Span){low, high}, at - first) / G_MAXUINT8);
	}
}

static void
interpolate(const DpFunction *function, double in, double *out)
{
	double part = pow(in, function->exponent);

	for (guint i = 0; i < function->n_out; i++)
		out[i] = mixed(&function->ends[i], part);
}

gboolean
dp_function_apply(const DpFunction *function, const double *in, double *out)
{
	double values[DP_FUNCTION_MAX_INPUTS], results[DP_FUNCTION_MAX_OUTPUTS];

	for (guint i = 0; i < function->n_in; i++)
		values[i] = clamped(in[i], &function->domain[i]);
	if (function->type == CALCULATED &&
	    !dp_calculator_run(function->calculator, values, function->n_in, results,
	                       function->n_out))
		return FALSE;
	if (function->type == SAMPLED)
		look_up(function, values[0], results);
	if (function->type == EXPONENTIAL)
		interpolate(function, values[0], results);
	for (guint i = 0; i < function->n_out; i++) {
		if (!isfinite(results[i]))
			return FALSE;
		out[i] =
		    function->has_range ? clamped(results[i], &function->range[i]) : results[i];
	}
	return TRUE;
}
