/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "base/text.h"
#include "facts/anonymity/roster-name.h"
#include "target.h"

/* HotCRP's table and data, OpenReview's notes of both kinds and its table, EasyChair's, a list. */
static const char *const TEXTS[] = {
    "paper,title,first,last,email,affiliation,country\n12,Lamps,Ada,Orvik,ada@example.org,\"Orvik, "
    "\"\"Ada\"\" Lab\",NO\n13,,Bo,Sund,,,\n",
    "[{\"pid\": 12, \"title\": \"Lamps\", \"authors\": [{\"first\": \"Ada\", \"last\": \"Orvik\", "
    "\"email\": \"ada@example.org\", \"affiliation\": \"Nordhaven\"}]}]",
    "{\"notes\": [{\"number\": 3, \"content\": {\"authors\": {\"value\": [\"Ada Orvik\", \"Bo "
    "Sund\"]}, \"authorids\": {\"value\": [\"~Ada_Orvik1\", \"bo@example.org\"]}}}, {\"number\": "
    "\"4\", \"content\": {\"authors\": [\"Caf\\u00e9 de Vries\"]}}]}",
    "number,title,authors,authorids\n3,Lamps,Ada Orvik|Bo Sund,~Ada_Orvik1|bo@example.org\n",
    "\xEF\xBB\xBFsubmission #,first name,last name,email,country,affiliation\n7,Ada,von der "
    "Orvik,a@b.example,NO,Inst\r\n",
    "Ada Orvik <ada@example.org>\nSund, Bo (Nordhaven)\nbo@example.org\n# a remark\n\nLi Wu",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

static void
look_for(const DpRoster *roster, const char *file_name, const char *folded)
{
	g_autoptr(GPtrArray) names = dp_roster_names_for(roster, file_name);

	if (names == NULL)
		return;
	g_assert_cmpuint(names->len, <=, DP_LIMIT_PAPER_AUTHORS);
	for (guint i = 0; i < names->len; i++) {
		dp_roster_name_in(names->pdata[i], folded);
		dp_roster_name_handles(names->pdata[i], folded);
		dp_roster_name_hint(names->pdata[i], folded);
	}
}

/* Somebody or an error; and who it names can be looked for in the list itself. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree char *text = fuzz_text(data, size);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpRoster) roster = dp_roster_new(text, size, &error);
	g_autofree char *folded = dp_text_fold(text);

	g_assert_true((roster == NULL) == (error != NULL));
	if (roster == NULL)
		return 0;
	g_assert_cmpuint(roster->authors->len, <=, DP_LIMIT_ROSTER_AUTHORS);
	look_for(roster, "paper-12.pdf", folded);
	look_for(roster, NULL, folded);
	return 0;
}
