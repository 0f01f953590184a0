/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_source_path: @file: the name of a source as TeX knew it, on the machine where it ran
 * @paper: @synctex: paths of the PDF and the SyncTeX file
 *
 * The name as a reader here can use it: from the working directory if it is in that, or else by way
 * of @paper's folder if it is in that, or else as it is. A name that is relative is so to the
 * folder of @synctex. Nothing is opened, except that links of the two folders are followed.
 * (transfer full)
 */
char *dp_source_path(const char *file, const char *paper, const char *synctex);
