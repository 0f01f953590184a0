/* SPDX-License-Identifier: GPL-3.0-or-later */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "base/pattern-writer.h"

#include <pcre2.h>

#include "base/pattern-options.h"
#include "base/table-writer.h"

/* PCRE2 reads numbers in it. */
#define ALIGNED "_Alignas(8)"

static void
write_array(GString *out, const char *name, const uint8_t *bytes, gsize length)
{
	char head[DP_PATTERN_HEAD] = "";
	guint32 link = 0;

	pcre2_config(PCRE2_CONFIG_LINKSIZE, &link);
	head[0] = (char)link;
	g_string_append_printf(out, "static const " ALIGNED " char %s[] =\n", name);
	dp_table_write_bytes(out, head, sizeof head);
	g_string_append_c(out, '\n');
	dp_table_write_bytes(out, (const char *)bytes, length);
	g_string_append(out, ";\n");
}

gboolean
dp_pattern_write(GString *out, const char *name, const char *expression, gboolean trusting,
                 GError **error)
{
	const guint32 options = trusting ? DP_PATTERN_TRUSTING : DP_PATTERN_CHECKING;
	PCRE2_SIZE offset = 0, length = 0;
	int mistake = 0;
	pcre2_code *code = pcre2_compile((PCRE2_SPTR)expression, PCRE2_ZERO_TERMINATED, options,
	                                 &mistake, &offset, NULL);
	const pcre2_code *codes[] = {code};
	uint8_t *bytes = NULL;

	if (code == NULL || pcre2_serialize_encode(codes, 1, &bytes, &length, NULL) != 1) {
		g_set_error(error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE,
		            "the pattern \"%s\" is wrong at byte %u (PCRE2 says %d)", expression,
		            (guint)offset, mistake);
		pcre2_code_free(code);
		return FALSE;
	}
	write_array(out, name, bytes, length);
	pcre2_serialize_free(bytes);
	pcre2_code_free(code);
	return TRUE;
}
