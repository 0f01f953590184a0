/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/synctex/synctex.h"

/* A line of a SyncTeX file: "(1,42:4736286,5719081:30736384,655359,0". Numbers out of range make a
 * line malformed. */

/** dp_record_number: a number without sign at *@text, which is moved after it. */
gboolean dp_record_number(const char **text, guint32 *number);

/** dp_record_length: a number that may have a sign. */
gboolean dp_record_length(const char **text, gint32 *length);

/** dp_record_parse: FALSE for any line that is no record of a DpSynctexKind; the parent is not set.
 * @last_v: what "=" means instead of a vertical position. */
gboolean dp_record_parse(const char *line, gint32 last_v, DpSynctexRecord *record);
