/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/operands.h"

#include <string.h>

#include "base/bound.h"

#define LEAST_ROOM 32u

void
dp_operands_init(DpOperands *operands)
{
	*operands = (DpOperands){.bytes = g_byte_array_new()};
}

void
dp_operands_clear(DpOperands *operands)
{
	g_clear_pointer(&operands->items, g_free);
	g_clear_pointer(&operands->bytes, g_byte_array_unref);
}

void
dp_operands_reset(DpOperands *operands)
{
	operands->n = 0;
	if (operands->bytes->len > 0)
		g_byte_array_set_size(operands->bytes, 0);
	operands->depth = 0;
}

static void
copy_bytes(DpOperands *operands, DpOperand *operand, const DpToken *token)
{
	guint slash = token->kind == DP_TOKEN_NAME;
	guint8 *to;

	operand->start = operands->bytes->len;
	operand->length = slash + (guint)token->length;
	g_byte_array_set_size(operands->bytes, operand->start + operand->length + 1);
	to = operands->bytes->data + operand->start;
	to[0] = '/';
	memcpy(to + slash, token->bytes, token->length);
	to[operand->length] = '\0';
}

/* A page has a hundred thousand operands: a GArray would call two functions for each. */
static void
append(DpOperands *operands, const DpOperand *operand)
{
	if (operands->n == operands->room) {
		operands->room = MAX(2 * operands->room, LEAST_ROOM);
		operands->items = g_renew(DpOperand, operands->items, operands->room);
	}
	operands->items[operands->n++] = *operand;
}

gboolean
dp_operands_push(DpOperands *operands, const DpToken *token)
{
	DpOperand operand = {token->kind, 0, 0, token->number};
	gboolean opens = token->kind == DP_TOKEN_ARRAY_OPEN || token->kind == DP_TOKEN_DICT_OPEN;
	gboolean closes = token->kind == DP_TOKEN_ARRAY_CLOSE || token->kind == DP_TOKEN_DICT_CLOSE;
	DpBound bound = operands->depth > 0 || opens ? DP_BOUND_ARRAY_OPERANDS : DP_BOUND_OPERANDS;

	operands->depth += opens;
	operands->depth -= closes && operands->depth > 0;
	if (!closes && !dp_bound_allows(bound, operands->n))
		return FALSE;
	if (token->kind == DP_TOKEN_NAME || token->kind == DP_TOKEN_STRING ||
	    token->kind == DP_TOKEN_KEYWORD)
		copy_bytes(operands, &operand, token);
	append(operands, &operand);
	return TRUE;
}

const DpOperand *
dp_operands_get(const DpOperands *operands, guint index)
{
	return &operands->items[index];
}

const guint8 *
dp_operands_bytes(const DpOperands *operands, const DpOperand *operand)
{
	return operands->bytes->data + operand->start;
}

guint
dp_operands_count_numbers(const DpOperands *operands, double *values, guint limit)
{
	guint n = 0, total = operands->n;

	while (n < limit && n < total &&
	       dp_operands_get(operands, total - 1 - n)->kind == DP_TOKEN_NUMBER)
		n++;
	for (guint i = 0; i < n; i++)
		values[i] = dp_operands_get(operands, total - n + i)->number;
	return n;
}

gboolean
dp_operands_numbers(const DpOperands *operands, double *values, guint n)
{
	return dp_operands_count_numbers(operands, values, n) == n;
}

static const DpOperand *
from_end(const DpOperands *operands, guint index, DpTokenKind kind)
{
	guint total = operands->n;
	const DpOperand *operand;

	if (index >= total)
		return NULL;
	operand = dp_operands_get(operands, total - 1 - index);
	return operand->kind == kind ? operand : NULL;
}

const char *
dp_operands_name(const DpOperands *operands, guint index)
{
	const DpOperand *operand = from_end(operands, index, DP_TOKEN_NAME);

	return operand != NULL ? (const char *)dp_operands_bytes(operands, operand) : NULL;
}

const DpOperand *
dp_operands_string(const DpOperands *operands)
{
	return from_end(operands, 0, DP_TOKEN_STRING);
}
