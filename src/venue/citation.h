/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

#include "venue/reader.h"

/** dp_citation_read: reads {quote, url, read} into @cite, which owns what it gets; all are needed.
 */
void dp_citation_read(DpReader *reader, const DpYamlNode *node, DpCitation *cite);

/** dp_citation_read_url: (nullable) (transfer full): an http or https address; else an error. */
char *dp_citation_read_url(DpReader *reader, const DpYamlNode *node, const char *what);

/** dp_citation_read_date: (nullable) (transfer full): a day, "2026-01-31"; else an error. */
char *dp_citation_read_date(DpReader *reader, const DpYamlNode *node, const char *what);

void dp_citation_copy(DpCitation *to, const DpCitation *from);
void dp_citation_clear(DpCitation *cite);
