/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/lint.h"

#include <deskproof/diagnostic.h>

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "venue/edition.h"
#include "venue/loader.h"
#include "venue/venue-file.h"

/* The hosts that RFC 2606 reserves for examples; files to begin with have the first. */
static const char *const PLACEHOLDER_HOSTS[] = {"example.org", "example.com", "example.net", NULL};

/* What people write where a sentence is still to come, folded. */
static const char *const PLACEHOLDER_QUOTES[] = {"todo", "tbd", "fixme", "xxx", "quote", NULL};

/* A word of this many letters is the least that a quotation has. */
#define WORD_LETTERS 2

typedef struct {
	const DpFolders *folders;
	const GPtrArray *chain;  /* of DpVenueFile: the file, and what it extends */
	const DpVenueFile *file; /* the first of them */
	const char *date;
	GPtrArray *diagnostics;
} Lint;

static void G_GNUC_PRINTF(4, 5)
    add(const Lint *lint, guint line, guint column, const char *format, ...)
{
	g_autofree char *message = NULL;
	va_list arguments;

	va_start(arguments, format);
	message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	dp_diagnostics_add(lint->diagnostics, DP_DIAGNOSTIC_WARNING, lint->file->path, line, column,
	                   "%s", message);
}

/* (nullable): what the file inherits for a key, and from which file. */
static const DpFileRule *
inherited(const Lint *lint, const char *key, const DpVenueFile **from)
{
	for (guint i = 1; i < lint->chain->len; i++) {
		*from = lint->chain->pdata[i];
		for (guint j = 0; j < (*from)->rules->len; j++) {
			const DpFileRule *rule = (*from)->rules->pdata[j];

			if (g_str_equal(rule->key, key))
				return rule;
		}
	}
	return NULL;
}

static void
lint_reading(const Lint *lint, const DpFileRule *own)
{
	g_autofree char *limit = dp_date_year_before(lint->date);
	const char *read = own->rule != NULL ? own->rule->cite.read : NULL;

	if (read != NULL && strcmp(read, limit) < 0)
		add(lint, own->line, own->column,
		    "stale: \"%s\" was read on %s, over a year ago; read it again", own->key, read);
}

/* A style has no deadline, and a venue without one never closes. */
static void
lint_deadline(const Lint *lint)
{
	const DpVenueFile *file = lint->file;
	g_autofree char *family = file->id != NULL ? dp_edition_family(file->id) : NULL;
	g_autofree char *newest =
	    family != NULL ? dp_edition_choose(lint->folders, family, NULL) : NULL;

	if (file->deadline == NULL || strcmp(file->deadline, lint->date) >= 0 ||
	    (newest != NULL && strcmp(newest, file->id) > 0))
		return;
	add(lint, file->deadline_line, 0,
	    "stale: the deadline was %s, and there is no file of a later edition", file->deadline);
}

