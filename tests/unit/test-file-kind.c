/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pdf/file/file-kind.h"

/* How a file begins that is no PDF, and a part of the sentence about it. */
#define BYTES(literal) literal, sizeof(literal) - 1

static const struct {
	const char *name, *data;
	gsize length;
	const char *part;
} ROWS[] = {
    {"nothing", BYTES(""), "is empty"},
    {"latex", BYTES("% our paper\n\\documentclass[10pt]{article}\n"), "LaTeX source"},
    {"old-latex", BYTES("\\documentstyle{article}"), "LaTeX source"},
    {"word-2007", BYTES("PK\003\004\024\0\6\0\10\0[Content_Types].xmlPK\003\004word/document.xml"),
     "Word document"},
    {"word-97", BYTES("\320\317\021\340\241\261\032\341\0\0"), "Word document"},
    {"rich-text", BYTES("{\\rtf1\\ansi}"), "Word document"},
    {"writer", BYTES("PK\003\004mimetypeapplication/vnd.oasis.opendocument.text"), "OpenDocument"},
    {"slides", BYTES("PK\003\004[Content_Types].xmlPK\003\004ppt/presentation.xml"),
     "presentation"},
    {"zip", BYTES("PK\003\004\024\0paper.pdf"), "ZIP archive"},
    {"postscript", BYTES("%!PS-Adobe-3.0\n"), "PostScript"},
    {"dvi", BYTES("\367\002\1\203\222\300"), "DVI"},
    {"png", BYTES("\211PNG\r\n\032\n"), "an image"},
    {"jpeg", BYTES("\377\330\377\340\0\020JFIF"), "an image"},
    {"tiff", BYTES("II*\0\10\0\0\0"), "an image"},
    {"gzip", BYTES("\037\213\010\0"), "packed archive"},
    {"web-page", BYTES("<!DOCTYPE html>\n<html lang=\"en\">"), "a web page"},
    {"a-mark-cut-short", BYTES("PK\003"), "no PDF header"},
    {"prose", BYTES("Dear chairs,\n"), "no PDF header"},
};

static void
test_row(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autofree char *data = g_memdup2(ROWS[i].data, ROWS[i].length);
	const char *sentence = dp_file_kind_sentence(data, ROWS[i].length);

	if (strstr(sentence, ROWS[i].part) == NULL)
		g_test_fail_printf("\"%s\" lacks \"%s\"", sentence, ROWS[i].part);
}

/* The word is looked for in the first 4096 bytes. */
static void
test_span(void)
{
	static const char WORD[] = "\\documentclass";
	g_autofree char *inside = g_strnfill(5000, ' ');
	g_autofree char *beyond = g_strnfill(5000, ' ');

	memcpy(inside + 4096 - strlen(WORD), WORD, strlen(WORD));
	memcpy(beyond + 4096 - strlen(WORD) + 1, WORD, strlen(WORD));
	g_assert_nonnull(strstr(dp_file_kind_sentence(inside, 5000), "LaTeX"));
	g_assert_null(strstr(dp_file_kind_sentence(beyond, 5000), "LaTeX"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		g_autofree char *path = g_strdup_printf("/file-kind/%s", ROWS[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_row);
	}
	g_test_add_func("/file-kind/span", test_span);
	return g_test_run();
}
