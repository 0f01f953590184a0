/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/operators.h"

#include <string.h>

#include "base/limits.h"

/* Sorted by name for binary search. Operators that do not affect our measurements are omitted. */
static const DpOperator OPERATORS[] = {
    {"\"", 0, dp_op_show_spaced},
    {"'", 0, dp_op_show_next_line},
    {"B", 0, dp_op_fill_and_stroke},
    {"B*", 0, dp_op_fill_and_stroke},
    {"BDC", 0, dp_op_begin_marked_properties},
    {"BMC", 0, dp_op_begin_marked},
    {"BT", 0, dp_op_begin_text},
    {"CS", 0, dp_op_stroke_space},
    {"Do", 0, dp_op_paint_xobject},
    {"EMC", 0, dp_op_end_marked},
    {"F", 0, dp_op_fill},
    {"G", 1, dp_op_stroke_gray},
    {"K", 4, dp_op_stroke_cmyk},
    {"Q", 0, dp_op_restore},
    {"RG", 3, dp_op_stroke_rgb},
    {"S", 0, dp_op_stroke},
    {"SC", 0, dp_op_stroke_colour},
    {"SCN", 0, dp_op_stroke_colour},
    {"T*", 0, dp_op_next_line},
    {"TD", 2, dp_op_text_move_leading},
    {"TJ", 0, dp_op_show_array},
    {"TL", 1, dp_op_leading},
    {"Tc", 1, dp_op_char_space},
    {"Td", 2, dp_op_text_move},
    {"Tf", 1, dp_op_font},
    {"Tj", 0, dp_op_show},
    {"Tm", 6, dp_op_text_matrix},
    {"Tr", 1, dp_op_render_mode},
    {"Ts", 1, dp_op_rise},
    {"Tw", 1, dp_op_word_space},
    {"Tz", 1, dp_op_scale},
    {"W", 0, dp_op_clip},
    {"W*", 0, dp_op_clip},
    {"b", 0, dp_op_close_fill_and_stroke},
    {"b*", 0, dp_op_close_fill_and_stroke},
    {"c", 6, dp_op_curve},
    {"cm", 6, dp_op_concat},
    {"cs", 0, dp_op_fill_space},
    {"f", 0, dp_op_fill},
    {"f*", 0, dp_op_fill},
    {"g", 1, dp_op_fill_gray},
    {"gs", 0, dp_op_parameters},
    {"h", 0, dp_op_close},
    {"k", 4, dp_op_fill_cmyk},
    {"l", 2, dp_op_line},
    {"m", 2, dp_op_move},
    {"n", 0, dp_op_end_path},
    {"q", 0, dp_op_save},
    {"re", 4, dp_op_rectangle},
    {"rg", 3, dp_op_fill_rgb},
    {"s", 0, dp_op_close_and_stroke},
    {"sc", 0, dp_op_fill_colour},
    {"scn", 0, dp_op_fill_colour},
    {"sh", 0, dp_op_shading},
    {"v", 4, dp_op_curve_from},
    {"w", 1, dp_op_line_width},
    {"y", 4, dp_op_curve_to},
};

#define MAX_NAME 3
#define MAX_NUMBERS 6

/* A name as a number: numbers are in the order of their names. */
static guint32
number_of(const char *name)
{
	guint32 number = 0;

	for (guint i = 0; i < MAX_NAME; i++) {
		number = number << 8 | (guint8)*name;
		if (*name != '\0')
			name++;
	}
	return number;
}

/* Once for each operator of a page: bsearch() would call a function for each comparison. */
const DpOperator *
dp_operator_find(const guint8 *name, gsize length)
{
	char key[MAX_NAME + 1] = "";
	guint32 wanted;
	guint first = 0, end = G_N_ELEMENTS(OPERATORS);

	if (length > MAX_NAME)
		return NULL;
	memcpy(key, name, length);
	wanted = number_of(key);
	while (first < end) {
		guint middle = (first + end) / 2;
		guint32 number = number_of(OPERATORS[middle].name);

		if (number == wanted)
			return &OPERATORS[middle];
		if (number < wanted)
			first = middle + 1;
		else
			end = middle;
	}
	return NULL;
}

/* An inline image's dictionary: an image XObject's with abbreviated keys (table 93). */
typedef struct {
	double width, height, bits, components;
	gboolean mask, filtered;
} InlineImage;

