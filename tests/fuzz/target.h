/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * What each fuzz-*.c defines. libFuzzer finds the second function by its name; replay.c runs the
 * target as an ordinary test, over its seeds and over what becomes of them.
 */

/** fuzz_target_seeds: sound inputs to begin with. (transfer full) (element-type GBytes) */
GPtrArray *fuzz_target_seeds(void);

/** LLVMFuzzerTestOneInput: must return 0 whatever the bytes are. */
int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

/** fuzz_seeds_from_texts: @texts is NULL-terminated. (transfer full) */
GPtrArray *fuzz_seeds_from_texts(const char *const *texts);

/** fuzz_seeds_from_files: every file of @folder below tests/, in order of names; none where there
 * is no such folder. (transfer full) */
GPtrArray *fuzz_seeds_from_files(const char *folder);

/** fuzz_text: @data as a string that ends in a zero byte. (transfer full) */
char *fuzz_text(const guint8 *data, gsize size);
