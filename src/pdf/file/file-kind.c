/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/file/file-kind.h"

#include <string.h>

/* Both are looked for in the first bytes only: the names of a ZIP's first entries, or what comes
 * before a LaTeX file's first command. */
#define SPAN 4096
#define MARK_BYTES 16

/* Row: how a file begins, and a word that must follow somewhere in the first bytes. The first row
 * that fits counts. */
typedef struct {
	const char mark[MARK_BYTES];
	guint length;     /* of the mark; 0: the file may begin with anything */
	const char *word; /* (nullable) */
	const char *sentence;
} Kind;

#define WORD_SENTENCE                                                                              \
	"The file is a Word document, not a PDF: save it as PDF in Word, and check that file."
#define IMAGE_SENTENCE                                                                             \
	"The file is an image, not a PDF: check the paper's PDF, with its text as text."
#define LATEX_SENTENCE                                                                             \
	"The file is LaTeX source, not a PDF: typeset it, and check the PDF that comes out."
#define PACKED_SENTENCE                                                                            \
	"The file is a packed archive, not a PDF: unpack it, and check the paper's PDF."

static const Kind KINDS[] = {
    {"PK\003\004", 4, "word/", WORD_SENTENCE},
    {"PK\003\004", 4, "opendocument.text",
     "The file is an OpenDocument text, not a PDF: export it as PDF, and check that file."},
    {"PK\003\004", 4, "ppt/",
     "The file is a presentation, not a PDF: save it as PDF, and check that file."},
    {"PK\003\004", 4, NULL,
     "The file is a ZIP archive, not a PDF: unpack it and check the paper's PDF, or check all "
     "its PDFs with `deskproof batch`."},
    {"PK\005\006", 4, NULL, "The file is an empty ZIP archive, not a PDF."},
    {"\320\317\021\340\241\261\032\341", 8, NULL, WORD_SENTENCE},
    {"{\\rtf", 5, NULL, WORD_SENTENCE},
    {"%!PS", 4, NULL,
     "The file is PostScript, not a PDF: convert it, for example with ps2pdf, and check the PDF."},
    {"\305\320\323\306", 4, NULL,
     "The file is PostScript, not a PDF: convert it, for example with ps2pdf, and check the PDF."},
    {"\367\002", 2, NULL,
     "The file is DVI, not a PDF: typeset the paper with pdflatex, or convert it with dvipdfmx."},
    {"\211PNG\r\n", 6, NULL, IMAGE_SENTENCE},
    {"\377\330\377", 3, NULL, IMAGE_SENTENCE},
    {"GIF8", 4, NULL, IMAGE_SENTENCE},
    {"II*\0", 4, NULL, IMAGE_SENTENCE},
    {"MM\0*", 4, NULL, IMAGE_SENTENCE},
    {"RIFF", 4, "WEBP", IMAGE_SENTENCE},
    {"\037\213", 2, NULL, PACKED_SENTENCE},
    {"BZh", 3, NULL, PACKED_SENTENCE},
    {"\3757zXZ", 5, NULL, PACKED_SENTENCE},
    {"7z\274\257\047\034", 6, NULL, PACKED_SENTENCE},
    {"", 0, "\\documentclass", LATEX_SENTENCE},
    {"", 0, "\\documentstyle", LATEX_SENTENCE},
    {"", 0, "\\begin{document}", LATEX_SENTENCE},
    {"", 0, "\\usepackage", LATEX_SENTENCE},
    {"", 0, "<svg", IMAGE_SENTENCE},
    {"", 0, "<html",
     "The file is a web page, not a PDF: it may be a download that needs a login or failed; check "
     "the paper's PDF."},
    {"", 0, "<HTML",
     "The file is a web page, not a PDF: it may be a download that needs a login or failed; check "
     "the paper's PDF."},
};

static gboolean
is_kind(const Kind *kind, const char *data, gsize length)
{
	if (length < kind->length || memcmp(data, kind->mark, kind->length) != 0)
		return FALSE;
	return kind->word == NULL ||
	       memmem(data, MIN(length, SPAN), kind->word, strlen(kind->word)) != NULL;
}

const char *
dp_file_kind_sentence(const char *data, gsize length)
{
	if (length == 0)
		return "The file is empty.";
	for (guint i = 0; i < G_N_ELEMENTS(KINDS); i++) {
		if (is_kind(&KINDS[i], data, length))
			return KINDS[i].sentence;
	}
	return "The file is not a PDF: it has no PDF header.";
}
