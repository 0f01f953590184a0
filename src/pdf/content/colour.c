/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/colour.h"

#include <string.h>

#include "pdf/syntax/stream.h"

#define MAX_PALETTE 256u
#define MAX_NESTING 3u

static const struct {
	const char *name;
	DpColourSpace space;
} DEVICES[] = {
    {"/DeviceGray", {DP_COLOUR_GRAY}}, {"/G", {DP_COLOUR_GRAY}},    {"/CalGray", {DP_COLOUR_GRAY}},
    {"/DeviceRGB", {DP_COLOUR_RGB}},   {"/RGB", {DP_COLOUR_RGB}},   {"/CalRGB", {DP_COLOUR_RGB}},
    {"/DeviceCMYK", {DP_COLOUR_CMYK}}, {"/CMYK", {DP_COLOUR_CMYK}}, {"/Lab", {DP_COLOUR_LAB}},
    {"/Pattern", {DP_COLOUR_MIXTURE}},
};

const DpColourSpace *
dp_colour_device(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(DEVICES); i++) {
		if (strcmp(DEVICES[i].name, name) == 0)
			return &DEVICES[i].space;
	}
	return NULL;
}

static guint
n_components(const DpColourSpace *space)
{
	switch (space->kind) {
	case DP_COLOUR_TINT:
	case DP_COLOUR_INKS:
		return space->n_inks;
	case DP_COLOUR_RGB:
	case DP_COLOUR_LAB:
		return 3;
	case DP_COLOUR_CMYK:
		return 4;
	default:
		return 1;
	}
}

static guint32
byte_of(double value)
{
	return (guint32)(CLAMP(value, 0.0, 1.0) * 255 + 0.5);
}

static guint32
from_rgb(double red, double green, double blue)
{
	return byte_of(red) << 16 | byte_of(green) << 8 | byte_of(blue);
}

static guint32
from_components(DpColourKind kind, const double *v)
{
	double light;

	switch (kind) {
	case DP_COLOUR_RGB:
		return from_rgb(v[0], v[1], v[2]);
	case DP_COLOUR_CMYK:
		return from_rgb(1 - v[0] - v[3], 1 - v[1] - v[3], 1 - v[2] - v[3]);
	case DP_COLOUR_LAB: /* lightness only: enough to separate dark from light */
		light = v[0] / 100;
		return from_rgb(light, light, light);
	default:
		return from_rgb(v[0], v[0], v[0]);
	}
}

static guint32
from_tints(const DpColourSpace *space, const double *tints)
{
	double mixed[DP_COLOUR_MAX_COMPONENTS] = {0};

	return dp_function_apply(space->transform, tints, mixed)
	           ? from_components(space->alternate, mixed)
	           : DP_COLOUR_PATTERN;
}

static guint32
from_index(const DpColourSpace *space, double index)
{
	if (space->n_palette == 0)
		return DP_COLOUR_PATTERN;
	return space->palette[(guint)CLAMP(index, 0, space->n_palette - 1)];
}

#define PAPER 0xFFFFFFu

static gboolean
is_without_ink(const double *tints, guint n)
{
	for (guint i = 0; i < n; i++) {
		if (tints[i] > 0)
			return FALSE;
	}
	return TRUE;
}

guint32
dp_colour_convert(const DpColourSpace *space, const double *values, guint n)
{
	if (n < n_components(space))
		return DP_COLOUR_PATTERN;
	switch (space->kind) {
	case DP_COLOUR_MIXTURE:
		return DP_COLOUR_PATTERN;
	case DP_COLOUR_INKS:
		return is_without_ink(values, n) ? PAPER : DP_COLOUR_PATTERN;
	case DP_COLOUR_TINT:
		return from_tints(space, values);
	case DP_COLOUR_INDEXED:
		return from_index(space, values[0]);
	default:
		return from_components(space->kind, values);
	}
}

guint32
dp_colour_initial(const DpColourSpace *space)
{
	double tints[DP_FUNCTION_MAX_INPUTS + 1];

	switch (space->kind) {
	case DP_COLOUR_INKS:
	case DP_COLOUR_MIXTURE:
		return DP_COLOUR_PATTERN;
	case DP_COLOUR_INDEXED:
		return from_index(space, 0);
	case DP_COLOUR_TINT:
		for (guint i = 0; i < space->n_inks; i++)
			tints[i] = 1;
		return from_tints(space, tints);
	default:
		return 0;
	}
}

static void read_space(const DpObject *object, DpColourSpace *space, guint depth);

/* The base space of an Indexed or Separation space. It cannot be Indexed itself (8.6.6.3): nothing
 * would own its palette. */
static void
read_base(const DpObject *object, DpColourSpace *space, guint depth)
{
	read_space(object, space, depth);
	if (space->kind != DP_COLOUR_INDEXED)
		return;
	g_free(space->palette);
	*space = (DpColourSpace){DP_COLOUR_GRAY};
}

