/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/list-form.h"

/** dp_list_form_align: shifts the offsets of each page's and column's lines so that most are at the
 * list's edges. */
void dp_list_form_align(DpListForm *form, const DpStructure *structure);
