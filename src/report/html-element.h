/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "report/terms.h"
#include "verdict/standing.h"

/** dp_html_element: appends an element with @text. @element: "p", or with attributes,
 * "p class=\"note\"". */
void dp_html_element(GString *out, const char *element, const char *text);

/** dp_html_foreign: appends text from a paper or its name, which cannot change the direction of
 * what is around it. */
void dp_html_foreign(GString *out, const char *text);

/** dp_html_entry: appends an entry of a `dl`; nothing if @text is NULL or empty. */
void dp_html_entry(GString *out, const char *term, const char *text);

/** dp_html_entries: appends entries of a `dl`. @terms: (element-type DpTerm) */
void dp_html_entries(GString *out, const GArray *terms);

/** dp_html_class: the class of what has that standing; static. */
const char *dp_html_class(DpStanding standing);
