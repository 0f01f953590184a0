/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/title-kind.h"

static const struct {
	const char *name;
	DpTitleKind kind;
} FURTHER_KINDS[] = {
    {"conclusion", DP_TITLE_CONCLUSION},
    {"introduction", DP_TITLE_INTRODUCTION},
    {"back-matter", DP_TITLE_BACK_MATTER},
    {"contents", DP_TITLE_CONTENTS},
    {"notes", DP_TITLE_NOTES},
    {"hint", DP_TITLE_HINT},
    {"hint-beginning", DP_TITLE_HINT_BEGINNING},
};

int
dp_title_kind_parse(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(FURTHER_KINDS); i++) {
		if (g_str_equal(name, FURTHER_KINDS[i].name))
			return (int)FURTHER_KINDS[i].kind;
	}
	for (int kind = DP_SECTION_MAIN + 1; kind <= DP_SECTION_CONTRIBUTIONS; kind++) {
		if (g_str_equal(name, dp_section_kind_name((DpSectionKind)kind)))
			return kind;
	}
	return -1;
}
