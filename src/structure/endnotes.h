/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** dp_endnotes_under: whether section @index is called "Notes" or the like and has notes numbered
 * from 1 on, none of them as long as a section's text. */
gboolean dp_endnotes_under(const DpStructure *structure, guint index);
