/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/file/property.h"

#include "base/limits.h"
#include "base/repeat.h"
#include "base/text-pieces.h"
#include "base/text.h"

void
dp_property_free(gpointer property)
{
	DpProperty *owned = property;

	g_free(owned->key);
	g_free(owned->value);
	g_free(owned);
}

static void
add_piece(DpFileInfo *objects, const char *source, const char *key, char *value, guint page)
{
	DpProperty *property = g_new0(DpProperty, 1);

	property->source = source;
	property->key = dp_text_quote(key, DP_LIMIT_QUOTE_CHARS);
	property->value = value;
	property->page = page;
	g_ptr_array_add(objects->properties, property);
}

/* Collapses repeated words: they could fill whole pieces and split an instruction. */
static char *
searched_value(const char *value)
{
	char *plain = dp_text_plain(value != NULL ? value : "");

	return g_utf8_strlen(plain, -1) > (glong)DP_LIMIT_METADATA_CHARS
	           ? dp_text_without_repeats(plain)
	           : plain;
}

/* Drawing programs may keep a whole drawing in one property, so it is split into pieces. */
void
dp_property_add(DpFileInfo *objects, const char *source, const char *key, const char *value,
                guint page)
{
	g_autofree char *plain = searched_value(value);
	g_autoptr(GArray) pieces = dp_text_pieces(plain);

	for (guint i = 0; i < pieces->len; i++) {
		const DpTextPiece *piece = &g_array_index(pieces, DpTextPiece, i);

		if (!dp_bound_allows(DP_BOUND_PROPERTIES, objects->properties->len))
			return;
		add_piece(objects, source, key,
		          g_strchomp(g_strndup(plain + piece->start, piece->end - piece->start)),
		          page);
	}
}
