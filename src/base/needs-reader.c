/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/needs-reader.h"

#include <stdlib.h>
#include <string.h>

/*
 * Reads the needs of an expression. Whatever is not certainly part of every match is left out: what
 * is optional, classes, assertions. An expression with syntax unknown here has no needs.
 */

#define MIN_NEED 3      /* bytes: shorter ones have no sequence of three */
#define FAR 1024        /* bytes: what may be longer has no known end */
#define MAX_CHARACTER 4 /* bytes in UTF-8 */

typedef struct {
	const char *at;
	gboolean failed; /* at syntax that is unknown here */
} Reader;

/* The length of a match, at most. */
typedef struct {
	guint bytes; /* FAR or more: unknown */
	guint runs;  /* of white space, in addition */
} Extent;

/* One alternative, as far as it was read. */
typedef struct {
	gboolean top; /* no group contains it */
	Extent extent;
	GString *needs; /* complete ones */
	GString *run;   /* the literal text that ends here; '.' and the like are spaces */
	gboolean edge;  /* a letter or digit here has none before it */
} Branch;

typedef struct {
	gboolean optional, repeated;
	guint most; /* FAR or more: unknown */
} Count;

static char *read_alternatives(Reader *reader, const Branch *around, gboolean left, gboolean right,
                               Extent *extent);

static void
extend(Branch *branch, guint bytes, guint runs, guint times)
{
	times = MIN(times, FAR);
	branch->extent.bytes = MIN(FAR, branch->extent.bytes + MIN(bytes, FAR) * times);
	branch->extent.runs = MIN(FAR, branch->extent.runs + MIN(runs, FAR) * times);
}

/* Adds a need that ends here. */
static void
add_need(Branch *branch, const char *need)
{
	if (branch->top && branch->extent.bytes < FAR && branch->extent.runs < FAR)
		g_string_append_printf(branch->needs, "<%u+%u>", branch->extent.bytes,
		                       branch->extent.runs);
	g_string_append(branch->needs, need);
}

/* Ends the literal text. */
static void
flush(Branch *branch)
{
	if (branch->run->len >= MIN_NEED && strspn(branch->run->str, " ") < branch->run->len) {
		g_autofree char *need = g_strconcat(branch->run->str, ".", NULL);

		add_need(branch, need);
	}
	g_string_truncate(branch->run, 0);
	branch->edge = FALSE;
}

/* A letter or digit ends the literal text, and none follows. */
static void
close_word(Branch *branch)
{
	if (branch->run->len > 0 && g_ascii_isalnum(branch->run->str[branch->run->len - 1]))
		g_string_append_c(branch->run, ' ');
}

/* Bytes of "{2,3}" at @at; 0: the brace is literal. */
static gsize
braces(const char *at)
{
	gsize n = 1 + strspn(at + 1, "0123456789,");

	return at[n] == '}' && g_ascii_isdigit(at[1]) ? n + 1 : 0;
}

/* The maximum of "{2}", "{2,}", "{2,3}". */
static guint
most_of(const char *at)
{
	const char *comma = at + 1 + strspn(at + 1, "0123456789");

	if (*comma != ',')
		return (guint)strtoul(at + 1, NULL, 10);
	return comma[1] == '}' ? FAR : (guint)strtoul(comma + 1, NULL, 10);
}

/* How often the item before @at matches; moves past it. */
static Count
read_count(const char **at)
{
	gboolean endless = **at == '*' || **at == '+';
	Count count = {**at == '?' || **at == '*', endless, endless ? FAR : 1};
	gsize length = strchr("?*+", **at) != NULL && **at != '\0' ? 1 : 0;

	if (**at == '{' && (length = braces(*at)) > 0)
		count = (Count){(*at)[1] == '0', TRUE, most_of(*at)};
	*at += length;
	if (length > 0 && (**at == '?' || **at == '+'))
		(*at)++;
	return count;
}

