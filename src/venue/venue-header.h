/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpVenueHeader: what a list of venues shows; owned. A value that cannot be read is NULL. */
typedef struct {
	char *title, *area, *deadline, *url, *style;
	char **aliases; /* never NULL once read */
} DpVenueHeader;

/** dp_venue_header_read: reads the file at @path without its rules and without complaint; the title
 * of an unreadable file is @path. */
void dp_venue_header_read(DpVenueHeader *header, const char *path);
void dp_venue_header_clear(DpVenueHeader *header);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpVenueHeader, dp_venue_header_clear)
