/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* clang-format off: words, in the order of their kinds */

/*
 * Words with capitals that are no names of people: of programs and machines, of parts of papers and
 * disks. Folded; separated by spaces.
 */
static const char *const NO_PERSON[] = {
    /* programs, and what they are called after */
    "acrobat adobe aladdin android anaconda apache app apple apps arch asus aws azure beta binding "
    "bindings browser build builder builds canva chrome chromium cli client cloud code community "
    "component compiler core creative cups cutepdf debian desktop developer device dictionary "
    "distiller distribution docs document documents driver edge edition editor education "
    "enterprise engine exporter extended extension fedora firefox formatter foundation foxit free "
    "ghostscript gnome gnu google group headless home html illustrator ink inkscape international "
    "inc ios java kde keynote kit latex library libreoffice license linux live lite ltd mac "
    "macintosh matplotlib microsoft mobile mode module mozilla network nitro office online open "
    "openoffice output overleaf pages pdf pdfs pdftex phantom photoshop platform plugin plus "
    "postscript powerpoint preview print printer private pro process professional "
    "project public publisher python quartz radical reader release renderer report review rolling "
    "safari scanner server service services software source standard starter student studio suite "
    "support system systems team template test tex texlive text tool toolkit tools toolbox "
    "trial ubuntu ultimate unicode universal unix unknown unregistered update user version viewer "
    "visual vista web webkit windows word workspace writer xetex",
    /* disks and folders */
    "backup backups disk data dev drive drives encrypted external extreme files hd hdd internal "
    "macos machine my nas new passport portable research samsung sandisk scratch seagate shared "
    "ssd storage stick time toshiba transcend untitled usb volume work",
    /* papers */
    "abstract acknowledgements acknowledgments algorithm analysis and anonymous appendices "
    "appendix "
    "article author authors background cover definition details discussion draft evaluation "
    "experiment experiments figure figures final history index introduction journal letter list "
    "main manuscript materials method methods notes paper part proof proofs proposition ready "
    "reference references related remark results revised review reviewer reviewers section setup "
    "study submission summary supplement supplemental supplementary table tables technical theorem "
    "title university institute college department school laboratory lab centre center conference "
    "workshop symposium proceedings transactions",
    NULL};

/* What is written, and whose it is said to be. */
#define WRITTEN_THING                                                                              \
	"(?:draft|manuscript|paper|thesis|dissertation|version|copy|report|notes?|article|study|"  \
	"slides|submission|text|preprint|proposal|edit(?:ion)?|revision|comments?|work)"
#define ITS_AUTHOR_LABEL                                                                           \
	"(?:authors?|(?:written|prepared|submitted|typeset|edited|compiled|created|made|revised)"  \
	"\\s+"                                                                                     \
	"by|owner|contact|copyright|©|\\(c\\))"
/* Whose a program says it is. */
#define LICENSED_TO                                                                                \
	"(?:licen[sc]ed\\s+(?:to|for)|registered\\s+(?:to|for)|issued\\s+(?:to|for)|"              \
	"(?:user|owner|licensee|author)\\s*[:=]?|on\\s+behalf\\s+of|run\\s+by|used\\s+by)"

/* Words of file names that name nobody. */
static const char *const FILE_WORDS[] = {
    "anonymous anonymised anonymized abstract ack appendix article blind camera cameraready clean "
    "conf conference copy corrected cr crc docx doc document draft edit edited file final finale "
    "format formatted full icml iclr neurips nips mlsys acm ieee usenix journal letter main "
    "manuscript ms new nov oct old original page pages paper pdf preprint print proof ready rev "
    "revised revision short shorter sub submission submit submitted supp supplement "
    "supplementary template tex text the track updated upload ver version vfinal word und and of "
    "for with jan feb mar apr may jun jul aug sep dec",
    NULL};

/* clang-format on */
