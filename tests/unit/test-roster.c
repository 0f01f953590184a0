/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "facts/anonymity/roster-name.h"

static DpRoster *
read_roster(const char *data)
{
	g_autoptr(GError) error = NULL;
	DpRoster *roster = dp_roster_new(data, strlen(data), &error);

	g_assert_no_error(error);
	return roster;
}

/* The same two authors, as each system writes them. */
static const struct {
	const char *name, *data;
	guint authors, papers;
} FORMATS[] = {
    {"hotcrp-csv",
     "paper,title,first,last,email,affiliation\n"
     "7,\"Tides, \"\"now\"\"\",Ada,Orvik,ada@lowmere.edu,\"Lowmere, University of\"\n"
     "7,\"Tides\",Bo,Tamsin,,\n",
     2, 1},
    {"hotcrp-json",
     "[{\"pid\": 7, \"authors\": [{\"first\": \"Ada\", \"last\": \"Orvik\", \"email\": "
     "\"ada@lowmere.edu\"}, {\"first\": \"Bo\", \"last\": \"Tamsin\"}]}]",
     2, 1},
    {"hotcrp-json-marks",
     "[{\"pid\": 7, \"authors\": [{\"given_name\": \"#Ada,\", \"family_name\": "
     "\"(Orvik).\"}, {\"given_name\": \"<Bo@\", \"family_name\": \"Tamsin;\"}]}]",
     2, 1},
    {"hotcrp-json-now",
     "{\"object\": \"paper\", \"pid\": 7, \"authors\": [{\"email\": \"ada@lowmere.edu\", "
     "\"given_name\": \"Ada\", \"family_name\": \"Orvik\"}, {\"given_name\": \"Bo\", "
     "\"family_name\": \"Tamsin\", \"affiliation\": \"Lowmere\"}], \"contacts\": "
     "[{\"email\": \"cy@lowmere.edu\"}]}",
     2, 1},
    {"hotcrp-csv-now",
     "paper,title,given_name,family_name,email,affiliation,orcid,country,iscontact\n"
     "7,Tides,Ada,Orvik,ada@lowmere.edu,\"Lowmere, University of\",,NO,yes\n"
     "7,Tides,Bo,Tamsin,,,,,\n7,Tides,Cy,Underhill,cy@lowmere.edu,,,,nonauthor\n",
     2, 1},
    {"cmt-csv",
     "Paper ID,Paper Title,Author Names,Author Emails\n"
     "7,Tides,\"Orvik, Ada*; Tamsin, Bo\",\n8,Tides,,\n",
     2, 1},
    {"openreview-json",
     "{\"notes\": [{\"number\": 7, \"content\": {\"authors\": {\"value\": [\"Ada Orvik\", \"Bo "
     "Tamsin\"]}, \"authorids\": {\"value\": [\"~Ada_Orvik1\", \"~Bo_Tamsin1\"]}}}]}",
     2, 1},
    {"openreview-csv", "number,authors,authorids\n7,Ada Orvik|Bo Tamsin,~Ada_Orvik1|~Bo_Tamsin1\n",
     2, 1},
    {"easychair-csv",
     "submission #,first name,last name,email,country,affiliation\r\n"
     "7,Ada,Orvik,ada@lowmere.edu,NO,Lowmere\r\n8,Bo,Tamsin,,,\r\n",
     2, 2},
    {"empty-lines-before", "\n\r\npaper, first ,last\n7, Ada,Orvik\n\n7,Bo,Tamsin", 2, 1},
    {"list", "# authors\nAda Orvik <ada@lowmere.edu>\n\nTamsin, Bo\n", 2, 1},
};

static void
test_formats(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		g_autoptr(DpRoster) roster = read_roster(FORMATS[i].data);
		const DpRosterAuthor *author;

		g_test_message("%s", FORMATS[i].name);
		g_assert_nonnull(roster);
		g_assert_cmpuint(roster->authors->len, ==, FORMATS[i].authors);
		g_assert_cmpuint(roster->n_papers, ==, FORMATS[i].papers);
		author = roster->authors->pdata[0];
		g_assert_cmpstr(author->given, ==, "ada");
		g_assert_cmpstr(author->family, ==, "orvik");
		author = roster->authors->pdata[1];
		g_assert_cmpstr(author->family, ==, "tamsin");
	}
}

