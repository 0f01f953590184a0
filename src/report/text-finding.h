/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/writer.h>

/** dp_text_finding: everything an author needs to know about a finding that is not a pass. */
void dp_text_finding(GString *out, const DpFinding *finding, const DpWriterOptions *options);

/** dp_text_hints: only what an author can do about it. */
void dp_text_hints(GString *out, const DpFinding *finding);

/** dp_text_finding_brief: a pass or a rule that does not apply, in about one line. */
void dp_text_finding_brief(GString *out, const DpFinding *finding, const DpWriterOptions *options);
