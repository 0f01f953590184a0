/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/page/appearances.h"

/** DpSeenAnnotation: an annotation that shows words, unless a later one covers them. */
typedef struct {
	guint index;   /* in the page's /Annots */
	DpRect ink;    /* of words that it shows, on the visible page */
	guint n_after; /* of DpPage.covers, once it was read itself; later ones are painted later */
	guint n_tints; /* the same for DpPage.tints */
} DpSeenAnnotation;

/**
 * dp_seen_annotation_read: @index: of @annotation in /Annots of the page of @appearances
 * @seen: (element-type DpSeenAnnotation): it is added if it is free text whose appearance paints
 * letters in one opaque colour, in a place where the page has the bare paper or words in other
 * colours
 *
 * Call it before the annotation is added to the covers of the page.
 */
void dp_seen_annotation_read(DpAppearances *appearances, const DpObject *annotation,
                             const char *subtype, guint index, GArray *seen);

/** dp_seen_annotations_end: adds those of @seen that nothing covers to the page. */
void dp_seen_annotations_end(DpPage *page, const GArray *seen);
