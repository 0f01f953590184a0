/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/bound.h"
#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/person-form.h"

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
#define MAX_DISK_WORDS 8
#define MIN_DISK_WORD 3 /* letters */
#define USER "[^/\\\\\\s:;,()<>\"']{2,64}"

/* User names that machines, build services and shops create by default. */
#define GENERIC                                                                                    \
	"\\A(?:users?\\d*|username|anonymous|anon|runner|ubuntu|debian|root|docker|jovyan|"        \
	"overleaf|"                                                                                \
	"admin\\w*|public|shared|default|test|tex|latex|texlive|miktex|lyx|build|builder|ci|"      \
	"jenkins|gitlab-runner|travis|circleci|actions|worker|service|server|daemon|nobody|www|"   \
	"www-data|http|vagrant|ec2-user|azureuser|app|sandbox|tmp|temp|work|me|author\\d*|owner|"  \
	"guest|node|pi|coder|vscode|codespace|share|all users|appdata|your\\w*|gitpod|kaggle|"     \
	"colab|linuxbrew|student|students|lab|pc|laptop|desktop|computer|mac|macbook|windows|"     \
	"microsoft|office|hp|dell|lenovo|thinkpad|asus|acer|samsung|toshiba|sony|usuario|"         \
	"utilisateur|benutzer|utente|пользователь|用户)\\z"

/* Folders of a web site for the files it makes for its visitors. */
#define SERVED "\\A(?:tmp|temp|cache|uploads?|jobs?|sessions?)[/\\\\]"

/* macOS names a disk as its owner does: "/Volumes/Ada Orvik/". */
#define VOLUME "(?<![\\w.])/Volumes/"

/* Shares of a file server (Microsoft's uniform naming convention), and folders that firms and
 * schools use internally. */
#define SHARE                                                                                      \
	"(?<![\\w:/\\\\])\\\\{2,4}[\\w.-]+\\\\+[\\w.$ -]+\\\\|[\\\\/]OneDrive - [^\\\\/]+[\\\\/]|" \
	"[\\\\/](?:Dropbox|Nextcloud|ownCloud|Box|Google Drive)[\\\\/]+" DP_PERSON_FORM "[\\\\/]"

/* Roots under which users often have their own folders; they may also be projects. */
#define SHARED_ROOT                                                                                \
	"(?<![\\w.])/(?:mnt|nfs|scratch|work|storage|projects?|net|gpfs|lustre)/\\w+/\\w+"

/* "/home/acme/files.acme.com/tmp/": the account that runs a web site. The author only had a file
 * converted there and does not own the account. @rest: the text after the user's name. */
static gboolean
is_web_site(const char *user, const char *rest)
{
	static DpLazyPattern served = DP_LAZY_PATTERN(SERVED);
	g_autofree char *host = NULL;
	g_auto(GStrv) labels = NULL;
	gsize length;

	if (*rest == '\0')
		return FALSE;
	length = strcspn(rest + 1, "/\\");
	if (rest[1 + length] == '\0' || !dp_lazy_pattern_matches(&served, rest + 1 + length + 1))
		return FALSE;
	host = g_strndup(rest + 1, length);
	labels = g_strsplit(host, ".", 6);
	for (guint i = 0; labels[i] != NULL && labels[i + 1] != NULL; i++) {
		if (g_ascii_strcasecmp(labels[i], user) == 0)
			return TRUE;
	}
	return FALSE;
}

/* Whether any of @names (NULL-terminated, small letters) follows a slash or a backslash, ignoring
 * ASCII case. Few values hold a path, so the full search runs rarely. */
static gboolean
has_folder(const char *text, const char *const *names)
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

/* The user's name after the first home directory that is a person's; NULL: none. */
static char *
find_user(const char *text)
{
	static const char *const ROOTS[] = {
	    "home",    "user",     "documen", "dokumente", "utente", "utenti",   "utilisateur",
	    "usuario", "benutzer", "media",   "people",    "staff",  "profiles", NULL};
	static DpLazyPattern home = DP_LAZY_PATTERN(HOME);
	static DpLazyPattern user_name = DP_LAZY_PATTERN(USER);
	static DpLazyPattern generic = DP_LAZY_PATTERN(GENERIC);
	gsize from = 0, start, end, name, stop;

	if (!has_folder(text, ROOTS))
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
		if (!dp_lazy_pattern_matches(&generic, user) && !is_web_site(user, text + stop))
			return g_steal_pointer(&user);
	}
	return NULL;
}

