/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/format-spec.h"

#include <deskproof/error.h>

#include <math.h>
#include <string.h>

#include "base/json-reader.h"
#include "base/limits.h"
#include "base/paper-size.h"

#define MOST_COLUMNS 9
#define SAME_PAPER 1.0 /* points, in which two papers that are the same may differ */
#define POSITIONS (DP_FORMAT_REFERENCES + 1)

typedef gboolean ReadPart(DpFormatSpec *spec, const char *text);

/* (nullable): the name that venue files have for a paper. */
static const char *
paper_name(const double size[2])
{
	guint n = 0;
	const DpPaperSize *sizes = dp_paper_sizes(&n);

	for (guint i = 0; i < n; i++) {
		if (fabs(size[0] - sizes[i].width) < SAME_PAPER &&
		    fabs(size[1] - sizes[i].height) < SAME_PAPER)
			return sizes[i].name;
	}
	return NULL;
}

/* FALSE: a second one without a name, which no rule could compare with. */
static gboolean
add_paper(DpFormatSpec *spec, const double size[2])
{
	const char *name = paper_name(size);

	for (guint i = 0; i < spec->n_papers; i++) {
		if (g_strcmp0(spec->papers[i].name, name) == 0)
			return name != NULL;
	}
	spec->papers[spec->n_papers++] = (DpFormatPaper){name, {size[0], size[1]}};
	return TRUE;
}

/* "letter OR A4", "letter, 17cm x 24cm". */
static gboolean
read_papers(DpFormatSpec *spec, const char *text)
{
	g_autoptr(GString) list = g_string_new(text);
	g_auto(GStrv) papers = NULL;

	g_string_replace(list, " OR ", ",", 0);
	g_string_replace(list, " or ", ",", 0);
	papers = g_strsplit(list->str, ",", -1);
	spec->n_papers = 0;
	for (guint i = 0; papers[i] != NULL; i++) {
		double size[2];

		if (i == DP_FORMAT_MAX_PAPERS ||
		    !dp_format_lengths_read(g_strstrip(papers[i]), size) || !add_paper(spec, size))
			return FALSE;
	}
	return TRUE;
}

static gboolean
read_pages(DpFormatSpec *spec, const char *text)
{
	return dp_format_counts_read(text, spec->pages);
}

static gboolean
read_words(DpFormatSpec *spec, const char *text)
{
	return dp_format_counts_read(text, spec->words);
}

static gboolean
read_columns(DpFormatSpec *spec, const char *text)
{
	guint64 columns = 0;

	if (!g_ascii_string_to_unsigned(text, 10, 1, MOST_COLUMNS, &columns, NULL))
		return FALSE;
	spec->columns = (guint)columns;
	return TRUE;
}

static gboolean
read_block(DpFormatSpec *spec, const char *text)
{
	return dp_format_lengths_read(text, spec->block);
}

static gboolean
read_size(DpFormatSpec *spec, const char *text)
{
	return dp_format_range_read(text, &spec->size);
}

static gboolean
read_leading(DpFormatSpec *spec, const char *text)
{
	return dp_format_range_read(text, &spec->leading);
}

static gboolean
read_flag(const char *text, gboolean *flag)
{
	*flag = g_str_equal(text, "1") || g_str_equal(text, "true");
	return *flag || g_str_equal(text, "0") || g_str_equal(text, "false");
}

static gboolean
read_references(DpFormatSpec *spec, const char *text)
{
	return read_flag(text, &spec->unlimited_references);
}

static gboolean
read_appendix(DpFormatSpec *spec, const char *text)
{
	return read_flag(text, &spec->no_appendix);
}

static const struct {
	const char *name, *title, *wanted;
	ReadPart *read;
} PARTS[] = {
    [DP_FORMAT_PAPER] =
        {"papersize", "paper size",
         "a size such as letter, or several such as \"letter OR 17cm x 24cm\", of which one may be "
         "without a name",
         read_papers},
    [DP_FORMAT_PAGES] = {"pagelimit", "page limit", "a number such as 12, or a range such as 2-12",
                         read_pages},
    [DP_FORMAT_COLUMNS] = {"columns", "number of columns", "a number such as 2", read_columns},
    [DP_FORMAT_BLOCK] = {"textblock", "text block", "a width and a height such as 7in x 9in",
                         read_block},
    [DP_FORMAT_SIZE] = {"bodyfontsize", "body font size",
                        "a size in points such as 10, 10-12 or 10±0.3", read_size},
    [DP_FORMAT_LEADING] = {"bodylineheight", "line height",
                           "a height in points such as 12, 12-14 or 12±0.3", read_leading},
    [DP_FORMAT_REFERENCES] = {"unlimitedref", "word on unlimited references", "1 or 0",
                              read_references},
    [DP_FORMAT_WORDS] = {"wordlimit", "word limit",
                         "a number such as 8000, or a range such as 4000-8000", read_words},
    [DP_FORMAT_APPENDIX] = {"noappendix", "word on appendixes", "true or false", read_appendix},
};

const char *
dp_format_part_name(DpFormatPart part)
{
	return PARTS[part].name;
}

static gboolean G_GNUC_PRINTF(2, 3) refuse(GError **error, const char *format, ...)
{
	g_autofree char *message = NULL;
	va_list arguments;

	va_start(arguments, format);
	message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_USAGE, message);
	return FALSE;
}

