/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/bound.h"
#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/link-owner.h"
#include "facts/anonymity/own-name.h"
#include "facts/text/word-lists.h"

/* The kind of an address by its letters alone: a domain of its own may be anybody's. */
typedef enum { HOST_OTHER, HOST_REPOSITORY, HOST_PERSONAL, HOST_ANONYMOUS } HostKind;

static HostKind
host_kind(const char *address)
{
	static const struct {
		HostKind kind;
		DpLazyPattern *pattern;
	} HOSTS[] = {{HOST_ANONYMOUS, &DP_WORDS_ANONYMOUS_HOSTS},
	             {HOST_ANONYMOUS, &DP_WORDS_FRONT_PAGES},
	             {HOST_PERSONAL, &DP_WORDS_PERSONAL_HOSTS},
	             {HOST_REPOSITORY, &DP_WORDS_REPOSITORY_HOSTS}};

	for (guint i = 0; i < G_N_ELEMENTS(HOSTS); i++) {
		if (dp_lazy_pattern_matches(HOSTS[i].pattern, address))
			return HOSTS[i].kind;
	}
	return HOST_OTHER;
}

gboolean
dp_leak_is_personal_address(const char *text)
{
	HostKind kind = strchr(text, '/') != NULL ? host_kind(text) : HOST_OTHER;

	return kind == HOST_REPOSITORY || kind == HOST_PERSONAL;
}

/* Bytes of the punctuation of a sentence at the end of an address; 0: none. */
static gsize
punctuation_length(const char *text, gsize start, gsize end)
{
	static const char *const CLOSING[] = {".", ",", ";", ":", ")", "]", "'", "’", "”", "»"};

	for (guint i = 0; i < G_N_ELEMENTS(CLOSING); i++) {
		gsize length = strlen(CLOSING[i]);

		if (end > start + length && strncmp(text + end - length, CLOSING[i], length) == 0)
			return length;
	}
	return 0;
}

/* "github[dot]com", "github.com:orvik/tides.git" */
static void
spell_out(GString *address)
{
	static const struct {
		const char *written, *meant;
	} SPELLINGS[] = {{"∼", "~"},     {"˜", "~"}, /* as fonts of formulas and Word write it */
	                 {"[dot]", "."}, {"(dot)", "."}, {".com:", ".com/"}, {".org:", ".org/"}};

	for (guint i = 0; i < G_N_ELEMENTS(SPELLINGS); i++)
		g_string_replace(address, SPELLINGS[i].written, SPELLINGS[i].meant, 0);
}

/* Removes the punctuation at a sentence's end, and the spaces where the address was broken. */
static char *
clean_address(const DpPassage *passage, gsize start, gsize *end)
{
	g_autofree char *raw = NULL;
	GString *address = g_string_new(NULL);

	for (gsize length; (length = punctuation_length(passage->text->str, start, *end)) > 0;)
		*end -= length;
	raw = dp_passage_words(passage, start, *end);
	for (const char *p = raw; *p != '\0'; p++) {
		if (*p != ' ')
			g_string_append_c(address, *p);
	}
	spell_out(address);
	return g_string_free(address, FALSE);
}

#define SENTENCE_SPAN 260
static gboolean
is_bare_footnote(const DpPassageLine *line, const char *before)
{
	gsize lead = strcspn(line->line->text, "hwg");

	return line->role == DP_ROLE_FOOTNOTE && lead <= 4 &&
	       !g_ascii_isalpha(before[0] != '\0' ? before[strlen(before) - 1] : ' ');
}

/* Appendices list the assets used, with "Code:" and "License:" for each: an asset of the authors'
 * says "our". */
static gboolean
may_list_assets(const DpPassageLine *line, const char *before)
{
	return (line->kind == DP_SECTION_APPENDIX || line->kind == DP_SECTION_SUPPLEMENT) &&
	       !dp_lazy_pattern_matches(&DP_WORDS_FIRST_PERSON, before);
}

/* Whether somebody else says it: quotation marks around the address alone are the authors'. */
static gboolean
is_quoted_speech(const DpPassage *passage, gsize start)
{
	static const char *const OPENING[] = {"“", "\"", "„", "«"};

	for (guint i = 0; i < G_N_ELEMENTS(OPENING); i++) {
		gsize length = strlen(OPENING[i]);

		if (start >= length &&
		    strncmp(passage->text->str + start - length, OPENING[i], length) == 0)
			return dp_passage_is_quoted(passage, start - length);
	}
	return dp_passage_is_quoted(passage, start);
}

/* "GitHub under orvik/tides": words, and no address. */
static gboolean
is_spoken(const char *address, HostKind kind)
{
	return kind == HOST_OTHER && g_ascii_isupper(address[0]);
}

typedef struct {
	DpFacts *facts;
	const DpPassage *passage;
	const DpStructure *structure;
	GHashTable *seen; /* addresses, squashed */
	char *system;     /* the name that the title gives its subject */
} Search;

