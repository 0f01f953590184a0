/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/**
 * dp_banal_write:
 * @at: seconds since 1970: when the paper was measured
 *
 * The measures as the JSON of `banal -json`, which the HotCRP submission system reads: paper sizes
 * are [height, width], margins [top, right, bottom, left], all in points. HotCRP keeps an answer as
 * long as @at is not before the program's own time. (transfer full)
 *
 * Source: src/checkformat.php and src/banal of HotCRP.
 */
char *dp_banal_write(const DpFacts *facts, gint64 at);

/** dp_banal_refuse: (transfer full): the object for a file that could not be measured. */
char *dp_banal_refuse(const char *message, gint64 at);
