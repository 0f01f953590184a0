/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "pdf/font/glyph-ink.h"
#include "pdf/font/standard-widths.h"
#include "pdf/font/typeface.h"
#include "pdf/syntax/lexer.h"

#define THOUSAND 1000.0
#define EPSILON 1e-6

/* Font dictionary and program (9.6.2, 9.7.4, table 126); the first matching row applies. */
static const struct {
	const char *subtype;
	const char *file;         /* key in the descriptor; NULL: not embedded, or any */
	const char *file_subtype; /* of FontFile3; NULL: any */
	DpFontKind kind;
} KINDS[] = {
    {"/Type3", NULL, NULL, DP_FONT_TYPE3},
    {"/CIDFontType0", "/FontFile3", "/CIDFontType0C", DP_FONT_CID_TYPE0C},
    {"/CIDFontType0", "/FontFile3", "/OpenType", DP_FONT_CID_TYPE0C},
    {"/CIDFontType0", "/FontFile2", NULL, DP_FONT_CID_TRUETYPE},
    {"/CIDFontType0", NULL, NULL, DP_FONT_CID_TYPE0},
    {"/CIDFontType2", "/FontFile3", "/CIDFontType0C", DP_FONT_CID_TYPE0C},
    {"/CIDFontType2", NULL, NULL, DP_FONT_CID_TRUETYPE},
    {NULL, "/FontFile3", "/Type1C", DP_FONT_TYPE1C},
    {NULL, "/FontFile3", "/CIDFontType0C", DP_FONT_TYPE1C},
    {NULL, "/FontFile3", "/OpenType", DP_FONT_OPENTYPE},
    {NULL, "/FontFile2", NULL, DP_FONT_TRUETYPE},
    {"/MMType1", NULL, NULL, DP_FONT_MMTYPE1},
    {NULL, "/FontFile", NULL, DP_FONT_TYPE1},
    {"/Type1", NULL, NULL, DP_FONT_TYPE1},
    {"/TrueType", NULL, NULL, DP_FONT_TRUETYPE},
};

static const char *const FILE_KEYS[] = {"/FontFile", "/FontFile2", "/FontFile3"};

static gboolean
fits(const char *wanted, const char *found)
{
	return wanted == NULL || g_strcmp0(wanted, found) == 0;
}

static DpFontKind
find_kind(const char *subtype, const char *file, const char *file_subtype)
{
	for (guint i = 0; i < G_N_ELEMENTS(KINDS); i++) {
		if (fits(KINDS[i].subtype, subtype) && fits(KINDS[i].file, file) &&
		    fits(KINDS[i].file_subtype, file_subtype))
			return KINDS[i].kind;
	}
	return DP_FONT_UNKNOWN;
}

static void
read_program(DpFont *font, const DpObject *dict)
{
	g_auto(DpObject) descriptor = dp_object_get(dict, "/FontDescriptor");
	g_autofree char *subtype = dp_object_get_name(dict, "/Subtype");
	g_autofree char *file_subtype = NULL;
	const char *file = NULL;

	for (guint i = 0; i < G_N_ELEMENTS(FILE_KEYS) && file == NULL; i++) {
		g_auto(DpObject) program = dp_object_get(&descriptor, FILE_KEYS[i]);

		if (!dp_object_is_stream(&program))
			continue;
		file = FILE_KEYS[i];
		file_subtype = dp_object_get_name(&program, "/Subtype");
	}
	font->kind = find_kind(subtype, file, file_subtype);
	font->embedded = file != NULL || font->kind == DP_FONT_TYPE3;
	font->blank = font->kind == DP_FONT_TYPE3 && dp_glyph_ink_is_none(dict);
}

static gboolean
knows_unicode(const DpObject *dict, const DpObject *descendant)
{
	g_auto(DpObject) map = dp_object_get(dict, "/ToUnicode");
	g_auto(DpObject) encoding = dp_object_get(dict, "/Encoding");
	g_auto(DpObject) info = dp_object_get(descendant, "/CIDSystemInfo");
	g_autofree char *ordering = NULL;

	if (dp_object_is_set(&map))
		return TRUE;
	if (!dp_object_is_set(descendant))
		return dp_object_is_set(&encoding);
	ordering = dp_object_get_text(&info, "/Ordering");
	return ordering != NULL && strcmp(ordering, "Identity") != 0;
}

/*
 * Arrays of widths can have thousands of numbers, and one handle for each is slow: the array is
 * unparsed to text once and read with our own lexer.
 */
typedef struct {
	GBytes *text;
	DpLexer lexer;
} Numbers;

