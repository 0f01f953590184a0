/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/given-name.h"

#include <string.h>

#include "base/text.h"
#include "pdf/file/document-private.h"
#include "pdf/syntax/name-tree.h"

#define SPACELESS 0x2E80 /* start of the East Asian scripts, which have no spaces */

typedef struct {
	GPtrArray *found;
	const char *source;
	guint page;
} Search;

static void
free_name(gpointer data)
{
	DpGivenName *name = data;

	g_free(name->text);
	g_free(name);
}

/* Whether there are enough consecutive words of letters only; "cite.orvik2019deep" and
 * "https://lowmere.org/a/b" have none. A character of a script without spaces is a word. */
static gboolean
has_running_words(const char *text)
{
	guint run = 0, length = 0; /* words before this one; letters of this one */

	for (const char *p = text;; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (g_unichar_isalpha(c)) {
			length++;
			run += c >= SPACELESS;
		} else if (c == ' ' || c == '\0' || g_unichar_ispunct(c)) {
			run += length > 0;
			length = 0;
		}
		if (run >= DP_MIN_NAME_WORDS)
			return TRUE;
		if (c == '\0')
			return FALSE;
		if (!g_unichar_isalpha(c) && c != ' ')
			run = length = 0;
	}
}

/* "recommend-this_paper%20now": replaces the separators of a name by spaces. */
static char *
spaced(const char *text)
{
	char *plain = g_uri_unescape_string(text, NULL);

	if (plain == NULL || !g_utf8_validate(plain, -1, NULL)) {
		g_free(plain);
		plain = g_strdup(text);
	}
	return g_strdelimit(plain, "-_+", ' ');
}

static void
take(Search *search, const char *source, const char *text)
{
	g_autofree char *name = NULL;
	DpGivenName *given;

	if (text == NULL)
		return;
	name = dp_text_plain_within(text, DP_BOUND_LINK_CHARS);
	if (!has_running_words(name) || !dp_bound_allows(DP_BOUND_PROPERTIES, search->found->len))
		return;
	given = g_new0(DpGivenName, 1);
	given->source = source;
	given->text = g_steal_pointer(&name);
	given->page = search->page;
	g_ptr_array_add(search->found, given);
}

static void
take_code(Search *search, const char *source, const char *code)
{
	g_autofree char *text = code != NULL ? spaced(code) : NULL;

	take(search, source, text);
}

static void
take_prefix(const char *name, const DpObject *value, gpointer data)
{
	Search *search = data;
	g_autofree char *prefix = dp_object_get_text(value, "/P");

	(void)name;
	take(search, "page label", prefix);
}

static void
take_destination(const char *name, const DpObject *value, gpointer data)
{
	(void)value;
	take_code(data, "destination", name);
}

/* PDF 1.1 stored destinations in a dictionary. */
static void
take_old_destinations(Search *search, const DpObject *catalog)
{
	g_auto(DpObject) old = dp_object_get(catalog, "/Dests");
	g_autoptr(GPtrArray) keys = dp_object_keys_within(&old, DP_BOUND_NAMES);

	for (guint i = 0; i < keys->len; i++)
		take_code(search, "destination", (const char *)keys->pdata[i] + 1);
}

static void
take_annotation(Search *search, const DpObject *annotation)
{
	g_auto(DpObject) action = dp_object_get(annotation, "/A");
	g_autofree char *uri = dp_object_get_text(&action, "/URI");
	g_autofree char *subtype = dp_object_get_name(annotation, "/Subtype");
	g_autofree char *contents = NULL, *field = NULL;

	take_code(search, "link URI", uri);
	if (strcmp(subtype, "/Link") == 0)
		contents = dp_object_get_text(annotation, "/Contents");
	if (strcmp(subtype, "/Widget") == 0)
		field = dp_object_get_text(annotation, "/T");
	take(search, "link Contents", contents);
	take(search, "field T", field);
}

static void
take_page(Search *search, const DpObject *page)
{
	g_auto(DpObject) annotations = dp_object_get(page, "/Annots");
	guint n = dp_object_n_items_within(&annotations, DP_BOUND_ANNOTATIONS);

	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) annotation = dp_object_nth(&annotations, i);

		take_annotation(search, &annotation);
	}
}

GPtrArray *
dp_document_given_names(DpDocument *document)
{
	g_auto(DpObject) catalog = dp_document_catalog(document);
	g_auto(DpObject) labels = dp_object_get(&catalog, "/PageLabels");
	g_auto(DpObject) names = dp_object_get(&catalog, "/Names");
	g_auto(DpObject) places = dp_object_get(&names, "/Dests");
	Search search = {.found = g_ptr_array_new_with_free_func(free_name)};

	dp_bounds_set_page(0);
	dp_number_tree_each(&labels, take_prefix, &search);
	dp_name_tree_each(&places, take_destination, &search);
	take_old_destinations(&search, &catalog);
	for (search.page = 1; search.page <= dp_document_n_pages(document); search.page++) {
		g_auto(DpObject) page = dp_document_page_object(document, search.page);

		dp_bounds_set_page(search.page);
		take_page(&search, &page);
	}
	dp_bounds_set_page(0);
	return search.found;
}
