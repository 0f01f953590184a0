/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/facts.h>

#include <string.h>

#define COUNT DP_DIMENSION_COUNT
#define LENGTH DP_DIMENSION_LENGTH
#define RATIO DP_DIMENSION_RATIO
#define TEXT DP_DIMENSION_TEXT
#define FLAG DP_DIMENSION_FLAG
#define DOCUMENT DP_SCOPE_DOCUMENT
#define PAGE DP_SCOPE_PAGE
#define ITEM DP_SCOPE_ITEM

static const DpFactInfo TABLE[] = {
    {"document.pages", COUNT, DOCUMENT, "Pages in the file."},
    {"document.text-pages", COUNT, DOCUMENT, "Pages that carry text a reader can search."},
    {"document.title", TEXT, DOCUMENT, "The title, as printed on the first page."},
    {"page.width", LENGTH, PAGE,
     "Width of the visible page (crop box after /Rotate and /UserUnit)."},
    {"page.height", LENGTH, PAGE, "Height of the visible page."},
    {"page.rotation", COUNT, PAGE,
     "Degrees that a viewer turns the page by, where it does; label: how the text then stands, "
     "upright or sideways."},
    {"page.cropped", FLAG, PAGE,
     "Whether the crop box hides a part of the media box; only pages where it does."},
    {"page.text", TEXT, PAGE, "All text of the page in reading order, without furniture."},
    {"page.head", TEXT, PAGE, "The running head."},
    {"page.foot", TEXT, PAGE, "The running foot."},
    {"page.folio", TEXT, PAGE, "The printed page number."},
    {"page.line-numbers", COUNT, PAGE, "Line numbers of a review copy on the page."},
    {"columns.count", COUNT, DOCUMENT, "Columns that most of the main text is set in."},
    {"columns.gap", LENGTH, DOCUMENT, "Space between the columns, on most pages."},
    {"page.columns", COUNT, PAGE, "Columns of the page's running text; weight: its lines."},
    {"page.column-gap", LENGTH, PAGE,
     "Space between the page's columns; weight: the lines that tell."},
    {"text-block.left", LENGTH, DOCUMENT,
     "Left edge of the text block, from the left of the page."},
    {"text-block.top", LENGTH, DOCUMENT,
     "Top edge of the text block: one font size above its first baseline."},
    {"text-block.width", LENGTH, DOCUMENT, "Width of the text block."},
    {"text-block.height", LENGTH, DOCUMENT,
     "Height of the text block, down to its last baseline, on its fullest pages."},
    {"page.text-left", LENGTH, PAGE,
     "Where most lines of the leftmost column begin; weight: lines."},
    {"page.text-right", LENGTH, PAGE,
     "Where most lines of the rightmost column end; weight: lines."},
    {"page.text-top", LENGTH, PAGE,
     "Top of the capitals of the page's first line of running text; label: what it is; weight: "
     "lines of one paragraph's size that run on from it, up to 8."},
    {"page.text-bottom", LENGTH, PAGE,
     "The page's last baseline of running text, footnotes included; label: what it is; weight: "
     "lines of one paragraph's size that run on to it, up to 8."},
    {"overhang.left", LENGTH, ITEM,
     "How far left something begins that stands out of its page's usual edge; weight: lines."},
    {"overhang.right", LENGTH, ITEM,
     "How far right something ends that stands out of its page's usual edge; weight: lines."},
    {"body.font-size", LENGTH, DOCUMENT,
     "Size of most of the main text before the references (vertical scale)."},
    {"body.font-family", TEXT, DOCUMENT, "Font of most of the main text."},
    {"abstract.paragraphs", COUNT, DOCUMENT,
     "Paragraphs of the abstract; 0: the text begins right below the authors; absent when it was "
     "not found."},
    {"body.leading", LENGTH, DOCUMENT, "Usual distance of baselines in the main text."},
    {"body.stretch", RATIO, DOCUMENT, "Horizontal over vertical scale of the main text's glyphs."},
    {"page.font-size", LENGTH, PAGE,
     "Size of most of the page's paragraphs before the references; weight: lines."},
    {"page.leading", LENGTH, PAGE,
     "Usual distance of baselines in those paragraphs; weight: pairs of lines."},
    {"paragraph.font-size", LENGTH, ITEM,
     "Size of each paragraph of the main text; weight: lines."},
    {"paragraph.leading", LENGTH, ITEM,
     "Distance of baselines in each paragraph of the main text; weight: pairs of lines."},
    {"paragraph.stretch", RATIO, ITEM,
     "Horizontal over vertical scale of each paragraph's glyphs; weight: lines."},
    {"spacing.heading-above", LENGTH, ITEM,
     "From the last baseline of the paragraph above a heading to the heading's; label: its level."},
    {"spacing.heading-below", LENGTH, ITEM,
     "From a heading's last baseline to the paragraph's below it; label: its level."},
    {"spacing.caption", LENGTH, ITEM,
     "From a caption's last baseline to the paragraph's below it; label: figure or table."},
    {"spacing.paragraph", LENGTH, ITEM,
     "From a paragraph's last baseline to the first of the next, where both begin at the edge."},
    {"page.letter-gap", RATIO, PAGE,
     "Usual space between two letters of a word beyond the font's own width, in parts of the size; "
     "weight: pairs."},
    {"small-text.font-size", LENGTH, ITEM,
     "Text below 8 pt or the body's size, no maths and no superscript; label: where; weight: "
     "glyphs."},
    {"font.name", TEXT, ITEM, "Every font that paints a glyph; label: its kind; weight: glyphs."},
    {"font.not-embedded", TEXT, ITEM,
     "Fonts that are not in the file, by page; label: text or figure; weight: glyphs."},
    {"font.type3", TEXT, ITEM, "Type 3 fonts, by page; label: text or figure; weight: glyphs."},
    {"section.title", TEXT, ITEM, "Headings; label: the kind of section; weight: level."},
    {"content.lines", COUNT, ITEM,
     "Lines on a page by kind of section; label: the kind; floats are lines of \"float\"."},
    {"content.doubt", TEXT, ITEM,
     "Why lines of a kind of section may not be its text, by page; label: the kind; weight: "
     "lines."},
    {"content.doubt-after-references", TEXT, ITEM,
     "The same of the lines after the reference list."},
    {"content.space-below", COUNT, ITEM,
     "Lines that would still fit below the last line of a kind of section, on its page; label: the "
     "kind."},
    {"content.after-references", COUNT, ITEM,
     "Lines behind the reference list, by page; label: the kind of section."},
    {"content.between-lists", COUNT, ITEM,
     "Those of them that another reference list follows, or that belong to it; label: the kind."},
    {"main-text.pages", COUNT, DOCUMENT,
     "Page on which the main text ends: all that stands before the references."},
    {"text.sketch", TEXT, DOCUMENT,
     "Numbers by which a batch finds papers with the same text; of the prose before the "
     "references; "
     "measured in a batch alone."},
    {"main-text.lines-over", COUNT, DOCUMENT,
     "Lines of main text beyond the page given by --page-limit."},
    {"references.first-page", COUNT, DOCUMENT, "Page on which the reference list begins."},
    {"references.last-page", COUNT, DOCUMENT, "Page on which it ends."},
    {"references.heading", TEXT, DOCUMENT, "Its heading, as printed."},
    {"references.unheaded-page", COUNT, DOCUMENT,
     "Page of a list that looks like references but has no heading that can be read."},
    {"references.entries", COUNT, DOCUMENT, "Entries in the reference list."},
    {"reference.truncated", TEXT, ITEM,
     "Entries that do not name all authors; label: the words that stand for them."},
    {"appendix.first-page", COUNT, DOCUMENT, "Page on which an appendix or supplement begins."},
    {"appendix.starts-page", FLAG, DOCUMENT, "Whether nothing else stands above it on that page."},
    {"authors.names", TEXT, ITEM,
     "Lines between title and abstract that are no placeholder; \"figure\" labels words above a "
     "figure's caption."},
    {"authors.placeholder", TEXT, DOCUMENT, "What stands in place of the authors' names."},
    {"anonymity.affiliation", TEXT, ITEM,
     "Wording that tells where the authors work; label: sure or unsure."},
    {"anonymity.email", TEXT, ITEM,
     "E-mail addresses that may be the authors'; label: sure or unsure."},
    {"anonymity.orcid", TEXT, ITEM, "ORCID numbers that are in print; label: sure or unsure."},
    {"anonymity.acknowledgment", TEXT, ITEM,
     "Thanks, grants and funding agencies of this work; label: sure or unsure."},
    {"anonymity.self-reference", TEXT, ITEM,
     "Earlier work cited as the authors' own; label: sure or unsure."},
    {"anonymity.link", TEXT, ITEM,
     "Addresses of the authors' own repositories and pages; label: sure or unsure."},
    {"anonymity.metadata", TEXT, ITEM,
     "People and institutions that the properties of the file and its images name; label: sure or "
     "unsure."},
    {"anonymity.path", TEXT, ITEM,
     "Paths in the file that hold a user's name; label: sure or unsure."},
    {"anonymity.filename", TEXT, ITEM,
     "Words of the file's own name that may name an author; label: sure or unsure."},
    {"anonymity.roster", TEXT, ITEM,
     "Names of the given list of authors that occur in the paper; label: sure or unsure."},
    {"anonymity.unsearched", TEXT, ITEM,
     "Parts of the file that were not searched for the authors, and why."},
    {"revision.authors", TEXT, ITEM,
     "Lines in the authors' place that only an earlier revision of the file shows; label: which."},
    {"roster.authors", COUNT, DOCUMENT, "Authors of that list that were looked for."},
    {"figure.rect", LENGTH, ITEM,
     "Included figures and images: their width, with the rectangle they fill."},
    {"file.version", TEXT, DOCUMENT, "PDF version."},
    {"file.made-with-tex", FLAG, DOCUMENT,
     "Whether TeX made the file, by its metadata or the fonts that only TeX uses."},
    {"file.encrypted", FLAG, DOCUMENT, "Whether the file is encrypted."},
    {"file.damage", TEXT, DOCUMENT,
     "What is wrong with the file's structure; absent when it is sound."},
    {"file.repairable", FLAG, DOCUMENT,
     "Whether readers put that right by themselves and lose nothing; absent when it is sound."},
    {"file.unreadable-pages", COUNT, ITEM, "Pages that could not be read, or not to their end."},
    {"hidden.text", TEXT, ITEM,
     "Passages that programs read and nobody sees; label: the cause; weight: words."},
    {"hidden.contrast", RATIO, ITEM,
     "Contrast (WCAG 2, from 1) of such a passage with what it is printed on, where its colour "
     "hides it; the place has its words."},
    {"hidden.doubt", TEXT, ITEM,
     "Why such a passage may be seen after all, or be there by chance; the place has its words."},
    {"hidden.unread-pages", COUNT, ITEM,
     "Pages on which the search for hidden text could not be finished."},
    {"metadata.text", TEXT, ITEM,
     "What the file says of itself apart from its pages; label: where it says it."},
    {"text.garbled-pages", RATIO, ITEM,
     "Pages whose text is not what they show, and the part of their letters that is not."},
    {"text.image-pages", COUNT, ITEM, "Pages that are a picture without any text."},
    {"text.trickery", TEXT, ITEM,
     "Words with letters that only look right, or with characters nobody sees; label: which."},
    {"file.bytes", COUNT, DOCUMENT, "Size of the file in bytes."},
    {"file.permissions", TEXT, ITEM, "What an encrypted file does not let readers do."},
    {"file.javascript", COUNT, DOCUMENT, "Scripts in the file."},
    {"file.launch", COUNT, DOCUMENT, "Actions that start a program or open another file."},
    {"file.open-action", FLAG, DOCUMENT, "Whether something happens when the file is opened."},
    {"file.external", TEXT, ITEM,
     "What is fetched from or sent to elsewhere without a click; label: how."},
    {"file.attachments", COUNT, DOCUMENT, "Files within the file."},
    {"file.form", TEXT, DOCUMENT, "The kind of form in the file, or \"none\"."},
    {"file.multimedia", TEXT, ITEM, "Sounds, films and 3D models, by page; label: kind."},
    {"file.signatures", COUNT, DOCUMENT, "Digital signatures."},
};

const DpFactInfo *
dp_fact_table(guint *n)
{
	*n = G_N_ELEMENTS(TABLE);
	return TABLE;
}

const DpFactInfo *
dp_fact_info(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(TABLE); i++) {
		if (strcmp(TABLE[i].name, name) == 0)
			return &TABLE[i];
	}
	return NULL;
}
