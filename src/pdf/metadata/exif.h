/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/metadata/image-sink.h"

/** dp_exif_read: of a TIFF structure (Exif 2.32, 4.5) the tags that tell who made an image, on
 * which machine, or that they tell where. Damage ends the reading of what it is in. */
void dp_exif_read(DpImageSink *sink, const guint8 *data, gsize length);
