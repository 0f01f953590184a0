/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/archive.h"

#include <deskproof/error.h>

#include <errno.h>
#include <minizip/unzip.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/limits.h"

#define WINDOW 65536
#define CHUNK 65536
#define MEGABYTE (1024u * 1024)
#define LONGEST_NAME 65535 /* its length has two bytes */
#define ENCRYPTED 1u       /* bit 0 of the flags */

/* Source: a file with a read buffer, since minizip reads the directory byte by byte. */
typedef struct {
	int file;
	guint64 size, at;
	guint64 start; /* of the buffered bytes */
	gsize filled;
	guint8 window[WINDOW];
} Source;

static gboolean
fill(Source *source)
{
	ssize_t n;

	do
		n = pread(source->file, source->window, WINDOW, (off_t)source->at);
	while (n < 0 && errno == EINTR);
	source->start = source->at;
	source->filled = n > 0 ? (gsize)n : 0;
	return n > 0;
}

static voidpf
on_open(voidpf opaque, const void *name, int mode)
{
	return opaque;
}

static uLong
on_read(voidpf opaque, voidpf stream, void *target, uLong wanted)
{
	Source *source = stream;
	gsize done = 0;

	while (done < wanted && source->at < source->size) {
		gboolean inside =
		    source->at >= source->start && source->at < source->start + source->filled;
		gsize from, n;

		if (!inside && !fill(source))
			break;
		from = (gsize)(source->at - source->start);
		n = MIN(wanted - done, source->filled - from);
		memcpy((guint8 *)target + done, source->window + from, n);
		done += n;
		source->at += n;
	}
	return done;
}

static uLong
on_write(voidpf opaque, voidpf stream, const void *bytes, uLong size)
{
	return 0;
}

static ZPOS64_T
on_tell(voidpf opaque, voidpf stream)
{
	return ((Source *)stream)->at;
}

static long
on_seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
	Source *source = stream;
	guint64 from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? source->at
	               : origin == ZLIB_FILEFUNC_SEEK_END ? source->size
	                                                  : 0;

	if (offset > source->size || from > source->size - offset)
		return -1;
	source->at = from + offset;
	return 0;
}

static int
on_nothing(voidpf opaque, voidpf stream)
{
	return 0;
}

typedef void Unzipper;

static void
unzipper_free(Unzipper *unzipper)
{
	unzClose(unzipper);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Unzipper, unzipper_free)

static Unzipper *
open_archive(Source *source, int file, GError **error)
{
	zlib_filefunc64_def functions = {on_open, on_read,    on_write,   on_tell,
	                                 on_seek, on_nothing, on_nothing, source};
	struct stat status = {0};
	Unzipper *unzipper = NULL;

	source->file = file;
	if (fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
		source->size = (guint64)status.st_size;
		unzipper = unzOpen2_64("archive", &functions);
	}
	if (unzipper == NULL)
		g_set_error_literal(
		    error, DP_ERROR, DP_ERROR_CORRUPT,
		    "The file is no ZIP archive, or an empty one, or its directory is damaged.");
	return unzipper;
}

static void
free_entry(gpointer entry)
{
	dp_archive_entry_free(entry);
}

/* Keep the end of a name that is too long: it shows the type of the file. */
static char *
shorten(const char *name)
{
	gsize length = strlen(name);

	return g_strdup(
	    name + (length > DP_LIMIT_FILE_NAME_BYTES ? length - DP_LIMIT_FILE_NAME_BYTES : 0));
}

static DpArchiveEntry *
read_entry(Unzipper *unzipper)
{
	char name[LONGEST_NAME + 1] = "";
	unz_file_info64 info;
	unz64_file_pos place;
	DpArchiveEntry *entry;

	if (unzGetFilePos64(unzipper, &place) != UNZ_OK ||
	    unzGetCurrentFileInfo64(unzipper, &info, name, sizeof name - 1, NULL, 0, NULL, 0) !=
	        UNZ_OK)
		return NULL;
	entry = g_new0(DpArchiveEntry, 1);
	entry->offset = place.pos_in_zip_directory;
	entry->number = place.num_of_file;
	entry->size = info.uncompressed_size;
	entry->packed = info.compressed_size;
	entry->encrypted = (info.flag & ENCRYPTED) != 0;
	entry->name = shorten(name);
	return entry;
}

/* Span: where an entry's packed bytes are in the archive. */
typedef struct {
	guint64 start, end;
} Span;

