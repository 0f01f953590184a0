/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "venue/folders.h"

/** dp_name_hint: (transfer full): what to try in place of @name, which names no venue: names that
 * are near, and where to find all: `did you mean "iclr-2027"? "deskproof venues" lists all`. */
char *dp_name_hint(const DpFolders *folders, const char *name);
