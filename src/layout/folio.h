/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/** dp_furniture_key: the words of a line with every number as "#", to compare pages. (transfer
 * full) */
char *dp_furniture_key(const char *text);

/** dp_furniture_key_is_folio: whether it is the key of a page number only. */
gboolean dp_furniture_key_is_folio(const char *key);

/** dp_furniture_is_folio: whether it is only a page number: "3", "Page 3 of 10", "iv". */
gboolean dp_furniture_is_folio(const DpLine *line);

/** dp_furniture_is_stamp: whether a figure is wholly above or below the text area. */
gboolean dp_furniture_is_stamp(const DpPageLayout *page, const DpRect *rect);
