/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/section-kind.h"

static const struct {
	DpSectionKind kind;
	const char *name;
} NAMES[] = {
    {DP_SECTION_MAIN, "main-text"},
    {DP_SECTION_ABSTRACT, "abstract"},
    {DP_SECTION_REFERENCES, "references"},
    {DP_SECTION_APPENDIX, "appendix"},
    {DP_SECTION_SUPPLEMENT, "supplement"},
    {DP_SECTION_ACKNOWLEDGMENTS, "acknowledgments"},
    {DP_SECTION_LIMITATIONS, "limitations"},
    {DP_SECTION_ETHICS, "ethics"},
    {DP_SECTION_IMPACT, "impact"},
    {DP_SECTION_CHECKLIST, "checklist"},
    {DP_SECTION_REPRODUCIBILITY, "reproducibility"},
    {DP_SECTION_DATA_AVAILABILITY, "data-availability"},
    {DP_SECTION_OPEN_SCIENCE, "open-science"},
    {DP_SECTION_LLM_USE, "llm-use"},
    {DP_SECTION_CONTRIBUTIONS, "contributions"},
};

const char *
dp_section_kind_name(DpSectionKind kind)
{
	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		if (NAMES[i].kind == kind)
			return NAMES[i].name;
	}
	return NAMES[0].name;
}
