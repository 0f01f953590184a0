/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/value.h"

/**
 * DpObjectFile: the objects of a file that is strictly as ISO 32000-1, 7.5 has it: every
 * cross-reference leads to the object that it names, every object can be parsed, every stream ends
 * where its length says. Two readers cannot disagree about such a file. Any other is for qpdf,
 * which knows how files are repaired and decrypted. Immutable; from any thread.
 */
typedef struct _DpObjectFile DpObjectFile;

/** dp_object_file_open: @bytes: kept. (nullable) (transfer full): NULL: the file is encrypted, or
 * not strictly as the standard has it, or has more objects than DP_LIMIT_STRICT_* */
DpObjectFile *dp_object_file_open(GBytes *bytes);
void dp_object_file_free(DpObjectFile *file);

/** dp_object_file_trailer: of the newest section: a DICT. */
const DpValue *dp_object_file_trailer(const DpObjectFile *file);

/** dp_object_file_resolve: @value, or what it refers to; never NULL and never a REFERENCE.
 * @id: (out): number and generation of the object; 0: it is direct */
const DpValue *dp_object_file_resolve(const DpObjectFile *file, const DpValue *value, guint64 *id);

/** dp_object_file_bytes: (transfer full): the encoded bytes of a STREAM. */
GBytes *dp_object_file_bytes(const DpObjectFile *file, const DpValue *stream);

/** dp_object_file_is_linearized: whether its first object says so, of a file of this length. */
gboolean dp_object_file_is_linearized(const DpObjectFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpObjectFile, dp_object_file_free)
