/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/job.h>

#include "fixtures/sheet.h"

/** sheet_facts: (transfer full): what is measured of @sheet, which is freed. */
static inline DpFacts *
sheet_facts(FixtureSheet *sheet)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) pdf = fixture_sheet_finish(sheet);
	DpFacts *facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);

	fixture_sheet_free(sheet);
	g_assert_no_error(error);
	g_assert_nonnull(facts);
	return facts;
}