static void
test_nobody(void)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(dp_roster_new("\n \n", 3, &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
}

/* Read as a list of names it would be searched for, and not found in any paper. */
static void
test_damaged_json(void)
{
	static const char *const DAMAGED[] = {"[{\"pid\": 7, \"authors\": [\"Ada Orvik\"]}",
	                                      " {\"authors\": [\"Ada Orvik\"]} x"};

	for (guint i = 0; i < G_N_ELEMENTS(DAMAGED); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DpRoster) roster = dp_roster_new(DAMAGED[i], strlen(DAMAGED[i]), &error);

		g_assert_null(roster);
		g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
		g_assert_cmpstr(error->message, ==,
		                "the list of authors begins as JSON and is not JSON");
	}
}

/* A table that ends in the middle names fewer authors than its writer meant. */
static void
test_damaged_table(void)
{
	static const struct {
		const char *data, *message;
	} TABLES[] = {
	    {"first,last\nAda,Orvik\n\"Bo,Tamsin\nCy,Underhill\n",
	     "the list of authors: line 3: the quote that begins here is not closed"},
	    {"first,last\nAda \"A\",Orvik\n",
	     "the list of authors: line 2: a field that contains a quote must be quoted"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(TABLES); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(dp_roster_new(TABLES[i].data, strlen(TABLES[i].data), &error));
		g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
		g_assert_cmpstr(error->message, ==, TABLES[i].message);
	}
}

static void
test_choice_of_paper(void)
{
	g_autoptr(DpRoster) roster =
	    read_roster("paper,first,last\n7,Ada,Orvik\n17,Bo,Tamsin\n17,Cy,Underhill\n");
	g_autoptr(GPtrArray) seven = dp_roster_names_for(roster, "mlsys-paper7.pdf");
	g_autoptr(GPtrArray) seventeen = dp_roster_names_for(roster, "mlsys-paper17.pdf");
	g_autoptr(GPtrArray) of_year = dp_roster_names_for(roster, "lamp17-paper7.pdf");
	g_autoptr(GPtrArray) any = dp_roster_names_for(roster, "lamp17-7.pdf");

	g_assert_cmpuint(of_year->len, ==, 1);
	g_assert_cmpuint(any->len, ==, 3);
	g_assert_null(dp_roster_names_for(roster, "lamp17-paper8.pdf"));
	g_assert_cmpuint(seven->len, ==, 1);
	g_assert_cmpuint(seventeen->len, ==, 2);
	g_assert_null(dp_roster_names_for(roster, "paper.pdf"));
	g_assert_null(dp_roster_names_for(roster, NULL));
}

static const struct {
	const char *author, *text;
	gboolean full, handle;
} SPELLINGS[] = {
    {"José Núñez", "thanks go to Jose Nunez and others", TRUE, FALSE},
    {"Jose Nunez", "NÚÑEZ, José", TRUE, FALSE},
    {"Jean-Luc Orvik", "Jean Luc Orvik", TRUE, FALSE},
    {"Ada Orvik", "A. Orvik", TRUE, FALSE},
    {"Ada Orvik", "Ada B. Orvik", TRUE, FALSE},
    {"Ada Orvik", "Orvik et al. have shown", FALSE, FALSE},
    {"Ada Orvik", "Ada Orviksen", FALSE, FALSE},
    {"Ada Orvik", "Canada Orvik", FALSE, FALSE},
    {"Ada Orvik", "https://github.com/aorvik/tides", FALSE, TRUE},
    {"Ada Orvik", "https://ada-orvik.github.io", TRUE, TRUE},
    {"Ada Orvik", "https://github.com/orvikada-lab/x", FALSE, TRUE},
    {"Ada Orvik", "https://github.com/aorviks/x", FALSE, FALSE},
    {"Li Wei", "the weight of Li-ion cells", FALSE, FALSE},
};

static void
test_spellings(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(SPELLINGS); i++) {
		g_autoptr(DpRoster) roster = read_roster(SPELLINGS[i].author);
		g_autoptr(DpRosterName) name = dp_roster_name_new(roster->authors->pdata[0]);
		g_autofree char *folded = dp_text_fold(SPELLINGS[i].text);

		g_test_message("%s: %s", SPELLINGS[i].author, SPELLINGS[i].text);
		g_assert_cmpint(dp_roster_name_in(name, folded), ==, SPELLINGS[i].full);
		g_assert_cmpint(dp_roster_name_handles(name, SPELLINGS[i].text), ==,
		                SPELLINGS[i].handle);
	}
}

