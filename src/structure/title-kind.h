/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/section-kind.h"

/** DpTitleKind: kinds of title that no venue distinguishes. Lower numbers are DpSectionKind. */
typedef enum {
	DP_TITLE_CONCLUSION = 100,
	DP_TITLE_INTRODUCTION,
	DP_TITLE_BACK_MATTER,
	DP_TITLE_CONTENTS,
	DP_TITLE_NOTES,
	DP_TITLE_HINT,
	DP_TITLE_HINT_BEGINNING,
} DpTitleKind;

/** dp_title_kind_parse: the number of a kind's name in section-titles.txt, or -1. */
int dp_title_kind_parse(const char *name);
