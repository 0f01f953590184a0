/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/cmap.h"

#include <string.h>

#include "base/big-endian.h"
#include "base/bound.h"
#include "base/limits.h"
#include "pdf/syntax/lexer.h"
#include "pdf/syntax/stream.h"

typedef struct {
	guint32 low, high;
	guint32 value; /* of a code space range: code length in bytes; else the first CID */
} Range;

struct _DpCMap {
	gboolean vertical;
	guint8 lead_low[2],
	    lead_high[2]; /* predefined mixed-width CMaps: first bytes of two-byte codes */
	gboolean mixed;
	GArray *spaces; /* of Range */
	GArray *cids;   /* of Range, sorted by low */
};

/* The predefined CMaps (table 118) with codes of one and of two bytes, by part of their name, and
 * the first bytes of the latter, from the CMaps' own code spaces. The first that fits holds. */
static const struct {
	const char *part;
	guint8 low[2], high[2];
} MIXED[] = {
    {"RKSJ", {0x81, 0xE0}, {0x9F, 0xFC}},   {"GBK", {0x81, 0x81}, {0xFE, 0xFE}},
    {"GBpc", {0xA1, 0xA1}, {0xFC, 0xFC}},   {"B5pc", {0xA1, 0xA1}, {0xFC, 0xFC}},
    {"HKscs", {0x87, 0x87}, {0xFE, 0xFE}},  {"B5", {0xA1, 0xA1}, {0xFE, 0xFE}},
    {"UHC", {0x81, 0x81}, {0xFE, 0xFE}},    {"KSCpc", {0xA1, 0xA1}, {0xFD, 0xFD}},
    {"GB-EUC", {0xA1, 0xA1}, {0xFE, 0xFE}}, {"KSC-EUC", {0xA1, 0xA1}, {0xFE, 0xFE}},
    {"EUC", {0x8E, 0xA1}, {0x8E, 0xFE}},
};

static void
set_predefined(DpCMap *cmap, const char *name)
{
	cmap->vertical = g_str_has_suffix(name, "-V");
	if (strstr(name, "Uni") != NULL || strstr(name, "Identity") != NULL)
		return;
	for (guint i = 0; i < G_N_ELEMENTS(MIXED); i++) {
		if (strstr(name, MIXED[i].part) == NULL)
			continue;
		cmap->mixed = TRUE;
		memcpy(cmap->lead_low, MIXED[i].low, 2);
		memcpy(cmap->lead_high, MIXED[i].high, 2);
		return;
	}
}

/* The sections of a CMap file between begin… and end…: pairs or triples of codes. */
typedef enum { OUTSIDE, SPACES, CID_RANGES, CID_CHARS } Section;

static const struct {
	const char *word;
	Section section;
	guint n_items;
} SECTIONS[] = {
    {"begincodespacerange", SPACES, 2},
    {"begincidrange", CID_RANGES, 3},
    {"begincidchar", CID_CHARS, 2},
};

typedef struct {
	Section section;
	guint n_items, n_seen;
	guint32 items[3];
	guint32 length; /* bytes of the last code */
} Reading;

static void
take_keyword(Reading *reading, const DpToken *token)
{
	*reading = (Reading){OUTSIDE};
	for (guint i = 0; i < G_N_ELEMENTS(SECTIONS); i++) {
		const char *word = SECTIONS[i].word;

		if (token->length == strlen(word) && memcmp(token->bytes, word, token->length) == 0)
			*reading = (Reading){SECTIONS[i].section, SECTIONS[i].n_items};
	}
}

static void
take_item(DpCMap *cmap, Reading *reading, guint32 value)
{
	const guint32 *items = reading->items;
	GArray *into = reading->section == SPACES ? cmap->spaces : cmap->cids;
	Range range;

	reading->items[reading->n_seen++] = value;
	if (reading->n_seen < reading->n_items)
		return;
	reading->n_seen = 0;
	if (reading->section == SPACES)
		range = (Range){items[0], items[1], reading->length};
	else if (reading->section == CID_RANGES)
		range = (Range){items[0], items[1], items[2]};
	else
		range = (Range){items[0], items[0], items[1]};
	if (dp_bound_allows(DP_BOUND_CMAP_RANGES, into->len))
		g_array_append_val(into, range);
}

static void
parse(DpCMap *cmap, GBytes *bytes)
{
	g_auto(DpLexer) lexer = {NULL};
	gsize length;
	const guint8 *data = g_bytes_get_data(bytes, &length);
	Reading reading = {OUTSIDE};
	DpToken token;

	dp_lexer_init(&lexer, data, length);
	while (dp_lexer_next(&lexer, &token)) {
		if (token.kind == DP_TOKEN_KEYWORD) {
			take_keyword(&reading, &token);
		} else if (reading.section == OUTSIDE) {
			continue;
		} else if (token.kind == DP_TOKEN_STRING && token.length <= 4) {
			reading.length = (guint32)token.length;
			take_item(cmap, &reading,
			          (guint32)dp_big_endian(token.bytes, token.length));
		} else if (token.kind == DP_TOKEN_NUMBER && token.number >= 0) {
			take_item(cmap, &reading, (guint32)MIN(token.number, G_MAXUINT16));
		}
	}
}

