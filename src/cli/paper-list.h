/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/paper.h"

/**
 * dp_paper_list:
 * @words: files; folders, of which every *.pdf at any depth is taken; patterns as of a shell; ZIP
 * archives, of which every *.pdf is taken; "@FILE", which names one of these a line, but for
 * lines that begin with "#"
 * @worker: reads archives
 *
 * All papers in order of their paths, each once. NULL after complaining. (transfer full)
 * (element-type DpPaper)
 */
GPtrArray *dp_paper_list(char **words, DpWorker *worker);
