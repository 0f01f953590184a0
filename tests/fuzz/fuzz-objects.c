/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file.h"
#include "fixtures/raw.h"
#include "target.h"

static const char *const LINES[] = {"1 Introduction", "the scheduler keeps a queue", NULL};

/* With what a catalogue and a page can hold besides text. */
GPtrArray *
fuzz_target_seeds(void)
{
	static const char CATALOG[] =
	    "/OpenAction << /S /JavaScript /JS (1) /Next [<< /S /Launch /F (x) >>] >> /Names << "
	    "/EmbeddedFiles << /Names [(a) << /Type /Filespec /UF (a.txt) /EF << /F 3 0 R >> >>] "
	    ">> "
	    "/JavaScript << /Kids [<< /Names [(b) << /S /JavaScript /JS (2) >>] >>] >> >> "
	    "/Outlines << "
	    "/First << /Title (One) /A << /S /GoTo >> >> >> /AcroForm << /Fields [<< /FT /Sig /V "
	    "<< "
	    ">> /Kids [<< /T (f) >>] >>] /XFA () >> /OCProperties << /OCGs [<< /Name (l) >>] >> "
	    "/AA << "
	    "/WC << /S /SubmitForm /F (u) >> >>";
	FixtureRawPage page = {
	    .media = {0, 0, 612, 792},
	    .crop = {10, 10, 600, 780},
	    .rotate = 90,
	    .user_unit = 1.5,
	    .size = 9.963,
	    .leading = 11.955,
	    .x = 72,
	    .y = 700,
	    .page_keys =
	        "/Annots [<< /Subtype /Text /T (Ada) /Contents (see) >> << /Subtype /Link "
	        "/Rect [1 2 3 4] /A << /S /URI /URI (https://example.org) >> >> << /Subtype "
	        "/FileAttachment /FS << /UF (b) /EF << >> >> >> << /Subtype /Movie >>]",
	    .lines = LINES};
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);

	g_ptr_array_add(seeds, fixture_raw_draw(&page, 1, CATALOG));
	page.type3 = TRUE;
	g_ptr_array_add(seeds, fixture_raw_draw(&page, 1, NULL));
	return seeds;
}

/* As fuzz-pdf, but what the other library makes of the bytes is left out. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GBytes) pdf = g_bytes_new(data, size);

	fuzz_file_measure(pdf);
	return 0;
}
