/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/version.h>

const char *
dp_version(void)
{
	return DP_VERSION;
}
