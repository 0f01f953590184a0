/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_paper_list:
 * @words: files; folders, of which every *.pdf is taken; patterns as of a shell; "@FILE", which
 * names one of these a line
 *
 * All papers in order of their paths, each once. NULL after complaining. (transfer full)
 */
GPtrArray *dp_paper_list(char **words);
