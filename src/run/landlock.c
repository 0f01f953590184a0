/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/landlock.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

#define ASK_VERSION 1u
#define RULE_PATH_BENEATH 1u
#define READ_FILE (1ull << 2)
#define READ_FOLDER (1ull << 3)
#define TCP (3ull << 0)     /* bind, connect */
#define OUTSIDE (3ull << 0) /* abstract sockets and signals outside the restricted domain */

/* Rules: struct landlock_ruleset_attr as of version 6; older kernels take a shorter one. */
typedef struct {
	guint64 files, network, scoped;
} Rules;

typedef struct {
	guint64 allowed;
	gint32 folder;
} __attribute__((packed)) PathRule;

/* The rights that each version of Landlock can take away; all of them are taken away. */
static const struct {
	guint version;
	guint files; /* number of bits */
	gsize size;
} VERSIONS[] = {
    {1, 13, sizeof(guint64)},     /* every right to open, make or remove */
    {2, 14, sizeof(guint64)},     /* moving to another folder */
    {3, 15, sizeof(guint64)},     /* truncation */
    {4, 15, 2 * sizeof(guint64)}, /* TCP */
    {5, 16, 2 * sizeof(guint64)}, /* ioctl() on devices */
    {6, 16, 3 * sizeof(guint64)}, /* signals, abstract sockets */
};

/* The folders of fonts and their configuration; poppler's character maps for East Asia are there,
 * too. */
static const char *const READABLE[] = {
    "/etc/fonts",
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/usr/share/fontconfig",
    "/usr/share/poppler",
    "/var/cache/fontconfig",
    "/usr/share/texmf/fonts",
};

guint
dp_landlock_version(void)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0, ASK_VERSION);

	return version > 0 ? (guint)version : 0;
}

static void
allow_reading(int rules, const char *path)
{
	PathRule rule = {READ_FILE | READ_FOLDER, open(path, O_PATH | O_CLOEXEC)};

	if (rule.folder < 0)
		return; /* a missing folder needs no permission */
	syscall(SYS_landlock_add_rule, rules, RULE_PATH_BENEATH, &rule, 0);
	close(rule.folder);
}

static void
allow_reading_own_fonts(int rules)
{
	g_autofree char *old = g_build_filename(g_get_home_dir(), ".fonts", NULL);
	g_autofree char *fonts = g_build_filename(g_get_user_data_dir(), "fonts", NULL);
	g_autofree char *settings = g_build_filename(g_get_user_config_dir(), "fontconfig", NULL);
	g_autofree char *cache = g_build_filename(g_get_user_cache_dir(), "fontconfig", NULL);

	allow_reading(rules, old);
	allow_reading(rules, fonts);
	allow_reading(rules, settings);
	allow_reading(rules, cache);
}

int
dp_landlock_rules(void)
{
	guint version = dp_landlock_version(), row = 0;
	Rules wanted = {0};
	int rules;

	if (version == 0)
		return -1;
	while (row + 1 < G_N_ELEMENTS(VERSIONS) && VERSIONS[row + 1].version <= version)
		row++;
	wanted.files = (1ull << VERSIONS[row].files) - 1;
	wanted.network = TCP;
	wanted.scoped = OUTSIDE;
	rules = (int)syscall(SYS_landlock_create_ruleset, &wanted, VERSIONS[row].size, 0);
	for (guint i = 0; rules >= 0 && i < G_N_ELEMENTS(READABLE); i++)
		allow_reading(rules, READABLE[i]);
	if (rules >= 0)
		allow_reading_own_fonts(rules);
	return rules;
}

gboolean
dp_landlock_enter(int rules)
{
	return syscall(SYS_landlock_restrict_self, rules, 0) == 0;
}
