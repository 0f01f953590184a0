/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * dp_report_places_to_see: (transfer container) (element-type DpPlace): the places of all findings
 * that a report shows, in the order in which a person should see them: the first place of each
 * finding, the gravest finding first, then the second places, and so on. So no finding with many
 * places crowds out another.
 */
GPtrArray *dp_report_places_to_see(const DpReport *report);
