/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** dp_quantity_format: (nullable) (transfer full): "9.5 pt", "1 page", a text; NULL for nothing. */
char *dp_quantity_format(const DpQuantity *quantity);

/** dp_quantity_plain: (nullable) (transfer full): the number without its unit, or the text. */
char *dp_quantity_plain(const DpQuantity *quantity);

/** dp_finding_unit: (nullable): the unit that measured, required and tolerance share. */
const char *dp_finding_unit(const DpFinding *finding);
