/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/rule-prose.h"

#include <string.h>

#include "base/embedded.h"
#include "base/kept.h"
#include "base/number.h"
#include "venue/rule-limits.h"

/*
 * docs/rules/ID.md explains a rule: what is measured, why venues care, how to correct a paper,
 * known false alarms, and where the line is drawn. A sentence that names a limit has its value
 * before the name, "2 pt (`tolerance`)"; the printed value is the one that the predicate uses.
 */

/* Written during the build (meson.build). */
extern const DpEmbedded DP_RULE_PAGES[];

#define BLANKS " \n"

static gsize
back_over(const char *text, gsize end, const char *characters)
{
	while (end > 0 && strchr(characters, text[end - 1]) != NULL)
		end--;
	return end;
}

/* The start of the unit at the end of the text; @end if there is none. */
static gsize
before_unit(const char *text, gsize end, const char *unit)
{
	gsize singular = end > 0 && text[end - 1] == 's' ? end - 1 : end, length = strlen(unit);

	return singular >= length && strncmp(text + singular - length, unit, length) == 0
	           ? singular - length
	           : end;
}

/* Replaces the number at the end of the text, usually with a unit, by the limit's value. */
static void
set_number(GString *text, const DpRuleLimitInfo *limit)
{
	gsize end = before_unit(text->str, back_over(text->str, text->len, BLANKS), limit->unit);
	gsize number_end = back_over(text->str, end, BLANKS);
	gsize start = back_over(text->str, number_end, "0123456789.");
	g_autofree char *number = dp_number_format(limit->value, DP_RULE_LIMIT_DECIMALS);

	if (start == number_end)
		return; /* a name without a value */
	g_string_erase(text, (gssize)start, (gssize)(number_end - start));
	g_string_insert(text, (gssize)start, number);
}

/* (nullable): the limit whose name is at @at, "(`name`)". */
static const DpRuleLimitInfo *
limit_at(const DpRuleInfo *rule, const char *at)
{
	for (guint i = 0; rule->limits[i] != NULL; i++) {
		gsize length = strlen(rule->limits[i]->name);

		if (strncmp(at + 2, rule->limits[i]->name, length) == 0 &&
		    g_str_has_prefix(at + 2 + length, "`)"))
			return rule->limits[i];
	}
	return NULL;
}

/* (transfer full) */
static char *
with_limits(const DpRuleInfo *rule, const char *text)
{
	GString *filled = g_string_sized_new(strlen(text));

	for (const char *next; (next = strstr(text, "(`")) != NULL; text = next + 1) {
		const DpRuleLimitInfo *limit = limit_at(rule, next);

		g_string_append_len(filled, text, next - text);
		if (limit != NULL)
			set_number(filled, limit);
		g_string_append_c(filled, *next);
	}
	g_string_append(filled, text);
	return g_string_free(filled, FALSE);
}

char *
dp_rule_prose_text(const char *id)
{
	g_autofree char *name = g_strdup_printf("%s.md", id);
	const DpEmbedded *page = dp_embedded_find(DP_RULE_PAGES, name);

	return page != NULL ? g_strndup(page->bytes, page->length) : NULL;
}

char *
dp_rule_prose_page(const DpRuleInfo *rule)
{
	g_autofree char *text = dp_rule_prose_text(rule->id);

	return text != NULL ? with_limits(rule, text) : NULL;
}

/* Adds one line of a section: the lines of a paragraph are joined; items and paragraphs stay apart.
 */
static void
append_line(GString *section, const char *line)
{
	gboolean begins = section->len == 0 || section->str[section->len - 1] == '\n';

	if (g_str_has_prefix(line, "- ") && !begins)
		g_string_append_c(section, '\n');
	else if (line[0] != '\0' && !begins)
		g_string_append_c(section, ' ');
	if (line[0] != '\0')
		g_string_append(section,
		                g_str_has_prefix(line, "- ") ? line + 2 : line + strspn(line, " "));
	else if (!begins)
		g_string_append_c(section, '\n');
}

/* (nullable) (transfer full): the text under @heading, without the generated parts. */
static char *
section_of(char **lines, const char *heading)
{
	GString *section = g_string_new(NULL);
	gboolean inside = FALSE, made = FALSE;

	for (guint i = 0; lines[i] != NULL; i++) {
		if (g_str_has_prefix(lines[i], "## "))
			inside = strcmp(lines[i] + strlen("## "), heading) == 0;
		else if (g_str_has_prefix(lines[i], DP_PAGE_MADE))
			made = TRUE;
		else if (strcmp(lines[i], DP_PAGE_END) == 0)
			made = FALSE;
		else if (inside && !made)
			append_line(section, lines[i]);
	}
	g_string_truncate(section, back_over(section->str, section->len, BLANKS));
	return g_string_free(section, section->len == 0);
}

/* What a page says, and the texts that it points to. */
typedef struct {
	DpRuleProse prose;
	GPtrArray *texts;
} Page;

static void
free_page(gpointer data)
{
	Page *page = data;

	g_ptr_array_unref(page->texts);
	g_free(page);
}

/* (nullable): kept by @page. */
static const char *
keep_section(Page *page, char **lines, const char *heading)
{
	char *text = section_of(lines, heading);

	g_ptr_array_add(page->texts, text);
	return text;
}

static Page *
read_page(const DpRuleInfo *rule)
{
	g_autofree char *text = dp_rule_prose_page(rule);
	g_auto(GStrv) lines = g_strsplit(text != NULL ? text : "", "\n", -1);
	Page *page = g_new0(Page, 1);

	page->texts = g_ptr_array_new_with_free_func(g_free);
	page->prose = (DpRuleProse){
	    .id = text != NULL ? rule->id : NULL,
	    .measures = keep_section(page, lines, "What is measured"),
	    .why = keep_section(page, lines, "Why venues care"),
	    .latex = keep_section(page, lines, "Remedy in LaTeX"),
	    .word = keep_section(page, lines, "Remedy in Word"),
	    .false_alarms = keep_section(page, lines, "Known false alarms"),
	    .band = keep_section(page, lines, "Where the line is drawn"),
	    .tricks = keep_section(page, lines, "What is found and what is not"),
	};
	return page;
}

/* One for each rule, in the order of the table; read when first needed. */
static gpointer *
slots(void)
{
	static gpointer kept;
	gpointer *made = g_atomic_pointer_get(&kept);
	guint n;

	if (made != NULL)
		return made;
	dp_rule_table(&n);
	return dp_keep(&kept, g_new0(gpointer, n), g_free);
}

const DpRuleProse *
dp_rule_prose(const char *id)
{
	const DpRuleInfo *rule = dp_rule_info(id);
	const DpRuleProse *prose;
	const Page *page;
	gpointer *slot;
	guint n;

	if (rule == NULL)
		return NULL;
	slot = &slots()[rule - dp_rule_table(&n)];
	page = g_atomic_pointer_get(slot);
	if (page == NULL)
		page = dp_keep(slot, read_page(rule), free_page);
	prose = &page->prose;
	return prose->measures != NULL && prose->latex != NULL && prose->word != NULL ? prose
	                                                                              : NULL;
}