static void
add_span(GArray *spans, Unzipper *unzipper, const DpArchiveEntry *entry)
{
	Span span;

	/* An entry that does not open is damaged; its own report says so. */
	if (entry->packed == 0 || unzOpenCurrentFile2(unzipper, NULL, NULL, TRUE) != UNZ_OK)
		return;
	span.start = unzGetCurrentFileZStreamPos64(unzipper);
	span.end = span.start + entry->packed;
	unzCloseCurrentFile(unzipper);
	g_array_append_val(spans, span);
}

static int
by_start(gconstpointer a, gconstpointer b)
{
	const Span *first = a, *second = b;

	return (first->start > second->start) - (first->start < second->start);
}

/* An honest archive stores each file once. With shared bytes a small archive could hold any number
 * of papers, each of which would be unpacked and measured. */
static gboolean
check_spans(GArray *spans, const Source *source, GError **error)
{
	guint64 end = 0;

	g_array_sort(spans, by_start);
	for (guint i = 0; i < spans->len; i++) {
		const Span *span = &g_array_index(spans, Span, i);

		if (span->start < end || span->end < span->start || span->end > source->size) {
			g_set_error_literal(error, DP_ERROR, DP_ERROR_LIMIT,
			                    "The archive's files overlap, or reach beyond its end, "
			                    "and such archives are not read.");
			return FALSE;
		}
		end = span->end;
	}
	return TRUE;
}

GPtrArray *
dp_archive_list(int file, GError **error)
{
	g_autofree Source *source = g_new0(Source, 1);
	g_autoptr(Unzipper) unzipper = open_archive(source, file, error);
	g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func(free_entry);
	g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(Span));
	unz_global_info64 all;
	int status = UNZ_OK;

	if (unzipper == NULL)
		return NULL;
	if (unzGetGlobalInfo64(unzipper, &all) != UNZ_OK || all.number_entry == 0)
		return g_steal_pointer(&entries);
	while (status == UNZ_OK && entries->len <= DP_LIMIT_ARCHIVE_ENTRIES) {
		DpArchiveEntry *entry = read_entry(unzipper);

		if (entry == NULL)
			break;
		g_ptr_array_add(entries, entry);
		add_span(spans, unzipper, entry);
		status = unzGoToNextFile(unzipper);
	}
	if (entries->len > DP_LIMIT_ARCHIVE_ENTRIES)
		return g_steal_pointer(&entries);
	if (status == UNZ_END_OF_LIST_OF_FILE)
		return check_spans(spans, source, error) ? g_steal_pointer(&entries) : NULL;
	/* With half a directory it is unknown which papers are missing. */
	g_set_error_literal(error, DP_ERROR, DP_ERROR_CORRUPT,
	                    "The directory of the ZIP archive is damaged.");
	return NULL;
}

static gboolean
damaged(GError **error)
{
	g_set_error_literal(error, DP_ERROR, DP_ERROR_CORRUPT,
	                    "The file is damaged in the archive, or packed in a way that is not "
	                    "read (deflated and stored files are).");
	return FALSE;
}

/* Unpack at most the size that the archive states; more bytes are an error. */
static gboolean
unpack_current(Unzipper *unzipper, const DpArchiveEntry *entry, GByteArray *out, GError **error)
{
	g_autofree guint8 *chunk = g_malloc(CHUNK);
	guint64 done = 0;
	int n;

	while ((n = unzReadCurrentFile(unzipper, chunk, CHUNK)) > 0) {
		done += (guint64)n;
		if (done > entry->size)
			return damaged(error);
		g_byte_array_append(out, chunk, (guint)n);
	}
	return (n == 0 && done == entry->size) || damaged(error);
}

gboolean
dp_archive_unpack(int file, const DpArchiveEntry *entry, GByteArray *out, GError **error)
{
	g_autofree Source *source = g_new0(Source, 1);
	g_autoptr(Unzipper) unzipper = NULL;
	unz64_file_pos place = {entry->offset, entry->number};
	gboolean ok;

	if (entry->encrypted) {
		g_set_error_literal(error, DP_ERROR, DP_ERROR_ENCRYPTED,
		                    "The file is encrypted in the archive.");
		return FALSE;
	}
	if (entry->size > DP_LIMIT_PDF_BYTES) {
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "The file is larger than %u MB, and such files are not read.",
		            DP_LIMIT_PDF_BYTES / MEGABYTE);
		return FALSE;
	}
	unzipper = open_archive(source, file, error);
	if (unzipper == NULL)
		return FALSE;
	if (unzGoToFilePos64(unzipper, &place) != UNZ_OK || unzOpenCurrentFile(unzipper) != UNZ_OK)
		return damaged(error);
	ok = unpack_current(unzipper, entry, out, error);
	/* Closing compares the checksum. */
	return unzCloseCurrentFile(unzipper) == UNZ_OK ? ok : ok && damaged(error);
}
