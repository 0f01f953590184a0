/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/path-owner.h"

#include <string.h>

#include "base/pattern.h"
#include "base/text.h"
#include "facts/anonymity/person-form.h"
#include "facts/text/word-lists.h"

/* Home directories of Unix, macOS and Windows, and the user's name in them. */
#define HOME_FOLDER "(?:home|homes|Users|usr/home|export/home|people|staff)"
/* Where machines mount disks, which may hold home directories. */
#define MOUNTED                                                                                    \
	"(?:mnt|nfs\\d?|net|gpfs\\w*|lustre\\w*|scratch\\d?|data\\d*|export|storage\\d?|cluster|"  \
	"shares?|vol\\d*|afs|projects?|cygdrive|media|srv|System/Volumes)"
#define WINDOWS_HOME                                                                               \
	"(?:Users|Documents(?: and |%20and%20)Settings|home|Dokumente und Einstellungen|"          \
	"Documenti e impostazioni|Benutzer|Utilisateurs|Usuarios|Utenti)"
#define SERVER "[\\w.-]{1,63}"
#define HOME                                                                                       \
	"(?:(?<![\\w.:/])/(?:(?:home|homes|Users|usr/home|export/home|data/home|nfs/home|"         \
	"afs/[^/\\s]+/user(?:/\\w){0,2}|(?:run/)?media)|" MOUNTED "(?:/" SERVER                    \
	"){0,3}/" HOME_FOLDER ")/|(?<=file:/{2})/(?:home|Users)/|"                                 \
	"[a-z]:[\\\\/]+" WINDOWS_HOME "[\\\\/]+|"                                                  \
	"(?<![\\w:/\\\\])(?:\\\\{2,4}|//)" SERVER                                                  \
	"[\\\\/]+(?:home|homes|users|profiles|people)\\$?"                                         \
	"[\\\\/]+)"
#define USER_OR_SPACES "[^/\\\\:;,()<>\"]{2,64}(?=/)"
#define USER "[^/\\\\\\s:;,()<>\"']{2,64}"

/* macOS names a disk as its owner does: "/Volumes/Ada Orvik/". */
#define VOLUME "(?<![\\w.])/Volumes/"

/* "/home/acme/files.acme.com/tmp/": the account that runs a web site. The author only had a file
 * converted there and does not own the account. @rest: the text after the user's name. */
static gboolean
is_web_site(const char *user, const char *rest)
{
	g_autofree char *host = NULL;
	g_auto(GStrv) labels = NULL;
	gsize length;

	if (*rest == '\0')
		return FALSE;
	length = strcspn(rest + 1, "/\\");
	if (rest[1 + length] == '\0' ||
	    !dp_lazy_pattern_matches(&DP_WORDS_SERVED_FOLDER, rest + 1 + length + 1))
		return FALSE;
	host = g_strndup(rest + 1, length);
	labels = g_strsplit(host, ".", 6);
	for (guint i = 0; labels[i] != NULL && labels[i + 1] != NULL; i++) {
		if (g_ascii_strcasecmp(labels[i], user) == 0)
			return TRUE;
	}
	return FALSE;
}

/* Few values hold a path, so the full search runs rarely. */
gboolean
dp_path_owner_has_folder(const char *text, const char *const *names)
{
	for (const char *p = strpbrk(text, "/\\"); p != NULL; p = strpbrk(p + 1, "/\\")) {
		for (guint i = 0; names[i] != NULL; i++) {
			if (dp_ascii_lower(p[1]) == names[i][0] &&
			    g_ascii_strncasecmp(p + 1, names[i], strlen(names[i])) == 0)
				return TRUE;
		}
	}
	return FALSE;
}

char *
dp_path_owner_user(const char *text)
{
	static const char *const ROOTS[] = {
	    "home",    "user",     "documen", "dokumente", "utente", "utenti",   "utilisateur",
	    "usuario", "benutzer", "media",   "people",    "staff",  "profiles", NULL};
	static DpLazyPattern home = DP_LAZY_PATTERN(HOME);
	static DpLazyPattern user_name = DP_LAZY_PATTERN(USER);
	gsize from = 0, start, end, name, stop;

	if (!dp_path_owner_has_folder(text, ROOTS))
		return NULL;
	while (dp_lazy_pattern_search(&home, text, from, &start, &end) && end > from) {
		g_autofree char *user = NULL;

		from = end;
		if (!dp_pattern_search(dp_lazy_pattern(&user_name), text, end, &name, &stop,
		                       NULL) ||
		    name != end)
			continue;
		user = g_strndup(text + name, stop - name);
		if (!dp_path_owner_is_generic(user) && !is_web_site(user, text + stop))
			return g_steal_pointer(&user);
	}
	return NULL;
}

char *
dp_path_owner_volume(const char *text)
{
	static DpLazyPattern volume = DP_LAZY_PATTERN(VOLUME "\\K" USER_OR_SPACES);
	g_autofree char *name = NULL;
	gsize start, end;

	if (strstr(text, "/Volumes/") == NULL ||
	    !dp_lazy_pattern_search(&volume, text, 0, &start, &end))
		return NULL;
	name = g_strndup(text + start, end - start);
	return dp_path_owner_is_generic(name) ? NULL : g_steal_pointer(&name);
}

gboolean
dp_path_owner_is_person(const char *name)
{
	static DpLazyPattern person = DP_LAZY_PATTERN("\\A" DP_PERSON_FORM "\\z");

	return dp_lazy_pattern_matches(&person, name) && dp_person_is_named(name, NULL);
}

gboolean
dp_path_owner_is_generic(const char *user)
{
	return dp_lazy_pattern_matches(&DP_WORDS_GENERIC_USER, user);
}
