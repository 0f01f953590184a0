/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/leak.h"
#include "pdf/file/property.h"

/* What gives authors away beside the words on the pages: properties, remarks, the file's own name.
 */

static const struct {
	const char *source, *key, *value;
	const char *metadata, *path; /* wanted */
} PROPERTIES[] = {
    {"Info", "Author", "Ada Orvik and Bo Tamsin", "sure", NULL},
    {"Info", "Author", "Anonymous Author(s)", NULL, NULL},
    {"Info", "Author", "aorvik", "unsure", NULL},
    {"Info", "Company", "Lowmere University", "sure", NULL},
    {"Info", "Manager", "Ada Orvik", "sure", NULL},
    {"Info", "Creator", "LaTeX with hyperref", NULL, NULL},
    {"Info", "Producer", "pdfTeX-1.40.25", NULL, NULL},
    {"Info", "Title", "Tidal Clocks of Ada Orvik", NULL, NULL},
    {"Info", "SourceFile", "/home/aorvik/tides/paper.tex", NULL, "sure"},
    {"Info", "SourceFile", "C:\\Users\\Ada Orvik\\paper.docx", NULL, "sure"},
    {"XMP", "dc:creator", "Ada Orvik", "sure", NULL},
    {"XMP", "xmp:CreatorTool", "LaTeX with hyperref", NULL, NULL},
    {"annotation", "T", "Ada Orvik", "sure", NULL},
    {"annotation", "T", "Reviewer 2", NULL, NULL},
    {"figure", "PTEX.FileName", "./figures/tides.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/usr/share/texmf/tex/generic/logo.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/home/runner/papers/tides.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/Users/aorvik/tides.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "/home/acme/files.acme.com/tmp/5ca3.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/home/aorvik/files.acme.com/tmp/5ca3.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "/home/aorvik/aorvik.com/figures/5ca3.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "/home/acme/files.acme.com", NULL, "sure"},
    {"figure", "PTEX.FileName", "C:/Users/Lenovo/Desktop/tides.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/home/texlive/tides.pdf", NULL, NULL},
    {"figure", "Author", "Ada Orvik", "sure", NULL},
    {"figure", "Author", "Hans-Bernhard Broeker", NULL, NULL},
    {"Info", "Author", "George Evans", "unsure", NULL},
    {"Info", "Author", "George Evans and Ada Orvik", "sure", NULL},
    {"Info", "Author", "IEEE", NULL, NULL},
    {"Info", "Author", "Springer-SBM", NULL, NULL},
    {"Info", "Author", "Владелец", NULL, NULL},
    {"Info", "Author", "微软用户", NULL, NULL},
    {"Info", "Author", "PCUser", NULL, NULL},
    {"Info", "Author", "Administration", NULL, NULL},
    {"Info", "Company", "微软中国", NULL, NULL},
    {"figure", "Creator", "Matplotlib v3.8.0, https://matplotlib.org", NULL, NULL},
    {"figure", "PTEX.FileName", "/Volumes/Ada Orvik/f1.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "/Volumes/Macintosh HD/f1.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/Volumes/Data 2/f1.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/Volumes/Time Machine/f1.pdf", NULL, NULL},
    {"figure", "PTEX.FileName", "/mnt/nfs/home/aorvik/figs/f1.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "/data2/homes/aorvik/f1.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "/mnt/nfs/home/ubuntu/f1.pdf", NULL, "unsure"},
    {"figure", "PTEX.FileName", "\\\\lowmere\\home\\aorvik\\f1.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "\\\\lowmere\\tides\\f1.pdf", NULL, "unsure"},
    {"figure", "PieceInfo.Path", "C:\\Users\\ada.orvik\\Desktop\\f1.ai", NULL, "sure"},
    {"figure", "PTEX.FileName", "C:/x/OneDrive - Lowmere University/f1.pdf", NULL, "unsure"},
    /* the second half, looked at when the words were set */
    {"figure", "PTEX.FileName", "/Volumes/AOrvik-SSD/tides.pdf", NULL, "unsure"},
    {"figure", "PTEX.FileName", "\\\\fileserver\\users\\aorvik\\t.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "//fs01/home/aorvik/t.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "D:\\Dropbox\\Ada Orvik\\t.pdf", NULL, "unsure"},
    {"figure", "PTEX.FileName", "/cygdrive/c/Users/aorvik/t.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "/media/aorvik/USB/t.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "/mnt/c/Users/aorvik/t.pdf", NULL, "sure"},
    {"figure", "PTEX.FileName", "C:/Dokumente und Einstellungen/aorvik/t.pdf", NULL, "sure"},
    {"Info", "Source", "https://lowmere.org/mnt/home/aorvik/index.html", NULL, NULL},
    {"Info", "Source", "http://lowmere.org/home/aorvik/index.html", NULL, NULL},
    {"Info", "PTEX.Fullbanner", "This is pdfTeX, Version 3.14 kpathsea version 6.3", NULL, NULL},
};

/* The first property is what the file says of its author, or who made a remark in it. */
static const struct {
	const char *source, *key, *author; /* source NULL: the file names nobody */
	const char *where, *what, *value;
	const char *wanted;
} REMARKS[] = {
    {NULL, NULL, NULL, "layer", "Name", "Ida Tamsin's comments", "unsure"},
    {NULL, NULL, NULL, "layer", "Name", "Ada’s draft notes", "unsure"},
    {NULL, NULL, NULL, "layer", "Name", "Reviewer's comments", NULL},
    {NULL, NULL, NULL, "layer", "Name", "Background", NULL},
    {NULL, NULL, NULL, "layer", "Name", "Moore's Law", NULL},
    {NULL, NULL, NULL, "attachment", "Desc", "Comments by Ida Tamsin", "unsure"},
    {NULL, NULL, NULL, "attachment", "Desc", "author: Ida Tamsin", "unsure"},
    {NULL, NULL, NULL, "attachment", "Desc", "author: Anonymous Authors", NULL},
    {NULL, NULL, NULL, "attachment", "Desc", "Code: https://github.com/aorvik/tides", "unsure"},
    {NULL, NULL, NULL, "attachment", "Desc", "https://anonymous.4open.science/r/tides", NULL},
    {NULL, NULL, NULL, "attachment", "F", "data.zip", NULL},
    {NULL, NULL, NULL, "bookmark", "Title", "Notes from Bo Tamsin", "unsure"},
    {NULL, NULL, NULL, "bookmark", "Title", "Proof of Stokes' Theorem", NULL},
    {NULL, NULL, NULL, "bookmark", "Title", "Corrections of Type Errors", NULL},
    {NULL, NULL, NULL, "annotation", "Contents", "see https://github.com/aorvik/x", "unsure"},
    {"Info", "Author", "Ada Orvik and Bo Tamsin", "layer", "Name", "Bo Tamsin", "sure"},
    {"Info", "Author", "Ada Orvik, Bo Tamsin", "bookmark", "Title", "From bo tamsin", "sure"},
    {"XMP", "dc:creator", "Orvik, Ada", "attachment", "F", "AdaOrvik.zip", "sure"},
    {"annotation", "T", "Ada Orvik", "attachment", "F", "aorvik-data.csv", "sure"},
    {"annotation", "T", "Ada Orvik", "attachment", "Desc", "Orvik data", "unsure"},
    {"annotation", "T", "Ada Orvik", "bookmark", "Title", "The Orvik bound", NULL},
    {"annotation", "T", "Ada Orvik", "annotation", "Contents", "Ada Orvik: fix this", "sure"},
    {"annotation", "T", "Reviewer 2", "layer", "Name", "Reviewer 2", NULL},
    {"figure", "Author", "Cy Ellery", "layer", "Name", "Cy Ellery", NULL},
};

static void
test_remarks(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(REMARKS); i++) {
		g_autoptr(DpFacts) facts = dp_facts_new();
		g_autoptr(GPtrArray) properties = g_ptr_array_new_with_free_func(dp_property_free);
		DpFileInfo objects = {.properties = properties};
		const DpObservation *seen;

		dp_property_add(&objects, REMARKS[i].source, REMARKS[i].key, REMARKS[i].author, 0);
		dp_property_add(&objects, REMARKS[i].where, REMARKS[i].what, REMARKS[i].value, 0);
		dp_leak_remarks(facts, &objects);
		seen = dp_facts_get(facts, "anonymity.metadata", 0);
		g_test_message("%s %s", REMARKS[i].what, REMARKS[i].value);
		g_assert_cmpstr(seen != NULL ? seen->label : NULL, ==, REMARKS[i].wanted);
	}
}

static void
test_properties(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(PROPERTIES); i++) {
		g_autoptr(DpFacts) facts = dp_facts_new();
		g_autoptr(GPtrArray) properties = g_ptr_array_new_with_free_func(dp_property_free);
		DpFileInfo objects = {.properties = properties};
		g_autoptr(GPtrArray) none = g_ptr_array_new();
		DpLayout layout = {.pages = none, .fonts = none};
		const DpObservation *metadata, *path;

		dp_property_add(&objects, PROPERTIES[i].source, PROPERTIES[i].key,
		                PROPERTIES[i].value, 0);
		dp_leak_properties(facts, &objects);
		dp_leak_paths(facts, &objects, &layout);
		metadata = dp_facts_get(facts, "anonymity.metadata", 0);
		path = dp_facts_get(facts, "anonymity.path", 0);
		g_test_message("%s %s", PROPERTIES[i].key, PROPERTIES[i].value);
		g_assert_cmpstr(metadata != NULL ? metadata->label : NULL, ==,
		                PROPERTIES[i].metadata);
		g_assert_cmpstr(path != NULL ? path->label : NULL, ==, PROPERTIES[i].path);
	}
}

/* What properties say that are for no name; the text calls its subject "tides" and "table". */
static const struct {
	const char *source, *key, *value;
	const char *wanted;
} NAMINGS[] = {
    {"Info", "Title", "Tidal Clocks by Ada Orvik", "sure"},
    {"Info", "Title", "Tidal Clocks by Gradient Descent", NULL}, /* printed so */
    {"Info", "Title", "Clocks by Table Tides", NULL},
    {"Info", "Title", "Manuscript of Ada Orvik", "sure"},
    {"Info", "Title", "Microsoft Word - tides_final.docx", NULL},
    {"Info", "Title", "Microsoft Word - orvik.docx", "unsure"},
    {"Info", "Title", "Microsoft Word - Document1", NULL},
    {"Info", "Subject", "code: https://github.com/aorvik/tides", "sure"},
    {"Info", "Subject", "https://anonymous.4open.science/r/tides", NULL},
    {"Info", "Subject", "Proceedings of the Tidal Conference", NULL},
    {"Info", "Subject", "prepared by: Ada Orvik", "sure"},
    {"Info", "Creator", "LaTeX (Ada Orvik)", "unsure"},
    {"Info", "Creator", "LaTeX at pc-orvik (Ada Orvik)", "sure"},
    {"Info", "Creator", "Pages (Desktop App)", NULL},
    {"Info", "Creator", "PScript5.dll Version 5.2.2", NULL},
    {"Info", "Producer", "pdfTeX, registered to Ada Orvik", "sure"},
    {"Info", "Producer", "pdfTeX for Ada Orvik", "unsure"},
    {"Info", "Producer", "Microsoft Word for Office 365", NULL},
    {"Info", "Producer", "dvipdfm 0.13, Copyright © 1998, by Mark A. Wicks", NULL},
    {"Info", "Producer", "iText 2.1.7 by 1T3XT", NULL},
    {"Info", "Producer", "Acrobat Distiller 5.0.5 (Windows)", NULL},
    {"Info", "Producer", "Draw Tool, https://github.com/lowmere/draw", NULL},
    {"bookmark", "Title", "Tides, draft of Ada Orvik", "sure"},
    {"bookmark", "Title", "Draft of Technical Report", NULL},
    {"bookmark", "Title", "Proof of Jordan Curve Theorem", NULL},
    {"bookmark", "Title", "Comments by Table Tides", NULL},
    {"XMP", "dc:description", "written by Ada Orvik", "sure"},
    /* the second half, looked at when the words were set */
    {"Info", "Title", "Tidal Clocks (Ada Orvik)", "sure"},
    {"Info", "Producer", "Acrobat, licensed to Ada Orvik", "sure"},
    {"Info", "Subject", "Draft by Ada Orvik", "sure"},
    {"Info", "Keywords", "https://gitlab.com/aorvik/tides", "sure"},
    {"Info", "Title", "Microsoft Word - tides_AdaOrvik_final.doc", "unsure"},
    {"Info", "Creator", "Writer, registered to Ada Orvik", "sure"},
    {"bookmark", "Title", "Author: Ada Orvik", "sure"},
    {"Info", "Title", "Ada Orvik - Tidal Clocks", "unsure"},
    /* a usual given name, an institution */
    {"Info", "Keywords", "clocks, Tobias Orvik", "unsure"},
    {"Info", "Keywords", "Machine Learning, Tobias Orvik, clocks", "unsure"},
    {"Info", "Keywords", "Machine Learning, Edge Inference", NULL},
    {"Info", "Creator", "Tobias Orvik", "unsure"},
    {"Info", "Creator", "Prince Quill", NULL},
    {"Info", "Title", "Orvik et al. - Tidal Clocks", "unsure"},
    {"Info", "Subject", "Lowmere University", "unsure"},
    {"Info", "Producer", "Lowmere University Print Service", "unsure"},
    {"Info", "Subject", "The clocks of University courses", NULL},
    {"bookmark", "Title", "Tobias Orvik", "unsure"},
    {"bookmark", "Title", "Tidal Clocks (Tobias Orvik)", "unsure"},
    {"bookmark", "Title", "Support Vector Kernels", NULL},
};

static void
test_namings(void)
{
	g_autoptr(GString) words =
	    g_string_new("We read tides from a table. The clocks are small, and so is the report.");
	DpPassage text = {.text = words};

	for (guint i = 0; i < G_N_ELEMENTS(NAMINGS); i++) {
		g_autoptr(DpFacts) facts = dp_facts_new();
		g_autoptr(GPtrArray) properties = g_ptr_array_new_with_free_func(dp_property_free);
		DpFileInfo objects = {.properties = properties};
		const DpObservation *seen;

		dp_property_add(&objects, NAMINGS[i].source, NAMINGS[i].key, NAMINGS[i].value, 0);
		dp_facts_add_text(facts, "document.title", "Tidal Clocks by Gradient Descent",
		                  NULL);
		dp_leak_namings(facts, &objects, &text);
		seen = dp_facts_get(facts, "anonymity.metadata", 0);
		g_test_message("%s %s", NAMINGS[i].key, NAMINGS[i].value);
		g_assert_cmpstr(seen != NULL ? seen->label : NULL, ==, NAMINGS[i].wanted);
	}
}

/* Figures named after people; the text is of tides, clocks, tables and reports. */
static const struct {
	const char *path, *wanted;
} FIGURES[] = {
    {"./figs/orvik-tamsin-f1.pdf", "unsure"},
    {"./figs/orvik_f1.pdf", NULL}, /* one word may be anything */
    {"./figs/BennoTamsin.pdf", "unsure"},
    {"./Figures-Marit/f1.pdf", "unsure"},
    {"./ben.orvik/f1.pdf", NULL},
    {"./figs/orvik-tides.pdf", NULL},
    {"./figs/orvik-tamsin-ellery-quill.pdf", NULL}, /* four words describe a figure */
    {"./figs/orvik-tamsin-ellery.pdf", "unsure"},
    {"./figs/orv-tam.pdf", NULL}, /* three letters */
    {"./figs/orvi-tams.pdf", "unsure"},
    {"./figs/vaccination_arguments.pdf", NULL},
    {"./figs/latency-throughput.pdf", NULL},
    {"./figs/roc_curve_resnet50.pdf", NULL},
    {"./images/teaser-overview-v2.pdf", NULL},
    {"./clocks/small_report.pdf", NULL},
};

static void
test_figures(void)
{
	g_autoptr(GString) words =
	    g_string_new("We read tides from a table. The clocks are small, and so is the report.");
	DpPassage text = {.text = words};

	for (guint i = 0; i < G_N_ELEMENTS(FIGURES); i++) {
		g_autoptr(DpFacts) facts = dp_facts_new();
		g_autoptr(GPtrArray) properties = g_ptr_array_new_with_free_func(dp_property_free);
		DpFileInfo objects = {.properties = properties};
		const DpObservation *metadata, *path;

		dp_property_add(&objects, "figure", "PTEX.FileName", FIGURES[i].path, 0);
		dp_leak_namings(facts, &objects, &text);
		metadata = dp_facts_get(facts, "anonymity.metadata", 0);
		path = dp_facts_get(facts, "anonymity.path", 0);
		g_test_message("%s", FIGURES[i].path);
		g_assert_cmpstr(metadata != NULL ? metadata->label : NULL, ==, FIGURES[i].wanted);
		g_assert_cmpstr(path != NULL ? path->label : NULL, ==, FIGURES[i].wanted);
	}
}

static const struct {
	const char *title, *name; /* title NULL: none was found */
	const char *wanted;
} FILE_NAMES[] = {
    {NULL, "tides-by-Orvik.pdf", "unsure"},
    {"Tidal Clocks", "Tidal-Clocks-by-Ada-Orvik.pdf", "unsure"},
    {"Reading Tides by Small Clocks", "Reading-Tides-by-Small-Clocks.pdf", NULL},
    {"Reading Tides by Small Clocks", "041-Reading_Tides_by_Small_Cl.pdf", NULL},
    {"Reading Tides by Small Clocks", "Reading Tides by Small Clocks by Orvik.pdf", "unsure"},
    {"Tidal Clocks", "Orvik et al 2020.pdf", "unsure"},
    {"Tidal Clocks", "paper-12.pdf", NULL},
};

static void
test_file_names(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(FILE_NAMES); i++) {
		g_autoptr(DpFacts) facts = dp_facts_new();
		const DpObservation *seen;

		if (FILE_NAMES[i].title != NULL)
			dp_facts_add_text(facts, "document.title", FILE_NAMES[i].title, NULL);
		dp_leak_file_name(facts, FILE_NAMES[i].name, NULL);
		seen = dp_facts_get(facts, "anonymity.filename", 0);
		g_test_message("%s", FILE_NAMES[i].name);
		g_assert_cmpstr(seen != NULL ? seen->label : NULL, ==, FILE_NAMES[i].wanted);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/leaks/properties", test_properties);
	g_test_add_func("/leaks/remarks", test_remarks);
	g_test_add_func("/leaks/namings", test_namings);
	g_test_add_func("/leaks/figures", test_figures);
	g_test_add_func("/leaks/file-names", test_file_names);
	return g_test_run();
}
