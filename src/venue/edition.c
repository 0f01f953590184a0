/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/edition.h"

#include <string.h>

#include "base/date.h"
#include "venue/venue-header.h"
#include "venue/venue-model.h"

#define YEAR_DIGITS 4

/* The length of the family's name in @id; 0 if it does not end in a year. */
static gsize
family_length(const char *id)
{
	gsize length = strlen(id), family = length > YEAR_DIGITS + 1 ? length - YEAR_DIGITS - 1 : 0;

	for (gsize i = family + 1; family > 0 && i < length; i++) {
		if (!g_ascii_isdigit(id[i]))
			return 0;
	}
	return family > 0 && id[family] == '-' ? family : 0;
}

char *
dp_edition_family(const char *id)
{
	gsize length = family_length(id);

	return length > 0 ? g_strndup(id, length) : NULL;
}

static gboolean
is_edition_of(const char *id, const char *family)
{
	gsize length = family_length(id);

	return length > 0 && length == strlen(family) && strncmp(id, family, length) == 0;
}

static char *
read_deadline(const DpFolders *folders, const char *id)
{
	g_autofree char *path = dp_folders_find(folders, id);
	g_auto(DpVenueHeader) header = {0};

	if (path != NULL)
		dp_venue_header_read(&header, path);
	return g_steal_pointer(&header.deadline);
}

char *
dp_edition_choose(const DpFolders *folders, const char *family, const char *date)
{
	g_auto(GStrv) names = dp_folders_names(folders, FALSE);
	const char *newest = NULL, *open = NULL;

	/* The names are sorted, so a later one of the family is of a later year. */
	for (guint i = 0; names[i] != NULL; i++) {
		g_autofree char *deadline = NULL;

		if (!is_edition_of(names[i], family))
			continue;
		newest = names[i];
		deadline = date != NULL ? read_deadline(folders, names[i]) : NULL;
		if (deadline != NULL && strcmp(deadline, date) >= 0)
			open = names[i];
	}
	return g_strdup(open != NULL ? open : newest);
}

/* The newest edition of the family: of those in its own folder, if one of them is newer than @id;
 * else of all. (nullable) (transfer full) */
static char *
newest_edition(const DpFolders *folders, const char *family, const char *id)
{
	g_auto(GStrv) near = dp_folders_family(folders, family);
	const char *newest = id;

	for (guint i = 0; near[i] != NULL; i++) {
		if (is_edition_of(near[i], family) && strcmp(near[i], newest) > 0)
			newest = near[i];
	}
	return newest != id ? g_strdup(newest) : dp_edition_choose(folders, family, NULL);
}

static const char *
latest_reading(const DpVenue *venue)
{
	const char *latest = NULL;

	for (guint i = 0; i < venue->rules->len; i++) {
		const DpVenueRule *rule = venue->rules->pdata[i];

		if (rule->source != DP_SOURCE_USER && rule->cite.read != NULL &&
		    (latest == NULL || strcmp(rule->cite.read, latest) > 0))
			latest = rule->cite.read;
	}
	return latest;
}

static gboolean
has_passed(const char *deadline, const char *date)
{
	return deadline != NULL && date != NULL && strcmp(deadline, date) < 0;
}

static void
remark_choice(GStrvBuilder *remarks, const DpVenue *venue, const char *asked, const char *date)
{
	g_autofree char *family = dp_edition_family(venue->id);
	g_autofree char *remark = NULL;

	if (family == NULL || g_ascii_strcasecmp(family, asked) != 0)
		return;
	remark = g_strdup_printf("\"%s\" means %s here, the newest edition%s.", asked, venue->id,
	                         date != NULL && venue->deadline != NULL &&
	                                 !has_passed(venue->deadline, date)
	                             ? " whose deadline has not passed"
	                             : " that is known");
	g_strv_builder_add(remarks, remark);
}

static void
remark_deadline(GStrvBuilder *remarks, const DpFolders *folders, const DpVenue *venue,
                const char *date)
{
	g_autofree char *family = dp_edition_family(venue->id), *newest = NULL, *remark = NULL;

	if (!has_passed(venue->deadline, date))
		return;
	if (family != NULL)
		newest = newest_edition(folders, family, venue->id); /* reads no file */
	if (newest != NULL && strcmp(newest, venue->id) > 0)
		remark = g_strdup_printf("The deadline of %s was %s; a newer edition is %s.",
		                         venue->title, venue->deadline, newest);
	else
		remark = g_strdup_printf("The deadline of %s was %s; a later edition may have "
		                         "other rules.",
		                         venue->title, venue->deadline);
	g_strv_builder_add(remarks, remark);
}

static void
remark_age(GStrvBuilder *remarks, const DpVenue *venue, const char *date)
{
	const char *read = latest_reading(venue);
	g_autofree char *limit = date != NULL ? dp_date_year_before(date) : NULL, *remark = NULL;

	if (read == NULL || limit == NULL || strcmp(read, limit) >= 0)
		return;
	remark = g_strdup_printf("The rules of %s were last read on %s, over a year ago; they may "
	                         "have changed.",
	                         venue->title, read);
	g_strv_builder_add(remarks, remark);
}

char **
dp_edition_remarks(const DpFolders *folders, const DpVenue *venue, const char *asked,
                   const char *date)
{
	g_autoptr(GStrvBuilder) remarks = g_strv_builder_new();

	remark_choice(remarks, venue, asked, date);
	remark_deadline(remarks, folders, venue, date);
	remark_age(remarks, venue, date);
	return g_strv_builder_end(remarks);
}
