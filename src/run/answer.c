/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/answer.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "facts/store/wire.h"

#define FACTS 'F'
#define REFUSAL 'R' /* followed by the code of a DP_ERROR and its message */

GByteArray *
dp_answer_write(const DpFacts *facts, const GError *error)
{
	GByteArray *answer = g_byte_array_new();
	guint8 kind = facts != NULL ? FACTS : REFUSAL;
	guint8 code = DP_ERROR_CORRUPT;

	g_byte_array_append(answer, &kind, 1);
	if (facts != NULL) {
		dp_facts_to_wire(facts, answer);
		return answer;
	}
	if (error->domain == DP_ERROR)
		code = (guint8)error->code;
	g_byte_array_append(answer, &code, 1);
	g_byte_array_append(answer, (const guint8 *)error->message, (guint)strlen(error->message));
	return answer;
}

/* A child may only report errors about the document. */
static int
refusal_code(guint8 code)
{
	static const int CODES[] = {DP_ERROR_NOT_PDF, DP_ERROR_ENCRYPTED, DP_ERROR_LIMIT,
	                            DP_ERROR_LIBRARY};

	for (guint i = 0; i < G_N_ELEMENTS(CODES); i++) {
		if (CODES[i] == code)
			return code;
	}
	return DP_ERROR_CORRUPT;
}

static void
read_refusal(const guint8 *data, gsize length, GError **error)
{
	g_autofree char *message = NULL;

	if (length < 1 || length > DP_LIMIT_WORKER_MESSAGE_BYTES) {
		g_set_error_literal(error, DP_ERROR, DP_ERROR_CORRUPT,
		                    "The worker ended without an answer.");
		return;
	}
	message = g_utf8_make_valid((const char *)data + 1, (gssize)length - 1);
	g_set_error_literal(error, DP_ERROR, refusal_code(data[0]), message);
}

void
dp_answer_read_refusal(const GByteArray *answer, GError **error)
{
	if (answer->len > 0 && answer->data[0] == REFUSAL)
		read_refusal(answer->data + 1, answer->len - 1, error);
	else
		read_refusal(NULL, 0, error);
}

DpFacts *
dp_answer_read(const GByteArray *answer, GError **error)
{
	if (answer->len > 0 && answer->data[0] == FACTS)
		return dp_facts_from_wire(answer->data + 1, answer->len - 1, error);
	dp_answer_read_refusal(answer, error);
	return NULL;
}
