/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/param.h"

#include <deskproof/facts.h>
#include <deskproof/length.h>

#include <errno.h>
#include <math.h>

#include "base/names.h"
#include "base/pattern.h"

typedef gboolean (*ReadKind)(DpReader *reader, const DpYamlNode *node, DpParam *param);

void
dp_param_free(DpParam *param)
{
	if (param == NULL)
		return;
	g_free(param->text);
	g_clear_pointer(&param->texts, g_ptr_array_unref);
	g_free(param);
}

static gpointer
copy_text(gconstpointer text, gpointer unused)
{
	return g_strdup(text);
}

DpParam *
dp_param_copy(const DpParam *param)
{
	DpParam *copy = g_new(DpParam, 1);

	*copy = *param;
	copy->text = g_strdup(param->text);
	copy->texts = NULL;
	if (param->texts != NULL) {
		copy->texts = g_ptr_array_copy(param->texts, copy_text, NULL);
		g_ptr_array_set_free_func(copy->texts, g_free);
	}
	return copy;
}

/* Numbers are written without quotes, so that "10", 10pt and 10 are not confused. */
static const char *
plain_text(DpReader *reader, const DpYamlNode *node, const DpParam *param)
{
	const char *text = dp_reader_text(reader, node, param->info->name);

	if (text == NULL || node->plain)
		return text;
	dp_reader_error(reader, node, "\"%s\" must be written without quotes", param->info->name);
	return NULL;
}

static gboolean
read_count(DpReader *reader, const DpYamlNode *node, DpParam *param)
{
	const char *text = plain_text(reader, node, param);
	guint64 count = 0;

	if (text == NULL)
		return FALSE;
	if (!g_ascii_string_to_unsigned(text, 10, 0, G_MAXINT, &count, NULL)) {
		dp_reader_error(reader, node,
		                "\"%s\" must be a whole number, 0 or more, not \"%s\"",
		                param->info->name, text);
		return FALSE;
	}
	param->number = (double)count;
	return TRUE;
}

static gboolean
read_number(DpReader *reader, const DpYamlNode *node, DpParam *param)
{
	const char *text = plain_text(reader, node, param);
	char *end = NULL;

	if (text == NULL)
		return FALSE;
	errno = 0;
	param->number = g_ascii_strtod(text, &end);
	if (end != text && *end == '\0' && errno == 0 && isfinite(param->number))
		return TRUE;
	dp_reader_error(reader, node, "\"%s\" must be a number, not \"%s\"", param->info->name,
	                text);
	return FALSE;
}

static gboolean
read_length(DpReader *reader, const DpYamlNode *node, DpParam *param)
{
	const char *text = dp_reader_text(reader, node, param->info->name);
	g_autoptr(GError) error = NULL;

	if (text == NULL)
		return FALSE;
	if (!dp_length_parse(text, &param->number, &error)) {
		dp_reader_error(reader, node, "\"%s\": %s", param->info->name, error->message);
		return FALSE;
	}
	if (param->number >= 0)
		return TRUE;
	dp_reader_error(reader, node, "\"%s\" must not be negative", param->info->name);
	return FALSE;
}

static gboolean
read_flag(DpReader *reader, const DpYamlNode *node, DpParam *param)
{
	const char *text = plain_text(reader, node, param);

	if (text == NULL)
		return FALSE;
	param->number = g_str_equal(text, "true");
	if (param->number == 1 || g_str_equal(text, "false"))
		return TRUE;
	dp_reader_error(reader, node, "\"%s\" must be true or false, not \"%s\"", param->info->name,
	                text);
	return FALSE;
}

static gboolean
check_word(DpReader *reader, const DpYamlNode *node, const DpParamInfo *info, const char *word)
{
	g_autofree char *what = g_strdup_printf("a word for \"%s\"", info->name);

	if (g_strv_contains(info->words, word))
		return TRUE;
	dp_reader_unknown(reader, node, word, what, info->words);
	return FALSE;
}

static gboolean
read_word(DpReader *reader, const DpYamlNode *node, DpParam *param)
{
	const char *text = dp_reader_text(reader, node, param->info->name);

	if (text == NULL || !check_word(reader, node, param->info, text))
		return FALSE;
	param->text = g_strdup(text);
	return TRUE;
}

static gboolean
read_text(DpReader *reader, const DpYamlNode *node, DpParam *param)
{
	param->text = g_strdup(dp_reader_text(reader, node, param->info->name));
	return param->text != NULL;
}

