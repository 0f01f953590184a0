/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/paper.h"

/**
 * dp_paper_list:
 * @words: files; folders, of which every *.pdf at any depth is taken; shell patterns; ZIP archives,
 *   of which every *.pdf is taken; "@FILE" with one of these per line, where lines that begin with
 *   "#" are skipped
 * @worker: reads archives
 *
 * All papers sorted by path, each once. NULL after complaining, also if @words name no paper at
 * all. (transfer full) (element-type DpPaper)
 */
GPtrArray *dp_paper_list(char **words, DpWorker *worker);
