/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "serve/answer.h"

/** dp_front_page: the page for people, which uses this service; 304 without it if @known, the value
 * of If-None-Match (nullable), has its tag. (transfer full) */
DpHttpAnswer *dp_front_page(const char *known);