/* The name of the disk that a path begins with, if its owner chose the name; NULL: none. */
static char *
find_volume(const char *text)
{
	static DpLazyPattern volume = DP_LAZY_PATTERN(VOLUME "\\K" USER_OR_SPACES);
	static DpLazyPattern generic = DP_LAZY_PATTERN(GENERIC);
	g_autofree char *name = NULL;
	gsize start, end;

	if (strstr(text, "/Volumes/") == NULL ||
	    !dp_pattern_search(dp_lazy_pattern(&volume), text, 0, &start, &end, NULL))
		return NULL;
	name = g_strndup(text + start, end - start);
	return dp_lazy_pattern_matches(&generic, name) ? NULL : g_steal_pointer(&name);
}

static gboolean
is_person(const char *name)
{
	static DpLazyPattern person = DP_LAZY_PATTERN("\\A" DP_PERSON_FORM "\\z");

	return dp_lazy_pattern_matches(&person, name) && dp_person_is_named(name, NULL);
}

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

	return has_folder(text, FOLDERS) && dp_lazy_pattern_matches(&share, text);
}

static gboolean
is_shared(const char *text)
{
	static const char *const ROOTS[] = {"mnt",  "nfs", "scratch", "work", "storage",
	                                    "proj", "net", "gpfs",    "lust", NULL};
	static DpLazyPattern root = DP_LAZY_PATTERN(SHARED_ROOT);

	return strstr(text, "://") == NULL && has_folder(text, ROOTS) &&
	       dp_lazy_pattern_matches(&root, text);
}

static void
judge(DpFacts *facts, gboolean own, const char *source, const char *text, const DpPlace *place)
{
	g_autofree char *user = find_user(text);
	g_autofree char *volume = user == NULL ? find_volume(text) : NULL;
	g_autofree char *words = NULL;

	if (volume != NULL && is_person(volume))
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

/* User names in examples. */
#define EXAMPLE                                                                                    \
	"\\A(?:alice|bob|carol|charlie|dave|eve|mallory|john|jane|jdoe|john_?doe|jane_?doe|foo|"   \
	"bar|"                                                                                     \
	"example|demo|name|you|me|xyz|abc|some\\w*|my\\w*|dev\\w*|agent\\w*|victim|attacker|"      \
	"target|admin|bot|ai|model|llm|research\\w*|project\\w*|data|env|venv|conda|\\$\\w*|"      \
	"<.*|\\{.*|\\*|\\.\\.\\.|x+|\\W+)\\z"

/* "aorvik@node17:~/tides$": a shell's prompt. */
#define PROMPT "(?<![\\w.@-])[a-z][\\w-]{1,31}@[\\w.-]{1,63}:(?=[~/∼˜][^\\s]{0,80}\\s?[$#%>])"
#define IN_PRINT                                                                                   \
	"(?<![\\w.:/~])/(?:home|Users)/(?=[\\w.-]{2,64}/"                                          \
	")|[A-Z]:\\\\+Users\\\\+(?=[\\w.-]{2,64}\\\\)|" PROMPT

static char *
printed_user(const DpPassage *passage, gsize start, gsize end)
{
	g_autofree char *match = dp_passage_words(passage, start, end);
	const char *host = strchr(match, '@');
	gsize length = strcspn(passage->text->str + end, "/\\ \n");

	return host != NULL ? g_strndup(match, (gsize)(host - match))
	                    : g_strndup(passage->text->str + end, length);
}

/* A path in a listing or a transcript may be anybody's, or made up: it is for review. */
void
dp_leak_printed_paths(DpFacts *facts, DpPassage *passage)
{
	static DpPhrase printed = {IN_PRINT, "*/home/|*/Users/|*\\Users\\|*:~|*:∼|*:˜|*:/home/",
	                           100, NULL};
	static DpLazyPattern nobodys = DP_LAZY_PATTERN(GENERIC "|" EXAMPLE);
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, &printed, passage);
	while (dp_phrase_search_next(&search, &start, &end)) {
		g_autofree char *user = printed_user(passage, start, end);

		if (!dp_lazy_pattern_matches(&nobodys, user))
			dp_leak_add_passage(facts, "anonymity.path", DP_LEAK_UNSURE, passage, start,
			                    end + strcspn(passage->text->str + end, " \n"), NULL);
	}
}
