/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** dp_finding_title: what @finding is about, for a heading: "Size of the body text", or "Required
 * text: notice" for one of several rules of a kind. The id of a rule that this version does not
 * know. (transfer full) */
char *dp_finding_title(const DpFinding *finding);