/* The same two authors in the encodings that spreadsheets and editors write. */
static void
test_encodings(void)
{
	static const struct {
		const char *name, *mark;
		gsize mark_length;
	} ENCODINGS[] = {{"UTF-8", "", 0},
	                 {"UTF-8", "\xEF\xBB\xBF", 3},
	                 {"UTF-16LE", "\xFF\xFE", 2},
	                 {"UTF-16BE", "\xFE\xFF", 2},
	                 {"UTF-16LE", "", 0},
	                 {"UTF-16BE", "", 0}};
	static const char LIST[] = "name,email\r\nÅsa Örvik,asa@lowmere.edu\r\nBo Tamsin,\r\n";

	for (guint i = 0; i < G_N_ELEMENTS(ENCODINGS); i++) {
		g_autoptr(GString) list =
		    g_string_new_len(ENCODINGS[i].mark, (gssize)ENCODINGS[i].mark_length);
		gsize length = 0;
		g_autofree char *text =
		    g_convert(LIST, -1, ENCODINGS[i].name, "UTF-8", NULL, &length, NULL);
		g_autoptr(GError) error = NULL;
		g_autoptr(DpRoster) roster = NULL;
		const DpRosterAuthor *author;

		g_string_append_len(list, text, (gssize)length);
		roster = dp_roster_new(list->str, list->len, &error);
		g_assert_no_error(error);
		g_assert_cmpuint(roster->authors->len, ==, 2);
		author = roster->authors->pdata[0];
		g_assert_cmpstr(author->given, ==, "asa");
		g_assert_cmpstr(author->family, ==, "orvik");
	}
}

/* Read as anything else, such names would be in no paper. */
static void
test_no_encoding(void)
{
	static const struct {
		const char *bytes;
		gsize length;
	} LISTS[] = {{"name\n\xC5sa \xD6rvik\n", 15}, /* Latin-1 */
	             {"name\nAda\0Orvik\n", 15},      /* a zero byte, at an odd place */
	             {"\0n\0a\nx\0", 7},              /* cut short */
	             {"\xFF\xFE"
	              "A\0\x00\xD8"
	              "b\0",
	              8},                         /* half a pair of surrogates */
	             {"\xFF\xFE\0\0A\0\0\0", 8}}; /* UTF-32 */

	for (guint i = 0; i < G_N_ELEMENTS(LISTS); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(dp_roster_new(LISTS[i].bytes, LISTS[i].length, &error));
		g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
		g_assert_nonnull(strstr(error->message, "not in UTF-8"));
	}
}

static void
assert_limit(const char *head, const char *each, guint n, const char *end, gboolean fits)
{
	g_autoptr(GString) list = g_string_new(head);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpRoster) roster = NULL;

	for (guint i = 0; i < n; i++)
		g_string_append(list, each);
	g_string_append(list, end);
	roster = dp_roster_new(list->str, list->len, &error);
	if (fits)
		g_assert_no_error(error);
	else
		g_assert_error(error, DP_ERROR, DP_ERROR_LIMIT);
}

static void
test_limits(void)
{
	const guint most = DP_LIMIT_ROSTER_AUTHORS;

	assert_limit("", "Bo Tamsin\n", most, "", TRUE);
	assert_limit("# of all\n\n", "Bo Tamsin\n", most, "# the end\n", TRUE);
	assert_limit("", "Bo Tamsin\n", most + 1, "", FALSE);
	assert_limit("name\n", "Bo Tamsin\n", most, "", TRUE);
	assert_limit("name\n", "Bo Tamsin\n", most + 1, "", FALSE);
	assert_limit("authors\n", "Bo Tamsin;", most, "\n", TRUE);
	assert_limit("authors\n", "Bo Tamsin;", most + 1, "\n", FALSE);
	assert_limit("Bo Tamsin", "\rBo Tamsin", most - 1, "", TRUE);
	assert_limit("Bo Tamsin", "\rBo Tamsin", most, "", FALSE);
	assert_limit("[", "\"Bo Tamsin\",", most - 1, "\"Cy Orvik\"]", TRUE);
	assert_limit("[", "\"Bo Tamsin\",", most, "\"Cy Orvik\"]", FALSE);
	assert_limit("name\nBo Tamsin", ",", DP_LIMIT_ROSTER_FIELDS - 1, "\n", TRUE);
	assert_limit("name\nBo Tamsin", ",", DP_LIMIT_ROSTER_FIELDS, "\n", FALSE);
}

