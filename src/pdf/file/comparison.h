/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/file/document.h"

/**
 * dp_document_shows_same:
 *
 * Whether two revisions of a file have the same pages: content, resources, boxes and link targets,
 * compared object by object under equal numbers. If that takes too long they are reported as
 * different.
 */
gboolean dp_document_shows_same(DpDocument *one, DpDocument *other);

/** dp_document_content_bytes: bytes to read for the pages: their content and the forms they name,
 * as stored. */
double dp_document_content_bytes(DpDocument *document);
