/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/rule.h>

#include "venue/words.h"

const char *const DP_SEVERITY_WORDS[] = {
    [DP_SEVERITY_NOTE] = "note",
    [DP_SEVERITY_WARNING] = "warning",
    [DP_SEVERITY_ERROR] = "error",
    NULL,
};

const char *
dp_severity_name(DpSeverity severity)
{
	return DP_SEVERITY_WORDS[severity];
}

gboolean
dp_severity_parse(const char *name, DpSeverity *severity)
{
	for (guint i = 0; DP_SEVERITY_WORDS[i] != NULL; i++) {
		if (g_str_equal(DP_SEVERITY_WORDS[i], name)) {
			*severity = i;
			return TRUE;
		}
	}
	return FALSE;
}
