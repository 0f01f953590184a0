/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_pdf_place_check: @folder: where PDF reports are to be written; it need not exist
 * @papers: (element-type utf8): the paths of the papers of the results
 *
 * A batch takes all PDFs in a folder and below it for papers, and so it would these reports. Links
 * are followed. A paper is in the folder, too, if a file of its name is there that is no report:
 * paths are relative to where the batch ran.
 *
 * Returns: FALSE, after a complaint, if papers are in @folder; a folder below one with papers is
 * only complained of
 */
gboolean dp_pdf_place_check(const char *folder, const GPtrArray *papers);
