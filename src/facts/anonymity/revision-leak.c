/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "facts/anonymity/collect.h"
#include "facts/anonymity/leak.h"
#include "facts/layout/collect.h"
#include "pdf/file/comparison.h"

/*
 * A file that was updated incrementally still contains its earlier revisions: cutting it at an
 * earlier end restores names that were removed. Each earlier revision is searched like the newest,
 * and what only it shows is reported.
 */

static const char *const FACTS[] = {
    "anonymity.affiliation",    "anonymity.email",          "anonymity.orcid",
    "anonymity.acknowledgment", "anonymity.self-reference", "anonymity.link",
    "anonymity.metadata",       "anonymity.path",           "anonymity.roster"};

typedef struct {
	DpFacts *facts;
	DpDocument *newest;
	const DpStructure *structure; /* the newest's */
	const DpRoster *roster;       /* (nullable) */
	const char *file_name;        /* (nullable) */
	GHashTable *known;            /* "fact words", squashed; only looked up */
	GHashTable *pages; /* number to the newest words around it, squashed; only looked up */
	guint n_revisions; /* the newest included */
	guint n_pages;     /* of earlier revisions for which the layout was computed */
	double content;    /* bytes on those pages, as stored */
} Search;

/* The words of a leak, without the remark on them. (transfer full) */
static char *
squashed_words(const DpObservation *seen)
{
	return dp_text_squash(seen->place.text != NULL ? seen->place.text : seen->text);
}

/* Whether these words were not reported before; marks them as reported. */
static gboolean
is_first_found(Search *search, const char *fact, const char *words)
{
	return g_hash_table_add(search->known, g_strconcat(fact, " ", words, NULL));
}

static void
remember_newest(Search *search)
{
	for (guint i = 0; i < G_N_ELEMENTS(FACTS); i++) {
		for (guint k = 0; k < dp_facts_count(search->facts, FACTS[i]); k++) {
			g_autofree char *words =
			    squashed_words(dp_facts_get(search->facts, FACTS[i], k));

			is_first_found(search, FACTS[i], words);
		}
	}
}

static void
append_line(GString *text, const DpLine *line)
{
	g_autofree char *words = dp_text_squash(line->text);

	g_string_append(text, words);
}

/* The lines of a page in the order in which they are set (furniture and turned lines included), and
 * the targets of its links. */
static void
append_page(GString *text, const DpPageLayout *page)
{
	for (guint i = 0; page != NULL && i < page->lines->len; i++)
		append_line(text, page->lines->pdata[i]);
	for (guint i = 0; page != NULL && i < page->links->len; i++) {
		const DpLink *link = page->links->pdata[i];
		g_autofree char *uri = dp_text_squash(link->uri != NULL ? link->uri : "");

		g_string_append(text, uri);
	}
}

/* All text of the newest revision around page @number, once in reading order and once as it is set:
 * a page may have been inserted or removed before it. (transfer full) */
static char *
words_around(const DpStructure *structure, guint number)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (line->page + 1 >= number && line->page <= number + 1)
			append_line(text, line);
	}
	for (guint page = MAX(number, 2) - 1; page <= number + 1; page++)
		append_page(text, dp_layout_page(structure->layout, page));
	return g_string_free(text, FALSE);
}

static gboolean
page_shows(Search *search, guint number, const char *words)
{
	gint64 key = number;
	char *shown = g_hash_table_lookup(search->pages, &key);

	if (shown == NULL) {
		shown = words_around(search->structure, number);
		g_hash_table_insert(search->pages, g_memdup2(&key, sizeof key), shown);
	}
	return strstr(shown, words) != NULL;
}

static gboolean
property_shows(Search *search, const char *words)
{
	const GPtrArray *properties = dp_document_objects(search->newest)->properties;

	for (guint i = 0; i < properties->len; i++) {
		const DpProperty *property = properties->pdata[i];
		g_autofree char *quoted = dp_text_quote(property->value, DP_LIMIT_QUOTE_CHARS);
		g_autofree char *value = dp_text_squash(quoted);

		if (strcmp(value, words) == 0)
			return TRUE;
	}
	return FALSE;
}

