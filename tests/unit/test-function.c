/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "parsed-object.h"
#include "pdf/content/function.h"

#define CLOSE 1e-6

/* What a function of a few numbers makes of them; fewer results than wanted: it cannot be read, or
 * fails. */
static void
assert_results(const DpObject *object, const double *in, guint n_in, const double *wanted,
               guint n_out)
{
	g_autoptr(DpFunction) function = dp_function_new(object, n_in, MAX(n_out, 1));
	double out[DP_FUNCTION_MAX_OUTPUTS] = {0};

	if (n_out == 0) {
		g_assert_false(function != NULL && dp_function_apply(function, in, out));
		return;
	}
	g_assert_nonnull(function);
	g_assert_true(dp_function_apply(function, in, out));
	for (guint i = 0; i < n_out; i++)
		g_assert_cmpfloat_with_epsilon(out[i], wanted[i], CLOSE);
}

/* Rows: what a function is, and what it computes of one number. */
typedef struct {
	const char *keys;  /* of its dictionary */
	const char *bytes; /* (nullable): of its stream */
	double in;
	guint n_out; /* 0: it is not computed */
	double out[DP_FUNCTION_MAX_OUTPUTS];
} Row;

#define UNIT " /Domain [0 1] /Range [0 1]"
#define TYPE4 "/FunctionType 4" UNIT
#define TABLE(size, keys) "/FunctionType 0 /BitsPerSample 8 /Size [" #size "]" UNIT keys

static const Row ROWS[] = {
    /* interpolations */
    {"/FunctionType 2 /Domain [0 1] /N 1 /C0 [1] /C1 [0]", NULL, 0.25, 1, {0.75}},
    {"/FunctionType 2 /Domain [0 1] /N 2 /C0 [0 0] /C1 [1 2]", NULL, 0.5, 2, {0.25, 0.5}},
    {"/FunctionType 2 /Domain [0 1] /N 1", NULL, 0.5, 1, {0.5}},
    {"/FunctionType 2 /Domain [0 .5] /N 1", NULL, 0.75, 1, {0.5}},
    {"/FunctionType 2 /Domain [0 1] /Range [0 .5] /N 1", NULL, 0.75, 1, {0.5}},
    {"/FunctionType 2 /N 1 /C0 [1]", NULL, 0.5, 1, {1}},
    {"/FunctionType 2 /N 1 /Domain [0]", NULL, 0.5, 0, {0}},
    {"/FunctionType 3 /N 1", NULL, 0.5, 0, {0}},
    {"/N 1", NULL, 0.5, 0, {0}},

    /* tables */
    {TABLE(3, ""), "\x01\x03\x33", 0, 1, {1 / 255.0}},
    {TABLE(3, ""), "\x01\x03\x33", 0.5, 1, {3 / 255.0}},
    {TABLE(3, ""), "\x01\x03\x33", 1, 1, {0.2}},
    {TABLE(3, ""), "\x01\x03\x33", 0.25, 1, {2 / 255.0}},
    {TABLE(3, ""), "\x01\x03\x33", 7, 1, {0.2}},
    {TABLE(3, " /Encode [0 1]"), "\x01\x03\x33", 1, 1, {3 / 255.0}},
    {TABLE(3, " /Encode [2 0]"), "\x01\x03\x33", 0, 1, {0.2}},
    {TABLE(3, " /Decode [1 0]"), "\x01\x03\x33", 1, 1, {0.8}},
    {"/FunctionType 0 /BitsPerSample 8 /Size [2] /Domain [0 1] /Range [0 1 0 1]",
     "\x33\x66\x66\x33",
     0.5,
     2,
     {0.3, 0.3}},
    {TABLE(3, ""), "\x01\x03", 0, 0, {0}}, /* cut short */
    {TABLE(1, ""), "\x01", 0, 0, {0}},
    {TABLE(4097, ""), "\x01", 0, 0, {0}},
    {"/FunctionType 0 /BitsPerSample 16 /Size [1]" UNIT, "\x01\x02", 0, 0, {0}},
    {"/FunctionType 0 /BitsPerSample 8 /Size [2] /Domain [0 1]", "\x01\x03", 0, 0, {0}},
    {TABLE(2, ""), NULL, 0, 0, {0}},

    /* programs */
    {TYPE4, "{}", 0.25, 1, {0.25}},
    {TYPE4, "{ 1 exch sub }", 0.25, 1, {0.75}},
    {TYPE4, "{dup mul}", 0.5, 1, {0.25}},
    {TYPE4, "{0.5 add}", 0.75, 1, {1}},
    {TYPE4, "{ 2 div }", 0.5, 1, {0.25}},
    {TYPE4, "{ neg abs sqrt cvr }", 0.25, 1, {0.5}},
    {TYPE4, "{ 4 mul cvi 4 div }", 0.6, 1, {0.5}},
    {TYPE4, "{ 4 mul truncate 4 div }", 0.6, 1, {0.5}},
    {TYPE4, "{ .1 .2 .3 3 1 roll pop pop exch pop }", 0.5, 1, {0.3}},
    {TYPE4, "{ .1 .2 .3 3 -1 roll 4 1 roll pop pop pop }", 0.5, 1, {0.1}},
    {TYPE4, "{ .3 1 copy pop exch pop }", 0.5, 1, {0.3}},
    {TYPE4, "{ .3 1 index exch pop exch pop }", 0.5, 1, {0.5}},
    {TYPE4, "{ 0 0 roll }", 0.5, 1, {0.5}},
    {"/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]",
     "{1 2 1 roll 1 2 1 roll 1 2 1 roll 0 index 1 cvr exch sub 2 1 roll 5 -1 roll 1 cvr exch sub 5 "
     "1 roll 4 -1 roll 1 cvr exch sub 4 1 roll 3 -1 roll 1 cvr exch sub 3 1 roll 2 -1 roll 1 cvr "
     "exch sub 2 1 roll pop}",
     0.25,
     4,
     {0, 0, 0, 0.25}},
    {TYPE4, "{ 0 div }", 0.5, 0, {0}},
    {TYPE4, "{ 0.5 }", 0.5, 0, {0}}, /* two results */
    {TYPE4, "{ pop }", 0.5, 0, {0}},
    {TYPE4, "{ add }", 0.5, 0, {0}},
    {TYPE4, "{ 3 1 roll }", 0.5, 0, {0}},
    {TYPE4, "{ 1.5 1 roll }", 0.5, 0, {0}},
    {TYPE4, "{ 1 index }", 0.5, 0, {0}},
    {TYPE4, "{ 9 copy }", 0.5, 0, {0}},
    {TYPE4, "{ -1 sqrt add }", 0.5, 0, {0}},
    {TYPE4, "{ dup .5 gt { pop 0 } if }", 0.5, 0, {0}},
    {TYPE4, "{ 1 exch sub", 0.5, 0, {0}},
    {TYPE4, "1 exch sub", 0.5, 0, {0}},
    {TYPE4, "{ /a }", 0.5, 0, {0}},
    {"/FunctionType 4 /Domain [0 1]", "{}", 0.5, 0, {0}},
};

