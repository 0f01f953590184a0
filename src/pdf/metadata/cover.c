/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/cover.h"

#include <string.h>

#include "pdf/syntax/stream.h"

#define UNSEEN_FLAGS (1 << 1 | 1 << 5) /* Hidden, NoView: ISO 32000-1, table 165 */

/* Without an appearance these show no more than a border or an icon. */
static const char *const BARE[] = {"/Link", "/Popup", "/Text"};

#define BLANK_BYTES 64 /* of an appearance without content */

static gboolean
is_blank(const DpObject *stream)
{
	g_autoptr(GBytes) content = dp_stream_read(stream, BLANK_BYTES);
	gsize length = 0;
	const char *data = content != NULL ? g_bytes_get_data(content, &length) : NULL;

	/* nothing at all is what could not be decoded */
	if (length == 0 || length >= BLANK_BYTES)
		return FALSE;
	for (gsize i = 0; i < length; i++) {
		if (!g_ascii_isspace(data[i]))
			return FALSE;
	}
	return TRUE;
}

gboolean
dp_cover_has_appearance(const DpObject *annotation)
{
	g_auto(DpObject) appearance = dp_object_get(annotation, "/AP");
	g_auto(DpObject) normal = dp_object_get(&appearance, "/N");

	return dp_object_is_dict(&appearance) &&
	       !(dp_object_is_stream(&normal) && is_blank(&normal));
}

#define DEFINED_FLAGS 0x3FFu /* the ten of table 165 */

guint
dp_annotation_flags(const DpObject *annotation)
{
	double flags = dp_object_get_number(annotation, "/F", 0);

	return (guint)(gint64)CLAMP(flags, G_MININT32, G_MAXUINT32) & DEFINED_FLAGS;
}

/* Nearly all are links: for links, look up only whether they have an appearance. */
static gboolean
may_paint(const DpObject *annotation, const char *subtype)
{
	for (guint i = 0; i < G_N_ELEMENTS(BARE); i++) {
		if (strcmp(subtype, BARE[i]) == 0 && !dp_cover_has_appearance(annotation))
			return FALSE;
	}
	return (dp_annotation_flags(annotation) & UNSEEN_FLAGS) == 0;
}

void
dp_cover_read(DpPage *page, const DpObject *annotation, const char *subtype,
              const DpGeometry *geometry)
{
	g_auto(DpObject) area = DP_OBJECT_NONE;
	DpRect rect;

	if (!may_paint(annotation, subtype) || !dp_object_is_dict(annotation))
		return;
	area = dp_object_get(annotation, "/Rect");
	if (!dp_object_rect(&area, &rect))
		return;
	rect = dp_matrix_bounds(&geometry->matrix, &rect);
	g_array_append_val(page->covers, rect);
}
