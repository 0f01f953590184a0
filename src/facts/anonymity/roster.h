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
	GBytes *bytes;      /* the bytes it was read from */
	guint n_papers;     /* number of different papers in the list; 1 if it does not say */
	gboolean full;      /* there were more authors than are kept */
	char *odd;          /* (nullable): a line that is neither a name nor a list of names */
};

/** dp_roster_new_empty: a list of one paper, to which authors are added. */
DpRoster *dp_roster_new_empty(void);

/** dp_roster_bytes: the original bytes that were given to dp_roster_new(), for reading the list
 * again. */
GBytes *dp_roster_bytes(const DpRoster *roster);

/** dp_roster_add: adds an author; @name is "Given Family" or "Family, Given"; all but it nullable.
 */
void dp_roster_add(DpRoster *roster, const char *paper, const char *name, const char *email,
                   const char *affiliation);

/** dp_roster_add_parts: the same with separate given and family names. */
void dp_roster_add_parts(DpRoster *roster, const char *paper, const char *given, const char *family,
                         const char *email, const char *affiliation);

/* One reader per format; FALSE if the data is not of that format. */
gboolean dp_roster_read_json(DpRoster *roster, const char *data, gsize length);

/** dp_roster_read_csv: @error: the data is a table with a line that cannot be read
 * (DP_ERROR_FORMAT) or has more than DP_LIMIT_ROSTER_FIELDS fields (DP_ERROR_LIMIT). */
gboolean dp_roster_read_csv(DpRoster *roster, const char *data, GError **error);
