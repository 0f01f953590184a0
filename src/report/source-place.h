/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** dp_finding_source_place: (nullable): the first place of @finding of which the line of the source
 * is known; borrowed */
const DpPlace *dp_finding_source_place(const DpFinding *finding);