/* Past the class at @at. */
static const char *
skip_class(const char *at)
{
	at += at[1] == '^' ? 2 : 1;
	if (*at == ']')
		at++;
	while (*at != '\0' && *at != ']') {
		if (at[0] == '[' && at[1] == ':')
			at = strstr(at, ":]") != NULL ? strstr(at, ":]") + 1 : at;
		at += at[0] == '\\' && at[1] != '\0' ? 2 : 1;
	}
	return *at != '\0' ? at + 1 : at;
}

/* Past the group at @at. */
static const char *
skip_group(const char *at)
{
	guint depth = 0;

	while (*at != '\0') {
		depth += *at == '(';
		depth -= *at == ')';
		if (*at == '[')
			at = skip_class(at);
		else
			at += at[0] == '\\' && at[1] != '\0' ? 2 : 1;
		if (depth == 0)
			break;
	}
	return at;
}

/* One byte that the expression names: @c is a letter, a digit, or ' ' for any other. */
static void
add_byte(Reader *reader, Branch *branch, char c)
{
	Count count = read_count(&reader->at);

	if (count.optional)
		flush(branch);
	extend(branch, 1, 0, count.most);
	if (count.optional)
		return;
	if (branch->run->len == 0 && branch->edge && c != ' ')
		g_string_append_c(branch->run, ' ');
	g_string_append_c(branch->run, c);
	branch->edge = FALSE;
	if (count.repeated)
		flush(branch);
}

/* Characters that are not known. */
static void
add_unknown(Reader *reader, Branch *branch)
{
	flush(branch);
	extend(branch, MAX_CHARACTER, 0, read_count(&reader->at).most);
}

/* White space: one byte or several. */
static void
add_space(Reader *reader, Branch *branch)
{
	gboolean optional = read_count(&reader->at).optional;

	if (!optional)
		close_word(branch);
	flush(branch);
	extend(branch, 0, 1, 1);
	branch->edge = !optional;
}

/* "\b" */
static void
add_boundary(Branch *branch)
{
	gboolean after_word =
	    branch->run->len > 0 && g_ascii_isalnum(branch->run->str[branch->run->len - 1]);

	if (branch->run->len > 0 && !after_word)
		return;
	close_word(branch);
	flush(branch);
	branch->edge = !after_word;
}

static void
read_escape(Reader *reader, Branch *branch)
{
	char c = reader->at[1];

	reader->at += c != '\0' ? 2 : 1;
	if (c == 'b')
		add_boundary(branch);
	else if (c == 's')
		add_space(reader, branch);
	else if (c != '\0' && strchr("KA", c) != NULL)
		return; /* no characters */
	else if (c != '\0' && strchr("dDwWSnrtzZ", c) != NULL)
		add_unknown(reader, branch);
	else if ((c == 'p' || c == 'P') && *reader->at == '{') {
		reader->at += strcspn(reader->at, "}") + 1;
		add_unknown(reader, branch);
	} else if (g_ascii_ispunct(c))
		add_byte(reader, branch, ' ');
	else
		reader->failed = TRUE;
}

/* Whether what follows the group is the end of a word. */
static gboolean
word_ends_at(const char *at)
{
	gboolean space = g_str_has_prefix(at, "\\s");

	if (!space)
		return g_str_has_prefix(at, "\\b");
	at += 2;
	return !read_count(&at).optional;
}

/* A group whose content starts at @reader and that ends before @end. */
static void
add_group(Reader *reader, Branch *branch, const char *end)
{
	const char *after = end;
	Count count = read_count(&after);
	gboolean once = !count.repeated && !count.optional;
	gboolean left = branch->edge || g_str_has_suffix(branch->run->str, " ");

	g_autofree char *needs = NULL;
	Extent extent = {0, 0};

	flush(branch);
	needs =
	    read_alternatives(reader, branch, once && left, once && word_ends_at(after), &extent);
	reader->failed = reader->failed || reader->at != end - 1;
	extend(branch, extent.bytes, extent.runs, count.most);
	if (needs != NULL && !count.optional)
		add_need(branch, needs);
	reader->at = after;
}

