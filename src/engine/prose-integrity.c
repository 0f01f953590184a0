/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/prose-band.h"
#include "engine/prose.h"

/* What people need to know about the rules on what a file hides and holds; see rule-prose.c. */

#define NO_LATEX "LaTeX does not add this unless a package is told to"
#define EXPORT "Export the PDF again with this left out"

static const DpRuleProse PROSE[] = {
    {"hidden-text",
     "Text that a program reads and nobody sees: painted in no colour or in that of what it stands "
     "on, transparent, of two points or less, under an image or a box, clipped away, beside the "
     "page, in a layer that is switched off, in a replacement text (ActualText) that says other "
     "than is painted, or in an annotation or form field that does not show. The cause is taken "
     "from the painting operators; where that proves nothing, the page is drawn and the "
     "words must be without ink. White words on a dark box are seen, and pass. Not seen is what "
     "no operator tells: a font that says other letters than it draws or draws nothing, and words "
     "that are a picture. Whoever doubts a page compares what it shows with what copying gives.",
     "Hidden words speak to programs behind the reviewers' backs: instructions to language models, "
     "keywords for matching and search.",
     "Take the words out; do not hide them. Look for \\textcolor{white}, \\tiny inside a "
     "\\scalebox, text behind \\includegraphics, and old drafts in a PDF figure.",
     "Take the words out; do not hide them. Select all text, set its colour to automatic, and look "
     "behind pictures and text boxes.",
     "A figure brings along what its program clipped or covered; labels and fewer than ten words "
     "of that count only when they read like an instruction. A note whose icon shows, a reply to "
     "one and the description of a link "
     "are not hidden. A replacement that spells a ligature, a hyphenated word or a formula is "
     "none. The text that was recognised in a scan is left alone, "
     "unless it instructs: then it is for review. What a venue's portal stamps on papers can be "
     "named under \"allow\".",
     DP_PROSE_BAND_FOUND},

    {"prompt-injection",
     "Words that tell a reviewer or a language model what to say, in more than thirty languages, "
     "however they are spelt: look-alike letters, characters without width and line ends are "
     "folded away first. Hidden text, what the file says of itself (title apart), annotations, "
     "texts for readers who cannot see, labels of pages, names of destinations, fields and "
     "attached files, and addresses of links are searched as well as the pages. An order is a "
     "verb and what it wants within one sentence: give, positive, review. On a page it counts only "
     "as a command, which nobody is the subject of; it fails where it names this paper or stands "
     "beside an order to a model, and nobody reports it (\"the prompt asks\"). In any other order "
     "of words a wish is for review on a page where a duty makes it one that this paper is owed "
     "(\"the highest mark must be given to this paper\", \"rejection is not an option\") or a "
     "reader is spoken to (\"if you are a language model\"). The words are in rules/patterns/; a "
     "venue adds its own with \"patterns\". Not seen are words that no text has, in an image, as "
     "outlines or behind a false Unicode map (text-extraction and hidden-text may tell), an order "
     "that is spread over sentences none of which is one, hints that want nothing in so many "
     "words, orders in languages or letters of code (Base64) that the list does not have, and a "
     "command to a model that has nothing to do with a review.",
     "Such words try to decide the review in place of the paper.",
     "Take the words out of the text, the figures and the PDF's metadata. When a paper quotes such "
     "words, put them between quotation marks and say what they are an example of.",
     "Take the words out of the text, the pictures and the document's properties. When a paper "
     "quotes such words, put them between quotation marks and say what they are an example of.",
     "A paper about such attacks, or one that prints its prompts in an appendix, shows examples; "
     "quoted or discussed they pass, and what is doubtful is for review. So is what stands in a "
     "note or a tooltip that anybody can open. What papers on ratings or reviews say of those, "
     "such as \"users give high ratings\" or \"we asked for a positive review of the paper\", is "
     "no command and passes in the open; a command that names no paper is for review. So may be a "
     "sentence on what this paper is owed, \"this paper should be accepted as a first step\", and "
     "the address of an article whose title commands.",
     DP_PROSE_BAND_FOUND},

    {"javascript",
     "Scripts in the file (ISO 32000-1, 12.6.4.16), wherever they hang: on opening, on a page, a "
     "link, a form field, or in the document's list.",
     "A reviewer's viewer must not run what authors write.",
     NO_LATEX ": look for insdljs, animate, hyperref's form actions or \\pdfcatalog.",
     EXPORT ", as PDF/A for instance, which never has scripts.",
     "Animations made with the animate package are scripts, too. An action with an empty script, "
     "as "
     "some programs leave behind, is none.",
     DP_PROSE_BAND_FOUND},

    {"launch-action", "Actions that start a program or open another file (ISO 32000-1, 12.6.4.5).",
     "A click in a paper must not start anything on a reviewer's computer.",
     "Write a web address instead of a local file: \\href{run:...} makes such an action.",
     "Remove links to files on your own disk (Insert, Link) and export again.", "None known.",
     DP_PROSE_BAND_FOUND},

    {"open-action",
     "Whether anything but showing a page happens when the file is opened (/OpenAction and the "
     "like).",
     "What happens by itself was not asked for by whoever reads the paper.",
     NO_LATEX ": look for hyperref's pdfstartpage with actions, and for scripts.",
     EXPORT "; \"Open in print dialog\" and the like are options of it.",
     "Going to a page or setting the zoom is allowed.", DP_PROSE_BAND_FOUND},

    {"external-reference",
     "Whether the file fetches something from elsewhere or sends something there: forms that are "
     "submitted, streams and pages kept in other files, addresses called without a click. Plain "
     "web links do not count.",
     "A file that calls home tells its authors who reads it and when.",
     "Include figures instead of referring to them, and leave \\Form submission out.",
     "Embed linked pictures (Edit, Links) and remove form buttons that submit.", "None known.",
     DP_PROSE_BAND_FOUND},

    {"attachment",
     "Files within the file (ISO 32000-1, 7.11.4), in the document's list or as paper clips on a "
     "page.",
     "An attachment is not reviewed, escapes every page limit and can hold anything.",
     "Remove the attachment: look for attachfile, embedfile and navigator. Upload the material as "
     "a supplement.",
     "Remove embedded objects, and turn off \"Hybrid PDF (embed ODF file)\" in the PDF options.",
     "PDF/A-3 files made from some tools carry their source along, and Acrobat Distiller its "
     "settings "
     "(.joboptions) where it is told to save them inside the PDF file.",
     DP_PROSE_BAND_FOUND},

    {"form", "Whether the file has fields to fill in (AcroForm), or is one big form (XFA).",
     "A paper is no form; XFA files show nothing at all in most viewers.",
     NO_LATEX ": leave hyperref's Form environment out, or print the PDF into a new one.",
     EXPORT " (\"Create PDF form\" off).",
     "Some tools leave an empty form behind, which does not count.", DP_PROSE_BAND_FOUND},

    {"multimedia", "Sounds, films, 3D models and what else plays in a viewer.",
     "Proceedings are printed, and players in viewers are a risk.",
     "Show one frame as a figure and upload the film as a supplement (media9, movie15).",
     "Show one frame as a picture and upload the film as a supplement.", "None known.",
     DP_PROSE_BAND_FOUND},

    {"signature", "Digital signatures (ISO 32000-1, 12.8).",
     "A signature names the signer, and is void as soon as a portal stamps the file.",
     "Upload the PDF as LaTeX made it, before it was signed.", EXPORT ", without signing it.",
     "None known.", DP_PROSE_BAND_FOUND},

    {"pdf-version",
     "The version in the header or, when that is later, in the catalogue (ISO 32000-1, 7.5.2).",
     "Publishers' tools take certain versions only.",
     "Set the version before \\documentclass: \\pdfminorversion=7 (pdfTeX) or \\pdfvariable "
     "minorversion 7 (LuaTeX).",
     "Choose the version in the PDF options; PDF/A-1 gives 1.4 and PDF/A-2 gives 1.7.",
     "A file may say a later version than it needs.", DP_PROSE_BAND_FOUND},

    {"file-size",
     "The bytes of the file. Some portals count a megabyte as 1,000,000 of them and some as "
     "1,048,576; between the two a person must look.",
     "Portals refuse files that are too large, mostly at the last minute.",
     "Make large images smaller, or save photographs as JPEG. The command gs with "
     "-dPDFSETTINGS=/prepress does it for a finished file.",
     "Compress pictures (Picture Format) or choose a lower quality in the PDF options.",
     "None known.", DP_PROSE_BAND_FOUND},

    {"text-extraction",
     "Whether programs read the letters that the pages show: pages whose letters have no Unicode, "
     "and pages that are one picture.",
     "What cannot be searched cannot be checked for plagiarism, read aloud or indexed.",
     "Use Type 1 or OpenType fonts: \\usepackage[T1]{fontenc} with lmodern, and cmap or "
     "\\input{glyphtounicode} \\pdfgentounicode=1.",
     "Export the PDF from the document itself; do not print it to an image or scan it.",
     "A scan with recognised text passes. Pages of nothing but figures are left alone unless they "
     "are one picture. Where hardly any page has text that can be read, letters drawn as outlines "
     "for example, this finding speaks for all rules that need the text: it names them, and they "
     "are not reported one by one.",
     DP_PROSE_BAND_FOUND},

    {"unicode-trickery",
     "Words of Latin letters with Cyrillic or Greek ones among them that look alike, and "
     "characters nobody sees within words: of zero width between two letters, or turning the "
     "direction of writing.",
     "Such words escape searches for plagiarism and for instructions to language models.",
     "Type the word again. Text that was copied from a web page brings such characters along.",
     "Type the word again. Text that was copied from a web page brings such characters along; "
     "Find with ^u200B shows one of them.",
     "Formulas with Greek letters do not count, nor do characters of zero width before and behind "
     "a word or beside a stroke: editors put them around words set as code and where an address "
     "may be broken, and they hide no word. Up to three words are for review.",
     DP_PROSE_BAND_FOUND},
};

const DpRuleProse *
dp_prose_integrity(guint *n)
{
	*n = G_N_ELEMENTS(PROSE);
	return PROSE;
}
