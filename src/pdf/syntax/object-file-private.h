/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object-file.h"
#include "pdf/syntax/value-parser.h"

/** DpXrefEntry: what the cross-references say of one object, and the object. */
typedef struct {
	enum {
		DP_ENTRY_UNKNOWN,
		DP_ENTRY_FREE,
		DP_ENTRY_AT,       /* at an offset of the file */
		DP_ENTRY_IN_STREAM /* in an object stream */
	} kind;
	guint32 generation;
	gsize at;             /* the offset, or the number of the object stream */
	guint32 index;        /* in the object stream */
	gboolean begun;       /* it is being parsed, or was */
	const DpValue *value; /* NULL: not parsed yet */
} DpXrefEntry;

struct _DpObjectFile {
	GBytes *bytes;
	const guint8 *data;
	gsize length;
	DpArena *arena;
	GArray *entries; /* of DpXrefEntry, by number */
	const DpValue *trailer;
	GHashTable *streams; /* number of an object stream to its decoded bytes, a GBytes: sources
	                        of values are there */
	gsize n_unpacked;    /* bytes of all that was unpacked */
	guint n_values;
	guint n_lengths; /* of streams that are being looked up, one for the other */
};

/** dp_object_file_read_sections: fills entries and trailer from the cross-reference tables and
 * streams. FALSE: they are not strictly as 7.5.4 and 7.5.8 have them, or the file is encrypted. */
gboolean dp_object_file_read_sections(DpObjectFile *file);

/** dp_object_file_parse_at: the object at @offset, whose number and generation are set. Of a
 * stream, the length must be known: direct, or an object that can be read. (nullable) */
const DpValue *dp_object_file_parse_at(DpObjectFile *file, gsize offset, guint32 *number,
                                       guint32 *generation);

/** dp_object_file_unpack: (transfer full) (nullable): the bytes of a STREAM that holds objects or
 * cross-references; NULL: damaged, too large, or packed in another way than these are. */
GBytes *dp_object_file_unpack(DpObjectFile *file, const DpValue *stream);

/** dp_object_file_load: (nullable): the object; NULL: it does not exist, or is not as the
 * cross-references say. It is parsed once. */
const DpValue *dp_object_file_load(DpObjectFile *file, guint64 number, guint32 generation);

/** dp_object_file_entry: (nullable): of an object that is in use. */
DpXrefEntry *dp_object_file_entry(const DpObjectFile *file, guint64 number);
