/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/** dp_furniture_key: the words of a line with every number as "#": what pages have in common.
 * (transfer full) */
char *dp_furniture_key(const char *text);

/** dp_furniture_key_is_folio: whether it is the key of nothing but a page's number. */
gboolean dp_furniture_key_is_folio(const char *key);

/** dp_furniture_is_folio: whether it is nothing but a page's number: "3", "Page 3 of 10", "iv". */
gboolean dp_furniture_is_folio(const DpLine *line);

/** dp_furniture_is_stamp: whether a figure stands all of it above or below what text takes up. */
gboolean dp_furniture_is_stamp(const DpPageLayout *page, const DpRect *rect);
