/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/metadata/image-sink.h"

/** dp_exif_read: reads from a TIFF structure (Exif 2.32, 4.5) the tags that name an image's author
 * or machine, and whether it has a location. Damage ends the reading of the directory it is in. */
void dp_exif_read(DpImageSink *sink, const guint8 *data, gsize length);
