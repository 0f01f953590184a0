/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

G_DEFINE_QUARK(dp - error - quark, dp_error)

gboolean
dp_error_is_about_file(const GError *error)
{
	static const int OTHERS[] = {DP_ERROR_IO, DP_ERROR_WORKER, DP_ERROR_KILLED};

	for (guint i = 0; i < G_N_ELEMENTS(OTHERS); i++) {
		if (g_error_matches(error, DP_ERROR, OTHERS[i]))
			return FALSE;
	}
	return TRUE;
}