/* The newest revision is judged by itself: what it also shows is not reported again, even if the
 * earlier revision judges it differently. */
static gboolean
is_shown_now(Search *search, const char *fact, const DpObservation *seen, const char *words)
{
	if (!seen->place.has_rect || strcmp(fact, "anonymity.metadata") == 0)
		return property_shows(search, words);
	return page_shows(search, seen->place.page, words);
}

/* "in revision 1 of 3 of the file, page 2". (transfer full) */
static char *
describe_revision(const Search *search, guint number, guint page)
{
	g_autofree char *on_page = page > 0 ? g_strdup_printf(", page %u", page) : g_strdup("");

	return g_strdup_printf("in revision %u of %u of the file%s", number, search->n_revisions,
	                       on_page);
}

/* A report's places are pages of the newest revision, so the place in an earlier one is given in
 * words. */
static void
report_leak(Search *search, guint number, const char *fact, const DpObservation *seen)
{
	g_autofree char *needle = squashed_words(seen);
	g_autofree char *words = NULL, *told = NULL, *quoted = NULL;
	DpPlace place = {0};

	if (is_shown_now(search, fact, seen, needle) || !is_first_found(search, fact, needle))
		return;
	words = describe_revision(search, number, seen->place.page);
	told = g_strdup_printf("%s: %s", words, seen->text);
	quoted = dp_text_quote(told, DP_LIMIT_QUOTE_CHARS);
	place.text = quoted;
	dp_leak_add(search->facts, fact, g_strcmp0(seen->label, "sure") == 0, told, &place);
}

/* @doubtful: there is a placeholder beside the line. */
static void
report_author_line(Search *search, guint number, const DpObservation *seen, gboolean doubtful)
{
	g_autofree char *needle = squashed_words(seen);
	DpPlace place = {.text = seen->text};
	g_autofree char *told = NULL;
	DpObservation *added;

	if (is_shown_now(search, "authors.names", seen, needle) ||
	    !is_first_found(search, "authors.names", needle))
		return;
	added = dp_facts_add_text(search->facts, "revision.authors", seen->text, &place);
	told = describe_revision(search, number, seen->place.page);
	added->label = g_strdup_printf("%s; %s", seen->label, told);
	added->certainty = doubtful ? DP_CERTAINTY_LIKELY : DP_CERTAINTY_SURE;
}

static void
report(Search *search, guint number, const DpFacts *earlier)
{
	gboolean placeholder = dp_facts_count(earlier, "authors.placeholder") > 0;

	for (guint i = 0; i < G_N_ELEMENTS(FACTS); i++) {
		for (guint k = 0; k < dp_facts_count(earlier, FACTS[i]); k++)
			report_leak(search, number, FACTS[i], dp_facts_get(earlier, FACTS[i], k));
	}
	for (guint k = 0; k < dp_facts_count(earlier, "authors.names"); k++)
		report_author_line(search, number, dp_facts_get(earlier, "authors.names", k),
		                   placeholder);
}

static void G_GNUC_PRINTF(2, 3) note_unsearched(Search *search, const char *format, ...)
{
	g_autofree char *words = NULL;
	va_list arguments;

	va_start(arguments, format);
	words = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	dp_facts_add_text(search->facts, "anonymity.unsearched", words, NULL);
}

static gboolean
may_read(const Search *search, guint n, double bytes)
{
	if (search->n_pages + n > DP_LIMIT_REVISION_PAGES)
		dp_bound_met(DP_BOUND_REVISION_PAGES);
	else if (search->content + bytes > DP_LIMIT_REVISION_CONTENT)
		dp_bound_met(DP_BOUND_REVISION_CONTENT);
	else
		return TRUE;
	return FALSE;
}

