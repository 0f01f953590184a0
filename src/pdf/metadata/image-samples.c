/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/image-samples.h"

#include <math.h>

#include "base/limits.h"
#include "base/luma.h"
#include "pdf/content/colour-key.h"
#include "pdf/content/colour.h"
#include "pdf/content/sample-grid.h"
#include "pdf/file/document-private.h"

#define N_VALUES 256u
#define RGB 3u

struct _DpImageSamples {
	GBytes *bytes;
	DpSampleGrid grid;
	gboolean indexed;
	double light[N_VALUES]; /* of the values of one component: grey, or an index */
};

void
dp_image_samples_free(DpImageSamples *samples)
{
	if (samples == NULL)
		return;
	g_clear_pointer(&samples->bytes, g_bytes_unref);
	g_free(samples);
}

static gboolean
is_device(const DpObject *space)
{
	return dp_object_is_name(space, "/DeviceRGB") || dp_object_is_name(space, "/DeviceGray");
}

/* [/Indexed base hival lookup] (8.6.6.3). An index beyond the palette is its last entry. */
static gboolean
read_palette(DpImageSamples *samples, const DpObject *space)
{
	g_auto(DpObject) kind = dp_object_item(space, 0);
	g_auto(DpObject) base = dp_object_item(space, 1);
	g_auto(DpObject) last = dp_object_item(space, 2);
	g_autoptr(DpColourSpace) colours = NULL;
	double hival = -1;

	if (!dp_object_is_name(&kind, "/Indexed") || !is_device(&base) ||
	    !dp_object_number(&last, &hival))
		return FALSE;
	colours = dp_colour_space_new(space);
	/* with a table that is too short, some programs do not paint the image */
	if (colours->kind != DP_COLOUR_INDEXED || colours->n_palette != hival + 1)
		return FALSE;
	samples->indexed = TRUE;
	for (guint i = 0; i < N_VALUES; i++) {
		guint32 colour = colours->palette[MIN(i, colours->n_palette - 1)];

		samples->light[i] = dp_luma(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
	}
	return TRUE;
}

static gboolean
read_space(DpImageSamples *samples, const DpObject *space)
{
	if (!is_device(space))
		return read_palette(samples, space);
	for (guint i = 0; i < N_VALUES; i++)
		samples->light[i] = dp_luma(i, i, i);
	return TRUE;
}

/* What changes the samples on their way to the page, or says that they are elsewhere. */
static gboolean
is_changed(const DpObject *image)
{
	static const char *const KEYS[] = {"/Decode", "/SMask", "/SMaskInData", "/ImageMask", "/F"};
	g_auto(DpObject) mask = dp_object_get(image, "/Mask");

	if (dp_object_is_set(&mask) &&
	    !(dp_object_is_array(&mask) && dp_colour_key_of(image) == DP_COLOUR_KEY_NONE))
		return TRUE;
	for (guint i = 0; i < G_N_ELEMENTS(KEYS); i++) {
		g_auto(DpObject) value = dp_object_get(image, KEYS[i]);

		if (dp_object_is_set(&value))
			return TRUE;
	}
	return FALSE;
}

static gboolean
read_samples(DpImageSamples *samples, const DpObject *image)
{
	g_auto(DpObject) space = dp_object_get(image, "/ColorSpace");
	guint n = dp_object_is_name(&space, "/DeviceRGB") ? RGB : 1;

	if (!dp_object_is_stream(image) || is_changed(image) || !read_space(samples, &space) ||
	    !dp_sample_grid_init(&samples->grid, image, n, DP_LIMIT_SAMPLE_BYTES) ||
	    (n == RGB && samples->grid.bits != 8))
		return FALSE;
	samples->bytes = dp_sample_grid_read(&samples->grid, image);
	return samples->bytes != NULL;
}

DpImageSamples *
dp_image_samples_new(DpDocument *document, guint64 image)
{
	g_autoptr(DpImageSamples) samples = g_new0(DpImageSamples, 1);
	g_auto(DpObject) page = dp_document_page_object(document, 1);
	g_auto(DpObject) object = dp_object_by_id(&page, image);

	return read_samples(samples, &object) ? g_steal_pointer(&samples) : NULL;
}

static double
light_of(const DpImageSamples *samples, const guint8 *row, guint x)
{
	const guint8 *rgb = row + (gsize)x * RGB;
	guint most = (1u << samples->grid.bits) - 1, value;

	if (samples->grid.n_components == RGB)
		return dp_luma(rgb[0], rgb[1], rgb[2]);
	value = dp_sample_grid_value(&samples->grid, row, x, 0);
	return samples->light[samples->indexed ? value : value * (N_VALUES - 1) / most];
}

/* The sample at a share of the image's width or height. */
static guint
sample_at(double share, guint n)
{
	return (guint)CLAMP(floor(share * n), 0, n - 1);
}

guint64
dp_image_samples_light(const DpImageSamples *samples, const DpRect *part, double *darkest,
                       double *lightest)
{
	guint left = sample_at(part->x0, samples->grid.width);
	guint right = sample_at(part->x1, samples->grid.width);
	guint top = sample_at(part->y0, samples->grid.height);
	guint bottom = sample_at(part->y1, samples->grid.height);
	const guint8 *data = g_bytes_get_data(samples->bytes, NULL);

	if (!(part->x1 > 0 && part->y1 > 0 && part->x0 < 1 && part->y0 < 1))
		return 0;
	*darkest = 1;
	*lightest = 0;
	for (guint y = top; y <= bottom; y++) {
		const guint8 *row = data + y * samples->grid.stride;

		for (guint x = left; x <= right; x++) {
			double light = light_of(samples, row, x);

			*darkest = MIN(*darkest, light);
			*lightest = MAX(*lightest, light);
		}
	}
	return (guint64)(right - left + 1) * (bottom - top + 1);
}
