/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/calculator.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "pdf/syntax/lexer.h"

#define STACK 100u /* ISO 32000-1, annex C */

typedef struct {
	double items[STACK];
	guint n;
} Stack;

/* What one operator does; FALSE if the stack does not have what it needs. */
typedef gboolean (*Operation)(Stack *stack);

typedef struct {
	Operation operation; /* NULL: pushes the number */
	double number;
} Step;

struct _DpCalculator {
	GArray *steps; /* of Step */
};

static gboolean
push(Stack *stack, double value)
{
	if (stack->n >= STACK || !isfinite(value))
		return FALSE;
	stack->items[stack->n++] = value;
	return TRUE;
}

static gboolean
take(Stack *stack, double *values, guint n)
{
	if (stack->n < n)
		return FALSE;
	stack->n -= n;
	memcpy(values, stack->items + stack->n, n * sizeof *values);
	return TRUE;
}

/* Operators with one operand, x, or two, x and y, and one result. */
#define UNARY(name, result)                                                                        \
	static gboolean name(Stack *stack)                                                         \
	{                                                                                          \
		double x;                                                                          \
                                                                                                   \
		return take(stack, &x, 1) && push(stack, result);                                  \
	}
#define BINARY(name, result)                                                                       \
	static gboolean name(Stack *stack)                                                         \
	{                                                                                          \
		double v[2], x, y;                                                                 \
                                                                                                   \
		if (!take(stack, v, 2))                                                            \
			return FALSE;                                                              \
		x = v[0];                                                                          \
		y = v[1];                                                                          \
		return push(stack, result);                                                        \
	}

UNARY(op_abs, fabs(x))
UNARY(op_neg, -x)
UNARY(op_truncate, trunc(x))
UNARY(op_real, x)
UNARY(op_sqrt, sqrt(x))
BINARY(op_add, (x + y))
BINARY(op_sub, (x - y))
BINARY(op_mul, (x * y))
BINARY(op_div, (x / y))

static gboolean
op_pop(Stack *stack)
{
	double x;

	return take(stack, &x, 1);
}

static gboolean
op_exch(Stack *stack)
{
	double v[2];

	return take(stack, v, 2) && push(stack, v[1]) && push(stack, v[0]);
}

static gboolean
op_dup(Stack *stack)
{
	double x;

	return take(stack, &x, 1) && push(stack, x) && push(stack, x);
}

/* A whole number, up to what a stack can have. */
static gboolean
take_whole(Stack *stack, int *n)
{
	double x;

	if (!take(stack, &x, 1) || fabs(x) > STACK || x != trunc(x))
		return FALSE;
	*n = (int)x;
	return TRUE;
}

static gboolean
op_copy(Stack *stack)
{
	int n;
	guint from;

	if (!take_whole(stack, &n) || n < 0 || (guint)n > stack->n)
		return FALSE;
	from = stack->n - (guint)n;
	for (guint i = 0; i < (guint)n; i++) {
		if (!push(stack, stack->items[from + i]))
			return FALSE;
	}
	return TRUE;
}

static gboolean
op_index(Stack *stack)
{
	int n;

	return take_whole(stack, &n) && n >= 0 && (guint)n < stack->n &&
	       push(stack, stack->items[stack->n - 1 - (guint)n]);
}

/* The last n numbers move by so many places towards the top. */
static gboolean
op_roll(Stack *stack)
{
	double rolled[STACK], *last;
	int n, places;

	if (!take_whole(stack, &places) || !take_whole(stack, &n) || n < 0 || (guint)n > stack->n)
		return FALSE;
	last = stack->items + stack->n - n;
	for (int i = 0; i < n; i++)
		rolled[((i + places) % n + n) % n] = last[i];
	memcpy(last, rolled, (guint)n * sizeof *last);
	return TRUE;
}

static const struct {
	const char *name;
	Operation operation;
} OPERATIONS[] = {
    {"abs", op_abs},     {"add", op_add},   {"copy", op_copy}, {"cvi", op_truncate},
    {"cvr", op_real},    {"div", op_div},   {"dup", op_dup},   {"exch", op_exch},
    {"index", op_index}, {"mul", op_mul},   {"neg", op_neg},   {"pop", op_pop},
    {"roll", op_roll},   {"sqrt", op_sqrt}, {"sub", op_sub},   {"truncate", op_truncate},
};

static gboolean
is_word(const DpToken *token, const char *word)
{
	return token->kind == DP_TOKEN_KEYWORD && token->length == strlen(word) &&
	       memcmp(token->bytes, word, token->length) == 0;
}

static gboolean
step_of(const DpToken *token, Step *step)
{
	*step = (Step){NULL, token->number};
	if (token->kind == DP_TOKEN_NUMBER)
		return isfinite(token->number);
	for (guint i = 0; i < G_N_ELEMENTS(OPERATIONS); i++) {
		if (is_word(token, OPERATIONS[i].name)) {
			step->operation = OPERATIONS[i].operation;
			return TRUE;
		}
	}
	return FALSE;
}

/* What is between the braces. */
static gboolean
read_steps(GArray *steps, DpLexer *lexer)
{
	DpToken token;
	Step step;

	if (!dp_lexer_next(lexer, &token) || !is_word(&token, "{"))
		return FALSE;
	while (dp_lexer_next(lexer, &token) && !is_word(&token, "}")) {
		if (steps->len >= DP_LIMIT_FUNCTION_TOKENS || !step_of(&token, &step))
			return FALSE;
		g_array_append_val(steps, step);
	}
	return is_word(&token, "}");
}

DpCalculator *
dp_calculator_new(const guint8 *program, gsize length)
{
	g_autoptr(DpCalculator) calculator = g_new0(DpCalculator, 1);
	g_auto(DpLexer) lexer = {NULL};

	calculator->steps = g_array_new(FALSE, FALSE, sizeof(Step));
	dp_lexer_init(&lexer, program, length);
	return read_steps(calculator->steps, &lexer) ? g_steal_pointer(&calculator) : NULL;
}

void
dp_calculator_free(DpCalculator *calculator)
{
	if (calculator == NULL)
		return;
	g_array_unref(calculator->steps);
	g_free(calculator);
}

gboolean
dp_calculator_run(const DpCalculator *calculator, const double *in, guint n_in, double *out,
                  guint n_out)
{
	Stack stack = {.n = 0};

	for (guint i = 0; i < n_in; i++) {
		if (!push(&stack, in[i]))
			return FALSE;
	}
	for (guint i = 0; i < calculator->steps->len; i++) {
		const Step *step = &g_array_index(calculator->steps, Step, i);

		if (step->operation != NULL ? !step->operation(&stack)
		                            : !push(&stack, step->number))
			return FALSE;
	}
	return stack.n == n_out && take(&stack, out, n_out);
}
