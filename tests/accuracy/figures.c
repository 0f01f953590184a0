/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures.h"

#include <string.h>

#define CORPUS "corpus" /* the set whose subjects are the other sets */
#define HEADER "set\tsubject\tfigure\tcount\tof\tbetter\n"

enum { SET, SUBJECT, WHAT, COUNT, OF, BETTER, N_CELLS };

static const char *const WISHES[] = {
    [FIGURE_SHOWN] = "-",
    [FIGURE_MORE] = "more",
    [FIGURE_FEWER] = "fewer",
};

static void
free_figure(gpointer data)
{
	Figure *figure = data;

	g_free(figure->set);
	g_free(figure->subject);
	g_free(figure->what);
	g_free(figure);
}

Figures *
figures_new(void)
{
	Figures *figures = g_new0(Figures, 1);

	figures->list = g_ptr_array_new_with_free_func(free_figure);
	figures->notes = g_ptr_array_new_with_free_func(g_free);
	return figures;
}

void
figures_free(Figures *figures)
{
	if (figures == NULL)
		return;
	g_ptr_array_unref(figures->list);
	g_ptr_array_unref(figures->notes);
	g_free(figures);
}

static Figure *
find(const Figures *figures, const char *set, const char *subject, const char *what)
{
	for (guint i = 0; i < figures->list->len; i++) {
		Figure *figure = figures->list->pdata[i];

		if (strcmp(figure->set, set) == 0 && strcmp(figure->subject, subject) == 0 &&
		    (what == NULL || strcmp(figure->what, what) == 0))
			return figure;
	}
	return NULL;
}

Figure *
figures_at(Figures *figures, const char *set, const char *subject, const char *what,
           FigureWish wish)
{
	Figure *figure = find(figures, set, subject, what);

	if (figure != NULL)
		return figure;
	figure = g_new0(Figure, 1);
	figure->set = g_strdup(set);
	figure->subject = g_strdup(subject);
	figure->what = g_strdup(what);
	figure->wish = wish;
	g_ptr_array_add(figures->list, figure);
	return figure;
}

void
figures_count(Figures *figures, const char *set, const char *subject, const char *what,
              FigureWish wish, gboolean hit)
{
	Figure *figure = figures_at(figures, set, subject, what, wish);

	figure->of++;
	figure->count += hit != FALSE;
}

const Figure *
figures_find(const Figures *figures, const char *set, const char *subject, const char *what)
{
	return find(figures, set, subject, what);
}

Figure
figures_sum(const Figures *figures, const char *set, const char *what)
{
	Figure sum = {0};

	for (guint i = 0; i < figures->list->len; i++) {
		const Figure *figure = figures->list->pdata[i];

		if (strcmp(figure->set, set) != 0 || strcmp(figure->what, what) != 0)
			continue;
		sum.count += figure->count;
		sum.of += figure->of;
	}
	return sum;
}

void
figures_set_corpus(Figures *figures, const char *set, const char *digest, guint n_papers)
{
	Figure *figure = figures_at(figures, CORPUS, set, digest, FIGURE_SHOWN);

	figure->count = figure->of = n_papers;
}

const Figure *
figures_corpus(const Figures *figures, const char *set)
{
	return find(figures, CORPUS, set, NULL);
}

void
figures_note(Figures *figures, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	g_ptr_array_add(figures->notes, g_strdup_vprintf(format, arguments));
	va_end(arguments);
}

/* Whether the figure belongs to a set that was measured again, as figure or as its corpus. */
static gboolean
is_measured(const Figures *measured, const Figure *figure)
{
	gboolean corpus = strcmp(figure->set, CORPUS) == 0;

	return figures_corpus(measured, corpus ? figure->subject : figure->set) != NULL;
}

void
figures_renew(Figures *figures, const Figures *measured)
{
	for (guint i = figures->list->len; i > 0; i--) {
		if (is_measured(measured, figures->list->pdata[i - 1]))
			g_ptr_array_remove_index(figures->list, i - 1);
	}
	for (guint i = 0; i < measured->list->len; i++) {
		const Figure *figure = measured->list->pdata[i];
		Figure *copy =
		    figures_at(figures, figure->set, figure->subject, figure->what, figure->wish);

		copy->count = figure->count;
		copy->of = figure->of;
	}
}

static guint
read_number(const char *path, const char *cell)
{
	guint64 number = 0;
	g_autoptr(GError) error = NULL;

	if (!g_ascii_string_to_unsigned(cell, 10, 0, G_MAXUINT, &number, &error))
		g_error("%s: %s", path, error->message);
	return number;
}

static void
read_line(Figures *figures, const char *path, const char *line)
{
	g_auto(GStrv) cells = g_strsplit(line, "\t", -1);
	Figure *figure;
	guint wish = 0;

	if (g_strv_length(cells) != N_CELLS)
		g_error("%s: \"%s\" is no figure", path, line);
	while (wish < G_N_ELEMENTS(WISHES) && strcmp(WISHES[wish], cells[BETTER]) != 0)
		wish++;
	if (wish == G_N_ELEMENTS(WISHES))
		g_error("%s: \"%s\" is neither more, fewer nor -", path, cells[BETTER]);
	figure = figures_at(figures, cells[SET], cells[SUBJECT], cells[WHAT], wish);
	figure->count = read_number(path, cells[COUNT]);
	figure->of = read_number(path, cells[OF]);
}

Figures *
figures_read(const char *path)
{
	g_autofree char *text = NULL;
	g_auto(GStrv) lines = NULL;
	g_autoptr(GError) error = NULL;
	Figures *figures = figures_new();

	if (!g_file_get_contents(path, &text, NULL, &error))
		g_error("%s", error->message);
	lines = g_strsplit(text, "\n", -1);
	for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++) {
		if (lines[i][0] != '\0')
			read_line(figures, path, lines[i]);
	}
	return figures;
}

char *
figures_write(const Figures *figures)
{
	GString *out = g_string_new(HEADER);

	for (guint i = 0; i < figures->list->len; i++) {
		const Figure *figure = figures->list->pdata[i];

		g_string_append_printf(out, "%s\t%s\t%s\t%u\t%u\t%s\n", figure->set,
		                       figure->subject, figure->what, figure->count, figure->of,
		                       WISHES[figure->wish]);
	}
	return g_string_free(out, FALSE);
}
