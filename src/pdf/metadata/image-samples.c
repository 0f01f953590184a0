/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/image-samples.h"

#include <math.h>

#include "base/limits.h"
#include "base/luma.h"
#include "pdf/content/colour-key.h"
#include "pdf/content/colour.h"
#include "pdf/file/document-private.h"
#include "pdf/syntax/stream.h"

#define N_VALUES 256u
#define RGB 3u

struct _DpImageSamples {
	GBytes *bytes;
	guint width, height, n_components, bits;
	gsize stride; /* bytes of a row */
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
	samples->n_components = dp_object_is_name(space, "/DeviceRGB") ? RGB : 1;
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

/* Of one component there may be several samples in a byte; a row begins with a new one (8.9.5.2).
 */
static gboolean
read_size(DpImageSamples *samples, const DpObject *image)
{
	double width = dp_object_get_number(image, "/Width", 0);
	double height = dp_object_get_number(image, "/Height", 0);
	double bits = dp_object_get_number(image, "/BitsPerComponent", 0);

	if (bits != 8 && (samples->n_components > 1 || (bits != 1 && bits != 2 && bits != 4)))
		return FALSE;
	if (!(width >= 1 && height >= 1 && width * height <= DP_LIMIT_SAMPLE_BYTES) ||
	    width != floor(width) || height != floor(height))
		return FALSE;
	samples->width = (guint)width;
	samples->height = (guint)height;
	samples->bits = (guint)bits;
	samples->stride = ((gsize)samples->width * samples->n_components * samples->bits + 7) / 8;
	return samples->stride * samples->height <= DP_LIMIT_SAMPLE_BYTES;
}

static gboolean
read_samples(DpImageSamples *samples, const DpObject *image)
{
	g_auto(DpObject) space = dp_object_get(image, "/ColorSpace");
	gsize size;

	if (!dp_object_is_stream(image) || is_changed(image) || !dp_image_is_unpacked(image) ||
	    !read_space(samples, &space) || !read_size(samples, image))
		return FALSE;
	size = samples->stride * samples->height;
	/* a predictor takes a byte of each row (7.4.4.4) */
	samples->bytes = dp_stream_read(image, size + samples->height);
	return samples->bytes != NULL && g_bytes_get_size(samples->bytes) >= size;
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
	guint bits = samples->bits, at = x * bits, most = (1u << bits) - 1;
	guint value;

	if (samples->n_components == RGB)
		return dp_luma(rgb[0], rgb[1], rgb[2]);
	value = row[at / 8] >> (8 - bits - at % 8) & most;
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
	guint left = sample_at(part->x0, samples->width);
	guint right = sample_at(part->x1, samples->width);
	guint top = sample_at(part->y0, samples->height);
	guint bottom = sample_at(part->y1, samples->height);
	const guint8 *data = g_bytes_get_data(samples->bytes, NULL);

	if (!(part->x1 > 0 && part->y1 > 0 && part->x0 < 1 && part->y0 < 1))
		return 0;
	*darkest = 1;
	*lightest = 0;
	for (guint y = top; y <= bottom; y++) {
		const guint8 *row = data + y * samples->stride;

		for (guint x = left; x <= right; x++) {
			double light = light_of(samples, row, x);

			*darkest = MIN(*darkest, light);
			*lightest = MAX(*lightest, light);
		}
	}
	return (guint64)(right - left + 1) * (bottom - top + 1);
}
