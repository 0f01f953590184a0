/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/lexer.h"

/** DpOperand: arrays and dictionaries are flattened between OPEN and CLOSE. */
typedef struct {
	DpTokenKind kind;
	guint32 start,
	    length; /* bytes of a name (with slash), string or keyword, in DpOperands.bytes */
	double number;
} DpOperand;

/** DpOperands: the operands of the next operator (ISO 32000-1, 7.8.2). */
typedef struct {
	DpOperand *items;
	guint n, room;     /* items, and how many there is memory for */
	GByteArray *bytes; /* each string is NUL-terminated */
	guint depth;       /* open arrays and dictionaries */
} DpOperands;

void dp_operands_init(DpOperands *operands);
void dp_operands_clear(DpOperands *operands);
void dp_operands_reset(DpOperands *operands);

/** dp_operands_push: Returns: FALSE if there are too many; the token is dropped. */
gboolean dp_operands_push(DpOperands *operands, const DpToken *token);

/** dp_operands_numbers: reads the last @n operands; FALSE unless all are numbers. */
gboolean dp_operands_numbers(const DpOperands *operands, double *values, guint n);

/** dp_operands_count_numbers: how many of the last operands are numbers, at most @limit; copied to
 * @values. */
guint dp_operands_count_numbers(const DpOperands *operands, double *values, guint limit);

const DpOperand *dp_operands_get(const DpOperands *operands, guint index);

/** dp_operands_bytes: the bytes of one operand, NUL-terminated; valid until the next push. */
const guint8 *dp_operands_bytes(const DpOperands *operands, const DpOperand *operand);

/** dp_operands_name: (nullable): the name at @index from the end (0: the last), "/F1". */
const char *dp_operands_name(const DpOperands *operands, guint index);

/** dp_operands_string: (nullable): the last operand when it is a string. */
const DpOperand *dp_operands_string(const DpOperands *operands);