static void
numbers_clear(Numbers *numbers)
{
	dp_lexer_clear(&numbers->lexer);
	g_clear_pointer(&numbers->text, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Numbers, numbers_clear)

static void
numbers_init(Numbers *numbers, const DpObject *array)
{
	gsize length;
	const guint8 *data;

	numbers->text = dp_object_array_text(array);
	data = g_bytes_get_data(numbers->text, &length);
	dp_lexer_init(&numbers->lexer, data, length);
}

/* A reference in the text ("12 0 R") would be read as numbers; then use the slow way. */
static gboolean
has_references(const Numbers *numbers)
{
	return memchr(numbers->lexer.data, 'R', numbers->lexer.length) != NULL;
}

static void
read_widths_slowly(DpTypeface *typeface, const DpObject *widths, guint first, double scale)
{
	guint n = dp_object_n_items(widths, G_N_ELEMENTS(typeface->simple));

	for (guint i = 0; i < n && first + i < G_N_ELEMENTS(typeface->simple); i++) {
		g_auto(DpObject) item = dp_object_item(widths, i);
		double width;

		if (dp_object_number(&item, &width))
			typeface->simple[first + i] = (float)(width * scale);
	}
}

static void
read_widths(DpTypeface *typeface, const DpObject *widths, guint first, double scale)
{
	g_auto(Numbers) numbers = {NULL};
	DpToken token;

	if (!dp_object_is_array(widths))
		return;
	numbers_init(&numbers, widths);
	if (has_references(&numbers)) {
		read_widths_slowly(typeface, widths, first, scale);
		return;
	}
	for (guint code = first;
	     code < G_N_ELEMENTS(typeface->simple) && dp_lexer_next(&numbers.lexer, &token);) {
		if (token.kind == DP_TOKEN_NUMBER)
			typeface->simple[code++] = (float)(token.number * scale);
	}
}

/* Codes missing from /Widths have MissingWidth; a font without /Widths is a standard font. */
static void
fill_widths(DpTypeface *typeface, const DpObject *dict, gboolean listed, double scale)
{
	g_auto(DpObject) descriptor = dp_object_get(dict, "/FontDescriptor");
	double missing = dp_object_get_number(&descriptor, "/MissingWidth", 0);

	for (guint code = 0; code < G_N_ELEMENTS(typeface->simple); code++) {
		double width = missing;

		if (!listed && missing == 0)
			width = dp_standard_width(typeface->font->name, (guint8)code);
		typeface->simple[code] = (float)(width * scale);
	}
}

/* A Type 3 font has its own units (9.6.5). Most writers choose them so that Tf's size is the
 * font's; those that do not, such as dvips with its pixels, have glyphs that would be far larger
 * than that. The font's box is then used: letters are about three quarters of its height. A font
 * without a box has its widest glyph. Of Tf's size: */
#define LARGEST_BOX 2.5
#define LARGEST_WIDTH 2.0
#define BOX_TO_EM 0.75

static double
widest(const DpTypeface *typeface)
{
	double width = 0;

	for (guint code = 0; code < G_N_ELEMENTS(typeface->simple); code++)
		width = MAX(width, fabs((double)typeface->simple[code]));
	return width;
}

static double
guess_em(const DpTypeface *typeface, const DpObject *dict, const DpMatrix *glyph_space)
{
	g_auto(DpObject) object = dp_object_get(dict, "/FontBBox");
	double width = widest(typeface), height = 0;
	DpRect box;

	if (dp_object_rect(&object, &box))
		height = fabs(glyph_space->d * dp_rect_height(&box));
	if (height > 0)
		return height > LARGEST_BOX ? height * BOX_TO_EM : 1;
	return width > LARGEST_WIDTH ? width : 1;
}

static void
load_simple(DpTypeface *typeface, const DpObject *dict)
{
	g_auto(DpObject) widths = dp_object_get(dict, "/Widths");
	g_auto(DpObject) matrix = dp_object_get(dict, "/FontMatrix");
	double first = dp_object_get_number(dict, "/FirstChar", 0);
	DpMatrix glyph_space = {1 / THOUSAND, 0, 0, 1 / THOUSAND, 0, 0};
	gboolean own =
	    typeface->font->kind == DP_FONT_TYPE3 && dp_object_matrix(&matrix, &glyph_space);

	typeface->font->own_units = fabs(glyph_space.d * THOUSAND - 1) > EPSILON;
	fill_widths(typeface, dict, dp_object_is_array(&widths), glyph_space.a);
	read_widths(typeface, &widths, (guint)CLAMP(first, 0, 255), glyph_space.a);
	if (own && typeface->font->own_units)
		typeface->em = guess_em(typeface, dict, &glyph_space);
}

static void
set_cid_width(DpTypeface *typeface, guint cid, double width)
{
	float advance = (float)(width / THOUSAND);

	if (cid >= DP_LIMIT_FONT_WIDTHS)
		return;
	while (typeface->cids->len <= cid)
		g_array_append_val(typeface->cids, typeface->cid_default);
	g_array_index(typeface->cids, float, cid) = advance;
}

/* ISO 32000-1, 9.7.4.3: c [w1 … wn] or cfirst clast w, mixed. */
typedef struct {
	gboolean listing;
	double pending[2];
	guint n_pending;
	guint next;
	guint n_set; /* ranges may overlap any number of times: bounds their total */
} CidWidths;

static guint
cid_of(double number)
{
	return (guint)CLAMP(number, 0, DP_LIMIT_FONT_WIDTHS);
}

static void
take_cid_number(DpTypeface *typeface, CidWidths *state, double number)
{
	if (state->listing) {
		set_cid_width(typeface, state->next++, number);
		return;
	}
	if (state->n_pending < G_N_ELEMENTS(state->pending)) {
		state->pending[state->n_pending++] = number;
		return;
	}
	for (guint cid = cid_of(state->pending[0]); cid <= cid_of(state->pending[1]); cid++) {
		if (!dp_bound_allows(DP_BOUND_FONT_CODES, state->n_set++))
			break;
		set_cid_width(typeface, cid, number);
	}
	state->n_pending = 0;
}

static void
take_cid_token(DpTypeface *typeface, CidWidths *state, const DpToken *token)
{
	if (token->kind == DP_TOKEN_ARRAY_OPEN && state->n_pending == 1) {
		state->listing = TRUE;
		state->next = cid_of(state->pending[0]);
	} else if (token->kind == DP_TOKEN_ARRAY_CLOSE) {
		state->listing = FALSE;
		state->n_pending = 0;
	} else if (token->kind == DP_TOKEN_NUMBER) {
		take_cid_number(typeface, state, token->number);
	}
}

/* A /W in which a number or an inner array is an indirect object. */
static void
read_cid_widths_slowly(DpTypeface *typeface, const DpObject *array, CidWidths *state, guint depth)
{
	guint n = dp_object_n_items_within(array, DP_BOUND_FONT_CODES);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) item = dp_object_item(array, i);
		DpToken token = {DP_TOKEN_NUMBER, 0, NULL, 0};

		if (dp_object_number(&item, &token.number)) {
			take_cid_token(typeface, state, &token);
		} else if (dp_object_is_array(&item) && depth == 0) {
			token.kind = DP_TOKEN_ARRAY_OPEN;
			take_cid_token(typeface, state, &token);
			read_cid_widths_slowly(typeface, &item, state, depth + 1);
			token.kind = DP_TOKEN_ARRAY_CLOSE;
			take_cid_token(typeface, state, &token);
		}
	}
}

