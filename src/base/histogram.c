/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/histogram.h"

#include <math.h>

#define USUAL_SAMPLES 64 /* room for so many is made at once */

typedef struct {
	double value, weight;
} Sample;

struct _DpHistogram {
	double bin, total;
	gboolean sorted;
	GArray *samples; /* of Sample */
};

DpHistogram *
dp_histogram_new(double bin)
{
	DpHistogram *histogram = g_new0(DpHistogram, 1);

	histogram->bin = bin;
	histogram->samples = g_array_sized_new(FALSE, FALSE, sizeof(Sample), USUAL_SAMPLES);
	return histogram;
}

void
dp_histogram_free(DpHistogram *histogram)
{
	if (histogram == NULL)
		return;
	g_array_unref(histogram->samples);
	g_free(histogram);
}

void
dp_histogram_add(DpHistogram *histogram, double value, double weight)
{
	Sample sample = {value, weight};

	if (!isfinite(value) || !(weight > 0))
		return;
	g_array_append_val(histogram->samples, sample);
	histogram->total += weight;
	histogram->sorted = FALSE;
}

double
dp_histogram_total(const DpHistogram *histogram)
{
	return histogram->total;
}

static int
by_value(gconstpointer a, gconstpointer b)
{
	double x = ((const Sample *)a)->value, y = ((const Sample *)b)->value;

	return (x > y) - (x < y);
}

static const Sample *
sorted_samples(DpHistogram *histogram)
{
	if (!histogram->sorted)
		g_array_sort(histogram->samples, by_value);
	histogram->sorted = TRUE;
	return (const Sample *)(void *)histogram->samples->data;
}

gboolean
dp_histogram_mode(DpHistogram *histogram, double *mode, double *share)
{
	const Sample *samples = sorted_samples(histogram);
	guint n = histogram->samples->len, low = 0;
	double weight = 0, moment = 0, best = 0, value = NAN;

	for (guint high = 0; high < n; high++) {
		weight += samples[high].weight;
		moment += samples[high].weight * samples[high].value;
		while (samples[high].value - samples[low].value > histogram->bin) {
			weight -= samples[low].weight;
			moment -= samples[low].weight * samples[low].value;
			low++;
		}
		if (weight > best * (1 + 1e-9)) {
			best = weight;
			value = moment / weight;
		}
	}
	if (n == 0)
		return FALSE;
	if (mode != NULL)
		*mode = value;
	if (share != NULL)
		*share = best / histogram->total;
	return TRUE;
}

double
dp_histogram_lowest(DpHistogram *histogram, double share)
{
	const Sample *samples = sorted_samples(histogram);
	guint n = histogram->samples->len, high = 0;
	double weight = 0, moment = 0;

	for (guint low = 0; low < n; low++) {
		while (high < n && samples[high].value - samples[low].value <= histogram->bin) {
			weight += samples[high].weight;
			moment += samples[high].weight * samples[high].value;
			high++;
		}
		if (weight >= share * histogram->total)
			return moment / weight;
		weight -= samples[low].weight;
		moment -= samples[low].weight * samples[low].value;
	}
	return NAN;
}

double
dp_histogram_highest(DpHistogram *histogram, double share)
{
	const Sample *samples = sorted_samples(histogram);
	guint low = histogram->samples->len;
	double weight = 0, moment = 0;

	for (guint high = histogram->samples->len; high > 0; high--) {
		const Sample *top = &samples[high - 1];

		while (low > 0 && top->value - samples[low - 1].value <= histogram->bin) {
			low--;
			weight += samples[low].weight;
			moment += samples[low].weight * samples[low].value;
		}
		if (weight >= share * histogram->total)
			return moment / weight;
		weight -= top->weight;
		moment -= top->weight * top->value;
	}
	return NAN;
}

void
dp_histogram_drop_below(DpHistogram *histogram, double value)
{
	const Sample *samples = sorted_samples(histogram);
	guint n = 0;

	while (n < histogram->samples->len && samples[n].value < value)
		histogram->total -= samples[n++].weight;
	g_array_remove_range(histogram->samples, 0, n);
}

double
dp_histogram_quantile(DpHistogram *histogram, double q)
{
	const Sample *samples = sorted_samples(histogram);
	guint n = histogram->samples->len;
	double sum = 0;

	for (guint i = 0; i < n; i++) {
		sum += samples[i].weight;
		if (sum >= q * histogram->total)
			return samples[i].value;
	}
	return n > 0 ? samples[n - 1].value : NAN;
}

double
dp_histogram_weight_between(DpHistogram *histogram, double low, double high)
{
	const Sample *samples = sorted_samples(histogram);
	double sum = 0;

	for (guint i = 0; i < histogram->samples->len; i++) {
		if (samples[i].value >= low && samples[i].value <= high)
			sum += samples[i].weight;
	}
	return sum;
}
