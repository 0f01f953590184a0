/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** DpWordingKind: what somebody who writes such words wants. */
typedef enum {
	DP_WORDING_FAVOUR,     /* a verdict on this paper from whoever reviews it, beyond doubt */
	DP_WORDING_OVERRIDE,   /* a language model to drop the orders it has */
	DP_WORDING_ROLE,       /* to be taken for the system and not for a text */
	DP_WORDING_SLANT,      /* praise, perhaps: papers on ratings or reviews say so as well */
	DP_WORDING_CANARY,     /* a phrase in the review that gives a model away; venues do that too */
	DP_WORDING_DISCUSSION, /* to write about all that: what is quoted is an example */
} DpWordingKind;

/** dp_wording_kind_name: the word of the files, "favour"; static. */
const char *dp_wording_kind_name(DpWordingKind kind);

/** DpWording: one row of a list of wordings (rules/patterns/). It is compared with text in small
 * letters without accents, disguises and line ends. */
typedef struct {
	DpWordingKind kind;
	char **near; /* words of which one must stand close by; NULL-terminated */
	char *match; /* PCRE2 */
} DpWording;

void dp_wording_free(DpWording *wording);

/**
 * dp_wording_list_load:
 * @diagnostics: all that is wrong with the file is added here
 *
 * Returns: (nullable) (transfer full) (element-type DpWording): NULL with @diagnostics, or with
 *   @error when it cannot be read
 */
GPtrArray *dp_wording_list_load(const char *path, GPtrArray *diagnostics, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpWording, dp_wording_free)

G_END_DECLS
