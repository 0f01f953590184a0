/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include "fixtures/raw.h"
#include "fixtures/update.h"
#include "target.h"

static const char *const LINES[] = {"1 Introduction", "the scheduler keeps a queue of small jobs",
                                    "References", "[1] A. Orvik et al. 2019. Lamps.", NULL};

#define REMARKS                                                                                    \
	"/Annots [<< /Subtype /FreeText /Rect [9 9 90 30] /DA (1 g /Helv 8 Tf) /Contents (not "    \
	"for "                                                                                     \
	"your eyes) /RC (<p>rich &amp; poor words of it</p>) /F 2 >> << /Subtype /Widget /FT /Tx " \
	"/Rect [9 9 90 30] /V (three more words) /TU (a tip of words) >> << /Subtype /Popup >>]"
#define TREE                                                                                       \
	"/StructTreeRoot << /K [<< /S /Figure /Alt (three more words) /K [0 << /E (a b c) >>] "    \
	">>] "                                                                                     \
	">> /AcroForm << /Fields [<< /FT /Tx /V (words on no page) >>] >>"

GPtrArray *
fuzz_target_seeds(void)
{
	FixtureRawPage page = {.media = {0, 0, 612, 792},
	                       .size = 9.963,
	                       .leading = 11.955,
	                       .x = 72,
	                       .y = 700,
	                       .prelude = "q 0 0 0 rg 2 Tr 98 Tz 1 0 0 1 3 4 cm",
	                       .lines = LINES};
	FixtureRawPage type3 = page;
	FixtureRawPage both[2];
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);

	type3.type3 = TRUE;
	type3.rotate = 270;
	both[0] = page;
	both[1] = type3;
	g_ptr_array_add(seeds, fixture_raw_draw(&page, 1, NULL));
	page.prelude = "/Span << /ActualText (jobs\\256) >> BDC /P /M BDC 3 Tr";
	page.resources = "/Properties << /M << /ActualText (queue of jobs) >> >>";
	page.page_keys = REMARKS;
	g_ptr_array_add(seeds, fixture_raw_draw(both, 2, "/Lang (en)"));
	g_ptr_array_add(seeds, fixture_raw_draw(&page, 1, TREE));
	g_ptr_array_add(seeds, fixture_update(seeds->pdata[0], seeds->pdata[1]));
	return seeds;
}

/* Facts or an error, and the facts can be written. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GBytes) pdf = g_bytes_new(data, size);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_job_measure(&(DpJob){.pdf = pdf}, &error);
	g_autofree char *json = NULL;

	g_assert_true((facts == NULL) == (error != NULL));
	if (facts != NULL)
		json = dp_facts_to_json(facts);
	return 0;
}
