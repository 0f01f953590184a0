/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "serve/metrics.h"
#include "serve/paper-request.h"

/** DpPaperSettings: what all papers are checked with; borrowed. */
typedef struct {
	DpPolicy *policy; /* (nullable): applied to all reports */
	DpStyles *styles; /* (nullable) */
	DpCatalog *catalog;
	DpMetrics *metrics;
} DpPaperSettings;

/** dp_paper_answer: has @worker read @paper, and writes the report as @format wants it, or, if it
 * has no venue, what it looks like; 503: the machine failed, not the paper. @verdict: set if it has
 * one. (transfer full) */
DpHttpAnswer *dp_paper_answer(DpWorker *worker, const DpPaperSettings *settings,
                              const DpPaperRequest *paper, const DpPaperFormat *format,
                              DpVerdict *verdict);
