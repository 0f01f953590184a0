/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/**
 * dp_unpainted_ink_may_be_used: whether what a page may paint with has the ink None (ISO 32000-1,
 * 8.6.6.4), which is never painted, and which not every program leaves out
 * @page: a page dictionary
 *
 * Returns: TRUE also if the page has too much to look through
 */
gboolean dp_unpainted_ink_may_be_used(const DpObject *page);
