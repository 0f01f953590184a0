/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/metadata/image-sink.h"

/** dp_image_file_read: the metadata in the head of a JPEG file (ITU-T T.81, annex B) or the boxes
 * of a JPEG 2000 file (ISO 15444-1, annex I): Exif, XMP, IPTC and comments. No samples are decoded.
 */
void dp_image_file_read(DpImageSink *sink, const guint8 *data, gsize length);