static void
read_cid_widths(DpTypeface *typeface, const DpObject *widths)
{
	g_auto(Numbers) numbers = {NULL};
	CidWidths state = {FALSE};
	DpToken token;

	if (!dp_object_is_array(widths))
		return;
	numbers_init(&numbers, widths);
	if (has_references(&numbers)) {
		read_cid_widths_slowly(typeface, widths, &state, 0);
		return;
	}
	dp_lexer_next(&numbers.lexer, &token);
	while (dp_lexer_next(&numbers.lexer, &token))
		take_cid_token(typeface, &state, &token);
}

static void
load_composite(DpTypeface *typeface, const DpObject *dict, const DpObject *descendant)
{
	g_auto(DpObject) encoding = dp_object_get(dict, "/Encoding");
	g_auto(DpObject) widths = dp_object_get(descendant, "/W");
	double otherwise = dp_object_get_number(descendant, "/DW", THOUSAND);

	typeface->cmap = dp_cmap_new(&encoding);
	typeface->cids = g_array_new(FALSE, FALSE, sizeof(float));
	typeface->cid_default = (float)(otherwise / THOUSAND);
	read_cid_widths(typeface, &widths);
}

static char *
base_name(const DpObject *dict, const DpObject *descendant)
{
	g_autofree char *name = dp_object_get_name(dict, "/BaseFont");
	g_autofree char *below = dp_object_get_name(descendant, "/BaseFont");
	const char *best = *name != '\0' ? name : below;

	return g_strdup(*best == '/' ? best + 1 : best);
}

DpTypeface *
dp_typeface_new(const DpObject *dict)
{
	DpTypeface *typeface = g_new0(DpTypeface, 1);
	gboolean composite = dp_object_get_is_name(dict, "/Subtype", "/Type0");
	g_auto(DpObject) descendants = dp_object_get(dict, "/DescendantFonts");
	g_auto(DpObject) descendant = composite ? dp_object_item(&descendants, 0) : DP_OBJECT_NONE;
	g_autofree char *name = base_name(dict, &descendant);

	typeface->font = g_new0(DpFont, 1);
	typeface->owns_font = TRUE;
	typeface->index = DP_FONT_NONE;
	typeface->em = 1;
	typeface->font->name = dp_font_name_clean(name, &typeface->font->subset);
	typeface->font->has_unicode = knows_unicode(dict, &descendant);
	read_program(typeface->font, composite ? &descendant : dict);
	if (composite)
		load_composite(typeface, dict, &descendant);
	else
		load_simple(typeface, dict);
	typeface->decoder = dp_decoder_new(dict, typeface->font->kind);
	return typeface;
}
