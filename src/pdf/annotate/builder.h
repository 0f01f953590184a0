/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/* New objects of a document, made with qpdf. */

/** dp_build: @source: PDF syntax without references. (owned) */
DpObject dp_build(qpdf_data qpdf, const char *source);

/** dp_build_array: an empty one. (owned) */
DpObject dp_build_array(qpdf_data qpdf);

/** dp_build_indirect: makes @object indirect, so that others may refer to it; it stays as it is if
 * it is already. */
void dp_build_indirect(DpObject *object);

/** dp_build_stream: an indirect stream. @keys: a dictionary, which becomes the stream's. (owned) */
DpObject dp_build_stream(const DpObject *keys, const GString *content);

/** dp_build_put: sets @key of a dictionary. */
void dp_build_put(const DpObject *dict, const char *key, const DpObject *value);

/** dp_build_put_source: the same; @source as for dp_build(). */
void dp_build_put_source(const DpObject *dict, const char *key, const char *source);

/** dp_build_text: a text string (ISO 32000-1, 7.9.2.2): ASCII as it is, else UTF-16BE with a byte
 * order mark. (owned) */
DpObject dp_build_text(qpdf_data qpdf, const char *text);

/** dp_build_put_text: sets @key to such a string. */
void dp_build_put_text(const DpObject *dict, const char *key, const char *text);

void dp_build_append(const DpObject *array, const DpObject *value);

/** dp_build_number: appends a number in PDF syntax and a space. */
void dp_build_number(GString *source, double number);
