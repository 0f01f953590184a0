/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** papers_folder: real papers where DESKPROOF_CORPUS has some, else testdata/. (transfer full) */
char *papers_folder(void);

/** papers_list: the paths of the PDFs in a folder, sorted. (transfer full) (element-type utf8) */
GPtrArray *papers_list(const char *folder);

/** papers_number: a whole number from the environment; @fallback when it is not set or none. */
guint papers_number(const char *variable, guint fallback);
