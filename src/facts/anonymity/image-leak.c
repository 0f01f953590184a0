/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "base/pattern.h"
#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/text/word-lists.h"

/*
 * Metadata of JPEG files within the PDF. A picture may come from anybody: a stock agency, a
 * dataset, a colleague. So a name in it is for review, and is sure only if the document's own
 * properties contain the same name.
 */

/* EXIF, XMP and IPTC keys that name people or organisations. */
#define PERSON_KEYS                                                                                \
	"\\A(?:artist|xpauthor|(?:camera)?ownername|by-line|creator|contributor|writer-editor|"    \
	"captionwriter|owner|copyrightownername|imagecreatorname|contact|ci\\w+)\\z"
#define ORGANISATION_KEYS "\\A(?:copyright|rights|credit|source|publisher|webstatement)\\z"
#define MACHINE_KEYS "\\A(?:hostcomputer)\\z"
#define PLACE_KEYS "\\A(?:gps\\w*)\\z"

/* Values that do not identify an author: vendors, software, agencies, public bodies, licences. */
#define NOBODY                                                                                     \
	"\\b(?:canon|nikon|sony|olympus|panasonic|fuji(?:film)?|pentax|leica|samsung|huawei|"      \
	"xiaomi|kodak|casio|ricoh|apple|google|microsoft|adobe|photoshop|picasa|gimp|inkscape|"    \
	"corel\\w*|matplotlib|midjourney|openai|dall-?e|stable diffusion|"                         \
	"shutterstock|getty|istock\\w*|alamy|depositphotos|dreamstime|123rf|fotolia|unsplash|"     \
	"pexels|pixabay|flickr|freepik|wikimedia|wikipedia|corbis|bigstock|nasa|noaa|usgs|esa|"    \
	"creative commons|cc[- ]by\\w*|public domain|reuters|associated press|afp)\\b"
#define MACHINE                                                                                    \
	"\\A\\W*(?:ip(?:hone|ad|od)|mac ?os|mac ?book|macintosh|imac|windows|linux|android|pixel|" \
	"galaxy|sm-|desktop-\\w+|unknown|localhost)|\\A[\\W\\d]*\\z"
/* Words of a notice that are not names. */
#define NOTICE                                                                                     \
	"copyright|\\(c\\)|all rights reserved|some rights reserved|rights|reserved|licen[sc]ed?|" \
	"\\bby\\b|\\bthe\\b|[\\W\\d_]"

static DpLazyPattern persons = DP_LAZY_PATTERN(PERSON_KEYS);
static DpLazyPattern organisations = DP_LAZY_PATTERN(ORGANISATION_KEYS);
static DpLazyPattern machines = DP_LAZY_PATTERN(MACHINE_KEYS);
static DpLazyPattern places = DP_LAZY_PATTERN(PLACE_KEYS);
static DpLazyPattern nobody = DP_LAZY_PATTERN(NOBODY);
static DpLazyPattern machine = DP_LAZY_PATTERN(MACHINE);
static DpLazyPattern notice = DP_LAZY_PATTERN(NOTICE);

#define MIN_LETTERS 3 /* letters of a name, after the notice's own words are removed */

static gboolean
is_empty_notice(const char *value)
{
	gsize from = 0, start, end, left = strlen(value);

	while (dp_lazy_pattern_search(&notice, value, from, &start, &end) && end > start) {
		left -= end - start;
		from = end;
	}
	return left < MIN_LETTERS;
}

static gboolean
may_identify(const DpProperty *property)
{
	const char *key = dp_leak_local_key(property->key);
	const char *value = property->value;

	if (dp_lazy_pattern_matches(&DP_WORDS_PROPERTY_EMAIL, value) ||
	    dp_lazy_pattern_matches(&places, key))
		return !dp_leak_is_placeholder(value);
	if (dp_leak_is_placeholder(value) || dp_lazy_pattern_matches(&nobody, value))
		return FALSE;
	if (dp_lazy_pattern_matches(&machines, key))
		return !dp_lazy_pattern_matches(&machine, value);
	return (dp_lazy_pattern_matches(&persons, key) ||
	        dp_lazy_pattern_matches(&organisations, key)) &&
	       !is_empty_notice(value);
}

/* Whether the document's own properties surely contain the same name. */
static gboolean
is_confirmed(const DpFacts *facts, guint n_properties, const char *value)
{
	g_autofree char *quoted = dp_text_quote(value, DP_LIMIT_QUOTE_CHARS);
	g_autofree char *words = dp_text_squash(quoted);

	for (guint i = 0; i < n_properties; i++) {
		const DpObservation *seen = dp_facts_get(facts, "anonymity.metadata", i);
		g_autofree char *known =
		    dp_text_squash(seen->place.text != NULL ? seen->place.text : "");

		if (g_strcmp0(seen->label, "sure") == 0 && strcmp(known, words) == 0)
			return TRUE;
	}
	return FALSE;
}

/* The position of the image on its page; FALSE: within another figure, or too small to be a figure.
 */
static gboolean
find_figure(const DpLayout *layout, const DpProperty *property, DpRect *rect)
{
	const DpPageLayout *page = dp_layout_page(layout, property->page);

	for (guint i = 0; page != NULL && i < page->figures->len; i++) {
		const DpFigure *figure = &g_array_index(page->figures, DpFigure, i);

		if (figure->object == 0 || figure->object != property->object)
			continue;
		*rect = figure->rect;
		return TRUE;
	}
	return FALSE;
}

static void
add(DpFacts *facts, const DpLayout *layout, const DpProperty *property, gboolean sure)
{
	g_autofree char *words =
	    g_strdup_printf("image in object %u, %s: %s", (guint)(property->object >> 16),
	                    property->key, property->value);
	DpPlace place = {.page = property->page, .text = property->value};

	place.has_rect = find_figure(layout, property, &place.rect);
	dp_leak_add(facts, "anonymity.metadata", sure, words, &place);
}

static void
note_unread(DpFacts *facts, const DpFileInfo *objects)
{
	g_autofree char *words = NULL;

	if (objects->n_images_unread == 0)
		return;
	words =
	    g_strdup_printf("the metadata of %u images (at most %u images and %u MB are searched)",
	                    objects->n_images_unread, DP_LIMIT_IMAGE_FILES,
	                    DP_LIMIT_IMAGE_FILE_BYTES / (1024 * 1024));
	dp_facts_add_text(facts, "anonymity.unsearched", words, NULL);
}

void
dp_leak_images(DpFacts *facts, const DpFileInfo *objects, const DpLayout *layout)
{
	guint n_properties = dp_facts_count(facts, "anonymity.metadata");

	note_unread(facts, objects);
	if (objects->n_image_files == 0)
		return;
	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];

		if (strcmp(property->source, "image") == 0 && may_identify(property))
			add(facts, layout, property,
			    is_confirmed(facts, n_properties, property->value));
	}
}