static void
take_entry(InlineImage *image, const char *key, const DpToken *value)
{
	static const struct {
		const char *name;
		double components;
	} SPACES[] = {{"RGB", 3}, {"DeviceRGB", 3}, {"CMYK", 4}, {"DeviceCMYK", 4}};

	if (strcmp(key, "W") == 0 || strcmp(key, "Width") == 0)
		image->width = value->number;
	else if (strcmp(key, "H") == 0 || strcmp(key, "Height") == 0)
		image->height = value->number;
	else if (strcmp(key, "BPC") == 0 || strcmp(key, "BitsPerComponent") == 0)
		image->bits = value->number;
	else if (strcmp(key, "IM") == 0 || strcmp(key, "ImageMask") == 0)
		image->mask = value->length == 4;
	else if (strcmp(key, "F") == 0 || strcmp(key, "Filter") == 0)
		image->filtered = TRUE;
	for (guint i = 0; i < G_N_ELEMENTS(SPACES); i++) {
		if (value->kind == DP_TOKEN_NAME && value->length == strlen(SPACES[i].name) &&
		    memcmp(value->bytes, SPACES[i].name, value->length) == 0)
			image->components = SPACES[i].components;
	}
}

#define MAX_KEY 32

/* Reads up to ID. Keys and values alternate; the contents of arrays are ignored. */
static void
read_inline_image(DpLexer *lexer, InlineImage *image)
{
	char key[MAX_KEY] = "";
	DpToken token;

	for (guint i = 0; dp_lexer_next(lexer, &token) && dp_bound_allows(DP_BOUND_OPERANDS, i);
	     i++) {
		if (token.kind == DP_TOKEN_KEYWORD && token.length == 2 && token.bytes[0] == 'I')
			return;
		if (*key == '\0' && token.kind == DP_TOKEN_NAME) {
			gsize length = MIN(token.length, MAX_KEY - 1);

			memcpy(key, token.bytes, length);
			key[length] = '\0';
		} else {
			take_entry(image, key, &token);
			*key = '\0';
		}
	}
}

static void
paint_inline_image(DpInterpreter *in, DpLexer *lexer)
{
	InlineImage image = {.bits = 8, .components = 1};
	double bits, size;

	read_inline_image(lexer, &image);
	bits = image.mask ? 1 : image.bits * image.components;
	size = ceil(image.width * bits / 8) * image.height;
	if (image.filtered || !(size > 0 && size < DP_LIMIT_STREAM_BYTES))
		size = 0;
	dp_lexer_skip_image(lexer, (gsize)size);
	dp_interpreter_add_image(in, 0, (guint32)CLAMP(image.width, 0, G_MAXINT32),
	                         (guint32)CLAMP(image.height, 0, G_MAXINT32), image.mask, FALSE);
}

static void
run_operator(DpInterpreter *in, DpLexer *lexer, const DpToken *token)
{
	const DpOperator *row = dp_operator_find(token->bytes, token->length);
	double v[MAX_NUMBERS];

	if (++in->n_operators > DP_LIMIT_OPERATORS)
		dp_interpreter_stop(in, DP_BOUND_OPERATORS);
	else if (row != NULL && dp_operands_numbers(&in->operands, v, row->n_numbers))
		row->run(in, v);
	else if (token->length == 2 && memcmp(token->bytes, "BI", 2) == 0)
		paint_inline_image(in, lexer);
	dp_operands_reset(&in->operands);
}

static gboolean
is_operand(const DpInterpreter *in, const DpToken *token)
{
	return token->kind != DP_TOKEN_KEYWORD || in->operands.depth > 0;
}

void
dp_interpreter_run(DpInterpreter *in, GBytes *content)
{
	g_auto(DpLexer) lexer = {NULL};
	gsize length;
	const guint8 *data = g_bytes_get_data(content, &length);
	DpToken token;

	dp_lexer_init(&lexer, data, length);
	while (!in->stopped && dp_lexer_next(&lexer, &token)) {
		if (!is_operand(in, &token))
			run_operator(in, &lexer, &token);
		else if (!dp_operands_push(&in->operands, &token))
			in->page->truncated = TRUE;
	}
	dp_operands_reset(&in->operands);
}
