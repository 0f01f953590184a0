/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ruler.h"

#include <math.h>
#include <stdlib.h>

#include "layout/word.h"

#define MAX_DIGITS 4
#define ALIGN 0.8        /* points: how exactly the numbers are aligned */
#define MIN_NUMBERS 8    /* fewer on a page are a table's column or an axis */
#define MAX_OVERLAP 0.04 /* of the page's other words may be in their band */
#define MAX_STEP 10
#define MIN_RISING 0.9 /* of the pairs must count upwards */
#define MIN_RISING_MIXED 0.35

typedef struct {
	guint token;
	double edge, y;
	long value;
} Candidate;

static int
by_edge(gconstpointer a, gconstpointer b)
{
	const Candidate *p = a, *q = b;

	return p->edge != q->edge ? (p->edge > q->edge) - (p->edge < q->edge)
	                          : (p->y > q->y) - (p->y < q->y);
}

/* Never equal: not every C library's qsort() keeps what is equal in its order. */
static int
by_y(gconstpointer a, gconstpointer b)
{
	const Candidate *p = a, *q = b;

	if (p->y != q->y)
		return p->y > q->y ? 1 : -1;
	if (p->edge != q->edge)
		return p->edge > q->edge ? 1 : -1;
	return (p->token > q->token) - (p->token < q->token);
}

static GArray *
candidates(const GArray *tokens, const long *values, gboolean right)
{
	GArray *list = g_array_new(FALSE, FALSE, sizeof(Candidate));

	for (guint i = 0; i < tokens->len; i++) {
		const DpWord *token = &g_array_index(tokens, DpWord, i);
		Candidate one = {i, right ? token->rect.x1 : token->rect.x0, token->baseline,
		                 values[i]};

		if (values[i] >= 0)
			g_array_append_val(list, one);
	}
	g_array_sort(list, by_edge);
	return list;
}

static int
by_value(gconstpointer a, gconstpointer b)
{
	const Candidate *p = a, *q = b;

	return (p->value > q->value) - (p->value < q->value);
}

/* How many neighbours, in this order, are a small step up. */
static guint
count_rising(const Candidate *group, guint n)
{
	guint rising = 0;

	for (guint i = 1; i < n; i++) {
		long step = group[i].value - group[i - 1].value;

		rising += step >= 1 && step <= MAX_STEP;
	}
	return rising;
}

/* The numbers increase down the page. If a style prints the numbers of both columns on one side,
 * two sequences are interleaved: then, sorted, they have hardly any gaps. */
static gboolean
counts_upwards(Candidate *group, guint n)
{
	guint rising;

	qsort(group, n, sizeof *group, by_y);
	rising = count_rising(group, n);
	if (n > 1 && rising >= MIN_RISING * (n - 1))
		return TRUE;
	if (n < 2 * MIN_NUMBERS || rising < MIN_RISING_MIXED * (n - 1))
		return FALSE;
	qsort(group, n, sizeof *group, by_value);
	return count_rising(group, n) >= MIN_RISING * (n - 1);
}

/* A ruler is beside the text: hardly any other word is above, below or in it. */
static gboolean
is_beside_text(const GArray *tokens, const long *values, const Candidate *group, guint n)
{
	double x0 = G_MAXDOUBLE, x1 = -G_MAXDOUBLE;
	guint others = 0, inside = 0;

	for (guint i = 0; i < n; i++) {
		const DpWord *token = &g_array_index(tokens, DpWord, group[i].token);

		x0 = MIN(x0, token->rect.x0);
		x1 = MAX(x1, token->rect.x1);
	}
	for (guint i = 0; i < tokens->len; i++) {
		const DpWord *token = &g_array_index(tokens, DpWord, i);

		if (values[i] >= 0 || token->rotated || token->in_form)
			continue;
		others++;
		inside += token->rect.x1 > x0 + 0.5 && token->rect.x0 < x1 - 0.5;
	}
	return inside <= MAX_OVERLAP * others + 1;
}

static gboolean
is_known(const DpRuler *ruler, double edge, gboolean right)
{
	for (guint i = 0; i < ruler->n; i++) {
		if (ruler->sides[i].right == right && fabs(ruler->sides[i].edge - edge) <= ALIGN)
			return TRUE;
	}
	return FALSE;
}

static void
learn(DpRuler *ruler, double edge, gboolean right)
{
	if (is_known(ruler, edge, right) || ruler->n == G_N_ELEMENTS(ruler->sides))
		return;
	ruler->sides[ruler->n].edge = edge;
	ruler->sides[ruler->n].right = right;
	ruler->n++;
}

static void
mark_group(DpRuler *ruler, const GArray *tokens, const long *values, Candidate *group, guint n,
           gboolean right, gboolean *marks)
{
	double edge = group[n / 2].edge;
	gboolean known = is_known(ruler, edge, right);

	if (!known && n < MIN_NUMBERS)
		return;
	if (!(n == 1 && known) && !counts_upwards(group, n))
		return;
	if (!is_beside_text(tokens, values, group, n))
		return;
	learn(ruler, edge, right);
	for (guint i = 0; i < n; i++)
		marks[group[i].token] = TRUE;
}

static void
mark_side(DpRuler *ruler, const GArray *tokens, const long *values, gboolean right, gboolean *marks)
{
	g_autoptr(GArray) list = candidates(tokens, values, right);
	guint begin = 0;

	for (guint i = 1; i <= list->len; i++) {
		const Candidate *items = (const Candidate *)(void *)list->data;

		if (i < list->len && items[i].edge - items[i - 1].edge <= ALIGN)
			continue;
		mark_group(ruler, tokens, values, &g_array_index(list, Candidate, begin), i - begin,
		           right, marks);
		begin = i;
	}
}

/* The number in a token, or -1. */
static long
token_value(const DpWord *token, const char *text)
{
	long value = 0;

	if (!token->digits || token->n > MAX_DIGITS || token->rotated)
		return -1;
	/* the next token's digits may follow without a space */
	for (guint32 i = token->text_offset; i < token->text_end; i++)
		value = 10 * value + (text[i] - '0');
	return value;
}

gboolean *
dp_ruler_mark(DpRuler *ruler, const GArray *tokens, const char *text)
{
	gboolean *marks = g_new0(gboolean, tokens->len + 1);
	g_autofree long *values = g_new(long, tokens->len + 1);

	for (guint i = 0; i < tokens->len; i++) {
		const DpWord *token = &g_array_index(tokens, DpWord, i);

		values[i] = token_value(token, text);
	}
	mark_side(ruler, tokens, values, TRUE, marks);
	mark_side(ruler, tokens, values, FALSE, marks);
	return marks;
}
