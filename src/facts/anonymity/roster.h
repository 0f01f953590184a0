/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/roster.h>

/** DpRosterAuthor: one author; all nullable, folded (base/text.h) but for the paper. */
typedef struct {
	char *paper; /* as the list writes it */
	char *given, *family, *email, *affiliation;
} DpRosterAuthor;

struct _DpRoster {
	GPtrArray *authors; /* of DpRosterAuthor, owned */
	GBytes *bytes;      /* what it was read from */
	guint n_papers;     /* how many different papers the list is of; 1 when it does not say */
	gboolean full;      /* there were more authors than are kept */
	char *odd;          /* (nullable): a line that is no name and no list of names */
};

/** dp_roster_new_empty: a list of one paper, to which authors are added. */
DpRoster *dp_roster_new_empty(void);

/** dp_roster_bytes: the list as it was given to dp_roster_new(), for whoever reads it again. */
GBytes *dp_roster_bytes(const DpRoster *roster);

/** dp_roster_add: adds an author; @name is "Given Family" or "Family, Given"; all but it nullable.
 */
void dp_roster_add(DpRoster *roster, const char *paper, const char *name, const char *email,
                   const char *affiliation);

/** dp_roster_add_parts: the same where given and family name are known apart. */
void dp_roster_add_parts(DpRoster *roster, const char *paper, const char *given, const char *family,
                         const char *email, const char *affiliation);

/* One reader a format; FALSE when it is not of that format. */
gboolean dp_roster_read_json(DpRoster *roster, const char *data, gsize length);

/** dp_roster_read_csv: @error: a table, of which a line cannot be read (DP_ERROR_FORMAT) or has
 * more than DP_LIMIT_ROSTER_FIELDS fields (DP_ERROR_LIMIT). */
gboolean dp_roster_read_csv(DpRoster *roster, const char *data, GError **error);