static void
read_group(Reader *reader, Branch *branch)
{
	static const char *const CONTENT[] = {"(?:", "(?i:", "(?-i:", "(?>"};
	static const char *const ASSERTIONS[] = {"(?=", "(?!", "(?<=", "(?<!", "(?i)", "(?-i)"};
	const char *end = skip_group(reader->at);

	for (guint i = 0; i < G_N_ELEMENTS(CONTENT); i++) {
		if (g_str_has_prefix(reader->at, CONTENT[i])) {
			reader->at += strlen(CONTENT[i]);
			add_group(reader, branch, end);
			return;
		}
	}
	for (guint i = 0; i < G_N_ELEMENTS(ASSERTIONS); i++) {
		if (g_str_has_prefix(reader->at, ASSERTIONS[i])) {
			reader->at = end;
			read_count(&reader->at);
			return;
		}
	}
	if (g_str_has_prefix(reader->at, "(?(")) {
		reader->at = end;
		add_unknown(reader, branch);
		extend(branch, FAR, 0, 1);
	} else if (reader->at[1] != '?' && reader->at[1] != '*') {
		reader->at++;
		add_group(reader, branch, end);
	} else {
		reader->failed = TRUE;
	}
}

static void
read_item(Reader *reader, Branch *branch)
{
	char c = *reader->at;

	if (c == '\\') {
		read_escape(reader, branch);
	} else if (c == '(') {
		read_group(reader, branch);
	} else if (c == '[') {
		reader->at = skip_class(reader->at);
		add_unknown(reader, branch);
	} else if (c == '.' || c == '^' || c == '$' || (guint8)c >= 0x80) {
		reader->at = g_utf8_next_char(reader->at);
		add_unknown(reader, branch);
	} else if (strchr("?*+{", c) != NULL) {
		reader->failed = TRUE; /* it repeats nothing; later versions read "{,3}" */
	} else {
		reader->at++;
		add_byte(reader, branch, g_ascii_isalnum(c) ? g_ascii_tolower(c) : ' ');
	}
}

/* (nullable) (transfer full): the needs of the alternative at @reader; @top: no group contains it;
 * @left: no letter or digit is before it, @right: none follows. */
static char *
read_branch(Reader *reader, gboolean top, gboolean left, gboolean right, Extent *extent)
{
	Branch branch = {top, {0, 0}, g_string_new("["), g_string_new(NULL), left};

	while (!reader->failed && *reader->at != '\0' && *reader->at != '|' && *reader->at != ')')
		read_item(reader, &branch);
	if (right)
		close_word(&branch);
	flush(&branch);
	g_string_free(branch.run, TRUE);
	extent->bytes = MAX(extent->bytes, branch.extent.bytes);
	extent->runs = MAX(extent->runs, branch.extent.runs);
	g_string_append_c(branch.needs, ']');
	return g_string_free(branch.needs, branch.needs->len <= strlen("[]"));
}

/* (nullable) (transfer full): NULL if an alternative has no needs. @around: (nullable); @extent: of
 * the longest alternative. */
static char *
read_alternatives(Reader *reader, const Branch *around, gboolean left, gboolean right,
                  Extent *extent)
{
	GString *needs = g_string_new("(");
	gboolean all = TRUE;

	for (gboolean more = TRUE; more && !reader->failed;) {
		g_autofree char *one = read_branch(reader, around == NULL, left, right, extent);

		all = all && one != NULL;
		if (one != NULL)
			g_string_append(needs, one);
		more = *reader->at == '|';
		reader->at += more;
	}
	g_string_append_c(needs, ')');
	return g_string_free(needs, !all || reader->failed);
}

char *
dp_needs_of(const char *expression)
{
	Reader reader = {expression, FALSE};
	Extent extent = {0, 0};
	g_autofree char *needs = read_alternatives(&reader, NULL, FALSE, FALSE, &extent);

	return reader.failed || *reader.at != '\0' ? NULL : g_steal_pointer(&needs);
}