static void
judge_address(const Search *search, gsize start, gsize end)
{
	const DpPassage *passage = search->passage;
	g_autofree char *address = clean_address(passage, start, &end);
	g_autofree char *before = dp_passage_before(passage, start, SENTENCE_SPAN);
	const DpPassageLine *line = dp_passage_line(passage, start);
	HostKind kind = host_kind(address);
	DpOwner owner;

	g_hash_table_add(search->seen, dp_text_squash(address));
	if (kind == HOST_ANONYMOUS || is_quoted_speech(passage, start))
		return;
	owner = is_bare_footnote(line, before)
	            ? dp_link_owner_of_note(passage, line, address, search->system)
	            : dp_link_owner(before, address, search->system,
	                            kind != HOST_OTHER || is_spoken(address, kind));
	if (owner == DP_OWNER_OTHERS)
		return;
	dp_leak_add_passage(search->facts, "anonymity.link",
	                    owner == DP_OWNER_AUTHORS && kind != HOST_OTHER &&
	                        !may_list_assets(line, before) && line->role != DP_ROLE_CODE &&
	                        line->role != DP_ROLE_FIGURE && line->role != DP_ROLE_TABLE,
	                    passage, start, end, NULL);
}

/* The line under an annotation, if it was written for this paper. */
static const DpPassageLine *
line_under(const DpPassage *passage, guint page, const DpRect *rect)
{
	double x = (rect->x0 + rect->x1) / 2, y = (rect->y0 + rect->y1) / 2;

	for (guint i = 0; i < passage->lines->len; i++) {
		const DpPassageLine *one = &g_array_index(passage->lines, DpPassageLine, i);
		DpRect box = one->line->rect;

		box.y0 -= 2;
		box.y1 += 2;
		if (one->line->page == page && dp_rect_contains_point(&box, x, y))
			return one;
	}
	return NULL;
}

/* Where the annotation ends on its line, estimated from the line's width. */
static gsize
offset_under(const DpPassageLine *line, const DpRect *rect)
{
	double width = dp_rect_width(&line->line->rect);
	double share = width > 0 ? (rect->x1 - line->line->rect.x0) / width : 1;

	return line->offset + (gsize)(CLAMP(share, 0, 1) * (double)strlen(line->line->text));
}

#define MIN_PIECE 4 /* bytes: no word contains as many of an address by chance */

/* The end of the annotation is an estimate: remove printed pieces of its address from the words
 * before it. */
static void
drop_piece_of(char *before, const char *uri)
{
	const char *piece;

	do {
		char *word = g_strchomp(before) + strlen(before);

		while (word > before && strchr(" \n(", word[-1]) == NULL)
			word--;
		piece = strlen(word) >= MIN_PIECE ? strstr(uri, word) : NULL;
		if (piece != NULL)
			*word = '\0';
	} while (piece != NULL);
}

/* The address is only in the annotation: the printed text there shows its owner. */
static void
judge_annotation(const Search *search, guint page, const DpLink *link)
{
	const DpPassage *passage = search->passage;
	const DpPassageLine *line = line_under(passage, page, &link->rect);
	g_autofree char *before = NULL;
	DpPlace place = {page, TRUE, link->rect, link->uri};
	HostKind kind;
	DpOwner owner;

	if (line == NULL)
		return;
	kind = host_kind(link->uri);
	if (kind == HOST_ANONYMOUS)
		return;
	before = dp_passage_before(passage, offset_under(line, &link->rect) + 1, SENTENCE_SPAN);
	drop_piece_of(before, link->uri);
	owner = dp_link_owner(before, link->uri, search->system, kind != HOST_OTHER);
	if (owner != DP_OWNER_OTHERS)
		dp_leak_add(search->facts, "anonymity.link",
		            owner == DP_OWNER_AUTHORS && kind != HOST_OTHER, link->uri, &place);
}

/* Printed addresses were judged by their own sentence; one that is cut short in print counts as
 * printed. */
static gboolean
is_printed(GHashTable *seen, const char *uri)
{
	g_autofree char *squashed = dp_text_squash(uri);

	return g_hash_table_contains(seen, squashed);
}

static void
find_annotations(const Search *search)
{
	const DpStructure *structure = search->structure;

	for (guint i = 0; i < structure->layout->pages->len; i++) {
		const DpPageLayout *page = structure->layout->pages->pdata[i];
		guint n = page != NULL ? dp_bound_least(DP_BOUND_LINKS, page->links->len) : 0;

		for (guint k = 0; k < n; k++) {
			const DpLink *link = page->links->pdata[k];

			if (link->uri == NULL || is_printed(search->seen, link->uri))
				continue;
			judge_annotation(search, i + 1, link);
			g_hash_table_add(search->seen, dp_text_squash(link->uri));
		}
	}
}

void
dp_leak_web_links(DpFacts *facts, DpPassage *passage, const DpStructure *structure)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autofree char *system = dp_own_name(structure);
	Search search = {facts, passage, structure, seen, system};
	g_auto(DpPhraseSearch) found = {NULL};
	gsize start, end;

	dp_phrase_search_init(&found, &DP_WORDS_ADDRESSES.phrases[0], passage);
	while (dp_phrase_search_next(&found, &start, &end) &&
	       dp_bound_allows(DP_BOUND_ADDRESSES, g_hash_table_size(seen)))
		judge_address(&search, start, end);
	find_annotations(&search);
}
