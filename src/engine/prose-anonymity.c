/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/prose-band.h"
#include "engine/prose.h"

#include <string.h>

/* The prose of the anonymity-* rules that look for leaks; engine/rule-prose.c has all others. */

static const DpRuleProse PROSE[] = {
    {"anonymity-affiliation",
     "Wording that tells where the authors work: \"work done while at …\", \"the authors are with "
     "…\", the institution of a review board, an institution in a first-page footnote or left "
     "standing beside \"Anonymous Authors\". Institutions in the author block itself belong to "
     "anonymity-author-block.",
     "An institution, with the topic, is often enough to tell who wrote a paper.",
     "Take footnotes and \\thanks about institutions out until the paper is accepted. Write \"our "
     "institution's review board\" instead of its name.",
     "Take footnotes about institutions out until the paper is accepted. Write \"our "
     "institution's review board\" instead of its name.",
     "A study done at somebody else's hospital, a visitor who is the subject of the study: such "
     "wording is for review.",
     DP_PROSE_BAND_FOUND,
     "Sees \"our cluster at\" a named institution, \"this study was approved by the board of\", "
     "\"corresponding author\" with an institution, and, for review, licence lines and "
     "\"Author:\" in listings and \"© 2026\" with a name. Does not see a place that is "
     "described and not named (\"the largest university of\" a country), an institution "
     "that only a logo shows, and institutions in other languages than English. A chair who has "
     "the list "
     "of authors gives it with --authors, and anonymity-roster looks for each institution."},
    {"anonymity-email",
     "E-mail addresses anywhere but in the reference list, also {a,b}@c and \"a [at] b\". On the "
     "first page and after words such as \"correspondence\" an address is an author's; elsewhere, "
     "in figures, listings and appendices it may be data, and a person looks. Examples "
     "(user@example.com, placeholders of styles) are nobody's.",
     "An address names a person and an institution at once.",
     "Remove \\email, \\thanks and \\correspondingauthor, or use the style's switch for anonymous "
     "submissions.",
     "Delete the address, and the footnote it stands in.",
     "An address that belongs to the data of the study. Write such addresses in a domain reserved "
     "for examples, example.com.",
     DP_PROSE_BAND_FOUND,
     "Sees braces, \"[at]\" and \"at … dot\", and mailboxes behind links (mailto:) "
     "whatever is printed there. Does not see an address that is drawn, set as an image, "
     "or spelled in words of its own (\"my first name at\" an institution)."},
    {"anonymity-orcid",
     "Numbers of the form 0000-000X-XXXX-XXXX with a right check digit, anywhere but in the "
     "reference list.",
     "The number is registered to one person.", "Remove \\orcid and \\orcidlink.",
     "Delete the number and the icon that links to it.",
     "None known; the number that ORCID's own documents show as an example is left out.",
     DP_PROSE_BAND_FOUND,
     "Sees numbers in print and records behind links and icons. Does not see a record "
     "that is reached by a shortened address."},
    {"anonymity-acknowledgments",
     "The text of a section of acknowledgments, and sentences elsewhere of the form \"this work "
     "was supported by\", \"we thank\" with a name, a grant with its number. A section that says "
     "only that it was left out, the template's own advice, and thanks to anonymous reviewers "
     "name nobody.",
     "Grant numbers are public, and lead to the people who hold them; those who are thanked are "
     "near.",
     "Leave the section out until the paper is accepted; acmart's anonymous option drops the acks "
     "environment by itself. A section that only says \"removed for review\" is fine.",
     "Delete the section until the paper is accepted, or write \"removed for review\".",
     "A section that acknowledges something else, such as the use of a tool, is for review; so are "
     "thanks that name no person, institution or grant.",
     DP_PROSE_BAND_FOUND,
     "Sees thanks under headings such as \"Credits\", \"Author contributions\" and "
     "\"Disclosures\" where a person or an institution did something, initials there "
     "(for review), and without a heading \"gave us access\", \"read a draft of this paper\", "
     "\"was paid for by\", \"we owe … to\". Does not see thanks that name a person by a "
     "nickname or a role, and those in languages that docs/anonymity.md does not list."},
    {"anonymity-self-reference",
     "Phrases that cite earlier work as the authors' own: \"our previous work [3]\", \"as we "
     "showed "
     "in [4]\", also across line ends. Where the citation is a number the entry it points to is "
     "quoted. The same words without a citation, or in a text about blind review, are for review.",
     "The citation names the authors; it should read as anybody's would.",
     "Cite your own work in the third person: \"Doe and Lindqvist [3] showed\", and leave \"our\" "
     "out. Where that is impossible, write \"[removed for review]\".",
     "Cite your own work in the third person: \"Doe and Lindqvist [3] showed\", and leave \"our\" "
     "out.",
     "\"Our previous\" of something earlier in the same paper, with a citation next to it, can "
     "look "
     "the same.",
     DP_PROSE_BAND_FOUND,
     "Sees companion papers and technical reports, \"a first version of these results "
     "appeared in\", \"in previous work [3], we introduced\", \"the prototype of our group"
     " [9]\", \"the first author's thesis\". Does not see work that is cited as anybody's"
     " and praised in each section, a list in which every third entry is by the same "
     "people, and \"the authors of [3]\" where they are the same. anonymity-roster "
     "compares names where a list of authors is given."},
    {"anonymity-link",
     "Addresses in print and behind links that lead to repositories, shared folders, project pages "
     "and home pages, judged by the sentence around them: \"our code is at\", \"we release\" make "
     "them the authors' own, and so does a heading before the address (\"Code:\"); \"based on\", "
     "\"the official implementation\" somebody else's. What is told of data, models and tools "
     "alone "
     "(\"the data are at\") and what bears the name in the paper's title is for review. Anonymous "
     "mirrors and accounts are fine.",
     "The owner of a repository, a folder or a page is shown to everybody who follows the link.",
     "Point to an anonymous mirror (anonymous.4open.science), or put the material in the "
     "supplement. Remove the address from \\href too.",
     "Point to an anonymous mirror, or put the material in the supplement. Remove the link too "
     "(right click, Remove Hyperlink).",
     "A tool of other people that \"we make use of\", a dataset of others in a sentence about "
     "one's "
     "own. An address in a footnote of its own is judged by the words its mark stands behind, and "
     "at most sent to review.",
     DP_PROSE_BAND_FOUND,
     "Sees addresses offered in plain words (\"can be had from\", \"more results are "
     "at\"), without a scheme, by commands (git clone, docker pull), DOIs of archives, "
     "home pages whose tilde is another sign, an address in the subject of the file's "
     "properties, and the stamp that arXiv prints at the margin. Does not see shortened "
     "addresses, QR codes, addresses in images, and names of repositories that a reader "
     "must search for. What an address shows when it is followed is not looked at: the "
     "checker never opens one."},
    {"anonymity-metadata",
     "What the file says of itself: every key of the document information, XMP, who wrote "
     "annotations, the information of included figures, what JPEG images carry (Exif, XMP, IPTC), "
     "layers, attachments, bookmarks. Keys that "
     "name people or companies must be empty or a placeholder; e-mail addresses may stand in none. "
     "A single word is for review: it may be a machine's name; so are an image's "
     "artist, machine and position, since a picture may be anybody's. Earlier revisions that the "
     "file "
     "still holds are searched, too, here and by all rules on anonymity.",
     "Viewers show these properties, and reviewers' tools copy them.",
     "Set \\hypersetup{pdfauthor={}} and include figures without properties (exiftool -all= "
     "fig.pdf fig.jpg; qpdf --linearize afterwards, which drops earlier revisions as well). "
     "acmart's "
     "anonymous option clears the authors itself.",
     "Use File, Info, Check for Issues, Inspect Document, Remove All before exporting. In Writer "
     "use File, Properties, Reset Properties, and delete comments.",
     "A figure drawn by somebody else carries that person's name; remove it as well, because "
     "readers cannot tell.",
     DP_PROSE_BAND_FOUND,
     "Sees names under keys that are for none: a title \"… by\", a program \"registered "
     "to\" or with a name in brackets, a subject with a repository, a bookmark \"draft "
     "of\", a title that is the name of a Word file (for review), and what drawing "
     "programs keep for themselves in a figure. A name counts where none of its words is "
     "written small in the paper or is a program's, a disk's or a section's. Does not see"
     " a surname alone among other words, names in attached files, and names in keys"
     " of a program's own that say nothing."},
    {"anonymity-path",
     "Home directories (/home/NAME, /Users/NAME, C:\\Users\\NAME) in names of included figures "
     "(PTEX.FileName), document information, XMP, attachments, links to files and font names. "
     "Relative paths and users that machines have by themselves (runner, ubuntu) are fine.",
     "The name of a home directory is mostly a user name, and often a person's name.",
     "Include figures by relative paths, and set \\pdfsuppressptexinfo=-1 for pdfTeX.",
     "Copy figures into the document instead of linking to them, and remove links to files on "
     "your own disk.",
     "A home directory shared by a project. Folders on shared disks are for review.",
     DP_PROSE_BAND_FOUND,
     "Sees homes on mounted disks, shares of file servers, volumes called after a person, "
     "paths that drawing programs keep in a figure, and, for review, homes and shell "
     "prompts in listings. Does not see names in relative paths (\"figs/\" and a "
     "surname): without a list of authors any word is a figure's."},
    {"anonymity-filename",
     "The name of the file as it was given. With a list of authors (--authors) their names, user "
     "names and addresses are looked for in it; a surname alone is for review. Without a list only "
     "\"by …\", \"et al.\" and e-mail addresses are seen, since any word may be one of the title.",
     "Reviewers see the name of the file they download, and many systems keep it.",
     "Rename the file to what the venue asks for, or to the paper's number.",
     "Rename the file to what the venue asks for, or to the paper's number.",
     "A surname that is also a word of the title.", DP_PROSE_BAND_FOUND,
     "Sees what the list of authors gives, and \"by\", \"et al.\" and addresses without "
     "one. Does not see a lone surname without a list."},
    {"anonymity-roster",
     "The names, e-mail addresses, institutions and user names of the list given with --authors "
     "are looked for in the file's properties, in links, in the front matter and in the text, "
     "without accents, with initials and in either order. The reference list is left out. Where "
     "authors are named the rule fails; in running text, or with a surname alone, it is for "
     "review. "
     "Without a list the rule does not apply.",
     "Only the submission system knows the real names, so only this rule can find them anywhere.",
     "Remove the name where it was found; cite your own work in the third person.",
     "Remove the name where it was found; cite your own work in the third person.",
     "People of the same name, institutions whose data were used. Text that names an author in the "
     "third person is right, and for review only.",
     DP_PROSE_BAND_FOUND,
     "Sees each name of the list with or without accents, with initials, in either order, "
     "in addresses and paths. Does not see names that are drawn, in images, or in glyphs "
     "that decode to other letters (text-extraction and unicode-trickery look for these)."},
};

const DpRuleProse *
dp_prose_anonymity(const char *id)
{
	for (guint i = 0; i < G_N_ELEMENTS(PROSE); i++) {
		if (strcmp(PROSE[i].id, id) == 0)
			return &PROSE[i];
	}
	return NULL;
}