static GBytes *
palette_bytes(const DpObject *lookup, gsize size)
{
	if (dp_object_is_stream(lookup))
		return dp_stream_read(lookup, size);
	return dp_object_string(lookup);
}

/* [/Indexed base hival lookup], 8.6.6.3 */
static void
read_indexed(const DpObject *array, DpColourSpace *space, guint depth)
{
	g_auto(DpObject) base = dp_object_item(array, 1);
	g_auto(DpObject) last = dp_object_item(array, 2);
	g_auto(DpObject) lookup = dp_object_item(array, 3);
	DpColourSpace below = {DP_COLOUR_RGB};
	g_autoptr(GBytes) bytes = NULL;
	double hival = 0;
	guint n;
	gsize size = 0;
	const guint8 *data;

	read_base(&base, &below, depth + 1);
	bytes = palette_bytes(&lookup, (gsize)MAX_PALETTE * DP_FUNCTION_MAX_INPUTS);
	space->kind = DP_COLOUR_INDEXED;
	if (bytes == NULL || !dp_object_number(&last, &hival)) {
		g_clear_pointer(&below.transform, dp_function_free);
		return;
	}
	data = g_bytes_get_data(bytes, &size);
	n = n_components(&below);
	space->n_palette = (guint)MIN(CLAMP(hival + 1, 0, MAX_PALETTE), size / n);
	space->palette = g_new0(guint32, space->n_palette);
	for (guint i = 0; i < space->n_palette; i++) {
		double v[DP_FUNCTION_MAX_INPUTS + 1] = {0};

		for (guint j = 0; j < n; j++)
			v[j] = data[i * n + j] / 255.0 * (below.kind == DP_COLOUR_LAB ? 100 : 1);
		space->palette[i] = dp_colour_convert(&below, v, n);
	}
	g_clear_pointer(&below.transform, dp_function_free);
}

/* The transform of tints to colours of another space. */
static void
read_transform(const DpObject *array, DpColourSpace *space, guint depth)
{
	g_auto(DpObject) alternate = dp_object_item(array, 2);
	g_auto(DpObject) transform = dp_object_item(array, 3);
	DpColourSpace below = {DP_COLOUR_GRAY};

	read_base(&alternate, &below, depth + 1);
	if (below.kind <= DP_COLOUR_LAB)
		space->transform = dp_function_new(&transform, space->n_inks, n_components(&below));
	space->alternate = below.kind;
	g_clear_pointer(&below.transform, dp_function_free);
}

static gboolean
is_none(const DpObject *names, guint index)
{
	g_auto(DpObject) name = dp_object_item(names, index);

	return dp_object_is_name(&name, "/None");
}

/* [/Separation name alternate tintTransform] or [/DeviceN names alternate tintTransform], 8.6.6.4
 * and 8.6.6.5; what has the ink None only is never painted. */
static void
read_inks(const DpObject *array, DpColourSpace *space, guint depth)
{
	g_auto(DpObject) names = dp_object_item(array, 1);
	guint n = dp_object_n_items(&names, DP_FUNCTION_MAX_INPUTS + 1), n_none = 0;

	for (guint i = 0; i < n; i++)
		n_none += is_none(&names, i);
	space->n_inks = MAX(n, 1);
	space->kind = DP_COLOUR_MIXTURE;
	if (n > 0 ? n_none == n : dp_object_is_name(&names, "/None"))
		return;
	read_transform(array, space, depth);
	space->kind = space->transform != NULL ? DP_COLOUR_TINT : DP_COLOUR_INKS;
}

static void
read_icc(const DpObject *array, DpColourSpace *space)
{
	g_auto(DpObject) profile = dp_object_item(array, 1);
	double n = dp_object_get_number(&profile, "/N", 3);

	space->kind = n == 1 ? DP_COLOUR_GRAY : n == 4 ? DP_COLOUR_CMYK : DP_COLOUR_RGB;
}

static void
read_space(const DpObject *object, DpColourSpace *space, guint depth)
{
	gboolean array = dp_object_is_array(object);
	g_auto(DpObject) first = array ? dp_object_item(object, 0) : dp_object_copy(object);
	g_autofree char *name = dp_object_name(&first);
	const DpColourSpace *device = dp_colour_device(name);

	if (depth > MAX_NESTING)
		return;
	if (device != NULL)
		*space = *device;
	else if (strcmp(name, "/ICCBased") == 0)
		read_icc(object, space);
	else if (strcmp(name, "/Indexed") == 0 || strcmp(name, "/I") == 0)
		read_indexed(object, space, depth);
	else
		read_inks(object, space, depth);
}

DpColourSpace *
dp_colour_space_new(const DpObject *object)
{
	DpColourSpace *space = g_new0(DpColourSpace, 1);

	read_space(object, space, 0);
	return space;
}

void
dp_colour_space_free(DpColourSpace *space)
{
	if (space == NULL)
		return;
	g_free(space->palette);
	g_clear_pointer(&space->transform, dp_function_free);
	g_free(space);
}
