/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/metadata/image-sink.h"

/** dp_iptc_read: reads from Photoshop's image resources (8BIM) the IPTC records (IIM 4.2, chapter
 * 6) that name people and organisations. */
void dp_iptc_read(DpImageSink *sink, const guint8 *data, gsize length);
