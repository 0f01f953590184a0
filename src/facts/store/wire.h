/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/*
 * Sends facts from the worker that measured them to the program that asked. Doubles keep every bit,
 * so that a report is the same with and without the worker. Both ends are the same program on the
 * same machine; the format is never stored.
 */

/** dp_facts_to_wire: appends to @out. */
void dp_facts_to_wire(const DpFacts *facts, GByteArray *out);

/**
 * dp_facts_from_wire:
 *
 * The bytes come from a process that read an untrusted file, so none of them is trusted: counts,
 * lengths, UTF-8 and numbers are checked. @error: DP_ERROR_FORMAT.
 */
DpFacts *dp_facts_from_wire(const guint8 *data, gsize length, GError **error);
