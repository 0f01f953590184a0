/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/track-choice.h"

#include <string.h>

#include "cli/complaint.h"

gboolean
dp_track_choice_check(const DpTrackChoice *choice)
{
	for (guint i = 0; choice->as != NULL && choice->as[i] != NULL; i++) {
		const char *equals = strrchr(choice->as[i], '=');

		if (equals != NULL && equals > choice->as[i] && equals[1] != '\0')
			continue;
		dp_complain("--track-as must be VALUE=TRACK, such as \"Short paper=short\", not "
		            "\"%s\"",
		            choice->as[i]);
		return FALSE;
	}
	return TRUE;
}

const char *
dp_track_choice_find(const DpTrackChoice *choice, const char *value)
{
	gsize length = strlen(value);

	for (guint i = 0; choice->as != NULL && choice->as[i] != NULL; i++) {
		const char *equals = strrchr(choice->as[i], '=');

		if ((gsize)(equals - choice->as[i]) == length &&
		    g_ascii_strncasecmp(choice->as[i], value, length) == 0)
			return equals + 1;
	}
	return value;
}
