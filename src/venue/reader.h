/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "venue/yaml-node.h"

/** DpReader: the file being read and where its mistakes are reported. Lives on the stack. */
typedef struct {
	const char *path;
	GPtrArray *diagnostics;  /* of DpDiagnostic, borrowed */
	gboolean shipped;        /* has no mistakes: the program was built with it and tested */
	const char *const *only; /* (nullable): of a shipped file, the rules that are wanted */
} DpReader;

/** dp_reader_error: adds an error at @at; NULL means the whole file. */
void dp_reader_error(DpReader *reader, const DpYamlNode *at, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/**
 * dp_reader_unknown:
 * @what: "a rule": what @word should be
 * @candidates: NULL-terminated: the known words
 *
 * Adds an error, with the candidate that was probably meant.
 */
void dp_reader_unknown(DpReader *reader, const DpYamlNode *at, const char *word, const char *what,
                       const char *const *candidates);

/** dp_reader_text: the text of a SCALAR that is not empty, borrowed; else NULL with an error. */
const char *dp_reader_text(DpReader *reader, const DpYamlNode *node, const char *what);

/** dp_reader_is_list: whether @node is a LIST that is not empty; else FALSE with an error. */
gboolean dp_reader_is_list(DpReader *reader, const DpYamlNode *node, const char *what);

/** dp_reader_words: (nullable) (transfer full): a LIST of different words, NULL-terminated; else
 * NULL with errors. */
char **dp_reader_words(DpReader *reader, const DpYamlNode *node, const char *what);

/** DpField: one key of a MAP and the reader of its value; a table of them ends with a NULL name. */
typedef struct {
	const char *name;
	gboolean required;
	void (*read)(DpReader *reader, const DpYamlNode *value, gpointer target);
} DpField;

/**
 * dp_reader_fields:
 * @map: an error if it is not a MAP
 * @at: where errors about the whole are reported
 * @what: "a citation": the owner of the keys
 * @others: (nullable): NULL-terminated: further allowed keys, read by the caller
 *
 * Reads a MAP by its table: unknown keys and missing ones are errors.
 *
 * Returns: FALSE when @map is not a MAP
 */
gboolean dp_reader_fields(DpReader *reader, const DpYamlNode *map, const DpYamlNode *at,
                          const char *what, const DpField *fields, const char *const *others,
                          gpointer target);
