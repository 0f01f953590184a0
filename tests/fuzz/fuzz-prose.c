/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "file.h"
#include "target.h"

#define LINES_PER_COLUMN 55u
#define N_COLUMNS 2u
#define LINE_CHARS 400u

/* A paper's lines; a control character before a line is its size, behind a form feed it is the
 * first of a column. */
static const char *const TEXTS[] = {
    "\5Lamps for Queues\nAda Orvik, Bo Sund\nUniversity of Nordhaven\nada@example.org\n\4Abstract\n"
    "We keep a queue of small jobs (Orvik et al., 2019).\n\0041 Introduction\nIn our previous work "
    "[1] we showed that lamps burn; see Figure 1.\nOur code is at "
    "https://github.com/orvik/lamps.\n\0041.1 Lamps\n\1Figure 1: A lamp.\nTable 1. Jobs.\n\4"
    "Acknowledgments\nWe thank Bo. This work was funded by grant 12-34 of the Council.\n\4"
    "References\n[1] A. Orvik and B. Sund. 2019. Lamps. In Proc. of X, 1-9. doi:10.1000/182\n[2] "
    "C. Dahl, et al. Queues. arXiv:1901.00001, 2019.\n\4A Proofs\nOmitted.",
    "\0047 LIMITATIONS\nNone.\n\4BROADER IMPACT STATEMENT\n12\n13\n14\n\fAnonymous Author(s)\n"
    "Under review as a conference paper.\nORVIK, A. (2019a). Queues\x97"
    "a view. J. of X 3(2).\n"
    "1We are sorry.\n\2Algorithm 1 Sort\n  for i = 1 to n do\nif x > 0 { return; }\n\3"
    "C:\\Users\\orvik\\x.tex /home/orvik/x.pdf",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

static void
append_string(GString *content, const char *line)
{
	g_string_append_c(content, '(');
	for (guint i = 0; line[i] != '\0' && i < LINE_CHARS; i++) {
		if (strchr("()\\", line[i]) != NULL)
			g_string_append_c(content, '\\');
		g_string_append_c(content, line[i]);
	}
	g_string_append(content, ") Tj T*\n");
}

static void
append_line(GString *content, const char *line)
{
	static const char *const FONTS[] = {"/F1 9.963 Tf", "/F1 8 Tf",      "/F4 9 Tf",
	                                    "/F1 6.5 Tf",   "/F4 11.955 Tf", "/F1 17.2 Tf"};
	guint8 size = (guint8)*line;

	if (size == 0 || size >= G_N_ELEMENTS(FONTS))
		size = 0;
	else
		line++;
	g_string_append_printf(content, "%s ", FONTS[size]);
	append_string(content, line);
}

static GString *
draw(const char *text)
{
	GString *content = g_string_new(NULL);
	g_auto(GStrv) columns = g_strsplit(text, "\f", N_COLUMNS);

	for (guint i = 0; columns[i] != NULL && i < N_COLUMNS; i++) {
		g_auto(GStrv) lines = g_strsplit(columns[i], "\n", LINES_PER_COLUMN + 1);

		g_string_append_printf(content, "BT 12 TL 1 0 0 1 %u 720 Tm\n", 60 + i * 260);
		for (guint k = 0; lines[k] != NULL && k < LINES_PER_COLUMN; k++)
			append_line(content, lines[k]);
		g_string_append(content, "ET\n");
	}
	return content;
}

/* What a paper says, whatever it is: headings, captions, references, names, addresses. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree char *text = fuzz_text(data, size);
	g_autoptr(GString) content = draw(text);
	g_autoptr(GBytes) pdf = fuzz_file_around((const guint8 *)content->str, content->len);

	fuzz_file_measure(pdf);
	return 0;
}
