/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_paper_number_parse: a paper's number as a submission system writes it: "12", "#12",
 * "123-A5". Returns: (transfer full): without "#"; NULL with an @error of code DP_ERROR_USAGE, one
 * clause that names @text */
char *dp_paper_number_parse(const char *text, GError **error);
