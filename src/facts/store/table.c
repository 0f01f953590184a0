/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/facts.h>

#include "base/kept.h"

#define COUNT DP_DIMENSION_COUNT
#define LENGTH DP_DIMENSION_LENGTH
#define RATIO DP_DIMENSION_RATIO
#define TEXT DP_DIMENSION_TEXT
#define FLAG DP_DIMENSION_FLAG
#define DOCUMENT DP_SCOPE_DOCUMENT
#define PAGE DP_SCOPE_PAGE
#define ITEM DP_SCOPE_ITEM

#define FROM_NOTHING 0 /* no bound can cut the fact */
#define FROM_PAGES DP_ORIGIN_PAGES
#define FROM_TEXT DP_ORIGIN_TEXT
#define FROM_PAGE (DP_ORIGIN_TEXT | DP_ORIGIN_DRAWING)
#define FROM_HIDING (FROM_PAGE | DP_ORIGIN_HIDING | DP_ORIGIN_ANNOTATIONS)
#define FROM_PROPERTIES (DP_ORIGIN_PROPERTIES | DP_ORIGIN_IMAGES)

/* Earlier revisions of the file add to many facts. If revisions were not read, only
 * anonymity.unsearched says so, and only the rule that needs it is affected. */
static const DpFactInfo TABLE[] = {
    {"document.pages", COUNT, DOCUMENT, FROM_PAGES, "Pages in the file."},
    {"document.text-pages", COUNT, DOCUMENT, FROM_TEXT,
     "Pages that carry text a reader can search."},
    {"document.title", TEXT, DOCUMENT, FROM_TEXT, "The title, as printed on the first page."},
    {"page.width", LENGTH, PAGE, FROM_PAGES,
     "Width of the visible page (crop box after /Rotate and /UserUnit); of the turned sheet, if "
     "its "
     "running text is turned."},
    {"page.height", LENGTH, PAGE, FROM_PAGES, "Height of the same page."},
    {"page.rotation", COUNT, PAGE, FROM_PAGES,
     "Degrees by which viewers rotate the page, if they do; label: whether the text is then "
     "upright or sideways, or turned text: running text turned by the page's content."},
    {"page.cropped", FLAG, PAGE, FROM_PAGES,
     "Whether the crop box hides a part of the media box; only for pages where it does."},
    {"page.text", TEXT, PAGE, FROM_TEXT,
     "All text of the page in reading order, without running heads, page numbers and line "
     "numbers; a blank line is where a heading, caption or note begins or ends."},
    {"page.head", TEXT, PAGE, FROM_TEXT, "The running head."},
    {"page.foot", TEXT, PAGE, FROM_TEXT, "The running foot."},
    {"page.folio", TEXT, PAGE, FROM_TEXT, "The printed page number."},
    {"page.line-numbers", COUNT, PAGE, FROM_TEXT, "Line numbers of a review copy on the page."},
    {"columns.count", COUNT, DOCUMENT, FROM_TEXT, "Number of columns of most of the main text."},
    {"columns.gap", LENGTH, DOCUMENT, FROM_TEXT, "Space between the columns on most pages."},
    {"columns.width", LENGTH, DOCUMENT, FROM_TEXT,
     "Width of the wider one of two columns on most pages."},
    {"page.columns", COUNT, PAGE, FROM_TEXT,
     "Columns of the page's running text; weight: lines; label: turned text, if it is set "
     "sideways."},
    {"page.column-gap", LENGTH, PAGE, FROM_TEXT,
     "Space between the page's columns; weight: the lines it was measured from."},
    {"page.column-width", LENGTH, PAGE, FROM_TEXT,
     "Width of the wider one of the page's two columns; weight: the lines it was measured from."},
    {"text-block.left", LENGTH, DOCUMENT, FROM_TEXT,
     "Left edge of the text block, from the left of the page."},
    {"text-block.top", LENGTH, DOCUMENT, FROM_TEXT,
     "Top edge of the text block: one font size above its first baseline."},
    {"text-block.width", LENGTH, DOCUMENT, FROM_TEXT, "Width of the text block."},
    {"text-block.height", LENGTH, DOCUMENT, FROM_TEXT,
     "Height of the text block, down to its last baseline, on its fullest pages."},
    {"page.text-left", LENGTH, PAGE, FROM_TEXT,
     "Where most lines of the leftmost column begin; weight: lines."},
    {"page.text-right", LENGTH, PAGE, FROM_TEXT,
     "Where most lines of the rightmost column end; weight: lines."},
    {"page.text-top", LENGTH, PAGE, FROM_TEXT,
     "Top of the capitals of the page's first line of running text; label: what it is; weight: "
     "lines of one paragraph's size that run on from it, up to 8."},
    {"page.text-bottom", LENGTH, PAGE, FROM_TEXT,
     "The page's last baseline of running text, footnotes included; label: what it is; weight: "
     "lines of one paragraph's size that run on to it, up to 8."},
    {"overhang.left", LENGTH, ITEM, FROM_PAGE,
     "Left edge of something that extends past its page's usual left edge; weight: lines."},
    {"overhang.right", LENGTH, ITEM, FROM_PAGE,
     "Right edge of something that extends past its page's usual right edge; weight: lines."},
    {"body.font-size", LENGTH, DOCUMENT, FROM_TEXT,
     "Size of most of the main text before the references (vertical scale)."},
    {"body.font-family", TEXT, DOCUMENT, FROM_TEXT, "Font of most of the main text."},
    {"abstract.paragraphs", COUNT, DOCUMENT, FROM_TEXT,
     "Paragraphs of the abstract; 0: the text begins right below the authors; absent when it was "
     "not found."},
    {"abstract.words", COUNT, DOCUMENT, FROM_TEXT,
     "Words of the abstract; absent when it was not found."},
    {"abstract.characters", COUNT, DOCUMENT, FROM_TEXT,
     "Characters of the abstract, spaces included; absent when it was not found."},
    {"abstract.font-size", LENGTH, DOCUMENT, FROM_TEXT,
     "Size of most lines of the abstract; weight: their number."},
    {"references.font-size", LENGTH, DOCUMENT, FROM_TEXT,
     "Size of most lines of the reference list; weight: their number."},
    {"element.font-size", LENGTH, ITEM, FROM_TEXT,
     "Size of most letters of each title, heading, caption, footnote and table; label: title, "
     "section, subsection, subsubsection, figure-caption, table-caption, footnote or table; "
     "weight: letters."},
    {"caption.place", TEXT, ITEM, FROM_PAGE,
     "Whether a caption is above or below what it belongs to; label: figure or table. Absent for "
     "captions whose neighbours do not show it."},
    {"body.leading", LENGTH, DOCUMENT, FROM_TEXT, "Usual distance of baselines in the main text."},
    {"body.stretch", RATIO, DOCUMENT, FROM_TEXT,
     "Horizontal over vertical scale of the main text's glyphs."},
    {"page.font-size", LENGTH, PAGE, FROM_TEXT,
     "Size of most of the page's paragraphs before the references; weight: lines."},
    {"page.leading", LENGTH, PAGE, FROM_TEXT,
     "Usual distance of baselines in those paragraphs; weight: pairs of lines."},
    {"paragraph.font-size", LENGTH, ITEM, FROM_TEXT,
     "Size of each paragraph of the main text; weight: lines."},
    {"paragraph.leading", LENGTH, ITEM, FROM_TEXT,
     "Distance of baselines in each paragraph of the main text; weight: pairs of lines."},
    {"paragraph.stretch", RATIO, ITEM, FROM_TEXT,
     "Horizontal over vertical scale of each paragraph's glyphs; weight: lines."},
    {"spacing.heading-above", LENGTH, ITEM, FROM_TEXT,
     "From the last baseline of the paragraph above a heading to the heading's baseline; label: "
     "its level."},
    {"spacing.heading-below", LENGTH, ITEM, FROM_TEXT,
     "From a heading's last baseline to the paragraph's below it; label: its level."},
    {"spacing.caption", LENGTH, ITEM, FROM_TEXT,
     "From a caption's last baseline to the paragraph's below it; label: figure or table."},
    {"spacing.paragraph", LENGTH, ITEM, FROM_TEXT,
     "From a paragraph's last baseline to the first of the next, where both begin at the edge."},
    {"spacing.display", LENGTH, ITEM, FROM_TEXT,
     "From the baseline of a numbered formula to that of the nearest paragraph line above or below "
     "it; label: above or below."},
    {"spacing.title", LENGTH, DOCUMENT, FROM_TEXT,
     "From the title's last baseline to the next line's below it."},
    {"page.letter-gap", RATIO, PAGE, FROM_TEXT,
     "Usual extra space between two letters of a word, as a fraction of the font size; weight: "
     "pairs."},
    {"page.word-gap", RATIO, PAGE, FROM_TEXT,
     "Median space between two words of a line, as a fraction of the font size; weight: spaces."},
    {"small-text.font-size", LENGTH, ITEM, FROM_TEXT,
     "Text below 8 pt or the body's size, except maths and superscripts; label: where; weight: "
     "glyphs."},
    {"font.name", TEXT, ITEM, FROM_TEXT,
     "Every font that paints a glyph; label: its kind; weight: glyphs."},
    {"font.not-embedded", TEXT, ITEM, FROM_TEXT,
     "Fonts that are not in the file, by page; label: text or figure; weight: glyphs."},
    {"font.type3", TEXT, ITEM, FROM_TEXT,
     "Type 3 fonts, by page; label: text or figure; weight: glyphs."},
    {"section.title", TEXT, ITEM, FROM_TEXT,
     "Headings; label: the kind of section; weight: level."},
    {"content.lines", COUNT, ITEM, FROM_TEXT,
     "Lines on a page by kind of section; label: the kind; floats are lines of \"float\"."},
    {"content.words", COUNT, ITEM, FROM_TEXT,
     "Words on a page by kind of section, as printed; label: the kind, as for content.lines."},
    {"content.doubt", TEXT, ITEM, FROM_TEXT,
     "Why lines counted for a kind of section may not belong to it, by page; label: the kind; "
     "weight: lines."},
    {"content.doubt-after-references", TEXT, ITEM, FROM_TEXT,
     "The same for the lines after the reference list."},
    {"content.space-below", COUNT, ITEM, FROM_TEXT,
     "Lines that would still fit on the page below the last line of a kind of section; label: the "
     "kind."},
    {"content.before-references", COUNT, ITEM, FROM_TEXT,
     "Lines before the reference list's heading, or before a list without one, by page; label: the "
     "kind of section."},
    {"content.after-references", COUNT, ITEM, FROM_TEXT,
     "Lines after the reference list, by page; label: the kind of section."},
    {"content.unnamed-after-references", COUNT, ITEM, FROM_TEXT,
     "Those of these lines that are text of an appendix which nothing calls one, by page; label: "
     "the "
     "kind."},
    {"content.between-lists", COUNT, ITEM, FROM_TEXT,
     "Those of these lines that precede or belong to another reference list; label: the kind."},
    {"main-text.pages", COUNT, DOCUMENT, FROM_TEXT,
     "Page on which the main text (everything before the references) ends."},
    {"text.sketch", TEXT, DOCUMENT, FROM_TEXT,
     "Numbers by which a batch finds papers with the same text, computed from the prose before the "
     "references; only measured in a batch."},
    {"main-text.lines-over", COUNT, DOCUMENT, FROM_TEXT,
     "Lines of main text after the page given by --page-limit."},
    {"references.first-page", COUNT, DOCUMENT, FROM_TEXT,
     "Page on which the reference list begins."},
    {"references.last-page", COUNT, DOCUMENT, FROM_TEXT, "Page on which it ends."},
    {"references.heading", TEXT, DOCUMENT, FROM_TEXT, "Its heading, as printed."},
    {"references.unheaded-page", COUNT, DOCUMENT, FROM_TEXT,
     "Page of a list that looks like references but has no readable heading."},
    {"references.entries", COUNT, DOCUMENT, FROM_TEXT | DP_ORIGIN_ENTRIES,
     "Entries in the reference list."},
    {"references.prose", COUNT, ITEM, FROM_TEXT | DP_ORIGIN_ENTRIES,
     "Lines of each entry of the reference list that reads as sentences."},
    {"references.order", TEXT, DOCUMENT, FROM_TEXT | DP_ORIGIN_ENTRIES,
     "Whether the entries are sorted by the family names of their first authors: alphabetical or "
     "none."},
    {"references.labels", TEXT, DOCUMENT, FROM_TEXT | DP_ORIGIN_ENTRIES,
     "How the entries are marked: numbered, keys (\"[ABC+21]\"), or author-year: with names and a "
     "year, or not at all."},
    {"reference.truncated", TEXT, ITEM, FROM_TEXT | DP_ORIGIN_ENTRIES,
     "Entries that do not name all authors; label: the words used instead. Of weak certainty: the "
     "words may be part of a title."},
    {"appendix.first-page", COUNT, DOCUMENT, FROM_TEXT,
     "Page on which an appendix or supplement begins."},
    {"appendix.starts-page", FLAG, DOCUMENT, FROM_TEXT,
     "Whether it starts at the top of that page."},
    {"authors.names", TEXT, ITEM, FROM_TEXT,
     "Lines between title and abstract that are not a placeholder; label: what a line says (email, "
     "institution, name or other), and what else is known of it: marked, person, named, prose, "
     "cited for words below a quotation, and figure for words above a figure's caption."},
    {"authors.placeholder", TEXT, DOCUMENT, FROM_TEXT,
     "The placeholder printed instead of the authors' names."},
    {"authors.elsewhere", TEXT, ITEM, FROM_TEXT,
     "Names of authors outside the author block: in running heads, as corresponding author, in the "
     "heads of programs; label: sure or unsure."},
    {"anonymity.affiliation", TEXT, ITEM, FROM_TEXT,
     "Wording that reveals where the authors work; label: sure or unsure."},
    {"anonymity.email", TEXT, ITEM, FROM_TEXT | DP_ORIGIN_LINKS,
     "E-mail addresses, printed or in links, that may be the authors'; label: sure or unsure."},
    {"anonymity.orcid", TEXT, ITEM, FROM_TEXT | DP_ORIGIN_LINKS,
     "ORCID iDs, printed or in links; label: sure or unsure."},
    {"anonymity.acknowledgment", TEXT, ITEM, FROM_TEXT,
     "Thanks, grants and funding agencies of this work, and contribution statements; label: sure "
     "or unsure."},
    {"anonymity.self-reference", TEXT, ITEM, FROM_TEXT,
     "Earlier work cited as the authors' own; label: sure or unsure."},
    {"anonymity.link", TEXT, ITEM, FROM_TEXT | DP_ORIGIN_LINKS | DP_ORIGIN_PROPERTIES,
     "Addresses of the authors' own repositories and pages, and the stamp of a preprint; label: "
     "sure or unsure."},
    {"anonymity.metadata", TEXT, ITEM, FROM_PROPERTIES,
     "People and institutions named in the metadata of the file and its images; label: sure or "
     "unsure."},
    {"anonymity.path", TEXT, ITEM, FROM_PROPERTIES | FROM_TEXT | DP_ORIGIN_LINKS,
     "Paths in the file that contain a user name; label: sure or unsure."},
    {"anonymity.filename", TEXT, ITEM, DP_ORIGIN_FILE_NAME,
     "Words of the file name that may name an author; label: sure or unsure."},
    {"anonymity.roster", TEXT, ITEM,
     FROM_PROPERTIES | FROM_TEXT | DP_ORIGIN_LINKS | DP_ORIGIN_AUTHORS,
     "Names from the given list of authors that occur in the paper; label: sure or unsure."},
    {"anonymity.unsearched", TEXT, ITEM, FROM_PROPERTIES | DP_ORIGIN_REVISIONS,
     "Parts of the file that were not searched for the authors, and why."},
    {"revision.authors", TEXT, ITEM, FROM_NOTHING,
     "Lines in the author block that only an earlier revision of the file shows; label: what a "
     "line says, a semicolon, and which revision."},
    {"roster.authors", COUNT, DOCUMENT, DP_ORIGIN_AUTHORS,
     "Number of authors in that list who were searched for."},
    {"paper-number.printed", TEXT, ITEM, FROM_TEXT,
     "What is printed as the number of the paper or submission, in front of the abstract on the "
     "first page and in running heads and feet; label: number, or blank for marks in its place "
     "(*****, NNN). Less certain if no words call it the number."},
    {"paper-number.given", TEXT, DOCUMENT, FROM_NOTHING,
     "The number that the paper has, as given with --paper-number."},
    {"link.address", TEXT, ITEM, FROM_TEXT | DP_ORIGIN_LINKS,
     "Addresses of the web, each once; label: printed, or link for one that can only be clicked."},
    {"figure.rect", LENGTH, ITEM, DP_ORIGIN_DRAWING,
     "Included figures and images: their width, with the rectangle they fill."},
    {"image.resolution", COUNT, ITEM, DP_ORIGIN_DRAWING,
     "Samples per inch of each image as it is printed, but no stencils and nothing narrower or "
     "lower "
     "than 9 pt; weight: samples of its shorter side."},
    {"line.width", LENGTH, ITEM, DP_ORIGIN_DRAWING,
     "Widths of the visible strokes of each page, up to 2 pt; label: figure, drawing (of the page "
     "itself) or rule (upright lines and boxes of the page itself); weight: strokes."},
    {"zone.size", LENGTH, ITEM, FROM_PAGE,
     "What each part of the pages was taken for, with its rectangle: the size of its type, or a "
     "column's width; label: body, heading, caption and so on; weight: lines; only measured for "
     "`deskproof measure`."},
    {"zone.baseline", LENGTH, ITEM, FROM_TEXT,
     "Each baseline of the text, from the top of the page; only measured for `deskproof "
     "measure`."},
    {"file.version", TEXT, DOCUMENT, FROM_NOTHING, "PDF version."},
    {"file.made-with-tex", FLAG, DOCUMENT, FROM_TEXT,
     "Whether TeX made the file, according to its metadata or fonts that only TeX uses."},
    {"file.encrypted", FLAG, DOCUMENT, FROM_NOTHING, "Whether the file is encrypted."},
    {"file.damage", TEXT, DOCUMENT, FROM_NOTHING,
     "What is wrong with the file's structure; absent when the file is sound."},
    {"file.repairable", FLAG, DOCUMENT, FROM_NOTHING,
     "Whether PDF readers repair that without losing anything; absent when the file is sound."},
    {"file.unreadable-pages", COUNT, ITEM, FROM_PAGE,
     "Pages that could not be read, or only in part."},
    {"file.bounds-met", TEXT, ITEM, FROM_NOTHING,
     "Bounds at which reading the file stopped early, and what was left out; label: the bound's "
     "name in [bounds.md](bounds.md)."},
    {"hidden.text", TEXT, ITEM, FROM_HIDING,
     "Passages that programs can read and people cannot see; label: the cause; weight: words."},
    {"hidden.contrast", RATIO, ITEM, FROM_HIDING,
     "Contrast (WCAG 2, from 1) of a passage hidden by its colour with its background; the place "
     "has its words."},
    {"hidden.doubt", TEXT, ITEM, FROM_HIDING,
     "Why such a passage may be visible after all, or be there by chance; the place has its "
     "words."},
    {"hidden.unread-pages", COUNT, ITEM, FROM_HIDING,
     "Pages on which the search for hidden text did not finish."},
    {"hidden.undrawn-pages", COUNT, ITEM, FROM_HIDING,
     "Pages that would have to be drawn to see whether words are hidden, and were not, because the "
     "library poppler cannot be loaded."},
    {"hidden.drawn-by", TEXT, ITEM, FROM_HIDING,
     "Pages that were drawn for that by another program than poppler, and its name."},
    {"metadata.text", TEXT, ITEM,
     FROM_PROPERTIES | DP_ORIGIN_TAGS | DP_ORIGIN_ANNOTATIONS | DP_ORIGIN_LINKS,
     "Text in the file outside its page content, such as metadata; label: where."},
    {"text.garbled-pages", RATIO, ITEM, FROM_TEXT,
     "Pages whose extracted text differs from the printed text, and the share of letters that "
     "differ; label: font, if fonts draw other letters than they say; weight: then their number."},
    {"text.outlined-rows", COUNT, ITEM, FROM_PAGE,
     "Rows of running text that are drawn as outlines, on pages with other text."},
    {"text.image-pages", COUNT, ITEM, FROM_PAGE, "Pages that are only a picture, without text."},
    {"text.trickery", TEXT, ITEM, FROM_TEXT,
     "Words with look-alike letters or invisible characters; label: which."},
    {"file.name", TEXT, DOCUMENT, DP_ORIGIN_FILE_NAME,
     "The file's name; unknown for a paper that was not read from a file, such as one from "
     "standard "
     "input."},
    {"file.bytes", COUNT, DOCUMENT, FROM_NOTHING, "Size of the file in bytes."},
    {"file.permissions", TEXT, ITEM, FROM_NOTHING, "What an encrypted file does not permit."},
    {"file.javascript", COUNT, DOCUMENT, DP_ORIGIN_ACTIONS, "Scripts in the file."},
    {"file.launch", COUNT, DOCUMENT, DP_ORIGIN_ACTIONS,
     "Actions that start a program or open another file."},
    {"file.open-action", FLAG, DOCUMENT, DP_ORIGIN_ACTIONS,
     "Whether something happens when the file is opened."},
    {"file.external", TEXT, ITEM, DP_ORIGIN_ACTIONS,
     "What is fetched from or sent to other places without a click; label: how."},
    {"file.attachments", COUNT, DOCUMENT, DP_ORIGIN_ACTIONS, "Files within the file."},
    {"file.pdf-a", TEXT, DOCUMENT, DP_ORIGIN_PROPERTIES,
     "The part of PDF/A that the file claims to conform to, and the level (\"2b\"); absent without "
     "a claim."},
    {"tags.present", FLAG, DOCUMENT, FROM_NOTHING,
     "Whether the file has a structure tree and says that it is tagged; label: tree or mark, if "
     "only "
     "the other is there."},
    {"tags.language", TEXT, DOCUMENT, FROM_NOTHING,
     "The language of the file; absent if it names none."},
    {"tags.title-shown", FLAG, DOCUMENT, DP_ORIGIN_PROPERTIES,
     "Whether the file has a title and asks viewers to show it."},
    {"tags.figures", COUNT, DOCUMENT, DP_ORIGIN_TAGS, "Figures in the structure tree."},
    {"tags.bare-figures", COUNT, DOCUMENT, DP_ORIGIN_TAGS,
     "Those of them that have no alternative text and are not inside a figure that has one."},
    {"file.form", TEXT, DOCUMENT, FROM_NOTHING, "The kind of form in the file, or \"none\"."},
    {"file.multimedia", TEXT, ITEM, DP_ORIGIN_ACTIONS,
     "Sounds, films and 3D models, by page; label: kind."},
    {"file.signatures", COUNT, DOCUMENT, DP_ORIGIN_ACTIONS, "Digital signatures."},
};

const DpFactInfo *
dp_fact_table(guint *n)
{
	*n = G_N_ELEMENTS(TABLE);
	return TABLE;
}

static void
rows_release(gpointer rows)
{
	g_hash_table_unref(rows);
}

/* The number of each row, counted from 1. */
static GHashTable *
rows_by_name(void)
{
	static GHashTable *rows;
	GHashTable *made = g_atomic_pointer_get(&rows);

	if (made != NULL)
		return made;
	made = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(TABLE); i++)
		g_hash_table_insert(made, g_strdup(TABLE[i].name), GUINT_TO_POINTER(i + 1));
	return dp_keep((gpointer *)&rows, made, rows_release);
}

/* A check looks up facts by name about a thousand times. */
const DpFactInfo *
dp_fact_info(const char *name)
{
	guint row = GPOINTER_TO_UINT(g_hash_table_lookup(rows_by_name(), name));

	return row > 0 ? &TABLE[row - 1] : NULL;
}
