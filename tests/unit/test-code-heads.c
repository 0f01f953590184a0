/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "leak-sentences.h"

/* The heads of programs in listings. The first line is the paper's title, the lines from "=" on are
 * its reference list. */

static const Case HEADS[] = {
    {"Ebbtide: Clocks\n# Author: Ada Orvik", "sure"},
    {"Ebbtide: A Study of Clocks\n# Author: Ada Orvik", "unsure"},
    {"Ebbtide: Clocks\n# Author: Ada Orvik\nAt each ebbtide the clocks stop.", "unsure"},
    {"Ebbtide: Clocks\n# Author: Ada Orvik\nAt Ebbtide, or ebbtides, the clocks stop.", "sure"},
    {"Ebbtide: Clocks\n 12 // Written by Ada Orvik, Lowmere", "sure"},
    {"Ebbtide: Clocks\n * @author Ada Orvik <orvik@lowmere.edu>", "sure"},
    {"Ebbtide: Clocks\n__author__ = \"Ada Orvik\"", "sure"},
    {"Ebbtide: Clocks\nauthors = [\"Ada Orvik <orvik@lowmere.edu>\"]", "unsure"},
    {"Ebbtide: Clocks\n% Ada Orvik, Lowmere University", "unsure"},
    {"Ebbtide: Clocks\nAuthor: Ada Orvik <orvik@lowmere.edu>", "sure"},
    {"Small clocks\nAuthor: Ada Orvik <orvik@lowmere.edu>", "unsure"},
    {"Ebbtide: Clocks\n# run.py -- (C) Tobias Orvik 2026", "unsure"},
    {"Ebbtide: Clocks\nmaintainer: Tobias Orvik", "unsure"},
    {"Ebbtide: Clocks\nmaintainer: Tidal Orvik", NULL},
    {"Ebbtide: Clocks\nauthor: Jane Doe", NULL},
    {"Ebbtide: Clocks\n# Author: John Doe", NULL},
    {"Ebbtide: Clocks\n# Author: Anonymous Authors", NULL},
    {"Ebbtide: Clocks\n# Copyright 2026 The Apache Authors", NULL},
    {"Ebbtide: Clocks\nauthor = {Ada Orvik},", NULL},
    {"Ebbtide: Clocks\n\"author\": \"Ada Orvik\",", NULL},
    {"Ebbtide: Clocks\nfor author in Authors: # author: Ada", NULL},
    {"Ebbtide: Clocks\nThe file is an excerpt from another system:\n# Author: Ada Orvik", "unsure"},
    {"Ebbtide: Clocks\nThe model was given this prompt:\n# Author: Ada Orvik", "unsure"},
    {"Ebbtide: Clocks\n# Author: Ada Orvik\n=\nA. Orvik. Another paper. 2020.", NULL},
    /* without the paper's name: only a year as new as the paper */
    {"Small clocks\n# Author: Ada Orvik", "unsure"},
    {"Small clocks\n# Author: Ada Orvik\n# (c) 2025 Lowmere\n=\nC. Ellery. Tides. 2026.", "unsure"},
    {"Small clocks\n# Author: Ada Orvik\n# (c) 2024 Lowmere\n=\nC. Ellery. Tides. 2026.", "unsure"},
    {"Small clocks\n# (c) 2017 Ada Orvik\n=\nC. Ellery. Tides. 2026.", "unsure"},
    {"Small clocks\n# (c) 2016 Ada Orvik\n=\nC. Ellery. Tides. 2026.", NULL},
    {"Small clocks\n# (c) 2025 Ada Orvik\n=\nC. Ellery. Tides.", "unsure"},
    /* the owner of the paper, in a note */
    {"Small clocks\n1 © 2026 Tobias Orvik. All rights reserved.\n=\nC. Ellery. Tides. 2026.",
     "sure"},
    {"Small clocks\n1 © 2026 Tidal Orvik. All rights reserved.\n=\nC. Ellery. Tides. 2026.", NULL},
    {"Small clocks\n© 2019 Tobias Orvik, used with permission.\n=\nC. Ellery. Tides. 2026.",
     "unsure"},
    {"Small clocks\nPhotograph: © 2026 Tobias Orvik.\n=\nC. Ellery. Tides. 2026.", NULL},
};

