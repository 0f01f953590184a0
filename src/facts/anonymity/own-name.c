/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/own-name.h"

#include <string.h>

#include "base/text.h"

#define MIN_NAME 3  /* letters of a name before a title's colon */
#define MAX_NAME 24 /* letters; with more it is a part of the title */
#define MAX_WORDS 2

char *
dp_own_name(const DpStructure *structure)
{
	g_autofree char *title = NULL, *name = NULL;
	const char *colon;
	guint spaces = 0;

	if (structure->title_first == DP_NO_LINE || structure->title_last >= structure->lines->len)
		return g_strdup("");
	title = dp_structure_text(structure, structure->title_first, structure->title_last);
	colon = strchr(title, ':');
	if (colon == NULL)
		return g_strdup("");
	for (const char *p = title; p < colon; p++)
		spaces += p[0] == ' ' && p[1] != ':';
	title[colon - title] = '\0';
	name = dp_text_squash(title);
	return spaces < MAX_WORDS && strlen(name) >= MIN_NAME && strlen(name) <= MAX_NAME
	           ? g_steal_pointer(&name)
	           : g_strdup("");
}