static gboolean
check_pattern(DpReader *reader, const DpYamlNode *node, const char *expression)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpPattern) pattern = NULL;

	if (reader->shipped)
		return TRUE;
	pattern = dp_pattern_new(expression, &error);
	if (pattern == NULL)
		dp_reader_error(reader, node, "%s", error->message);
	return pattern != NULL;
}

static gboolean
read_pattern(DpReader *reader, const DpYamlNode *node, DpParam *param)
{
	return read_text(reader, node, param) && check_pattern(reader, node, param->text);
}

static gboolean
check_item(DpReader *reader, const DpYamlNode *node, const DpParam *param, const char *text)
{
	if (g_ptr_array_find_with_equal_func(param->texts, text, g_str_equal, NULL)) {
		dp_reader_error(reader, node, "\"%s\" lists \"%s\" twice", param->info->name, text);
		return FALSE;
	}
	if (param->info->kind == DP_PARAM_WORDS)
		return check_word(reader, node, param->info, text);
	if (param->info->kind == DP_PARAM_PATTERNS)
		return check_pattern(reader, node, text);
	return TRUE;
}

static gboolean
read_list(DpReader *reader, const DpYamlNode *node, DpParam *param)
{
	gboolean good = dp_reader_is_list(reader, node, param->info->name);

	param->texts = g_ptr_array_new_with_free_func(g_free);
	for (const DpYamlNode *item = good ? node->first : NULL; item != NULL; item = item->next) {
		const char *text = dp_reader_text(reader, item, param->info->name);

		if (text == NULL || !check_item(reader, item, param, text))
			return FALSE;
		g_ptr_array_add(param->texts, g_strdup(text));
	}
	return good;
}

static void
report_unknown_fact(DpReader *reader, const DpYamlNode *node, const char *name)
{
	g_autoptr(GArray) names = dp_names_new();
	guint n = 0;
	const DpFactInfo *facts = dp_fact_table(&n);

	for (guint i = 0; i < n; i++)
		dp_names_add(names, facts[i].name);
	dp_reader_unknown(reader, node, name, "a fact", dp_names_all(names));
}

static gboolean
read_fact(DpReader *reader, const DpYamlNode *node, DpParam *param)
{
	const DpFactInfo *fact = NULL;

	if (!read_text(reader, node, param))
		return FALSE;
	fact = dp_fact_info(param->text);
	if (fact == NULL)
		report_unknown_fact(reader, node, param->text);
	else if (fact->dimension == DP_DIMENSION_TEXT)
		dp_reader_error(reader, node, "the fact \"%s\" is a text; it has no bounds",
		                fact->name);
	return fact != NULL && fact->dimension != DP_DIMENSION_TEXT;
}

static const ReadKind READERS[] = {
    [DP_PARAM_COUNT] = read_count,     [DP_PARAM_NUMBER] = read_number,
    [DP_PARAM_LENGTH] = read_length,   [DP_PARAM_FLAG] = read_flag,
    [DP_PARAM_WORD] = read_word,       [DP_PARAM_WORDS] = read_list,
    [DP_PARAM_TEXT] = read_text,       [DP_PARAM_TEXTS] = read_list,
    [DP_PARAM_PATTERN] = read_pattern, [DP_PARAM_PATTERNS] = read_list,
    [DP_PARAM_FACT] = read_fact,       [DP_PARAM_MEASURE] = read_number,
};

/* A measure has the dimension of the fact beside it. */
static ReadKind
reader_of(const DpParamInfo *info, const char *fact)
{
	const DpFactInfo *row = fact != NULL ? dp_fact_info(fact) : NULL;

	if (info->kind == DP_PARAM_MEASURE && row != NULL && row->dimension == DP_DIMENSION_LENGTH)
		return read_length;
	return READERS[info->kind];
}

DpParam *
dp_param_read(DpReader *reader, const DpYamlNode *node, const DpParamInfo *info, const char *fact)
{
	g_autoptr(DpParam) param = g_new0(DpParam, 1);

	param->info = info;
	param->line = node->line;
	param->column = node->column;
	if (!reader_of(info, fact)(reader, node, param))
		return NULL;
	return g_steal_pointer(&param);
}

gboolean
dp_param_is_list(DpParamKind kind)
{
	return READERS[kind] == read_list;
}