static int
compare_ranges(gconstpointer a, gconstpointer b)
{
	const Range *one = a, *two = b;

	return one->low < two->low ? -1 : one->low > two->low;
}

static DpCMap *
cmap_new(void)
{
	DpCMap *cmap = g_new0(DpCMap, 1);

	cmap->spaces = g_array_new(FALSE, FALSE, sizeof(Range));
	cmap->cids = g_array_new(FALSE, FALSE, sizeof(Range));
	return cmap;
}

DpCMap *
dp_cmap_new(const DpObject *encoding)
{
	DpCMap *cmap = cmap_new();
	g_autofree char *name = dp_object_name(encoding);
	g_autoptr(GBytes) bytes = dp_stream_read_within(encoding, DP_BOUND_CMAP_BYTES);

	set_predefined(cmap, name);
	if (bytes == NULL)
		return cmap;
	cmap->vertical = dp_object_get_number(encoding, "/WMode", 0) == 1;
	parse(cmap, bytes);
	g_array_sort(cmap->cids, compare_ranges);
	return cmap;
}

void
dp_cmap_free(DpCMap *cmap)
{
	if (cmap == NULL)
		return;
	g_array_unref(cmap->spaces);
	g_array_unref(cmap->cids);
	g_free(cmap);
}

gboolean
dp_cmap_is_vertical(const DpCMap *cmap)
{
	return cmap->vertical;
}

/* Each byte of a code is between the same bytes of the range's ends (9.7.6.2). */
static gboolean
is_in_space(const Range *space, guint32 code)
{
	for (guint shift = 0; shift < 8 * space->value; shift += 8) {
		guint byte = code >> shift & 0xFF;

		if (byte < (space->low >> shift & 0xFF) || byte > (space->high >> shift & 0xFF))
			return FALSE;
	}
	return TRUE;
}

static guint
code_length(const DpCMap *cmap, const guint8 *bytes, gsize length)
{
	guint n = dp_bound_least(DP_BOUND_CODE_SPACES, cmap->spaces->len);

	if (cmap->mixed) {
		gboolean lead = (bytes[0] >= cmap->lead_low[0] && bytes[0] <= cmap->lead_high[0]) ||
		                (bytes[0] >= cmap->lead_low[1] && bytes[0] <= cmap->lead_high[1]);

		return lead ? 2 : 1;
	}
	for (guint size = 1; n > 0 && size <= MIN(length, 4); size++) {
		guint32 code = (guint32)dp_big_endian(bytes, size);

		for (guint i = 0; i < n; i++) {
			const Range *space = &g_array_index(cmap->spaces, Range, i);

			if (space->value == size && is_in_space(space, code))
				return size;
		}
	}
	return 2;
}

static guint32
cid_of(const DpCMap *cmap, guint32 code)
{
	guint low = 0, high = cmap->cids->len;
	const Range *range;

	while (low < high) {
		guint middle = low + (high - low) / 2;

		if (g_array_index(cmap->cids, Range, middle).low <= code)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0)
		return 0;
	range = &g_array_index(cmap->cids, Range, low - 1);
	return code <= range->high ? range->value + (code - range->low) : 0;
}

guint
dp_cmap_next(const DpCMap *cmap, const guint8 *bytes, gsize length, guint32 *cid)
{
	guint size = (guint)MIN(code_length(cmap, bytes, length), length);
	guint32 code = (guint32)dp_big_endian(bytes, size);

	*cid = cmap->cids->len > 0 ? cid_of(cmap, code) : code;
	return size;
}

static gboolean
maps_too_much(const DpObject *encoding)
{
	g_autoptr(GBytes) bytes = dp_stream_read(encoding, DP_LIMIT_CMAP_BYTES);
	g_autoptr(DpCMap) cmap = NULL;
	guint64 n = 0;

	if (bytes == NULL)
		return FALSE;
	if (g_bytes_get_size(bytes) >= DP_LIMIT_CMAP_BYTES)
		return TRUE;
	cmap = cmap_new();
	parse(cmap, bytes);
	for (guint i = 0; i < cmap->cids->len && n <= DP_LIMIT_CMAP_CODES; i++) {
		const Range *range = &g_array_index(cmap->cids, Range, i);

		n += range->high >= range->low ? (guint64)range->high - range->low + 1 : 0;
	}
	return n > DP_LIMIT_CMAP_CODES;
}

gboolean
dp_cmap_is_absurd(const DpObject *encoding)
{
	g_auto(DpObject) at = dp_object_copy(encoding);

	for (guint i = 0; i < DP_LIMIT_CMAP_CHAIN; i++) {
		DpObject used;

		if (!dp_object_is_stream(&at))
			return FALSE;
		if (maps_too_much(&at))
			return TRUE;
		used = dp_object_get(&at, "/UseCMap");
		dp_object_clear(&at);
		at = used;
	}
	return dp_object_is_stream(&at);
}
