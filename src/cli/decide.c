/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/decide.h"

#include <string.h>

#include "base/file-number.h"
#include "base/text.h"
#include "cli/complaint.h"
#include "cli/results-hint.h"
#include "cli/rule-word.h"
#include "run/duplicate-text.h"

enum { PAPER, RULE, WORD, N_WORDS };

static guint
parse_number(const char *word)
{
	guint64 number;

	return g_ascii_string_to_unsigned(word, 10, 1, G_MAXINT, &number, NULL) ? (guint)number : 0;
}

/* A file that says to be number 12 is meant before one that is in a folder 12. */
static const char *
find_numbered(const GPtrArray *paths, guint number, gboolean named, guint *n)
{
	const char *found = NULL;

	*n = 0;
	for (guint i = 0; i < paths->len; i++) {
		gboolean has_word;

		if (dp_file_number(paths->pdata[i], &has_word) != number || has_word != named)
			continue;
		found = paths->pdata[i];
		(*n)++;
	}
	return found;
}

/* (nullable) (transfer full): the path of the paper that was checked with that number, or else has
 * it in its name. @n: how many there are. */
static char *
find_by_number(DpResults *results, const GPtrArray *paths, const char *word, guint *n)
{
	g_autoptr(GPtrArray) given = dp_results_paths(results, word, NULL);
	guint number = parse_number(word);
	const char *found = NULL;

	found = number > 0 ? find_numbered(paths, number, TRUE, n) : NULL;
	if (given != NULL && given->len > 0) {
		gboolean other = found != NULL && strcmp(found, given->pdata[0]) != 0;

		*n = given->len + other;
		return g_strdup(given->pdata[0]);
	}
	if (number > 0 && *n == 0)
		found = find_numbered(paths, number, FALSE, n);
	return g_strdup(found);
}

/* (nullable) (transfer full): the path of a paper. */
static char *
find_paper(DpResults *results, const char *store, const GPtrArray *paths, const char *word)
{
	g_autofree char *hint = dp_results_hint(store, "");
	g_autofree char *found = NULL;
	guint n = 0;

	for (guint i = 0; i < paths->len; i++) {
		if (strcmp(paths->pdata[i], word) == 0)
			return g_strdup(word);
	}
	found = find_by_number(results, paths, word + (word[0] == '#'), &n);
	if (n == 1)
		return g_steal_pointer(&found);
	if (n > 1)
		dp_complain("%u papers have the number %s, such as %s: name its path", n, word,
		            found);
	else
		dp_complain("there is no paper %s in the results; `%s` lists them", word, hint);
	return NULL;
}

static gboolean
parse_kind(const char *word, DpDecisionKind *kind)
{
	const char *const *names = dp_decision_words();

	for (guint i = 0; names[i] != NULL; i++) {
		if (strcmp(names[i], word) == 0) {
			*kind = i;
			return TRUE;
		}
	}
	dp_complain_unknown(word, "a decision", names);
	return FALSE;
}

static gboolean
check_text(const char *option, const char *text)
{
	g_autofree char *printable = text != NULL ? dp_text_printable(text) : NULL;

	if (text == NULL || strcmp(printable, text) == 0)
		return TRUE;
	dp_complain("%s must be one line of text", option);
	return FALSE;
}

static gboolean
check_person(DpDecisionKind kind, const char *person)
{
	if (kind == DP_DECISION_OPEN || (person != NULL && person[0] != '\0'))
		return TRUE;
	dp_complain("who decided? Say --by NAME");
	return FALSE;
}

/* Whether a paper shares text with one paper says nothing of another one. */
static gboolean
check_instance(const char *rule)
{
	if (strcmp(rule, DP_DUPLICATE_TEXT) != 0)
		return TRUE;
	dp_complain("with which paper? Say " DP_DUPLICATE_TEXT "/PATH, as the list names it");
	return FALSE;
}

static gboolean
keep(DpResults *results, const DpDecision *decision)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *before = NULL, *venue = NULL;

	if (!dp_results_decide(results, decision, &before, &venue, &error)) {
		dp_complain("%s", error->message);
		return FALSE;
	}
	dp_complain("%s%s%s: %s: %s%s%s", decision->path, venue != NULL ? ", for " : "",
	            venue != NULL ? venue : "", decision->rule, dp_decision_words()[decision->kind],
	            before != NULL ? "; before: " : "", before != NULL ? before : "");
	return TRUE;
}

DpExit
dp_decide(DpResults *results, const char *store, char **words, const DpDecision *given)
{
	g_autoptr(GPtrArray) paths = NULL;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = NULL, *rule = NULL;
	DpDecision decision = *given;

	if (g_strv_length(words) != N_WORDS) {
		dp_complain("name a paper, a rule and the decision: `deskproof results decide 12 "
		            "page-limit overruled --by NAME`");
		return DP_EXIT_USAGE;
	}
	if (!parse_kind(words[WORD], &decision.kind) ||
	    !check_person(decision.kind, given->person) || !check_text("--by", given->person) ||
	    !check_text("--note", given->note))
		return DP_EXIT_USAGE;
	rule = g_strndup(words[RULE], strcspn(words[RULE], "/"));
	if (!dp_rule_word_check(rule) || !check_instance(words[RULE]))
		return DP_EXIT_USAGE;
	paths = dp_results_paths(results, NULL, &error);
	if (paths == NULL)
		dp_complain("%s", error->message);
	else
		path = find_paper(results, store, paths, words[PAPER]);
	decision.path = path;
	decision.rule = words[RULE];
	return path != NULL && keep(results, &decision) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}
