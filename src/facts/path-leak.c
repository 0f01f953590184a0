/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/leak.h"

#include <string.h>

#include "base/limits.h"

/* Home directories of Unix, macOS and Windows, and the name in them. */
#define HOME                                                                                       \
	"(?:(?<![\\w.])/(?:home|Users|usr/home|export/home|data/home|nfs/home|afs/[^/\\s]+/"       \
	"user(?:/\\w){0,2})"                                                                       \
	"/|[a-z]:[\\\\/]+(?:Users|Documents(?: and |%20and%20)Settings|home)[\\\\/]+)"
#define USER "[^/\\\\\\s:;,()<>\"']{2,64}"

/* Users that machines have by themselves. */
#define GENERIC                                                                                    \
	"\\A(?:user\\d*|username|anonymous|anon|runner|ubuntu|debian|root|docker|jovyan|overleaf|" \
	"admin\\w*|public|shared|default|test|tex|latex|build|ci|vagrant|ec2-user|azureuser|app|"  \
	"sandbox|tmp|temp|work|me|author\\d*|owner|guest|node|pi|coder|vscode|codespace|share|all" \
	" users|appdata|your\\w*|gitpod|kaggle|colab|linuxbrew)\\z"

/* Roots under which a machine's users often have folders of their own; or projects. */
#define SHARED_ROOT                                                                                \
	"(?<![\\w.])/(?:mnt|nfs|scratch|work|storage|projects?|net|gpfs|lustre)/\\w+/\\w+"

static gboolean
holds_any(const char *text, const char *const *parts)
{
	for (guint i = 0; parts[i] != NULL; i++) {
		if (strcasestr(text, parts[i]) != NULL)
			return TRUE;
	}
	return FALSE;
}

/* The user's name behind the first home directory that is somebody's; NULL: none. */
static char *
find_user(const char *text)
{
	static const char *const ROOTS[] = {"home", "user", "documents", NULL};
	static DpLazyPattern home = DP_LAZY_PATTERN(HOME);
	static DpLazyPattern user_name = DP_LAZY_PATTERN(USER);
	static DpLazyPattern generic = DP_LAZY_PATTERN(GENERIC);
	gsize from = 0, start, end, name, stop;

	if (!holds_any(text, ROOTS))
		return NULL;
	while (dp_pattern_search(dp_lazy_pattern(&home), text, from, &start, &end, NULL) &&
	       end > from) {
		g_autofree char *user = NULL;

		from = end;
		if (!dp_pattern_search(dp_lazy_pattern(&user_name), text, end, &name, &stop,
		                       NULL) ||
		    name != end)
			continue;
		user = g_strndup(text + name, stop - name);
		if (!dp_lazy_pattern_matches(&generic, user))
			return g_steal_pointer(&user);
	}
	return NULL;
}

static gboolean
is_shared(const char *text)
{
	static const char *const ROOTS[] = {"/mnt",  "/nfs", "/scratch", "/work", "/storage",
	                                    "/proj", "/net", "/gpfs",    "/lust", NULL};
	static DpLazyPattern root = DP_LAZY_PATTERN(SHARED_ROOT);

	return strstr(text, "://") == NULL && holds_any(text, ROOTS) &&
	       dp_lazy_pattern_matches(&root, text);
}

static void
judge(DpFacts *facts, const char *source, const char *text, const DpPlace *place)
{
	g_autofree char *user = find_user(text);
	g_autofree char *words = NULL;

	if (user != NULL)
		words = g_strdup_printf("%s: %s (user %s)", source, text, user);
	else if (is_shared(text))
		words = g_strdup_printf("%s: %s", source, text);
	if (words != NULL)
		dp_leak_add(facts, "anonymity.path", user != NULL, words, place);
}

static void
search_links(DpFacts *facts, const DpLayout *layout)
{
	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];
		guint n = page != NULL ? MIN(page->links->len, DP_LIMIT_LEAKS) : 0;

		for (guint k = 0; k < n; k++) {
			const DpLink *link = page->links->pdata[k];
			DpPlace place = {i + 1, TRUE, link->rect, link->uri};

			if (link->uri != NULL && g_str_has_prefix(link->uri, "file:"))
				judge(facts, "link", link->uri, &place);
		}
	}
}

void
dp_leak_paths(DpFacts *facts, const DpObjects *objects, const DpLayout *layout)
{
	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];
		g_autofree char *source = g_strdup_printf("%s %s", property->source, property->key);
		DpPlace place = {.page = property->page, .text = property->value};

		judge(facts, source, property->value, &place);
	}
	for (guint i = 0; i < layout->fonts->len; i++)
		judge(facts, "font", ((const DpFont *)layout->fonts->pdata[i])->name, NULL);
	search_links(facts, layout);
}
