/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/bound.h"
#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/path-owner.h"
#include "facts/anonymity/person-form.h"
#include "facts/text/word-lists.h"

#define MAX_DISK_WORDS 8
#define MIN_DISK_WORD 3 /* letters */
/* Shares of a file server (Microsoft's uniform naming convention), and folders that firms and
 * schools use internally. */
#define SHARE                                                                                      \
	"(?<![\\w:/\\\\])\\\\{2,4}[\\w.-]+\\\\+[\\w.$ -]+\\\\|[\\\\/]OneDrive - [^\\\\/]+[\\\\/]|" \
	"[\\\\/](?:Dropbox|Nextcloud|ownCloud|Box|Google Drive)[\\\\/]+" DP_PERSON_FORM "[\\\\/]"

/* "Data" and "USB 2" are disks that are not named after a person. */
static gboolean
may_be_owned(const char *volume)
{
	g_auto(GStrv) words = g_strsplit_set(volume, " _-.0123456789", MAX_DISK_WORDS);

	for (guint i = 0; words[i] != NULL; i++) {
		if (strlen(words[i]) >= MIN_DISK_WORD && !dp_person_is_listed(words[i]))
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_share(const char *text)
{
	static const char *const FOLDERS[] = {"\\",       "onedrive", "dropbox",      "nextcloud",
	                                      "owncloud", "box",      "google drive", NULL};
	static DpLazyPattern share = DP_LAZY_PATTERN(SHARE);

	return dp_path_owner_has_folder(text, FOLDERS) && dp_lazy_pattern_matches(&share, text);
}

static gboolean
is_shared(const char *text)
{
	static const char *const ROOTS[] = {"mnt",  "nfs", "scratch", "work", "storage",
	                                    "proj", "net", "gpfs",    "lust", NULL};

	return strstr(text, "://") == NULL && dp_path_owner_has_folder(text, ROOTS) &&
	       dp_lazy_pattern_matches(&DP_WORDS_SHARED_ROOT, text);
}

static void
judge(DpFacts *facts, gboolean own, const char *source, const char *text, const DpPlace *place)
{
	g_autofree char *user = dp_path_owner_user(text);
	g_autofree char *volume = user == NULL ? dp_path_owner_volume(text) : NULL;
	g_autofree char *words = NULL;

	if (volume != NULL && dp_path_owner_is_person(volume))
		user = g_strdup(volume);
	if (user != NULL)
		words = g_strdup_printf("%s: %s (user %s)", source, text, user);
	else if (is_shared(text) || is_share(text) || (volume != NULL && may_be_owned(volume)))
		words = g_strdup_printf("%s: %s", source, text);
	if (words != NULL)
		dp_leak_add(facts, "anonymity.path", own && user != NULL, words, place);
}

static void
search_links(DpFacts *facts, const DpLayout *layout)
{
	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];
		guint n = page != NULL ? dp_bound_least(DP_BOUND_LINKS, page->links->len) : 0;

		for (guint k = 0; k < n; k++) {
			const DpLink *link = page->links->pdata[k];
			DpPlace place = {i + 1, TRUE, link->rect, link->uri};

			if (link->uri != NULL && g_str_has_prefix(link->uri, "file:"))
				judge(facts, TRUE, "link", link->uri, &place);
		}
	}
}

void
dp_leak_paths(DpFacts *facts, const DpFileInfo *objects, const DpLayout *layout)
{
	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];
		g_autofree char *source = g_strdup_printf("%s %s", property->source, property->key);
		/* a picture may have been made on another person's machine */
		gboolean own = strcmp(property->source, "image") != 0;
		DpPlace place = {.page = property->page, .text = property->value};

		judge(facts, own, source, property->value, &place);
	}
	for (guint i = 0; i < layout->fonts->len; i++)
		judge(facts, TRUE, "font", ((const DpFont *)layout->fonts->pdata[i])->name, NULL);
	search_links(facts, layout);
}
