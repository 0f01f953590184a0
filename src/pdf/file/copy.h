/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/** DpCopyEdit: changes a page of the copy. */
typedef void DpCopyEdit(const DpObject *page);

/**
 * dp_copy_write: @bytes: a PDF; not changed
 * @catalog_key: (nullable): key to drop from the catalogue ("/OCProperties")
 *
 * Writes a copy of the document with changed pages, to be read or drawn beside the original.
 *
 * Returns: (nullable) (transfer full): NULL if it cannot be written
 */
GBytes *dp_copy_write(GBytes *bytes, const char *catalog_key, DpCopyEdit *edit);
