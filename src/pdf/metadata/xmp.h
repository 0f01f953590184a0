/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/metadata/image-sink.h"

/** dp_xmp_read: adds every text of an XMP packet (ISO 16684-1) to the properties, keyed by the name
 * of its element or attribute ("dc:creator"). Stops at the first XML error. */
void dp_xmp_read(DpFileInfo *objects, GBytes *packet);

/** dp_xmp_read_image: reads an image's packet: only properties that name an owner, and paths. */
void dp_xmp_read_image(DpImageSink *sink, GBytes *packet);
