/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/reader.h"

void dp_objects_free(DpObjects *objects);
