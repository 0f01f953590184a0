/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_xml_text: appends @text escaped for an element or a quoted attribute of XML or HTML; control
 * characters, which XML 1.0 cannot represent, become U+FFFD. NULL is nothing. */
void dp_xml_text(GString *out, const char *text);

/** dp_xml_attribute: appends ` name="value"`. */
void dp_xml_attribute(GString *out, const char *name, const char *value);
