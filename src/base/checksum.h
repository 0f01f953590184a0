/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_checksum_sha256: of @data, as 64 hexadecimal digits. (transfer full) */
char *dp_checksum_sha256(const void *data, gsize length);
