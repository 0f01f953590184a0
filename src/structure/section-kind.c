/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/section-kind.h"

#include <string.h>

#include "base/pattern.h"
#include "base/text.h"

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

/* Titles folded and squashed to letters and digits; anchored at both ends. */
static const struct {
	DpSectionKind kind;
	const char *titles;
} TITLES[] = {
    {DP_SECTION_REFERENCES,
     "references?(cited|andnotes|list)?|listofreferences|bibliography|selectedbibliography|"
     "workscited|literaturecited|literature|citations|bibliographicreferences|"
     "referenzen|literatur|literaturverzeichnis|quellenverzeichnis|quellen|"
     "bibliographie|referencesbibliographiques|referencias|referenciasbibliograficas|"
     "bibliografia|referenciabibliografica|riferimenti|riferimentibibliografici|"
     "referenties|literatuur|litteratur|referenser|kirjallisuus|lahteet|literatura|"
     "kaynaklar|kaynakca|литература|списоклитературы|библиография|"
     "参考文献|参考资料|參考文獻|参考資料|참고문헌"},
    {DP_SECTION_ABSTRACT, "abstract|zusammenfassung|resume|resumen|resumo|摘要|概要|초록"},
    {DP_SECTION_ACKNOWLEDGMENTS,
     "acknowledge?ments?(anddisclosureoffunding|andfunding|offunding)?|acks|thanks|"
     "funding|fundingstatement|disclosureoffunding|danksagung|remerciements|agradecimientos|"
     "agradecimentos|ringraziamenti|致谢|謝辞"},
    {DP_SECTION_LIMITATIONS, "limitations?(andfuturework|statement)?|limitationsandrisks"},
    {DP_SECTION_ETHICS, "ethic(s|al)(statement|considerations?|considerationsandimpact|impact)?|"
                        "ethicsandbroaderimpacts?|ethicsandsocietalimpact|ethicalandsocietalimpact|"
                        "ethicalconsiderationsandlimitations"},
    {DP_SECTION_IMPACT, "(broader|societal|social)?impacts?(statement)?|broaderimpactsstatement|"
                        "statementof(broader)?impact"},
    {DP_SECTION_CHECKLIST,
     "(neurips|aaai|icml|acl|arr)?(paper|submission|responsiblenlp|reproducibility|author)?"
     "checklist|"
     "neuripspaperchecklist|reproducibilitychecklist|responsiblenlpresearchchecklist"},
    {DP_SECTION_REPRODUCIBILITY, "reproducibility(statement)?|statementonreproducibility"},
    {DP_SECTION_DATA_AVAILABILITY,
     "(dataand)?(code|data|software|artifact)(anddata|andcode)?availability(statement)?|"
     "availability(ofdata(andmaterials?)?)?"},
    {DP_SECTION_OPEN_SCIENCE, "openscience(statement|policy)?"},
    {DP_SECTION_LLM_USE,
     "(the)?useof(largelanguagemodels?|llms?|ai|generativeai)(statement)?(llms)?|llmusage("
     "statement)?|"
     "(largelanguagemodel|llm|ai|generativeai)(use|usage)(statement|disclosure)?|"
     "llmdisclosure|statementon(the)?(useof)?(llms?|generativeai)(usage)?"},
    {DP_SECTION_CONTRIBUTIONS, "(author|authors)?contributions?statement|authorcontributions?"},
    {DP_SECTION_SUPPLEMENT,
     "supplement(s|ary|al)?((ary|al)?(materials?|information|appendix|text|content))?|"
     "supplementarymaterials?.{0,60}|supplementalmaterials?.{0,60}|supportinginformation"},
    {DP_SECTION_APPENDIX,
     "appendix.{0,80}|appendices.{0,60}|technicalappendix|onlineappendix|additionalappendix|"
     "anhang|annexes?|apendice|appendice|付録|附录"},
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

/* The table is the program's own, so a fault in it is a defect. */
static DpPattern *
compile(const char *titles)
{
	g_autofree char *anchored = g_strdup_printf("\\A(?:%s)\\z", titles);
	DpPattern *pattern = dp_pattern_new(anchored, NULL);

	g_assert(pattern != NULL);
	return pattern;
}

static DpPattern *
title_pattern(guint index)
{
	static DpPattern *patterns[G_N_ELEMENTS(TITLES)];

	if (patterns[index] == NULL)
		patterns[index] = compile(TITLES[index].titles);
	return patterns[index];
}

/* Any of them: one search tells that a line is none, as most are. */
static DpPattern *
any_title_pattern(void)
{
	static DpPattern *pattern;
	g_autoptr(GString) all = NULL;

	if (pattern != NULL)
		return pattern;
	all = g_string_new(TITLES[0].titles);
	for (guint i = 1; i < G_N_ELEMENTS(TITLES); i++)
		g_string_append_printf(all, "|%s", TITLES[i].titles);
	pattern = compile(all->str);
	return pattern;
}

/* The longest title of the table, as letters: a squashed line that is longer matches none. */
#define MAX_SQUASHED 92

static DpSectionKind
kind_of_squashed(const char *squashed)
{
	if (strlen(squashed) > MAX_SQUASHED || !dp_pattern_matches(any_title_pattern(), squashed))
		return DP_SECTION_MAIN;
	for (guint i = 0; *squashed != '\0' && i < G_N_ELEMENTS(TITLES); i++) {
		if (dp_pattern_matches(title_pattern(i), squashed))
			return TITLES[i].kind;
	}
	return DP_SECTION_MAIN;
}

#define MAX_TITLE 100 /* bytes: longer is a sentence */
#define MAX_SPACES 22 /* letter spacing makes a word of ten letters have nine */

/* Cheap, for the thousands of lines that are no heading of any kind. */
static gboolean
may_be_title(const char *title)
{
	guint spaces = 0, length = 0;
	gunichar first = g_utf8_get_char(title);

	for (; title[length] != '\0'; length++)
		spaces += title[length] == ' ';
	return length <= MAX_TITLE && spaces <= MAX_SPACES && !g_unichar_islower(first) &&
	       (length == 0 || (title[length - 1] != ',' && title[length - 1] != '-'));
}

DpSectionKind
dp_section_kind_of(const char *title)
{
	g_autofree char *whole = NULL, *rest = NULL;
	DpSectionKind kind;
	gsize number;

	if (!may_be_title(title))
		return DP_SECTION_MAIN;
	number = dp_section_number(title, NULL, NULL);
	whole = dp_text_squash(title);
	kind = kind_of_squashed(whole);
	if (kind != DP_SECTION_MAIN || number == 0)
		return kind;
	rest = dp_text_squash(title + number);
	return kind_of_squashed(rest);
}

gsize
dp_section_number(const char *title, guint *level, gboolean *lettered)
{
	static DpPattern *pattern;
	gsize start = 0, end = 0;
	guint dots = 0;

	if (pattern == NULL)
		pattern = dp_pattern_new(
		    "(?-i)\\A\\s*(?:§\\s*)?(?:appendix\\s+|Appendix\\s+|APPENDIX\\s+)?"
		    "(?:[0-9]{1,2}(?:\\.[0-9]{1,2}){0,3}|[IVX]{1,5}|[A-Z](?:\\.[0-9]{1,2}){0,3})"
		    "[.):]?(?:\\s+|\\s*$|(?<=[.):]))",
		    NULL);
	if (!dp_pattern_search(pattern, title, 0, &start, &end, NULL))
		return 0;
	for (gsize i = 0; i + 1 < end; i++)
		dots += title[i] == '.' && g_ascii_isdigit(title[i + 1]);
	if (level != NULL)
		*level = dots + 1;
	if (lettered != NULL)
		*lettered = g_ascii_isupper(title[0]) && !g_ascii_isalpha(title[1]);
	return end;
}
