/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/diagnostic.h>
#include <deskproof/policy.h>

/** DP_CONFIG_FILE: looked for in the working folder and in those above it. */
#define DP_CONFIG_FILE ".deskproof.yaml"

/** DpConfig: what a configuration file says; a text is NULL and a list empty when it is silent. */
typedef struct {
	char *path;
	char *venue, *track, *stage, *fail_on;
	GPtrArray *rules_dirs; /* of char *, owned: relative ones belong to the file's folder */
	GPtrArray *settings;   /* of char *, owned: as --set */
	DpPolicy *policy;      /* severities, ignored rules and waivers */
} DpConfig;

DpConfig *dp_config_new(void);
void dp_config_free(DpConfig *config);

/** dp_config_find: (nullable) (transfer full): the nearest DP_CONFIG_FILE at or above the working
 * folder, else deskproof/config.yaml in the user's XDG config folder. */
char *dp_config_find(void);

/** dp_config_is_trusted: whether the file at @path is this user's own or the superuser's. Anybody
 * can put one into a folder that is open to all, above where somebody else works. */
gboolean dp_config_is_trusted(const char *path);

/** dp_config_read: FALSE when something is wrong, which @diagnostics then says. */
gboolean dp_config_read(DpConfig *config, const char *path, GPtrArray *diagnostics);

/** dp_config_unused_waivers: a warning for each waiver that no report needed. */
void dp_config_unused_waivers(const DpConfig *config, GPtrArray *diagnostics);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpConfig, dp_config_free)
