/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/archive-answer.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "run/answer.h"

#define LIST 'L'
#define BYTES 'U'

/* Row: the fields before each name. Both ends are the same program on one machine. */
typedef struct {
	guint64 offset, number, size, packed;
	guint32 encrypted, name_length;
} Row;

static void
append_entry(GByteArray *answer, const DpArchiveEntry *entry)
{
	Row row = {entry->offset, entry->number,    entry->size,
	           entry->packed, entry->encrypted, (guint32)strlen(entry->name)};

	g_byte_array_append(answer, (const guint8 *)&row, sizeof row);
	g_byte_array_append(answer, (const guint8 *)entry->name, row.name_length);
}

static GByteArray *
list(int file, GError **error)
{
	g_autoptr(GPtrArray) entries = dp_archive_list(file, error);
	g_autoptr(GByteArray) answer = g_byte_array_new();

	if (entries == NULL)
		return NULL;
	g_byte_array_append(answer, (const guint8 *)&(guint8){LIST}, 1);
	for (guint i = 0; i < entries->len; i++)
		append_entry(answer, entries->pdata[i]);
	return g_steal_pointer(&answer);
}

static GByteArray *
unpack(int file, const DpArchiveEntry *entry, GError **error)
{
	g_autoptr(GByteArray) answer = g_byte_array_new();

	g_byte_array_append(answer, (const guint8 *)&(guint8){BYTES}, 1);
	return dp_archive_unpack(file, entry, answer, error) ? g_steal_pointer(&answer) : NULL;
}

GByteArray *
dp_archive_list_answer(int file)
{
	g_autoptr(GError) error = NULL;
	GByteArray *answer = list(file, &error);

	return answer != NULL ? answer : dp_answer_write(NULL, error);
}

GByteArray *
dp_archive_unpack_answer(int file, const DpArchiveEntry *entry)
{
	g_autoptr(GError) error = NULL;
	GByteArray *answer = unpack(file, entry, &error);

	return answer != NULL ? answer : dp_answer_write(NULL, error);
}

/* An answer of another kind is a refusal, or malformed. */
static gboolean
check_kind(const GByteArray *answer, guint8 kind, GError **error)
{
	if (answer->len > 0 && answer->data[0] == kind)
		return TRUE;
	dp_answer_read_refusal(answer, error);
	return FALSE;
}

static DpArchiveEntry *
read_entry(const GByteArray *answer, gsize *at)
{
	gsize left = answer->len - *at;
	const guint8 *name;
	DpArchiveEntry *entry;
	Row row;

	if (left < sizeof row)
		return NULL;
	memcpy(&row, answer->data + *at, sizeof row);
	name = answer->data + *at + sizeof row;
	if (row.encrypted > 1 || row.name_length > DP_LIMIT_FILE_NAME_BYTES ||
	    row.name_length > left - sizeof row || memchr(name, 0, row.name_length) != NULL)
		return NULL;
	*at += sizeof row + row.name_length;
	entry = g_new0(DpArchiveEntry, 1);
	*entry = (DpArchiveEntry){row.offset,
	                          row.number,
	                          row.size,
	                          row.packed,
	                          (gboolean)row.encrypted,
	                          g_strndup((const char *)name, row.name_length)};
	return entry;
}

static void
free_entry(gpointer entry)
{
	dp_archive_entry_free(entry);
}

GPtrArray *
dp_archive_read_list(const GByteArray *answer, GError **error)
{
	g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func(free_entry);
	gsize at = 1;

	if (!check_kind(answer, LIST, error))
		return NULL;
	while (at < answer->len) {
		DpArchiveEntry *entry = read_entry(answer, &at);

		if (entry == NULL || entries->len > DP_LIMIT_ARCHIVE_ENTRIES) {
			dp_archive_entry_free(entry);
			g_set_error_literal(error, DP_ERROR, DP_ERROR_CORRUPT,
			                    "The archive's directory cannot be understood.");
			return NULL;
		}
		g_ptr_array_add(entries, entry);
	}
	return g_steal_pointer(&entries);
}

GBytes *
dp_archive_read_bytes(GByteArray *answer, GError **error)
{
	gsize length = answer->len;
	g_autoptr(GByteArray) owned = answer;
	g_autoptr(GBytes) all = NULL;

	if (!check_kind(answer, BYTES, error))
		return NULL;
	all = g_byte_array_free_to_bytes(g_steal_pointer(&owned));
	return g_bytes_new_from_bytes(all, 1, length - 1);
}