/* Whether to read the pages: not if they equal the newest's, are too many or are too large. */
static gboolean
takes_pages(Search *search, guint number, DpDocument *document)
{
	guint n = dp_document_n_pages(document);
	double bytes;

	if (dp_document_shows_same(document, search->newest))
		return FALSE;
	bytes = dp_document_content_bytes(document);
	if (!may_read(search, n, bytes)) {
		note_unsearched(search,
		                "the pages of revision %u of %u of the file, which with those "
		                "before are more than the %u pages, or the %u MB, that are read",
		                number, search->n_revisions, DP_LIMIT_REVISION_PAGES,
		                DP_LIMIT_REVISION_CONTENT / (1024 * 1024));
		return FALSE;
	}
	search->n_pages += n;
	search->content += bytes;
	return TRUE;
}

/* A bound met in an earlier revision affects only what was read from that revision. */
static void
pass_on(Search *search, guint number, DpBounds *bounds)
{
	gboolean told = FALSE;

	dp_bounds_clear(bounds);
	for (DpBound bound = 0; bound < DP_N_BOUNDS; bound++) {
		g_autofree char *words = bounds->met[bound] ? dp_bound_words(bound) : NULL;

		if (words != NULL && (dp_bound_info(bound)->origins & DP_ORIGIN_REVISIONS) != 0)
			dp_bound_met(bound);
		else if (words != NULL && !told)
			note_unsearched(search, "all of revision %u of %u of the file, of which %s",
			                number, search->n_revisions, words);
		told = told || words != NULL;
	}
}

static void
search_document(Search *search, guint number, DpDocument *document)
{
	g_autoptr(DpLayout) layout = takes_pages(search, number, document)
	                                 ? dp_layout_new(document)
	                                 : dp_layout_empty(document);
	g_autoptr(DpStructure) structure = dp_structure_new(layout);
	g_autoptr(DpFacts) earlier = dp_facts_new();

	dp_collect_authors(earlier, structure);
	dp_collect_leaks(earlier, document, structure);
	if (search->roster != NULL)
		dp_leak_roster(earlier, document, structure, search->roster, search->file_name);
	report(search, number, earlier);
}

static void
search_revision(Search *search, guint number, GBytes *bytes)
{
	g_autoptr(GError) error = NULL;
	g_auto(DpBounds) bounds = {0};
	g_autoptr(DpDocument) document = NULL;

	dp_bounds_open(&bounds);
	document = dp_document_new(bytes, &error);
	if (document == NULL)
		note_unsearched(search,
		                "revision %u of %u of the file, which cannot be opened (%s)",
		                number, search->n_revisions, error->message);
	else
		search_document(search, number, document);
	pass_on(search, number, &bounds);
}

void
dp_collect_revisions(DpFacts *facts, GBytes *pdf, DpDocument *document,
                     const DpStructure *structure, const char *file_name, const DpRoster *roster)
{
	const GArray *ends = dp_document_objects(document)->revision_ends;
	guint n = dp_bound_least(DP_BOUND_REVISIONS, ends->len);
	g_autoptr(GHashTable) known = NULL;
	g_autoptr(GHashTable) pages = NULL;
	Search search = {facts,  document,  structure,
	                 roster, file_name, .n_revisions = ends->len + 1};

	if (n == 0)
		return;
	search.known = known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	search.pages = pages = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
	remember_newest(&search);
	for (guint i = 0; i < n; i++) {
		g_autoptr(GBytes) bytes =
		    g_bytes_new_from_bytes(pdf, 0, g_array_index(ends, gsize, i));

		search_revision(&search, i + 1, bytes);
	}
	if (ends->len > n)
		note_unsearched(&search,
		                "revisions %u to %u of %u of the file, of which %u are opened",
		                n + 1, ends->len, ends->len + 1, n);
}
