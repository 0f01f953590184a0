/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/writer.h>

/** dp_text_finding: all an author needs to know of one finding that is no pass. */
void dp_text_finding(GString *out, const DpFinding *finding, const DpWriterOptions *options);

/** dp_text_hints: only what an author can do about it. */
void dp_text_hints(GString *out, const DpFinding *finding);

/** dp_text_finding_brief: a pass or a rule that does not apply, on one line or so. */
void dp_text_finding_brief(GString *out, const DpFinding *finding, const DpWriterOptions *options);