static DpObject
stream_of(const Parser *parser, const DpObject *dict, const char *bytes)
{
	DpObject stream = parse_stream(parser, "null", bytes, strlen(bytes));
	g_autoptr(GPtrArray) keys = dp_object_keys(dict, G_MAXUINT);

	for (guint i = 0; i < keys->len; i++) {
		g_auto(DpObject) value = dp_object_get(dict, keys->pdata[i]);
		g_autofree char *source = dp_object_source(&value);

		parse_entry(parser, &stream, keys->pdata[i], source);
	}
	return stream;
}

static void
assert_row(const Row *row)
{
	g_auto(Parser) parser = parser_new();
	g_autofree char *source = g_strdup_printf("<< %s >>", row->keys);
	g_auto(DpObject) dict = parse(&parser, source);
	g_auto(DpObject) function =
	    row->bytes != NULL ? stream_of(&parser, &dict, row->bytes) : dp_object_copy(&dict);

	g_test_message("%s %s", row->keys, row->bytes != NULL ? row->bytes : "");
	assert_results(&function, &row->in, 1, row->out, row->n_out);
	dp_object_clear(&function);
	dp_object_clear(&dict);
}

/* A program may compute one colour of several inks; a table here only of one. */
static void
test_inputs(void)
{
	static const double IN[] = {0.25, 0.5}, SUM[] = {0.75};
	g_auto(Parser) parser = parser_new();
	g_auto(DpObject) dict = parse(
	    &parser,
	    "<< /FunctionType 4 /Domain [0 1 0 1] /Range [0 1] /Size [2] /BitsPerSample 8 >>");
	g_auto(DpObject) stream = stream_of(&parser, &dict, "{ add }");

	assert_results(&stream, IN, 2, SUM, 1);
	assert_results(&stream, IN, 0, NULL, 0);
	assert_results(&stream, IN, DP_FUNCTION_MAX_INPUTS + 1, NULL, 0);
	parse_entry(&parser, &stream, "/FunctionType", "0");
	assert_results(&stream, IN, 2, NULL, 0);
	dp_object_clear(&stream);
	dp_object_clear(&dict);
}

/* As many steps as are allowed, and one more. */
static void
test_longest_program(void)
{
	g_auto(Parser) parser = parser_new();
	g_auto(DpObject) dict = parse(&parser, "<< " TYPE4 " >>");

	for (guint more = 0; more <= 1; more++) {
		g_autoptr(GString) program = g_string_new("{");
		g_auto(DpObject) stream = DP_OBJECT_NONE;

		for (guint i = 0; i < DP_LIMIT_FUNCTION_TOKENS + more; i++)
			g_string_append(program, " cvr");
		g_string_append(program, "}");
		stream = stream_of(&parser, &dict, program->str);
		assert_results(&stream, (const double[]){0.5}, 1, (const double[]){0.5},
		               more == 0 ? 1 : 0);
		dp_object_clear(&stream);
	}
	dp_object_clear(&dict);
}

static void
test_rows(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++)
		assert_row(&ROWS[i]);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/function/rows", test_rows);
	g_test_add_func("/function/inputs", test_inputs);
	g_test_add_func("/function/longest-program", test_longest_program);
	return g_test_run();
}