static gboolean
is_placeholder_address(const char *url)
{
	g_autoptr(GUri) uri = g_uri_parse(url, G_URI_FLAGS_NONE, NULL);
	const char *host = uri != NULL ? g_uri_get_host(uri) : NULL;

	for (guint i = 0; host != NULL && PLACEHOLDER_HOSTS[i] != NULL; i++) {
		g_autofree char *below = g_strconcat(".", PLACEHOLDER_HOSTS[i], NULL);

		if (g_ascii_strcasecmp(host, PLACEHOLDER_HOSTS[i]) == 0 ||
		    g_str_has_suffix(host, below))
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_placeholder_quote(const char *quote)
{
	g_autofree char *squashed = dp_text_squash(quote);

	return g_utf8_strlen(squashed, -1) < WORD_LETTERS ||
	       g_strv_contains(PLACEHOLDER_QUOTES, squashed);
}

static void
lint_citation(const Lint *lint, const DpFileRule *own)
{
	const DpVenueRule *rule = own->rule;

	if (rule == NULL || rule->severity != DP_SEVERITY_ERROR || rule->cite.url == NULL ||
	    rule->cite.quote == NULL)
		return;
	if (is_placeholder_address(rule->cite.url))
		add(lint, own->line, own->column,
		    "uncited: \"%s\" can reject a paper, but its address is an example: %s",
		    own->key, rule->cite.url);
	if (is_placeholder_quote(rule->cite.quote))
		add(lint, own->line, own->column,
		    "uncited: \"%s\" can reject a paper, but its quotation is no sentence: \"%s\"",
		    own->key, rule->cite.quote);
}

static gboolean
is_same_list(char **words, char **others)
{
	if (words == NULL || others == NULL)
		return words == others;
	return g_strv_equal((const char *const *)words, (const char *const *)others);
}

static gboolean
is_same_param(const DpParam *param, const DpParam *other)
{
	if (other == NULL || param->number != other->number ||
	    g_strcmp0(param->text, other->text) != 0)
		return FALSE;
	if (param->texts == NULL || other->texts == NULL)
		return param->texts == other->texts;
	for (guint i = 0; i < MIN(param->texts->len, other->texts->len); i++) {
		if (!g_str_equal(param->texts->pdata[i], other->texts->pdata[i]))
			return FALSE;
	}
	return param->texts->len == other->texts->len;
}

/* Whether a reader of the two would see a difference: in what is required, or why. */
static gboolean
is_same_rule(const DpVenueRule *rule, const DpVenueRule *other)
{
	for (guint i = 0; i < rule->params->len; i++) {
		const DpParam *param = rule->params->pdata[i];

		if (!is_same_param(param, dp_venue_rule_param(other, param->info->name)))
			return FALSE;
	}
	return rule->params->len == other->params->len && rule->severity == other->severity &&
	       rule->source == other->source && is_same_list(rule->tracks, other->tracks) &&
	       is_same_list(rule->stages, other->stages) &&
	       g_strcmp0(rule->note, other->note) == 0 &&
	       g_strcmp0(rule->cite.quote, other->cite.quote) == 0 &&
	       g_strcmp0(rule->cite.url, other->cite.url) == 0 &&
	       g_strcmp0(rule->cite.read, other->cite.read) == 0;
}

static void
lint_override(const Lint *lint, const DpFileRule *own)
{
	const DpVenueFile *from = NULL;
	const DpFileRule *before = inherited(lint, own->key, &from);

	if (before == NULL || own->rule == NULL)
		return;
	if (before->off)
		add(lint, own->line, own->column,
		    "without effect: \"%s\" is off in %s, and set again here", own->key, from->id);
	else if (before->rule != NULL && is_same_rule(own->rule, before->rule))
		add(lint, own->line, own->column,
		    "without effect: \"%s\" says what it inherits from %s", own->key, from->id);
}

/* A rule that is off, and another of its kind for every paper: that one could have its key. */
static void
lint_off(const Lint *lint, const DpFileRule *own)
{
	g_autofree char *kind = g_strndup(own->key, strcspn(own->key, "/"));

	for (guint i = 0; own->off && i < lint->file->rules->len; i++) {
		const DpFileRule *other = lint->file->rules->pdata[i];
		const DpVenueRule *rule = other->rule;

		if (rule == NULL || !g_str_equal(rule->info->id, kind) || rule->stages != NULL ||
		    rule->tracks != NULL || dp_venue_rule_text(rule, "name") != NULL)
			continue;
		add(lint, own->line, own->column,
		    "without effect: \"%s\" is off, and \"%s\" sets the rule again for every paper",
		    own->key, other->key);
		return;
	}
}

/* Whether a rule of the file, or of what it extends, is for some tracks or stages only. */
static gboolean
selects(const Lint *lint, gboolean tracks)
{
	for (guint i = 0; i < lint->chain->len; i++) {
		const DpVenueFile *file = lint->chain->pdata[i];

		for (guint j = 0; j < file->rules->len; j++) {
			const DpVenueRule *rule = ((const DpFileRule *)file->rules->pdata[j])->rule;

			if (rule != NULL && (tracks ? rule->tracks : rule->stages) != NULL)
				return TRUE;
		}
	}
	return FALSE;
}

static void
lint_selection(const Lint *lint, gboolean tracks)
{
	char **words = tracks ? lint->file->tracks : lint->file->stages;

	if (words == NULL || words[0] == NULL || words[1] == NULL || selects(lint, tracks))
		return;
	add(lint, tracks ? lint->file->tracks_line : lint->file->stages_line, 0,
	    "without effect: no rule is for some %s only, so it does not matter which is chosen",
	    tracks ? "tracks" : "stages");
}

void
dp_lint_file(const DpFolders *folders, const char *path, const char *date, GPtrArray *diagnostics)
{
	g_autoptr(GPtrArray) chain = dp_loader_chain(folders, path);
	Lint lint = {folders, chain, chain != NULL ? chain->pdata[0] : NULL, date, diagnostics};

	if (chain == NULL)
		return;
	lint_deadline(&lint);
	lint_selection(&lint, TRUE);
	lint_selection(&lint, FALSE);
	for (guint i = 0; i < lint.file->rules->len; i++) {
		const DpFileRule *own = lint.file->rules->pdata[i];

		lint_reading(&lint, own);
		lint_citation(&lint, own);
		lint_override(&lint, own);
		lint_off(&lint, own);
	}
}
