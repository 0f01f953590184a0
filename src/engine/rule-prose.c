/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/prose.h"

#include <string.h>

#include "engine/prose.h"

/*
 * What people need to know about each rule, in the order of venue/rule-rows.def: what is measured,
 * why venues care, the remedy in LaTeX and in Word, known false alarms, and where the line is
 * drawn. The first sentence of a remedy is the hint of a finding, so it must make sense alone. The
 * figures of the last are those of the predicates: who changes one changes both.
 */

static const DpRuleProse PROSE[] = {
    {"page-limit",
     "The end of the counted text is found as a position: page, column and height of the last line "
     "that belongs to a section the venue counts. Sections it does not count (references, "
     "acknowledgments and the like) are told by their headings and may stand anywhere. Figures, "
     "tables and footnotes count where they are printed. A page with one counted line on it is a "
     "counted page; how many lines stand on the last one is shown, because that is what has to go. "
     "With \"total\" every physical page counts.",
     "Reviewers read to the limit and chairs treat all authors alike. It is the most common reason "
     "for rejection without review.",
     "Shorten the text by the lines shown; do not squeeze with \\vspace, \\small or "
     "\\enlargethispage, "
     "which other rules find. Cut a paragraph that repeats the introduction, merge small figures, "
     "move proofs to an appendix where one is allowed. \\usepackage{microtype} often wins a few "
     "lines "
     "and changes neither size nor spacing.",
     "Shorten the text by the lines shown; do not reduce font size, line spacing or margins. A "
     "reference list must begin with a heading such as \"References\" in a paragraph of its own, "
     "so "
     "that it is not counted as text.",
     "A heading of unusual wording (\"Sources\", a heading in an image) can hide where the "
     "references "
     "begin; `deskproof facts` shows which headings were seen. Where the boundary is doubtful or "
     "only "
     "a line or two is over, the finding is for review and not a failure.",
     "Passes: the last counted line stands within the limit.\n"
     "Review: at most 1 line over (the venue's \"band\" may say another number), or "
     "nothing but figures and tables over, or the place where the references begin is not "
     "known. Also any number of lines that may be no text that counts: not set as the paper's "
     "running text, formed like entries of the reference list, after the list under no "
     "heading, or under a title that may be a statement's or an appendix's. And where all that "
     "counts is within the limit, but a statement that does not count is longer than a page, "
     "or an appendix before the references goes on beyond the limit.\n"
     "Fails: 2 lines or more after the last page allowed that surely count; also more pages "
     "than \"total\", or fewer than \"min\".\n"
     "One line is what another version of TeX or of a font moves; two lines are text that "
     "its authors saw there."},

    {"page-size",
     "The size of every page a reader sees: the crop box, turned by /Rotate and scaled by "
     "UserUnit. "
     "It is compared with the sizes the venue names, within a few points, since US Letter (612 by "
     "792 pt) and A4 (595 by 842 pt) differ by 17 and 50. A page turned for a wide table is for "
     "review, and right behind the main text.",
     "Proceedings have one size. On another one the same words take more or fewer pages, so limits "
     "would not mean the same.",
     "Give the paper size as a class option, \\documentclass[letterpaper]{...} or [a4paper], and "
     "take "
     "out any other option or package that sets it. Make the PDF with pdflatex, or with dvips -t "
     "letter and ps2pdf -sPAPERSIZE=letter. A single page that differs mostly comes from "
     "\\includepdf "
     "or pdflscape.",
     "Choose the paper under Layout, Size, for the whole document (select all sections). When "
     "printing to PDF, choose the same paper in the printer's properties and turn off \"fit to "
     "page\".",
     "A landscape page for one wide table is reported, since few venues allow it. A PDF that was "
     "cropped keeps its media box; what counts is what is visible.",
     "Passes: width and height within 3 pt of one of the venue's sizes.\n"
     "Review: more than 3 and up to 9 pt off, or pages turned on their side to be read, if "
     "they are no more than a quarter of the paper.\n"
     "Fails: any page more than 9 pt off.\n"
     "Printers round A4 and Letter by a point or two, while the two sizes themselves "
     "differ by 17 pt: 9 pt is half of that, so neither can be taken for the other."},

    {"columns",
     "Lines of body text are grouped by their left edges and widths on each page; the number of "
     "columns most of the text is set in is compared. Title, abstract and wide floats do not "
     "count.",
     "The column count is what a reader sees first of a wrong template, and it changes how much "
     "fits on a page.",
     "Use the venue's document class with its standard options, without \\onecolumn, \\twocolumn "
     "or "
     "multicol in the main text. For acmart, sigconf and sigplan have two columns while manuscript "
     "and acmsmall have one.",
     "Start from the venue's template and set Layout, Columns, for all sections of the main text. "
     "A "
     "section break inserted with a figure often brings its own column setting.",
     "A paper that is mostly wide tables or listings can be misread; it is then for review. An "
     "appendix in one column is not held against the main text.",
     "Passes: the paper's usual number of columns is the venue's.\n"
     "Review: it is, but pages of 20 lines or more that are set otherwise hold over 8 % of "
     "the lines.\n"
     "Fails: the usual number is another one.\n"
     "Pages with less text than that, a title or a wide table, do not speak for "
     "themselves, and one page in twelve is where a change stops being an accident."},

    {"column-gap",
     "The white space between two columns: from the usual right edge of the left column's lines to "
     "the "
     "usual left edge of the right column's, taken over all pages of text. Lines that stick out "
     "(overfull boxes) and wide floats are left aside.",
     "A narrower gap wins characters on every line, and hurts readers, whose eyes jump columns.",
     "Remove every \\setlength{\\columnsep}{...} and every geometry option that sets columnsep, "
     "and "
     "leave the class its value. The gap can also come from a wider \\textwidth or from packages "
     "such as savetrees.",
     "Set the spacing under Layout, Columns, More Columns, to the template's value. It is kept per "
     "section, so select all text first.",
     "Ragged-right text makes the gap look wider than it is set. Fully justified text is measured "
     "to "
     "about a tenth of a point.",
     "Passes: the gap is at most 1 pt narrower than the style's; a wider one always "
     "passes.\n"
     "Review: more than 1 and up to 2 pt narrower; or narrower on one single page (of 14 "
     "lines or more); or measured with a confidence below 0.8, as where lines end ragged.\n"
     "Fails: more than 2 pt narrower in the whole paper, or on two narrow pages or more of "
     "which one is.\n"
     "Justified text is measured to a tenth of a point, while kits as they compile differ "
     "from their own prose by up to a point; a page alone can be misread, with a wide "
     "table beside the text."},

    {"text-block",
     "The rectangle that text and figures fill on each page, without running heads, page numbers, "
     "line numbers, footers and stamps (furniture). Its edges are compared with the style's block; "
     "text on two pages that crosses one by more than the band is a failure, or two lines of it on "
     "one page, or a figure by more than 12 pt. What TeX lets stick out is none: a page that runs "
     "over by 5 pt (\\maxdepth), an overfull line, one caption or row of a formula below the last "
     "line. A page turned for a wide table has a block of its own. Where the style's template "
     "for word processors has another block, a file that TeX did not make is compared with that.",
     "Smaller margins are the easiest way to fit more in; text in the margin is cut in print and "
     "collides with the publisher's stamps.",
     "Remove geometry, fullpage, savetrees and every \\setlength of \\textwidth, \\textheight, "
     "\\topmargin or \\oddsidemargin; the class sets them. For single lines that stick out, look "
     "for "
     "\"Overfull \\hbox\" in the log: break the URL (\\usepackage{xurl}), reword the line, or "
     "scale the "
     "figure to \\linewidth. Also remove \\enlargethispage and negative \\hspace or \\vspace.",
     "Set Layout, Margins, to the template's values for all sections, and bring figures and tables "
     "inside them. A table wider than its column has to be rebuilt or set across both columns.",
     "Equation numbers and hanging punctuation stand out by a point or two, which the tolerance "
     "covers. A figure is measured by its frame: crop the white border of one that fails.",
     "Passes: each page's text at most 2 pt outside the style's block on any side; a "
     "smaller block always passes.\n"
     "Review: more than 2 and up to 3 pt outside; more than 3 pt on a single page, or by lines "
     "that may be a head, a foot or a caption; three lines in a row that stick out at one edge "
     "by more than 6 pt, or ten lines of a page by more than 36 pt.\n"
     "Fails: running text on two pages more than 3 pt outside, two lines of it below or above "
     "one page, or a figure more than 12 pt.\n"
     "Figures of papers that nobody complained about stick out by up to 11.7 pt. Single lines that "
     "stand out by less are overfull boxes, which half of all real "
     "papers have; a block that is 3.6 pt (0.05 in) wider line by line was set so, and the "
     "line is drawn just below that."},

    {"body-font-size",
     "The size at which most characters of the main text are set, references and captions aside. "
     "The "
     "size is the vertical scale of the glyphs, as a typographer means it: a LaTeX \"10pt\" is "
     "9.96 PDF "
     "points and \"9pt\" is 8.97. Each page and each run of paragraphs is measured too, so that "
     "one "
     "shrunken section is found.",
     "Small type is how a long paper becomes a short one; venues that print the size reject for "
     "it.",
     "Take out \\small, \\footnotesize, \\fontsize and the size option ([9pt], [10pt]) that is not "
     "the "
     "venue's, in the preamble and around sections. Look for a \\small that was never closed by a "
     "brace, and for packages (extsizes, savetrees) that change the base size.",
     "Set the body style (Normal, Body Text) to the size the venue asks for and remove direct "
     "formatting from the paragraphs named. Printing with \"fit to page\" scales the type as well.",
     "Small type between rules, moved in on both sides, with ragged lines or beside a table or "
     "figure may be no body text: it never fails, and is for review from 60 lines on. Appendices "
     "are left out. "
     "Type 3 fonts do not say their size, so text in them is for review. A true 10 pt and LaTeX's "
     "9.96 pt are both accepted as \"10 pt\".",
     "Passes: the size is within 0.15 pt of what the venue asks for.\n"
     "Review: more than 0.15 and up to 0.25 pt off; or paragraphs of 4 lines or more in "
     "all that are too small, but with fewer than 8 lines beyond 0.25 pt.\n"
     "Fails: the paper's usual size more than 0.25 pt off (measured with a confidence of "
     "0.8 or more), or 8 lines of paragraphs or more so much too small, or narrowed to less "
     "than 96 % of the letters' own width (less than 97.2 %: review).\n"
     "Microtype narrows single lines by 2 %, never a paragraph. LaTeX's \"10pt\" is 9.96 pt, so "
     "0.15 covers both ways to count; text shrunken to 97 "
     "% is 0.3 pt off and is found. Fewer lines than 4 are a quotation or a note that "
     "looks like a paragraph; small type between two rules can be a table's cells, and is for "
     "review however long it is."},

    {"min-font-size",
     "The size of every word that is to be read: tables, captions, footnotes, text in vector "
     "figures "
     "(with the scale the figure is included at). Sub- and superscripts and mathematics are left "
     "out, "
     "and so is what the venue excepts. What it lists under \"review\" is never a failure.",
     "Readers print papers. Text that nobody can read on paper is either useless or a hidden page.",
     "Set tables at \\footnotesize or larger without \\resizebox or \\tiny, and draw figures at "
     "the size "
     "they are printed at, with labels of at least 7 pt. \\includegraphics[width=\\linewidth] of a "
     "figure twice as wide halves its labels.",
     "Raise the font size of the tables and figures named, and make charts at the width they are "
     "printed at. Scaling a chart by its corner scales its labels.",
     "Decorative text inside a screenshot that was drawn as vectors is found as well; where the "
     "venue "
     "allows it, waive it with the reason.",
     "Passes: nothing is more than 0.1 pt below the smallest size.\n"
     "Review: text more than 0.1 and up to 0.2 pt below it, or fewer than 20 characters in "
     "all below it.\n"
     "Fails: 20 characters or more that are over 0.2 pt too small, neither capitals "
     "(which may be small ones), nor words beside the text (which may be a drawing's), nor of a "
     "kind that the venue leaves to a person.\n"
     "Sizes round by a tenth when a figure is scaled; a handful of characters is a mark or "
     "a label, whose weight a person should judge."},

    {"line-spacing",
     "The distance from baseline to baseline (leading) of body lines in the same column. The usual "
     "value of the paper, of each page and of each run of paragraphs is compared, as squeezing is "
     "mostly local.",
     "Tighter lines win three to five lines a page and are hard to see, which is why tools are "
     "asked "
     "to look.",
     "Remove \\linespread, \\baselinestretch, setspace and \\setlength{\\baselineskip}{...}; the "
     "class "
     "sets the leading. Also check packages that squeeze (savetrees, titlesec with [compact]) and "
     "\\fontsize{10}{11} with a second number below the class's own.",
     "Set the line spacing of the body style to the template's value (often \"Exactly\" some "
     "points) "
     "for all paragraphs. \"Single\" depends on the font and may differ from the template.",
     "A page full of inline formulas or tall accents has larger distances, which is allowed where "
     "the "
     "rule is a minimum. Fonts whose bodies are set as Type 3 still give exact distances.",
     "Passes: the lines are at most 0.15 pt closer than the style's; wider ones always "
     "pass.\n"
     "Review: more than 0.15 and up to 0.2 pt closer; or paragraphs of 4 lines or more in "
     "all that are too close, but with fewer than 8 lines beyond 0.2 pt.\n"
     "Fails: the paper's usual leading more than 0.2 pt too small (measured with a "
     "confidence of 0.8 or more), or 8 lines of paragraphs or more so close.\n"
     "Baselines are measured to about a hundredth of a point; 0.2 pt of 12 win about a "
     "line in each column, and squeezing by 3 % (0.36 pt) is found. What may be a table, a box, a "
     "listing or a quotation never fails, and is for review from 60 lines on; appendices are left "
     "out. Where most pages, each measured alone, do not show the fault, it is for review."},

    {"squeezed-spacing",
     "The distance of baselines between a heading and the paragraphs above and below it, and "
     "between a caption and the paragraph below it, wherever they stand in one column, and between "
     "paragraphs where the style sets space there. It is compared with the least distance that the "
     "style's own sample prints; fewer than three squeezed places, or less than a quarter of all "
     "(half, between paragraphs), are let pass. And the space between the letters of words, "
     "against "
     "the font's own widths.",
     "Negative space around headings and floats wins lines that no font size shows. Venues call "
     "it a violation of the style, and other authors did without.",
     "Take out negative \\vspace, titlesec's \\titlespacing, \\setlength of \\textfloatsep, "
     "\\floatsep, \\intextsep and \\abovecaptionskip, and the savetrees package. The class sets "
     "all of these.",
     "Set the space before and after the heading and caption styles to the template's values. "
     "Look for negative or zero spacing in the paragraphs named.",
     "A heading that TeX had to press because its page was full can be a point or two tighter; "
     "that is why single places do not count. A bold line of a list that was taken for a heading "
     "can stand as tight as text does.",
     "Passes: fewer than 3 distances of a kind, or less than a quarter of them, are more than 1 pt "
     "below the least that the style prints.\n"
     "Review: 3 or more, and a quarter or more, are more than 1 pt below it.\n"
     "Fails: 3 or more, and a quarter or more, are more than 2.5 pt below it.\n"
     "TeX presses a space by a point or so to fill a page; it does not do so at every fourth "
     "heading, and never by 2.5 pt. Letters are for review where most of a page's stand 0.01 of "
     "the "
     "size closer than the font has them, and fail from 0.018: kerning moves a few pairs only, and "
     "rounding 0.008 at most."},

    {"font-family",
     "The name of the font that most characters of the body are set in, without its subset prefix, "
     "matched against names the venue's style is known by, common clones included (Nimbus Roman "
     "and "
     "TeX Gyre Termes are Times).",
     "Typefaces differ in width: the same text in a narrow face is shorter. Most styles fix one.",
     "Leave the fonts to the class: remove \\usepackage{times}, mathptmx, lmodern, newtx and "
     "\\setmainfont "
     "unless the venue names them. For acmart install the Libertine fonts; without them the class "
     "falls back to Computer Modern with a warning in the log.",
     "Set the body style to the typeface of the template, and embed fonts when saving. A font "
     "missing "
     "on the machine that makes the PDF is replaced in silence.",
     "A clone under a name not yet known is reported; tell us its name, and waive the finding "
     "until "
     "then.",
     "Passes: the name of the body's font matches one that the venue's file allows, and "
     "none that it forbids.\n"
     "Review: the font has no name to compare, as bitmap fonts often have none.\n"
     "Fails: any other name.\n"
     "There is no measure between two typefaces, so there is no band; doubt can only be "
     "about the name."},

    {"font-embedded",
     "Every font that paints at least one glyph on a page must have its program in the file "
     "(ISO 32000-1, 9.9). Fonts that are declared and never used do not count.",
     "A font that is not in the file is replaced on the reader's machine, with other widths or "
     "wrong "
     "letters. Publishers refuse such files.",
     "Embed the fonts of included figures as well: mostly it is a plot whose PDF uses Helvetica or "
     "Times without embedding it. In R use cairo_pdf(), in matplotlib pdf.fonttype 42, in gnuplot "
     "the "
     "cairo terminal; or pass the whole file through gs -sDEVICE=pdfwrite "
     "-dPDFSETTINGS=/prepress -dEmbedAllFonts=true.",
     "When saving, tick \"PDF/A\" (ISO 19005) in the options, which embeds all fonts. Charts "
     "pasted as "
     "pictures from other programs bring their own; export them again with embedded fonts.",
     "None known: an invisible OCR layer paints nothing and is left out.",
     "Passes: every font that paints a glyph is in the file.\n"
     "Review: no font was found that paints any, as in a scan.\n"
     "Fails: one font or more that paints at least one glyph and is not in the file.\n"
     "A single such glyph is enough for a printer to refuse the file, so there is no band."},

    {"font-type3",
     "Fonts of the kind Type 3 (ISO 32000-1, 9.6.5) that paint glyphs, with the pages they are "
     "used "
     "on. In LaTeX output they are bitmaps of a fixed resolution; in plots they are outlines "
     "without "
     "hints.",
     "Bitmap type looks rough on screen and prints badly; several publishers refuse it.",
     "For body text install scalable fonts (cm-super, or \\usepackage{lmodern}); for plots set "
     "matplotlib's pdf.fonttype to 42. In an old tool chain add -Ppdf to dvips. Fonts made by "
     "METAFONT (some symbol packages) have no outlines and need another package.",
     "Export the charts again from the program that made them, as PDF with TrueType fonts or as a "
     "high-resolution picture. Word itself writes no Type 3 fonts except for colour emoji.",
     "A single symbol (an emoji, a logo) counts as well. Where the venue only cares for running "
     "text, "
     "its rule says so.",
     "Passes: no Type 3 font paints a glyph; with \"allow-in-figures\", none does in the "
     "running text.\n"
     "Review: no font was found that paints any glyph, as in a scan.\n"
     "Fails: one or more.\n"
     "A font either is of the kind or is not, so there is no band."},

    {"references-missing",
     "Whether a list of references was found: a heading of the usual words in many languages, and "
     "below it entries that look like citations.",
     "A paper without references is either incomplete or its list was left out by a failed run.",
     "Run BibTeX or biber and then LaTeX twice, and see that \\bibliography or \\printbibliography "
     "is "
     "reached. An \"undefined citation\" in the log points to a missing entry.",
     "Give the list a heading \"References\" as a paragraph of its own, and update the "
     "bibliography "
     "field before saving.",
     "An unusual heading, or one that is an image, is not seen: the list below it is for review. A "
     "list within the text, or only in footnotes, is not found.",
     "Passes: a list with its heading was found, with a confidence of 0.35 or more.\n"
     "Review: a heading whose confidence is lower, since what follows does not look like "
     "references; or a list under no heading that is known, unless it surely has none; or a "
     "file without text that can be read.\n"
     "Fails: readable text without any list, or a list that surely has no heading: running "
     "text stands right above it, nothing lies between the two that may not have been read, and "
     "the paper numbers its headings, so that one would have been told.\n"
     "Headings are told by their words, their type and what follows; one of the three "
     "alone is too little to clear a paper or to accuse it."},

    {"text-after-references",
     "Lines behind the last entry of the reference list that belong to no kind of section the "
     "venue "
     "allows there.",
     "Behind the references nothing counts towards the limit, so text there is text beyond it.",
     "Move \\bibliography or \\printbibliography to the end, behind everything that counts. Floats "
     "can "
     "drift behind the references: put \\FloatBarrier (placeins) or \\clearpage before them.",
     "Move the reference list to the end of the document. Figures anchored to the last paragraphs "
     "may "
     "be printed behind it; anchor them earlier.",
     "A figure that floated among the references is shown as such, to be judged by a person. "
     "Author "
     "biographies count as text unless the venue allows them.",
     "Passes: nothing stands behind the references but kinds of section that the venue "
     "allows, and floats.\n"
     "Review: 1 or 2 lines of anything else; more where they are under no heading of their "
     "own, are formed like entries of the list, or are not set as running text, and where "
     "another reference list follows, as each chapter may have one.\n"
     "Fails: 3 lines or more of running text under a heading.\n"
     "A line or two can be a stray footnote or a note on the submission; figures and "
     "tables drift behind the references by themselves, and of appendices another rule "
     "speaks."},

    {"appendix",
     "Headings that open an appendix (the word itself, or lettered sections behind the "
     "references), "
     "where they stand, and whether they begin a page.",
     "Some venues want appendices in a separate file, some behind the references, some not at all; "
     "reviewers need not read them.",
     "Move everything from \\appendix on to where the venue wants it, with \\clearpage before it "
     "where "
     "it must begin a page. For a separate file compile it on its own, with the xr package for "
     "references between the two.",
     "Cut the appendix out into its own document, or move it behind the references with a page "
     "break "
     "before it, as the venue says.",
     "A section that is merely titled with a single letter may look like an appendix; the finding "
     "quotes the heading.",
     "Passes: there is no appendix, or it stands where the venue allows it.\n"
     "Review: an appendix was seen, but no references that it should follow; or where "
     "either stands was told with a confidence below 0.4; or the file has no text that can "
     "be read.\n"
     "Fails: an appendix where none may be, one that begins on an earlier page than the "
     "references end on, or one that must begin a page and stands below other text.\n"
     "A page is the unit: an appendix on the very page where the references end is behind "
     "them."},

    {"reference-authors",
     "Each entry of the reference list is looked at for a shortened author list: \"et al.\", \"and "
     "others\", \"u. a.\", an ellipsis in the author part. The same words in a title are let pass.",
     "Venues that ask for full author lists want everyone's work credited.",
     "Write all names in the author field in place of \"and others\", and use a style without a "
     "maximum "
     "(biblatex: maxbibnames=99). Some .bst files cut after a number of names; the venue's own "
     "does "
     "not.",
     "Type all names of the entries listed; in Zotero or EndNote choose a style that does not "
     "shorten "
     "author lists.",
     "Reports of very large collaborations are cited by their name by custom; waive such an entry "
     "with the reason.",
     "Passes: no entry's list of authors is cut short.\n"
     "Not applicable: there is no list of references.\n"
     "Review: the file has no text that can be read, so there may be one.\n"
     "Fails: one entry or more that is cut short.\n"
     "The venue asks for all names, so a single entry counts; what only looks like a cut "
     "(the words in a title) is let pass when the list is read.",
     "Sees \"et al.\", \"& al.\", \"and others\", \"and 12 others\", \"and colleagues\", "
     "\"A, …, Z\" and their like in other languages, after initials of any form. Does "
     "not see authors who are left out without a word, and a team that stands for its "
     "members (\"A. Orvik and the Tidal Team\"), which is an author of many real papers: a"
     " chair compares such an entry with the publisher's page."},

    {"required-section",
     "The headings of the paper are compared with the words the venue asks for, letter case, "
     "numbers "
     "and accents aside.",
     "Some sections (limitations, ethics, CCS concepts, a checklist) are a condition of review.",
     "Add the section with the heading the venue gives, as \\section or \\section*. For ACM papers "
     "use "
     "\\ccsdesc and \\keywords before \\maketitle, and do not switch off printccs or printacmref.",
     "Add the section with the heading the venue gives, in the template's heading style.",
     "A heading set as plain bold text inside a paragraph may not be recognised as one.",
     "Passes: a heading matches, or a line begins with the words.\n"
     "Review: fewer than half of the pages carry text that can be read.\n"
     "Fails: neither a heading nor the beginning of any line matches.\n"
     "A heading that is not set as one is still the section, so the author gets the "
     "benefit of that doubt."},

    {"forbidden-section",
     "The headings of the paper are compared with the words the venue does not want to see at this "
     "stage.",
     "Acknowledgments and funding tell who the authors are; other sections belong into other "
     "files.",
     "Remove the section for this stage; with acmart the acks environment disappears by itself "
     "under "
     "the anonymous option.",
     "Remove the section for this stage and keep it for the camera-ready version.",
     "A section about the topic itself (\"Ethics of acknowledgments\") can match by its words; "
     "waive "
     "it then.",
     "Passes: no heading matches, and no line begins with the words.\n"
     "Review: a line begins with the words without being set as a heading, or fewer than "
     "half of the pages carry text that can be read.\n"
     "Fails: a heading matches.\n"
     "A line of running text can begin with any word, so that alone accuses nobody."},

    {"required-text",
     "The text of the pages, of the heads or of the feet is searched for the venue's wording, with "
     "line breaks and ligatures undone.",
     "The notice tells reviewers and readers what state the paper is in; its absence shows a "
     "changed "
     "template.",
     "Use the unmodified style file with the option for this stage, which prints the text by "
     "itself. "
     "Do not redefine \\thefootnote, \\fancyhead or \\maketitle.",
     "Start from the venue's current template, which has the text in place, and do not delete its "
     "footnote or header.",
     "A text that is split by an image or printed in outlines cannot be searched.",
     "Passes: the words stand where the venue wants them, on every page where it says so.\n"
     "Review: fewer than half of the pages carry text that can be read, or the search had "
     "to be given up.\n"
     "Fails: the words are nowhere, or are missing from a page that should have them.\n"
     "Text can be searched exactly, so there is no band; only what cannot be searched is "
     "in doubt."},

    {"forbidden-text",
     "The text of the pages, of the heads or of the feet is searched for wording that must not be "
     "there, such as leftovers of a template or a message printed by the style itself.",
     "Such text shows the wrong template, a wrong stage, or a style that noticed a changed layout.",
     "Use the current style file with the option for this stage, and repair what the printed "
     "message "
     "complains of. Messages about the page layout come from packages such as geometry that change "
     "the style's lengths.",
     "Delete the text named; mostly it is a sentence of the template that was never replaced.",
     "A paper that quotes the wording is found as well; waive it then.",
     "Passes: the words do not occur.\n"
     "Review: fewer than half of the pages carry text that can be read, or the search had "
     "to be given up.\n"
     "Fails: the words occur once or more.\n"
     "Text can be searched exactly, so there is no band; only what cannot be searched is "
     "in doubt."},

    {"page-numbers",
     "Numbers that grow by one from page to page at the same place in the margin (folios).",
     "Reviewers refer to pages, so many submissions need numbers; proceedings print their own.",
     "Use \\pagestyle{plain} for page numbers and \\pagestyle{empty} with \\thispagestyle{empty} "
     "after "
     "\\maketitle for none. With acmart, \\settopmatter{printfolios=true} prints them.",
     "Use Insert, Page Number, or remove the field from all headers and footers, first page and "
     "even "
     "pages included.",
     "On papers of one or two pages a lone digit cannot be told from a number that grows.",
     "They count as printed when they stand on a third of the pages or more.\n"
     "Passes: printed where the venue wants them, not printed where it does not.\n"
     "Review: they are wanted, and stand on some pages but on fewer than a third; or the "
     "pages hold no text that can be read.\n"
     "Fails: none where they are wanted, or on a third of the pages or more where they are "
     "not.\n"
     "Title pages and full-page figures often go without a number, while a number on a "
     "page or two happens to stand there."},

    {"line-numbers",
     "Runs of digits outside the columns, aligned with each other and growing, on each page.",
     "Reviewers point at lines; in the camera-ready version the numbers have to go.",
     "Use the class's own switch: [review] in acmart, \\usepackage{lineno} with \\linenumbers "
     "elsewhere, "
     "and take it out for the camera-ready version.",
     "Use Layout, Line Numbers, Continuous, or None, for all sections.",
     "A narrow table of numbers in the margin can look alike; it is then for review.",
     "They count as printed when they stand on a third of the pages or more.\n"
     "Passes: printed where the venue wants them, not printed where it does not.\n"
     "Review: they are wanted, and stand on some pages but on fewer than a third; or the "
     "pages hold no text that can be read.\n"
     "Fails: none where they are wanted, or on a third of the pages or more where they are "
     "not.\n"
     "Pages of figures and references often go without, and a table's first column on one "
     "page is no ruler."},

    {"anonymity-author-block",
     "The lines between title and abstract, where authors stand, or below the title of a title "
     "page, are looked at for names, e-mail addresses and institutions, and for the usual words in "
     "their place (\"Anonymous Author(s)\", \"Names withheld\", a paper number; in other "
     "languages, "
     "too). Labels of a figure above the abstract are no names.",
     "Under double-blind review a name on the first page ends the review; under single-blind "
     "review a "
     "missing one does.",
     "Use the class's switch: [anonymous] in acmart, the submission option of the venue's style "
     "elsewhere; without it the authors are printed. Do not write \"Anonymous\" by hand over real "
     "names that stay in the source.",
     "Put the venue's placeholder in place of names, institutions and e-mail addresses, or the "
     "names "
     "where the venue wants them. Clear the document's properties too (File, Info, Inspect "
     "Document).",
     "An institution named in the title, or a system named after one, can look like an author "
     "line. "
     "What is not surely a name is for review.",
     "Passes: nothing stands there, or the usual words in place of names, where nobody may be "
     "named.\n"
     "Review: one line that may be a name, without e-mail address, institution or mark of "
     "one; or one or two lines beside a placeholder, without e-mail address or mark; or lines "
     "whose "
     "words cannot be a name (\"An Approach for ...\"), or have no form of one, or may be a "
     "figure's labels.\n"
     "Fails: anything more.\n"
     "Where institutions are allowed, an e-mail address fails, and so do two names or more "
     "with an institution; names with less are for review, and beside a placeholder they "
     "pass.\n"
     "Where names must stand, a placeholder fails, and nothing at all is for review.\n"
     "Subtitles and the names of tracks stand where authors do, so one bare line accuses "
     "nobody.",
     "Sees names under the title, on a title page and in earlier revisions of the file, "
     "and beside the block a corresponding author in a note and names in running heads: "
     "\"Orvik et al.\", two full names, or surnames before the title. Does not see names "
     "in a picture, in glyphs that decode to other letters, and a lone surname in a head, "
     "which may be a word. A chair can draw the first page and look, or give the list of "
     "authors with --authors."},

    {"encrypted",
     "Whether the file is encrypted (ISO 32000-1, 7.6), even if an empty password opens it, and "
     "what "
     "it forbids.",
     "Reviewers' and publishers' tools cannot open, print or annotate a protected file.",
     "Make the PDF again without protection; LaTeX never encrypts, so look at the tool that "
     "touched it "
     "last. The command qpdf --decrypt in.pdf out.pdf removes it if you have the right to.",
     "Save again with \"Encrypt the document with a password\" off in the PDF options.",
     "None known. A file that needs a password cannot be checked at all.",
     "Passes: the file is not encrypted.\n"
     "Review: that could not be told.\n"
     "Fails: it is, even when it opens without a password; with one it cannot be checked "
     "at all.\n"
     "A file either is encrypted or is not, so there is no band."},

    {"corrupt",
     "Whether the file can be read as the standard says: header, cross-reference table, page tree, "
     "content streams. Damage that readers repair in silence is named.",
     "What one viewer repairs another shows as an empty page. A file that cannot be analysed "
     "cannot be "
     "judged.",
     "Make the PDF again and upload that file, without a tool in between that rewrites it. If a "
     "transfer cut it short, its last line is not %%EOF. gs or qpdf can rewrite a slightly damaged "
     "file.",
     "Export the PDF again (Save as PDF), and check that it opens in another viewer than the one "
     "you "
     "use.",
     "Huge or deliberately strange files stop at a limit and are reported as not checked, never as "
     "failed.",
     "Passes: everything could be read.\n"
     "Review: the file is sound, but one page or more could not be read to the end (a "
     "stream is damaged, or a limit was reached); or only what every reader repairs by itself is "
     "wrong (the header, the table of cross-references), and all pages could be read.\n"
     "Fails: an object, a stream, the page tree or the end of the file is missing or damaged, so "
     "that something may be lost, or the file could not be read at all.\n"
     "What a single page lost may be a harmless picture, so a person must look; the same holds "
     "for a repair that loses nothing. What is lost nobody can judge."},

    {"fact-limit",
     "One measured fact, which the venue names, is compared with a smallest or a largest value. "
     "`deskproof facts` prints all of them.",
     "Venues have limits of their own that need no rule of their own.",
     "Bring the named value within the bounds; the venue's sentence says what is meant.",
     "Bring the named value within the bounds; the venue's sentence says what is meant.",
     "Those of the fact itself; see the list of facts.",
     "Passes: every value lies between the smallest and the largest, both included.\n"
     "Review: the fact could not be measured.\n"
     "Fails: one value or more outside.\n"
     "The venue draws the line itself, so there is no band."},
};

const DpRuleProse *
dp_rule_prose(const char *id)
{
	guint n = 0;
	const DpRuleProse *integrity = dp_prose_integrity(&n);

	for (guint i = 0; i < n; i++) {
		if (strcmp(integrity[i].id, id) == 0)
			return &integrity[i];
	}
	for (guint i = 0; i < G_N_ELEMENTS(PROSE); i++) {
		if (strcmp(PROSE[i].id, id) == 0)
			return &PROSE[i];
	}
	return dp_prose_anonymity(id);
}
