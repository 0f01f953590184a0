/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/rule.h>

#include <string.h>

/*
 * The vocabulary of venue files: every rule, its parameters, and what it says when the venue is
 * silent. The predicates that belong to these rows are in engine/.
 */

#define END                                                                                        \
	{                                                                                          \
		NULL, 0, FALSE, NULL, NULL                                                         \
	}
#define WORDS(...) ((const char *const[]){__VA_ARGS__, NULL})
#define FACTS(...) ((const char *const[]){__VA_ARGS__, NULL})
#define PARAMS(...) ((const DpParamInfo[]){__VA_ARGS__, END})
#define NO_PARAMS ((const DpParamInfo[]){END})

#define TOLERANCE(doc)                                                                             \
	{                                                                                          \
		"tolerance", DP_PARAM_LENGTH, FALSE, NULL, doc                                     \
	}
#define BAND                                                                                       \
	{                                                                                          \
		"band", DP_PARAM_LENGTH, FALSE, NULL,                                              \
		    "more than the tolerance but at most this far off, a person must look"         \
	}
#define LENGTH(name, doc)                                                                          \
	{                                                                                          \
		name, DP_PARAM_LENGTH, FALSE, NULL, doc                                            \
	}

#define LISTS                                                                                      \
	{                                                                                          \
		"lists", DP_PARAM_TEXTS, FALSE, NULL,                                              \
		    "lists of wordings: files below patterns/; prompt-injection when not given"    \
	}
#define ALLOW                                                                                      \
	{                                                                                          \
		"allow", DP_PARAM_PATTERNS, FALSE, NULL,                                           \
		    "what the venue itself stamps on papers, in small letters"                     \
	}

/* The kinds of section a venue may count or not; structure/section.h has the same words. */
#define SECTION_WORDS                                                                              \
	WORDS("references", "appendix", "acknowledgments", "limitations", "ethics", "impact",      \
	      "checklist", "reproducibility", "data-availability", "open-science", "llm-use",      \
	      "contributions", "supplement")

/* Where papers have text that is smaller than their body. */
#define SMALL_PRINT WORDS("figures", "tables", "captions", "footnotes", "references", "code")

