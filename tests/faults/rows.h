/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** faults_rows: what becomes of hostile files, each checked by the program that DESKPROOF names, as
 * rows of a table of docs/security.md. (transfer full) */
char *faults_rows(void);
