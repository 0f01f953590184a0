/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_file_number:
 *
 * Returns: a paper's number on its portal, from the name of the file that the portal gave; 0: it
 * names none. HotCRP writes "osdi27-paper12.pdf" and "osdi27-final12.pdf", EasyChair
 * "paper_12.pdf", OpenReview "12.pdf" and "12_Title.pdf", CMT a folder "12".
 */
guint dp_file_number(const char *path);