/* What HotCRP's settings accept in place of a limit. */
static gboolean
is_any(const char *text)
{
	return text[0] == '\0' || g_ascii_strcasecmp(text, "any") == 0 ||
	       g_ascii_strcasecmp(text, "N/A") == 0;
}

static gboolean
read_part(DpFormatSpec *spec, guint part, const char *written, GError **error)
{
	g_autofree char *text = g_strstrip(g_strdup(written));

	if (is_any(text))
		return TRUE;
	if (spec->said[part] != NULL && !g_str_equal(spec->said[part], text))
		return refuse(error, "the %s (%s) is \"%s\" and \"%s\": say one of them",
		              PARTS[part].title, PARTS[part].name, spec->said[part], text);
	if (!PARTS[part].read(spec, text))
		return refuse(error, "the %s (%s) must be %s, not \"%s\"", PARTS[part].title,
		              PARTS[part].name, PARTS[part].wanted, text);
	g_free(spec->said[part]);
	spec->said[part] = g_steal_pointer(&text);
	return TRUE;
}

static gboolean
find_part(const char *name, guint *part)
{
	const char *known = g_str_equal(name, "bodyleading") ? "bodylineheight" : name;

	for (*part = 0; *part < G_N_ELEMENTS(PARTS); (*part)++) {
		if (g_str_equal(PARTS[*part].name, known))
			return TRUE;
	}
	return FALSE;
}

/* (nullable) (transfer full): a text, a number or a truth value, as it would be in the string. */
static char *
member_text(json_t *node)
{
	double number;

	if (json_is_string(node))
		return g_strdup(json_string_value(node));
	if (dp_json_number_of(node, &number)) {
		char digits[G_ASCII_DTOSTR_BUF_SIZE];

		return g_strdup(g_ascii_dtostr(digits, sizeof digits, number));
	}
	if (json_is_boolean(node))
		return g_strdup(json_is_true(node) ? "true" : "false");
	return NULL;
}

static gboolean
read_member(DpFormatSpec *spec, const char *name, json_t *node, GError **error)
{
	g_autofree char *text = member_text(node);
	guint part;

	if (!find_part(name, &part))
		return refuse(error, "\"%s\" is no part of a format that can be compared", name);
	if (text == NULL)
		return refuse(error, "the %s (%s) must be a text or a number", PARTS[part].title,
		              name);
	return read_part(spec, part, text, error);
}

static gboolean
read_object(DpFormatSpec *spec, const char *text, GError **error)
{
	g_autoptr(GError) cause = NULL;
	g_autoptr(json_t) object = dp_json_parse(text, strlen(text), &cause);
	const char *name;
	json_t *node;

	if (!json_is_object(object))
		return refuse(error, "the part from \"{\" on is not a JSON object: %s",
		              cause != NULL ? cause->message : "it is something else");
	json_object_foreach(object, name, node)
	{
		if (!read_member(spec, name, node, error))
			return FALSE;
	}
	return TRUE;
}

/* A brace counts only at the beginning of a part. */
static gboolean
read_parts(DpFormatSpec *spec, const char *text, GError **error)
{
	const char *at = text;

	for (guint part = 0; *at != '\0' && *at != '{'; part++) {
		gsize length = strcspn(at, ";");
		g_autofree char *one = g_strndup(at, length);

		if (part < POSITIONS && !read_part(spec, part, one, error))
			return FALSE;
		if (part >= POSITIONS && *g_strstrip(one) != '\0')
			return refuse(error, "\"%s\" is an eighth part, and a format has %u", one,
			              POSITIONS);
		at += length + (at[length] == ';');
	}
	return *at == '\0' || read_object(spec, at, error);
}

/* A text of JSON would end at \u0000. */
static gboolean
is_printable(const char *text)
{
	if (!g_utf8_validate(text, -1, NULL) || strstr(text, "\\u0000") != NULL)
		return FALSE;
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		if (g_unichar_iscntrl(g_utf8_get_char(p)))
			return FALSE;
	}
	return TRUE;
}

static gboolean
compares_something(const DpFormatSpec *spec)
{
	for (guint i = 0; i < DP_FORMAT_PARTS; i++) {
		if (spec->said[i] != NULL && i != DP_FORMAT_REFERENCES)
			return TRUE;
	}
	return FALSE;
}

gboolean
dp_format_spec_parse(const char *text, DpFormatSpec *spec, GError **error)
{
	*spec = (DpFormatSpec){0};
	if (strlen(text) > DP_LIMIT_FORMAT_SPEC_BYTES)
		return refuse(error, "the format is longer than %u bytes",
		              DP_LIMIT_FORMAT_SPEC_BYTES);
	if (!is_printable(text))
		return refuse(error, "the format has control characters, or is not UTF-8");
	if (!read_parts(spec, text, error))
		return FALSE;
	return compares_something(spec) ||
	       refuse(error, "the format asks for nothing; an example is "
	                     "letter;12;2;7inx9in;10;12;1");
}

void
dp_format_spec_clear(DpFormatSpec *spec)
{
	for (guint i = 0; i < DP_FORMAT_PARTS; i++)
		g_free(spec->said[i]);
	*spec = (DpFormatSpec){0};
}
