/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/kept.h"

gpointer
dp_keep(gpointer *slot, gpointer made, GDestroyNotify release)
{
	if (g_atomic_pointer_compare_and_exchange(slot, NULL, made))
		return made;
	release(made);
	return g_atomic_pointer_get(slot);
}