/* Two authors in one line, by whatever parts them. */
static void
test_several_in_a_line(void)
{
	static const char *const LISTS[] = {
	    "Ada Orvik\rBo Tamsin",
	    "Ada Orvik;Bo Tamsin",
	    "Ada Orvik; Bo Tamsin;",
	    "Ada Orvik\tBo Tamsin",
	    "Ada Orvik and Bo Tamsin",
	    "Ada Orvik & Bo Tamsin",
	    "Ada Orvik | Bo Tamsin",
	    "Orvik, Ada; Tamsin, Bo",
	    "Ada Orvik\vBo Tamsin",
	    "Ada Orvik\fBo Tamsin",
	    "Ada Orvik\302\205Bo Tamsin", /* U+0085, next line */
	    "Ada Orvik\u2028Bo Tamsin",
	    "Ada Orvik\u2029Bo Tamsin",
	    "Ada\u00A0Orvik\nBo\u3000Tamsin",
	    "Ada Orvik <ada@lowmere.edu>, Bo Tamsin <bo@lowmere.edu>",
	    "Ada Orvik (Lowmere), Bo Tamsin (Lowmere)",
	    "Ada Orvik ada@lowmere.edu\nBo Tamsin, bo@lowmere.edu",
	    "Ada Orvik\tada@lowmere.edu\nBo Tamsin",
	};

	for (guint i = 0; i < G_N_ELEMENTS(LISTS); i++) {
		g_autoptr(DpRoster) roster = read_roster(LISTS[i]);
		const DpRosterAuthor *author;

		g_test_message("%s", LISTS[i]);
		g_assert_cmpuint(roster->authors->len, ==, 2);
		author = roster->authors->pdata[0];
		g_assert_cmpstr(author->given, ==, "ada");
		g_assert_cmpstr(author->family, ==, "orvik");
		author = roster->authors->pdata[1];
		g_assert_cmpstr(author->given, ==, "bo");
		g_assert_cmpstr(author->family, ==, "tamsin");
	}
}

static gboolean
has_author(const DpRoster *roster, const char *given, const char *family)
{
	for (guint i = 0; i < roster->authors->len; i++) {
		const DpRosterAuthor *author = roster->authors->pdata[i];

		if (g_strcmp0(author->given, given) == 0 && g_strcmp0(author->family, family) == 0)
			return TRUE;
	}
	return FALSE;
}

/* A comma parts two authors or the two halves of one name: each reading is looked for. */
static void
test_commas(void)
{
	g_autoptr(DpRoster) two = read_roster("Ada Orvik, Bo Tamsin");
	g_autoptr(DpRoster) three = read_roster("Ada Orvik, Bo Tamsin, Cy Underhill");
	g_autoptr(DpRoster) one = read_roster("Garcia Orvik, Ada Maria");
	g_autoptr(DpRoster) junior = read_roster("Orvik, Jr., Ada");

	g_assert_true(has_author(two, "ada", "orvik"));
	g_assert_true(has_author(two, "bo", "tamsin"));
	g_assert_cmpuint(three->authors->len, ==, 3);
	g_assert_true(has_author(three, "cy", "underhill"));
	g_assert_true(has_author(one, "ada maria", "garcia orvik"));
	g_assert_cmpuint(junior->authors->len, ==, 1);
}

/* Read as a name, none of these would be found in any paper. */
static void
test_no_names(void)
{
	static const char *const LISTS[] = {
	    "Ada, Orvik, Bo, Tamsin",
	    "Ada;Orvik",
	    "Orvik and Tamsin",
	    "Ada Orvik Bo Tamsin Cy Underhill Dee Quist Eli Arno Fay Berg",
	    "Ada Orvik\nada@lowmere.edu@lowmere.org",
	};

	for (guint i = 0; i < G_N_ELEMENTS(LISTS); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DpRoster) roster = dp_roster_new(LISTS[i], strlen(LISTS[i]), &error);

		g_test_message("%s", LISTS[i]);
		g_assert_null(roster);
		g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/roster/formats", test_formats);
	g_test_add_func("/roster/names-nobody", test_nobody);
	g_test_add_func("/roster/damaged-json", test_damaged_json);
	g_test_add_func("/roster/damaged-table", test_damaged_table);
	g_test_add_func("/roster/several-in-a-line", test_several_in_a_line);
	g_test_add_func("/roster/commas", test_commas);
	g_test_add_func("/roster/no-names", test_no_names);
	g_test_add_func("/roster/encodings", test_encodings);
	g_test_add_func("/roster/no-encoding", test_no_encoding);
	g_test_add_func("/roster/limits", test_limits);
	g_test_add_func("/roster/choice-of-paper", test_choice_of_paper);
	g_test_add_func("/roster/spellings", test_spellings);
	return g_test_run();
}
