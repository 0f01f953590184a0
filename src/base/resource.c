/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/resource.h"

/* GLib registers a compiled-in resource when it is first asked for. While one thread does so, it
 * hands NULL to the others, but a lookup among all resources waits for that thread. The call of
 * @registered is also what links the resource into a program. */
GBytes *
dp_resource_bytes(GResource *(*registered)(void), const char *path)
{
	registered();
	return g_resources_lookup_data(path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}
