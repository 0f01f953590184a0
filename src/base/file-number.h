/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_file_number:
 * @named: set to whether a word says that it is the paper's number
 *
 * Returns: a paper's number on its portal, from the name of the file that the portal gave; 0: it
 * names none. HotCRP writes "osdi27-paper12.pdf" and "osdi27-final12.pdf", EasyChair
 * "paper_12.pdf"; OpenReview "12.pdf" and "12_Title.pdf" and CMT a folder "12", which are no years.
 * "osdi27-paper12-slides.pdf" is another document than the paper. After a number in front the rest
 * is a title, and in a folder 12 "paper13.pdf" is an author's name of it: it has no sure number.
 */
guint dp_file_number(const char *path, gboolean *named);

/** dp_file_number_of_name: the same of the file's name alone, not of its folders. */
guint dp_file_number_of_name(const char *path);

/** dp_file_number_parse: the number that a list writes as @text: "12", "#12", "012". 0 if it is no
 * plain number. */
guint dp_file_number_parse(const char *text);

/** dp_file_is_final: whether a portal calls the file at @path a paper's final version:
 * "osdi27-final12.pdf". In a folder or after a number that the portal gave, it is the author's
 * word. */
gboolean dp_file_is_final(const char *path);