static const DpRuleInfo RULES[] = {
    {"page-limit", DP_SEVERITY_ERROR, "The counted pages are within the limit.",
     FACTS("content.lines", "content.space-below", "document.pages"),
     PARAMS(
         {"max", DP_PARAM_COUNT, TRUE, NULL, "pages allowed"},
         {"min", DP_PARAM_COUNT, FALSE, NULL, "pages required"},
         {"excludes", DP_PARAM_WORDS, FALSE, SECTION_WORDS, "kinds of section that do not count"},
         {"total", DP_PARAM_COUNT, FALSE, NULL, "pages allowed with everything counted"},
         {"band", DP_PARAM_COUNT, FALSE, NULL, "lines over the limit that a person must look at"})},
    {"page-size", DP_SEVERITY_ERROR, "Every page has the paper size the venue prints on.",
     FACTS("page.width", "page.height", "page.rotation", "page.cropped"),
     PARAMS({"sizes", DP_PARAM_WORDS, FALSE, WORDS("letter", "a4", "acm-small", "lncs"),
             "any of these named sizes"},
            LENGTH("width", "exact width"), LENGTH("height", "exact height"),
            TOLERANCE("how far a page may be off"), BAND)},
    {"columns", DP_SEVERITY_ERROR, "The text is set in as many columns as the style has.",
     FACTS("columns.count", "page.columns"),
     PARAMS({"count", DP_PARAM_COUNT, TRUE, NULL, "columns of the main text"})},
    {"column-gap", DP_SEVERITY_ERROR, "The columns stand as far apart as in the style.",
     FACTS("columns.gap", "page.column-gap"),
     PARAMS(LENGTH("min", "smallest gap"), LENGTH("exact", "the style's gap"),
            TOLERANCE("how far it may be off"), BAND)},
    {"text-block", DP_SEVERITY_ERROR, "Text and figures stay inside the style's text block.",
     FACTS("text-block.left", "text-block.top", "text-block.width", "text-block.height",
           "page.text-left", "page.text-right", "page.text-top", "page.text-bottom",
           "overhang.left", "overhang.right", "file.made-with-tex"),
     PARAMS(LENGTH("left", "left edge of the block"), LENGTH("top", "top edge of the block"),
            LENGTH("width", "width of the block"), LENGTH("height", "height of the block"),
            LENGTH("word-left", "left edge in files that TeX did not make"),
            LENGTH("word-top", "top edge in files that TeX did not make"),
            LENGTH("word-width", "width in files that TeX did not make"),
            LENGTH("word-height", "height in files that TeX did not make"),
            TOLERANCE("how far ink may stand outside"), BAND)},
    {"body-font-size", DP_SEVERITY_ERROR, "The body text has the size the venue asks for.",
     FACTS("body.font-size", "page.font-size", "paragraph.font-size", "paragraph.stretch"),
     PARAMS(LENGTH("min", "smallest size"), LENGTH("max", "largest size"),
            LENGTH("exact", "the style's size"), TOLERANCE("how far it may be off"), BAND)},
    {"min-font-size", DP_SEVERITY_ERROR, "Nothing that is to be read is set smaller than this.",
     FACTS("small-text.font-size"),
     PARAMS({"min", DP_PARAM_LENGTH, TRUE, NULL, "smallest size"},
            {"except", DP_PARAM_WORDS, FALSE, SMALL_PRINT, "where smaller text is allowed"},
            {"review", DP_PARAM_WORDS, FALSE, SMALL_PRINT,
             "where smaller text is for a person to judge"},
            TOLERANCE("how far below it may be"), BAND)},
    {"line-spacing", DP_SEVERITY_ERROR,
     "The lines of the body text are as far apart as in the style.",
     FACTS("body.leading", "page.leading", "paragraph.leading"),
     PARAMS(LENGTH("min", "smallest leading"), LENGTH("exact", "the style's leading"),
            TOLERANCE("how far it may be off"), BAND)},
    {"squeezed-spacing", DP_SEVERITY_WARNING,
     "Headings and captions stand as far from the text as in the style.",
     FACTS("spacing.heading-above", "spacing.heading-below", "spacing.caption", "spacing.paragraph",
           "page.letter-gap", "body.leading", "file.made-with-tex"),
     PARAMS(LENGTH("leading", "the body's leading that these distances belong to"),
            LENGTH("heading-above", "least distance of baselines above a heading"),
            LENGTH("heading-below", "least distance of baselines below a heading"),
            LENGTH("caption", "least distance of baselines below a caption"),
            LENGTH("paragraph", "least distance of baselines between paragraphs"),
            TOLERANCE("how far below it may be"), BAND)},
    {"font-family", DP_SEVERITY_WARNING, "The body text is set in the style's typeface.",
     FACTS("body.font-family"),
     PARAMS({"allow", DP_PARAM_PATTERNS, FALSE, NULL, "font names of which one must match"},
            {"forbid", DP_PARAM_PATTERNS, FALSE, NULL, "font names that must not match"},
            {"typeface", DP_PARAM_TEXT, FALSE, NULL, "what people call the style's typeface"})},
    {"font-embedded", DP_SEVERITY_ERROR, "Every font that paints a glyph is in the file.",
     FACTS("font.not-embedded"), NO_PARAMS},
    {"font-type3", DP_SEVERITY_WARNING, "No Type 3 fonts.", FACTS("font.type3"),
     PARAMS({"allow-in-figures", DP_PARAM_FLAG, FALSE, NULL,
             "true: only Type 3 fonts in the running text count"})},
    {"references-missing", DP_SEVERITY_ERROR, "The paper has a list of references.",
     FACTS("references.first-page", "references.entries"), NO_PARAMS},
    {"text-after-references", DP_SEVERITY_ERROR, "Nothing counted stands behind the references.",
     FACTS("content.after-references", "references.first-page"),
     PARAMS({"allow", DP_PARAM_WORDS, FALSE, SECTION_WORDS, "kinds of section that may follow"})},
    {"appendix", DP_SEVERITY_ERROR, "An appendix only where the venue allows one.",
     FACTS("appendix.first-page", "appendix.starts-page", "references.last-page", "section.title"),
     PARAMS({"policy", DP_PARAM_WORD, TRUE, WORDS("forbidden", "after-references"),
             "where it may stand"},
            {"new-page", DP_PARAM_FLAG, FALSE, NULL, "true: it must begin on a page of its own"})},
    {"reference-authors", DP_SEVERITY_ERROR, "Every reference names all of its authors.",
     FACTS("reference.truncated", "references.first-page"), NO_PARAMS},
    {"required-section", DP_SEVERITY_ERROR, "The paper has this section.", FACTS("section.title"),
     PARAMS({"title", DP_PARAM_PATTERN, TRUE, NULL, "what its heading must match"},
            {"name", DP_PARAM_TEXT, TRUE, NULL, "what people call it"})},
    {"forbidden-section", DP_SEVERITY_ERROR, "The paper does not have this section.",
     FACTS("section.title"),
     PARAMS({"title", DP_PARAM_PATTERN, TRUE, NULL, "what its heading matches"},
            {"name", DP_PARAM_TEXT, TRUE, NULL, "what people call it"})},
    {"required-text", DP_SEVERITY_ERROR, "The paper carries this text.",
     FACTS("page.text", "page.head", "page.foot"),
     PARAMS({"pattern", DP_PARAM_PATTERN, TRUE, NULL, "what must occur"},
            {"name", DP_PARAM_TEXT, TRUE, NULL, "what people call it"},
            {"scope", DP_PARAM_WORD, FALSE,
             WORDS("document", "first-page", "every-page", "head", "foot"),
             "where; document when not given"})},
    {"forbidden-text", DP_SEVERITY_ERROR, "The paper does not carry this text.",
     FACTS("page.text", "page.head", "page.foot"),
     PARAMS({"pattern", DP_PARAM_PATTERN, TRUE, NULL, "what must not occur"},
            {"name", DP_PARAM_TEXT, TRUE, NULL, "what people call it"},
            {"scope", DP_PARAM_WORD, FALSE, WORDS("document", "first-page", "head", "foot"),
             "where; document when not given"})},
    {"page-numbers", DP_SEVERITY_WARNING, "Page numbers are printed, or not, as the venue wants.",
     FACTS("page.folio"),
     PARAMS({"policy", DP_PARAM_WORD, TRUE, WORDS("required", "forbidden"), "which"})},
    {"line-numbers", DP_SEVERITY_WARNING, "Line numbers are printed, or not, as the venue wants.",
     FACTS("page.line-numbers"),
     PARAMS({"policy", DP_PARAM_WORD, TRUE, WORDS("required", "forbidden"), "which"})},
    {"anonymity-author-block", DP_SEVERITY_ERROR,
     "The authors are named, or not, as the venue wants.",
     FACTS("authors.names", "authors.placeholder", "authors.elsewhere", "revision.authors"),
     PARAMS({"policy", DP_PARAM_WORD, TRUE, WORDS("present", "absent", "names-hidden"),
             "present: names must stand there; absent: no names, no institutions; names-hidden: "
             "no names, institutions are allowed"},
            {"placeholders", DP_PARAM_PATTERNS, FALSE, NULL,
             "what may stand in place of the names, beside the usual words"})},
    {"anonymity-affiliation", DP_SEVERITY_ERROR, "Nothing tells where the authors work.",
     FACTS("anonymity.affiliation"), NO_PARAMS},
    {"anonymity-email", DP_SEVERITY_ERROR, "No e-mail address of an author is in print.",
     FACTS("anonymity.email"), NO_PARAMS},
    {"anonymity-orcid", DP_SEVERITY_ERROR, "No ORCID number of an author is in print.",
     FACTS("anonymity.orcid"), NO_PARAMS},
    {"anonymity-acknowledgments", DP_SEVERITY_ERROR, "Nobody is thanked and no grant is named.",
     FACTS("anonymity.acknowledgment"), NO_PARAMS},
    {"anonymity-self-reference", DP_SEVERITY_ERROR,
     "Earlier work of the authors is cited in the third person.", FACTS("anonymity.self-reference"),
     NO_PARAMS},
    {"anonymity-link", DP_SEVERITY_ERROR,
     "No address leads to the authors' own pages or repositories.", FACTS("anonymity.link"),
     NO_PARAMS},
    {"anonymity-metadata", DP_SEVERITY_ERROR, "The file's properties name nobody.",
     FACTS("anonymity.metadata", "anonymity.unsearched"), NO_PARAMS},
    {"anonymity-path", DP_SEVERITY_ERROR, "No path in the file holds a user's name.",
     FACTS("anonymity.path"), NO_PARAMS},
    {"anonymity-filename", DP_SEVERITY_ERROR, "The file's own name names no author.",
     FACTS("anonymity.filename"), NO_PARAMS},
    {"anonymity-roster", DP_SEVERITY_ERROR, "No author of the list that was given is named.",
     FACTS("anonymity.roster", "roster.authors"), NO_PARAMS},
    {"encrypted", DP_SEVERITY_ERROR, "The file is not encrypted.", FACTS("file.encrypted"),
     NO_PARAMS},
    {"corrupt", DP_SEVERITY_ERROR, "The file is a sound PDF.",
     FACTS("file.damage", "file.repairable", "file.unreadable-pages"), NO_PARAMS},
    {"hidden-text", DP_SEVERITY_ERROR, "No text that programs read and people cannot see.",
     FACTS("hidden.text", "hidden.contrast", "hidden.doubt", "hidden.unread-pages"),
     PARAMS(LISTS, ALLOW)},
    {"prompt-injection", DP_SEVERITY_ERROR, "No instructions to a reviewer or a language model.",
     FACTS("page.text", "hidden.text", "metadata.text"),
     PARAMS(LISTS,
            {"patterns", DP_PARAM_PATTERNS, FALSE, NULL, "further wordings that are instructions"},
            ALLOW)},
    {"javascript", DP_SEVERITY_ERROR, "No JavaScript.", FACTS("file.javascript"), NO_PARAMS},
    {"launch-action", DP_SEVERITY_ERROR, "Nothing starts a program.", FACTS("file.launch"),
     NO_PARAMS},
    {"open-action", DP_SEVERITY_WARNING, "Nothing happens by itself when the file is opened.",
     FACTS("file.open-action"), NO_PARAMS},
    {"external-reference", DP_SEVERITY_WARNING, "Nothing is fetched from or sent to elsewhere.",
     FACTS("file.external"), NO_PARAMS},
    {"attachment", DP_SEVERITY_ERROR, "No files within the file.", FACTS("file.attachments"),
     NO_PARAMS},
    {"form", DP_SEVERITY_NOTE, "No form to fill in.", FACTS("file.form"), NO_PARAMS},
    {"multimedia", DP_SEVERITY_WARNING, "No sound, film or 3D model.", FACTS("file.multimedia"),
     NO_PARAMS},
    {"signature", DP_SEVERITY_NOTE, "No digital signature.", FACTS("file.signatures"), NO_PARAMS},
    {"pdf-version", DP_SEVERITY_WARNING, "The PDF version is one the venue takes.",
     FACTS("file.version"),
     PARAMS({"min", DP_PARAM_NUMBER, FALSE, NULL, "oldest version: 1.4"},
            {"max", DP_PARAM_NUMBER, FALSE, NULL, "newest version: 1.7"})},
    {"file-size", DP_SEVERITY_ERROR, "The file is not larger than the venue takes.",
     FACTS("file.bytes"),
     PARAMS(
         {"max", DP_PARAM_NUMBER, TRUE, NULL, "largest size in megabytes (of 1,000,000 bytes)"})},
    {"text-extraction", DP_SEVERITY_WARNING, "The text can be read and searched by programs.",
     FACTS("document.pages", "document.text-pages", "text.garbled-pages", "text.image-pages"),
     NO_PARAMS},
    {"unicode-trickery", DP_SEVERITY_WARNING, "Words are spelt with the letters they seem to have.",
     FACTS("text.trickery"), NO_PARAMS},
    {"fact-limit", DP_SEVERITY_WARNING, "A measured fact is within bounds.",
     FACTS("document.pages"),
     PARAMS({"fact", DP_PARAM_FACT, TRUE, NULL, "which; `deskproof facts` shows them all"},
            {"min", DP_PARAM_MEASURE, FALSE, NULL, "smallest value"},
            {"max", DP_PARAM_MEASURE, FALSE, NULL, "largest value"},
            {"name", DP_PARAM_TEXT, TRUE, NULL, "what people call it"})},
};

const DpRuleInfo *
dp_rule_table(guint *n)
{
	*n = G_N_ELEMENTS(RULES);
	return RULES;
}

const DpRuleInfo *
dp_rule_info(const char *id)
{
	for (guint i = 0; i < G_N_ELEMENTS(RULES); i++) {
		if (strcmp(RULES[i].id, id) == 0)
			return &RULES[i];
	}
	return NULL;
}
