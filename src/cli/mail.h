/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/results.h>

#include "cli/letter-template.h"

/**
 * dp_mail_make: appends the table for a mail merge: a row for each paper of @results that fails,
 * with its number, its path, the name of its report (dp_report_names(), ".html") and the letter to
 * its authors. A paper for review is never in it: a person must decide first.
 *
 * @template_path: (nullable): for complaints
 *
 * FALSE after complaining.
 */
gboolean dp_mail_make(GString *out, DpResults *results, const DpLetterTemplate *template,
                      const char *template_path);
