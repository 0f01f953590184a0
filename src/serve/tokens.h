/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpTokens: who may use the service: the bearer tokens (RFC 6750) of a file. Immutable. */
typedef struct _DpTokens DpTokens;

/** dp_tokens_read: a token a line; empty lines and those that begin with "#" count for nothing.
 * NULL with DP_ERROR_IO, DP_ERROR_LIMIT, or DP_ERROR_FORMAT: a token that no header can carry, a
 * file without any. */
DpTokens *dp_tokens_read(const char *path, GError **error);
void dp_tokens_free(DpTokens *tokens);

/** dp_token_of: (nullable): what follows "Bearer " in @header (nullable): borrowed. */
const char *dp_token_of(const char *header);

/** dp_tokens_admit: @header: (nullable): "Bearer …". Takes the same time for any token of one
 * length. */
gboolean dp_tokens_admit(const DpTokens *tokens, const char *header);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpTokens, dp_tokens_free)
