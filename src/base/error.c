/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

/* G_DEFINE_QUARK() is not thread-safe: it accesses its static variable without ordering. */
GQuark
dp_error_quark(void)
{
	static guint kept;
	guint quark = (guint)g_atomic_int_get(&kept);

	if (quark == 0) {
		quark = g_quark_from_static_string("dp-error-quark");
		g_atomic_int_set(&kept, quark);
	}
	return quark;
}

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
