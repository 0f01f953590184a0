/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/tokens.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/checksum.h"
#include "base/file.h"
#include "base/limits.h"

#define SCHEME "bearer "
/* RFC 6750, 2.1: b64token. */
#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/="

struct _DpTokens {
	GPtrArray *sums; /* of char *: SHA-256 in hex: of one length, and no secret in memory */
};

static char *
sum_of(const char *token)
{
	return dp_checksum_sha256(token, strlen(token));
}

static gboolean
add(DpTokens *tokens, const char *line, GError **error)
{
	if (*line == '\0' || *line == '#')
		return TRUE;
	if (line[strspn(line, LETTERS)] != '\0' || tokens->sums->len >= DP_LIMIT_TOKENS) {
		g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
		            "a token has letters, digits and -._~+/= (RFC 6750), and there are at "
		            "most %u",
		            DP_LIMIT_TOKENS);
		return FALSE;
	}
	g_ptr_array_add(tokens->sums, sum_of(line));
	return TRUE;
}

DpTokens *
dp_tokens_read(const char *path, GError **error)
{
	gsize length = 0;
	g_autofree char *text = dp_file_read(path, DP_LIMIT_TOKEN_FILE_BYTES, &length, error);
	g_autoptr(DpTokens) tokens = g_new0(DpTokens, 1);
	g_auto(GStrv) lines = NULL;

	tokens->sums = g_ptr_array_new_with_free_func(g_free);
	if (text == NULL)
		return NULL;
	lines = g_strsplit(text, "\n", -1);
	for (guint i = 0; lines[i] != NULL; i++) {
		if (!add(tokens, g_strstrip(lines[i]), error))
			return NULL;
	}
	if (tokens->sums->len == 0) {
		g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT, "there is no token in it");
		return NULL;
	}
	return g_steal_pointer(&tokens);
}

void
dp_tokens_free(DpTokens *tokens)
{
	if (tokens == NULL)
		return;
	g_ptr_array_unref(tokens->sums);
	g_free(tokens);
}

static gboolean
is_equal(const char *a, const char *b)
{
	guint8 differ = 0;

	for (gsize i = 0; a[i] != '\0'; i++)
		differ |= (guint8)(a[i] ^ b[i]);
	return differ == 0;
}

const char *
dp_token_of(const char *header)
{
	if (header == NULL || g_ascii_strncasecmp(header, SCHEME, strlen(SCHEME)) != 0)
		return NULL;
	return header + strlen(SCHEME);
}

gboolean
dp_tokens_admit(const DpTokens *tokens, const char *header)
{
	const char *token = dp_token_of(header);
	g_autofree char *sum = token != NULL ? sum_of(token) : NULL;
	gboolean admitted = FALSE;

	if (token == NULL)
		return FALSE;
	for (guint i = 0; i < tokens->sums->len; i++)
		admitted |= is_equal(tokens->sums->pdata[i], sum);
	return admitted;
}
