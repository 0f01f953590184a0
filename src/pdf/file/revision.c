/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/file/revision.h"

#include <string.h>

#include "base/bound.h"
#include "base/bytes.h"
#include "base/limits.h"
#include "pdf/syntax/lexer.h"

/* The startxref is within this many bytes of the revision's end. */
#define TAIL 2048
#define MARKER "%%EOF"

typedef struct {
	const guint8 *data;
	gsize length;
} Bytes;

/* Most of a file is compressed, and no byte is frequent. */
static gsize
find(const Bytes *bytes, gsize from, const char *word)
{
	const char *all = (const char *)bytes->data;
	const char *at =
	    from < bytes->length ? dp_bytes_find(all + from, bytes->length - from, word) : NULL;

	return at != NULL ? (gsize)(at - all) : bytes->length;
}

/* One cross-reference section. */
typedef struct {
	gboolean found;
	gboolean empty;  /* a table without entries */
	gboolean hybrid; /* has an XRefStm */
	gboolean stream; /* a cross-reference stream */
	double previous; /* offset, or -1 */
} XrefSection;

static gboolean
is_word(const DpToken *token, const char *word)
{
	return (token->kind == DP_TOKEN_KEYWORD || token->kind == DP_TOKEN_NAME) &&
	       token->length == strlen(word) && memcmp(token->bytes, word, token->length) == 0;
}

/* A name among a dictionary's own entries, and the token after it. */
static void
note_entry(XrefSection *section, const char *key, const DpToken *value)
{
	if (strcmp(key, "Prev") == 0 && value->kind == DP_TOKEN_NUMBER)
		section->previous = MAX(value->number, 0); /* 0 is no section */
	else if (strcmp(key, "Type") == 0 && is_word(value, "XRef"))
		section->stream = TRUE;
	else if (strcmp(key, "XRefStm") == 0)
		section->hybrid = TRUE;
}

/* The lexer is just before a dictionary; reads its own entries and skips nested ones. */
static void
read_trailer(DpLexer *lexer, XrefSection *section)
{
	static const char *const KEYS[] = {"Prev", "Type", "XRefStm"};
	guint depth = 0;
	const char *key = NULL;
	DpToken token;

	for (guint i = 0; i < DP_LIMIT_FONT_WIDTHS && dp_lexer_next(lexer, &token); i++) {
		depth += token.kind == DP_TOKEN_DICT_OPEN;
		depth -= token.kind == DP_TOKEN_DICT_CLOSE && depth > 0;
		if (depth == 0)
			return;
		if (key != NULL)
			note_entry(section, key, &token);
		key = NULL;
		for (guint k = 0; k < G_N_ELEMENTS(KEYS) && depth == 1; k++) {
			if (token.kind == DP_TOKEN_NAME && is_word(&token, KEYS[k]))
				key = KEYS[k];
		}
	}
}

static void
read_table(const Bytes *bytes, DpLexer *lexer, XrefSection *section)
{
	const Bytes near = {bytes->data, MIN(bytes->length, lexer->position + DP_LIMIT_XREF_BYTES)};
	DpToken token;
	double n_entries = 0;

	section->found = TRUE;
	if (dp_lexer_next(lexer, &token) && dp_lexer_next(lexer, &token) &&
	    token.kind == DP_TOKEN_NUMBER)
		n_entries = token.number;
	section->empty = n_entries == 0;
	lexer->position = find(&near, lexer->position, "trailer");
	if (lexer->position >= near.length && near.length < bytes->length)
		dp_bound_met(DP_BOUND_XREF_BYTES);
	if (dp_lexer_next(lexer, &token))
		read_trailer(lexer, section);
}

/* A table begins with "xref", a stream with "12 0 obj". */
static XrefSection
read_section(const Bytes *bytes, gsize offset)
{
	g_auto(DpLexer) lexer = {NULL};
	XrefSection section = {.previous = -1};
	DpToken token;

	dp_lexer_init(&lexer, bytes->data, bytes->length);
	lexer.position = offset;
	if (!dp_lexer_next(&lexer, &token))
		return section;
	if (is_word(&token, "xref")) {
		read_table(bytes, &lexer, &section);
	} else if (token.kind == DP_TOKEN_NUMBER && dp_lexer_next(&lexer, &token) &&
	           dp_lexer_next(&lexer, &token) && is_word(&token, "obj")) {
		read_trailer(&lexer, &section);
		section.found = section.stream;
	}
	return section;
}

/* A revision: the bytes up to @end, and the offset of its newest cross-reference section. */
typedef struct {
	gsize end;
	double xref;
} Revision;

/* The number after the last "startxref" at or after @from; @strict: no token may follow it. */
static double
last_startxref(const Bytes *bytes, gsize from, gboolean strict)
{
	g_auto(DpLexer) lexer = {NULL};
	gsize at = bytes->length;
	DpToken token;
	double offset;

	for (gsize next = find(bytes, from, "startxref"); next < bytes->length;
	     next = find(bytes, next + 1, "startxref"))
		at = next;
	dp_lexer_init(&lexer, bytes->data, bytes->length);
	lexer.position = at;
	if (!dp_lexer_next(&lexer, &token) || !dp_lexer_next(&lexer, &token) ||
	    token.kind != DP_TOKEN_NUMBER)
		return -1;
	offset = token.number;
	return strict && dp_lexer_next(&lexer, &token) ? -1 : offset;
}

