/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/typeface.h"

void
dp_typeface_free(DpTypeface *typeface)
{
	if (typeface == NULL)
		return;
	if (typeface->owns_font)
		dp_font_free(typeface->font);
	g_clear_pointer(&typeface->decoder, dp_decoder_free);
	g_clear_pointer(&typeface->cmap, dp_cmap_free);
	g_clear_pointer(&typeface->cids, g_array_unref);
	g_free(typeface);
}

gboolean
dp_typeface_is_vertical(const DpTypeface *typeface)
{
	return typeface->cmap != NULL && dp_cmap_is_vertical(typeface->cmap);
}

static DpAdvance
measure_simple(const DpTypeface *typeface, const guint8 *bytes, gsize length)
{
	DpAdvance advance = {0, (guint32)length, 0};

	for (gsize i = 0; i < length; i++) {
		advance.width += typeface->simple[bytes[i]];
		advance.n_spaces += bytes[i] == ' ';
	}
	return advance;
}

DpAdvance
dp_typeface_measure(const DpTypeface *typeface, const guint8 *bytes, gsize length)
{
	DpAdvance advance = {0, 0, 0};
	gboolean vertical;

	if (typeface->cmap == NULL)
		return measure_simple(typeface, bytes, length);
	vertical = dp_cmap_is_vertical(typeface->cmap);
	for (gsize i = 0; i < length;) {
		guint32 cid;
		guint size = dp_cmap_next(typeface->cmap, bytes + i, length - i, &cid);

		advance.n_spaces += size == 1 && bytes[i] == ' ';
		advance.n_glyphs++;
		i += size;
		if (vertical) /* DW2's default, 9.7.4.3 */
			advance.width -= 1;
		else if (cid < typeface->cids->len)
			advance.width += g_array_index(typeface->cids, float, cid);
		else
			advance.width += typeface->cid_default;
	}
	return advance;
}
