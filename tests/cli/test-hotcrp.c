/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixtures/archive.h"
#include "fixtures/page-commands.h"
#include "fixtures/program.h"

static const PagePaper PAPERS[] = {
    {"paper.pdf", "acm-sigplan-6-pages.pdf"},
};

/* Papers 12 to 15 of a conference; 13 is on another paper size. */
static const char DATA[] =
    "[{\"object\": \"paper\", \"pid\": 12, \"title\": \"Tides\", \"authors\": [{\"email\": "
    "\"ada@lowmere.edu\", \"given_name\": \"Ada\", \"family_name\": \"Orvik\"}], \"status\": "
    "\"submitted\"}, {\"object\": \"paper\", \"pid\": 13, \"authors\": [], \"status\": "
    "\"submitted\"}, {\"object\": \"paper\", \"pid\": 14, \"authors\": [], \"status\": "
    "\"withdrawn\"}, {\"object\": \"paper\", \"pid\": 15, \"authors\": [], \"status\": "
    "\"submitted\"}]\n";

static void
write_round(void)
{
	FixturePaper paper = FIXTURE_PAPER;
	g_autofree char *archive = program_path("lamp-papers.zip");

	paper.lines = 120;
	program_write_paper("first", &paper);
	paper.words = 1000003; /* two papers of the same words share text */
	paper.page_width = 595.276;
	paper.page_height = 841.89;
	program_write_paper("second", &paper);
	g_autoptr(GBytes) first = program_read("first"), second = program_read("second");
	const FixtureEntry entries[] = {{"lamp-paper12.pdf", first, NULL},
	                                {"lamp-paper13.pdf", second, NULL},
	                                {"lamp-paper13-slides.pdf", first, NULL},
	                                {"README-warnings.txt", first, NULL},
	                                {NULL, NULL, NULL}};

	fixture_archive_write(archive, entries);
	program_write("lamp-data.json", DATA, -1);
}

static void
test_every_command(void)
{
	guint n = page_commands_run("hotcrp.md", PAPERS, G_N_ELEMENTS(PAPERS), NULL);

	g_assert_cmpuint(n, >=, 10);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	write_round();
	g_test_add_func("/hotcrp/every-command", test_every_command);
	return program_test_run();
}