/* The sections read so far; each is read once, however many revisions use it. */
typedef struct {
	Bytes all;
	gsize header;     /* offsets count from the PDF header */
	GHashTable *read; /* offset to XrefSection, owned; only for lookup */
} Sections;

static gint64 *
offset_key(double offset)
{
	gint64 key = (gint64)offset;

	return g_memdup2(&key, sizeof key);
}

/* (nullable): the section at @offset; NULL: none there, or too many were read. */
static const XrefSection *
section_at(Sections *sections, double offset, gsize end)
{
	g_autofree gint64 *key = NULL;
	XrefSection *section;

	if (!(offset > 0) || offset + (double)sections->header >= (double)end)
		return NULL;
	key = offset_key(offset);
	section = g_hash_table_lookup(sections->read, key);
	if (section == NULL &&
	    dp_bound_allows(DP_BOUND_XREF_SECTIONS, g_hash_table_size(sections->read))) {
		section = g_new(XrefSection, 1);
		*section = read_section(&sections->all, (gsize)offset + sections->header);
		g_hash_table_insert(sections->read, g_steal_pointer(&key), section);
	}
	return section != NULL && section->found ? section : NULL;
}

/* Whether the whole chain of sections lies within the revision. The first part of a linearized file
 * (annex F) fails this: its chain leads to the end of the file, and its startxref is 0. */
static gboolean
is_whole(Sections *sections, const Revision *revision)
{
	double offset = revision->xref;

	for (guint i = 0; dp_bound_allows(DP_BOUND_XREF_SECTIONS, i); i++) {
		const XrefSection *section = section_at(sections, offset, revision->end);

		if (section == NULL)
			return FALSE;
		if (section->previous < 0)
			return TRUE;
		offset = section->previous;
	}
	return FALSE;
}

/* Word writes a second, empty section for readers that know streams (7.5.8.4): not a revision. */
static gboolean
is_half_of(Sections *sections, const Revision *revision, const Revision *next)
{
	const XrefSection *section = section_at(sections, next->xref, sections->all.length);

	return section != NULL && section->empty && section->hybrid &&
	       section->previous == revision->xref;
}

static void
drop_last_if(GArray *revisions, gboolean drop)
{
	if (drop)
		g_array_set_size(revisions, revisions->len - 1);
}

/* The ends of all revisions except the newest. */
static GArray *
find_revisions(Sections *sections)
{
	GArray *revisions = g_array_new(FALSE, FALSE, sizeof(Revision));
	const Revision newest = {sections->all.length, last_startxref(&sections->all, 0, FALSE)};
	gsize at = find(&sections->all, 0, MARKER);

	for (guint i = 0;
	     at < sections->all.length && dp_bound_allows(DP_BOUND_REVISION_MARKERS, i); i++) {
		const Bytes prefix = {sections->all.data, at + strlen(MARKER)};
		gsize tail = prefix.length - MIN(prefix.length, TAIL);
		const Revision revision = {prefix.length, last_startxref(&prefix, tail, TRUE)};
		const Revision *before =
		    revisions->len > 0 ? &g_array_index(revisions, Revision, revisions->len - 1)
		                       : NULL;

		at = find(&sections->all, prefix.length, MARKER);
		if (revision.xref == newest.xref || !is_whole(sections, &revision) ||
		    (before != NULL && before->xref == revision.xref))
			continue;
		drop_last_if(revisions, before != NULL && is_half_of(sections, before, &revision));
		g_array_append_val(revisions, revision);
	}
	drop_last_if(revisions, revisions->len > 0 && is_half_of(sections,
	                                                         &g_array_index(revisions, Revision,
	                                                                        revisions->len - 1),
	                                                         &newest));
	return revisions;
}

/* Nearly all files have a single end; those are not read further. */
static gboolean
has_several_ends(const Bytes *all)
{
	gsize first = find(all, 0, MARKER);

	return first < all->length && find(all, first + 1, MARKER) < all->length;
}

GArray *
dp_revision_ends(GBytes *bytes)
{
	GArray *ends = g_array_new(FALSE, FALSE, sizeof(gsize));
	g_autoptr(GHashTable) read =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
	g_autoptr(GArray) revisions = NULL;
	Sections sections = {.read = read};

	sections.all.data = g_bytes_get_data(bytes, &sections.all.length);
	if (!has_several_ends(&sections.all))
		return ends;
	sections.header = find(&sections.all, 0, "%PDF-");
	revisions = find_revisions(&sections);
	for (guint i = 0; i < revisions->len; i++)
		g_array_append_val(ends, g_array_index(revisions, Revision, i).end);
	return ends;
}
