/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/**
 * dp_document_shows_same:
 *
 * Whether two revisions of a file have the same pages: their content, what it uses, their boxes and
 * the targets of their links, object by object under the same numbers. What takes too long to
 * compare is not the same.
 */
gboolean dp_document_shows_same(DpDocument *one, DpDocument *other);

/** dp_document_content_bytes: how much there is to read on the pages: their content and the forms
 * they name, in bytes as they are stored. */
double dp_document_content_bytes(DpDocument *document);
