/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/** dp_resource_bytes: (nullable) (transfer full): the data at @path of the resource that
 * @registered returns; from any thread. */
GBytes *dp_resource_bytes(GResource *(*registered)(void), const char *path);
