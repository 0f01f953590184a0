/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/metadata/image-sink.h"

/** dp_xmp_read: adds every text of an XMP packet (ISO 16684-1) to the properties, keyed by the
 * element or attribute that says what it is ("dc:creator"). Stops at what is no XML. */
void dp_xmp_read(DpObjects *objects, GBytes *packet);

/** dp_xmp_read_image: of an image's packet what tells whose the image is, and paths. */
void dp_xmp_read_image(DpImageSink *sink, GBytes *packet);
