/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** dp_report_venue_name: the venue with its track and stage, as users name it: "lamp-2026, short,
 * submission". (transfer full) */
char *dp_report_venue_name(const DpReport *report);
