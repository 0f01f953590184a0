/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/diagnostic.h>
#include <deskproof/policy.h>

/** DP_CONFIG_FILE: searched for in the working folder and its parents. */
#define DP_CONFIG_FILE ".deskproof.yaml"

/** DpConfig: the content of a configuration file; what is not set is NULL or an empty list. */
typedef struct {
	char *path;
	char *venue, *track, *stage, *fail_on;
	GPtrArray *rules_dirs; /* of char *, owned: relative paths start at the file's folder */
	GPtrArray *settings;   /* of char *, owned: as --set */
	DpPolicy *policy;      /* severities, ignored rules and waivers */
} DpConfig;

DpConfig *dp_config_new(void);
void dp_config_free(DpConfig *config);

/** dp_config_find: (nullable) (transfer full): the nearest DP_CONFIG_FILE at or above the working
 * folder, else deskproof/config.yaml in the user's XDG config folder. */
char *dp_config_find(void);

/** dp_config_is_trusted: whether the file at @path belongs to this user or the superuser. Anybody
 * can put one into a public folder above another user's working folder. */
gboolean dp_config_is_trusted(const char *path);

/** dp_config_read: FALSE when the file has an error, reported in @diagnostics. */
gboolean dp_config_read(DpConfig *config, const char *path, GPtrArray *diagnostics);

/** dp_config_unused_waivers: a warning for each waiver that no report used. */
void dp_config_unused_waivers(const DpConfig *config, GPtrArray *diagnostics);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpConfig, dp_config_free)