/* A prompt or a home with a folder that is named as the paper's subject is. */
static const Case PATHS[] = {
    {"Ebbtide: Clocks\naorvik@node17:~/ebbtide$ ls", "sure"},
    {"Ebbtide: Clocks\n/home/aorvik/src/ebbtide/out.log", "sure"},
    {"Ebbtide: Clocks\nC:\\Users\\aorvik\\ebbtide\\run.py", "sure"},
    {"Ebbtide: Clocks\naorvik@node17:~/tides$ ls", "unsure"},
    {"Ebbtide: Clocks\nalice@node17:~/ebbtide$ ls", NULL},
    {"Ebbtide: Clocks\nroot@node17:~/ebbtide$ ls", NULL},
    {"Ebbtide: Clocks\nebbtide@node17:~/ebbtide$ ls", "unsure"},
    {"Ebbtide: Clocks\nThe Harbour runs.\nharbour@node17:~/ebbtide$ ls", "unsure"},
    {"Ebb: Clocks\naorvik@node17:~/ebb$ ls", "unsure"}, /* three letters */
    {"Tide: Clocks\naorvik@node17:~/tide$ ls", "sure"}, /* four */
    {"[aorvik@node17 tides]$ make", "unsure"},
    {"aorvik@node17 ~/tides % make", "unsure"},
    {"aorvik@gpu3:/data/tides$ make", "unsure"},
    {"scp out.log aorvik@login.lowmere.edu:/home/tides/", "unsure"},
    {"DATA=/mnt/nfs/home/aorvik/data", "unsure"},
    {"open('/Volumes/Ada Orvik/data.csv')", "unsure"},
    {"C:\\Users\\Ada Orvik\\tides> run", "unsure"},
    {"net use \\\\lowmere\\home\\aorvik\\data", "unsure"},
    {"$ ls ~aorvik/tides", "unsure"},
    {"$ ls ~/tides", NULL},
    {"smb://lowmere/homes/aorvik/", "unsure"},
    {"open('/Volumes/Macintosh HD/data.csv')", NULL},
    {"GET /users/profile/ HTTP/1.1 and POST /home/index/", NULL},
    {"pi@raspberry:~ $ sudo reboot", NULL},
    {"git@lowmere.org:tides/tides.git", NULL},
    {"It is 3 a@b: a ratio. [see a@b there] it ends.", NULL},
};

/* The lines from "=" on are the reference list. */
static void
make_references(Paper *paper)
{
	gboolean list = FALSE;

	for (guint i = 0; i < paper->own_lines->len; i++) {
		list |= strcmp(dp_structure_line(&paper->structure, i)->text, "=") == 0;
		if (list)
			paper->structure.roles[i] = DP_ROLE_REFERENCE;
	}
}

static void
check(const Case *cases, guint n, const char *fact)
{
	for (guint i = 0; i < n; i++) {
		g_auto(Paper) paper;
		g_autoptr(DpFacts) facts = dp_facts_new();
		g_autoptr(DpPassage) passage = NULL;
		g_autofree char *own_name = NULL;

		paper_init(&paper, cases[i].words);
		make_references(&paper);
		passage = dp_passage_new(&paper.structure);
		own_name = dp_own_name_apart(&paper.structure);
		dp_leak_code_heads(facts, passage, &paper.structure, own_name);
		dp_leak_printed_paths(facts, passage, own_name);
		g_test_message("%s", cases[i].words);
		g_assert_cmpstr(sureness_of(dp_facts_get(facts, fact, 0)), ==, cases[i].wanted);
	}
}

/* A link is judged by its sentence too: there the name may be short, or a word. */
static void
test_own_name(void)
{
	static const struct {
		const char *words, *name, *apart;
	} CASES[] = {{"Ebbtide: Clocks\nThe clocks stop.", "ebbtide", "ebbtide"},
	             {"Ebbtide: Clocks\nAt each ebbtide they stop.", "ebbtide", ""},
	             {"Ebbtide: A Study of Clocks\nThe clocks stop.", "ebbtide", ""},
	             {"Ebb: Clocks\nThe clocks stop.", "ebb", ""},
	             {"Eb: Clocks\nThe clocks stop.", "", ""},
	             {"Clocks of Harbours\nThe clocks stop.", "", ""}};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(Paper) paper;
		g_autofree char *name = NULL, *apart = NULL;

		paper_init(&paper, CASES[i].words);
		make_references(&paper);
		name = dp_own_name(&paper.structure);
		apart = dp_own_name_apart(&paper.structure);
		g_assert_cmpstr(name, ==, CASES[i].name);
		g_assert_cmpstr(apart, ==, CASES[i].apart);
	}
}

static void
test_heads(void)
{
	check(HEADS, G_N_ELEMENTS(HEADS), "authors.elsewhere");
}

static void
test_paths(void)
{
	check(PATHS, G_N_ELEMENTS(PATHS), "anonymity.path");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/code-heads/names", test_heads);
	g_test_add_func("/code-heads/paths", test_paths);
	g_test_add_func("/code-heads/own-name", test_own_name);
	return g_test_run();
}
