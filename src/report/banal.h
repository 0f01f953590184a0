/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/**
 * dp_banal_write:
 *
 * The measures as the JSON of `banal -json`, which the HotCRP submission system reads: paper sizes
 * are [height, width], margins [top, right, bottom, left], all in points. "at" is
 * SOURCE_DATE_EPOCH, or 0, so that a paper always gives the same bytes. (transfer full)
 */
char *dp_banal_write(const DpFacts *facts);
