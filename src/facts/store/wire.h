/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/*
 * Facts on their way from the worker that measured them to the program that asked: every double to
 * the last bit, so that a report is the same with and without the worker. Both ends are the same
 * program on the same machine; nothing of this is ever kept.
 */

/** dp_facts_to_wire: appends to @out. */
void dp_facts_to_wire(const DpFacts *facts, GByteArray *out);

/**
 * dp_facts_from_wire:
 *
 * The bytes come from a process that read a stranger's file, so nothing in them is believed:
 * counts, lengths, UTF-8 and numbers are checked. @error: DP_ERROR_FORMAT.
 */
DpFacts *dp_facts_from_wire(const guint8 *data, gsize length, GError **error);
