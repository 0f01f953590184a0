/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/link-owner.h"

#include <string.h>

#include "base/pattern.h"
#include "base/text.h"
#include "facts/anonymity/link-offer.h"
#include "facts/text/word-lists.h"

#define COMMAND_SPAN 40 /* bytes between a command and its address */

#define ABBREVIATION_SPAN 8

/* "See also", "Available at": starts of a sentence that continues the one before. */
#define FEW_WORDS 3

static gboolean
ends_sentence(const char *text, const char *stop)
{
	const char *from = stop - text > ABBREVIATION_SPAN ? stop - ABBREVIATION_SPAN : text;
	g_autofree char *word = NULL;

	if (strchr(".!?", *stop) == NULL || !g_ascii_isspace(stop[1]) || stop < text + 2 ||
	    stop[-2] == '.' || !(g_ascii_isupper(stop[2]) || g_ascii_isdigit(stop[2])))
		return FALSE;
	word = g_strndup(from, (gsize)(stop + 1 - from));
	return !dp_lazy_pattern_matches(&DP_WORDS_ABBREVIATION, word);
}

/* Whether a separate sentence follows a period. A number alone is a footnote's mark, and belongs to
 * the text of the note, not to the line above. */
static gboolean
is_sentence(const char *text)
{
	static DpLazyPattern mark = DP_LAZY_PATTERN("\\A\\s+\\d{1,3}\\W*\\z");
	guint words = 0;

	for (const char *p = text; *p != '\0'; p++)
		words += g_ascii_isalpha(p[0]) && !g_ascii_isalpha(p[-1]);
	return words >= FEW_WORDS || dp_lazy_pattern_matches(&mark, text);
}

/* The start of the sentence that contains the address. */
static const char *
sentence_start(const char *before)
{
	const char *start = before;

	for (const char *p = before; *p != '\0'; p++) {
		if (ends_sentence(before, p) && is_sentence(p + 1))
			start = p + 2;
	}
	return start;
}

/* The end of the last match at or after @from; 0: none. */
static gsize
last_end(DpLazyPattern *lazy, const char *text, gsize from)
{
	gsize at = from, last = 0, start, end;

	while (dp_lazy_pattern_search(lazy, text, at, &start, &end) && end > at)
		last = at = end;
	return last;
}

/* Whether the words contain the paper's own name. */
static gboolean
names_system(const char *words, const char *system)
{
	g_autofree char *folded = dp_text_fold(words);
	g_auto(GStrv) parts = g_strsplit_set(folded, " \t\n.,:;()[]’'\"", -1);

	return *system != '\0' && g_strv_contains((const char *const *)parts, system);
}

#define MIN_IN_ADDRESS 4 /* letters: no other word of an address contains as many by chance */

static gboolean
is_of_system(const char *address, const char *system)
{
	g_autofree char *squashed = dp_text_squash(address);

	return strlen(system) >= MIN_IN_ADDRESS && strstr(squashed, system) != NULL;
}

/* "Lantern can be downloaded from" in a paper whose title begins "Lantern:". */
static gboolean
names_offered_system(const char *sentence, const char *system)
{
	return names_system(sentence, system) &&
	       dp_lazy_pattern_matches(&DP_WORDS_SYSTEM_OFFERED, sentence);
}

/* Whether the sentence before a label is about other people's work: then the address may be theirs.
 * @label: where the label begins. */
static gboolean
follows_work_of_others(const char *before, gsize label)
{
	g_autofree char *above = g_strndup(before, label + 1);
	const char *sentence = sentence_start(above);

	return dp_lazy_pattern_matches(&DP_WORDS_CITED_WORK, sentence) ||
	       dp_lazy_pattern_matches(&DP_WORDS_WRITTEN_BY_OTHERS, sentence);
}

/* By the words right before the address, which may be its heading. */
static DpOwner
owner_by_label(const char *before, gboolean hosted)
{
	gsize start, end;

	if (!hosted)
		return DP_OWNER_OTHERS;
	if (dp_lazy_pattern_search(&DP_WORDS_OWN_LABEL, before, 0, &start, &end))
		return follows_work_of_others(before, start) ? DP_OWNER_UNSURE : DP_OWNER_AUTHORS;
	return dp_lazy_pattern_matches(&DP_WORDS_ANY_LABEL, before) ? DP_OWNER_UNSURE
	                                                            : DP_OWNER_OTHERS;
}

/* Whether @sentence ends with a word that may precede an address. Cheap, and usually false. */
static gboolean
ends_before_address(const char *sentence)
{
	static const char *const WORDS[] = {"at",   "on", "in", "under", "from", "via", "through",
	                                    "with", "as", "by", "using", "here", "to",  NULL};
	const char *stop = sentence + strlen(sentence), *start;
	g_autofree char *word = NULL;

	while (stop > sentence && !g_ascii_isalpha(stop[-1]))
		stop--;
	start = stop;
	while (start > sentence && g_ascii_isalpha(start[-1]))
		start--;
	word = g_ascii_strdown(start, stop - start);
	return g_strv_contains(WORDS, word);
}

static gboolean
is_offered(const char *sentence)
{
	static const char *const PARTS[] = {
	    "reader",  "reviewer", "you",   "one ",      "anyone",  "user",   "others",
	    "archive", "snapshot", "copy",  "mirror",    "release", "record", "deposit",
	    "bundle",  "tarball",  "image", "container", "fork",    "DOI",    NULL};

	return dp_lazy_pattern_matches(&DP_WORDS_PLACED, sentence) ||
	       ((ends_before_address(sentence) || dp_text_has_any(sentence, PARTS)) &&
	        dp_lazy_pattern_matches(&DP_WORDS_OFFERED_PLAINLY, sentence));
}

/* A command for readers to type: right before the address, or with it. */
static gboolean
is_command(const char *sentence, const char *address)
{
	static const char *const PARTS[] = {"clone", "pull", "run",  "install",
	                                    "wget",  "curl", " co ", NULL};
	gsize length = strlen(sentence);
	const char *last = sentence + (length > COMMAND_SPAN ? length - COMMAND_SPAN : 0);

	while ((*last & 0xC0) == 0x80)
		last++;
	return (dp_text_has_any(last, PARTS) &&
	        dp_lazy_pattern_matches(&DP_WORDS_LINK_COMMAND, last)) ||
	       (dp_text_has_any(address, PARTS) &&
	        dp_lazy_pattern_matches(&DP_WORDS_LINK_COMMAND, address));
}

/* For sentences without "our". */
static DpOwner
owner_by_offer(const char *sentence, const char *address, const char *system, gboolean hosted,
               gboolean foreign)
{
	/* "the web site at" of a conference says nothing about the authors */
	if (hosted && !foreign && dp_lazy_pattern_matches(&DP_WORDS_LINK_OPENING, sentence))
		return dp_lazy_pattern_matches(&DP_WORDS_CODE_OPENING, sentence) ? DP_OWNER_AUTHORS
		                                                                 : DP_OWNER_UNSURE;
	if (dp_lazy_pattern_matches(&DP_WORDS_WRITTEN_BY_OTHERS, sentence))
		return DP_OWNER_OTHERS;
	if (hosted && (dp_lazy_pattern_matches(&DP_WORDS_MORE_OF_OURS, sentence) ||
	               (!foreign && dp_lazy_pattern_matches(&DP_WORDS_OF_THIS_PAPER, sentence))))
		return DP_OWNER_AUTHORS;
	if (hosted && is_offered(sentence))
		return is_of_system(address, system) ? DP_OWNER_AUTHORS : DP_OWNER_UNSURE;
	if (dp_lazy_pattern_matches(&DP_WORDS_CODE_OFFER, sentence) ||
	    (hosted && (is_of_system(address, system) || names_offered_system(sentence, system) ||
	                is_command(sentence, address))))
		return DP_OWNER_UNSURE;
	return DP_OWNER_OTHERS;
}

/* For sentences about the authors' work. */
static DpOwner
owner_by_use(const char *sentence)
{
	switch (dp_link_use(sentence)) {
	case DP_LINK_OFFERED:
		return DP_OWNER_AUTHORS;
	case DP_LINK_USED:
		return DP_OWNER_OTHERS;
	case DP_LINK_MENTIONED:
		break;
	}
	return DP_OWNER_UNSURE;
}

/* Among words about the authors and words about other people, those nearest to the address decide.
 */
static DpOwner
owner_by_words(const char *before, const char *sentence, const char *address, const char *system,
               gboolean hosted)
{
	gsize own = last_end(&DP_WORDS_OWN_LINK, sentence, 0);
	gsize foreign = MAX(last_end(&DP_WORDS_FOREIGN, sentence, own),
	                    last_end(&DP_WORDS_WORKED_ON, sentence, own));
	DpOwner labelled = owner_by_label(before, hosted);

	if (labelled != DP_OWNER_OTHERS)
		return labelled;
	if (ends_before_address(sentence) &&
	    dp_lazy_pattern_matches(&DP_WORDS_OFFERED_OURS, sentence) &&
	    !dp_lazy_pattern_matches(&DP_WORDS_WRITTEN_BY_OTHERS, sentence + own))
		return DP_OWNER_AUTHORS;
	if (own > 0 && foreign > 0)
		return dp_lazy_pattern_matches(&DP_WORDS_OFFERED, sentence + foreign)
		           ? DP_OWNER_UNSURE
		           : DP_OWNER_OTHERS;
	return own > 0 ? owner_by_use(sentence)
	               : owner_by_offer(sentence, address, system, hosted, foreign > 0);
}

DpOwner
dp_link_owner(const char *before, const char *address, const char *system, gboolean hosted)
{
	const char *sentence = sentence_start(before);
	DpOwner owner = owner_by_words(before, sentence, address, system, hosted);
	g_autofree char *with_address = NULL;

	if (owner != DP_OWNER_AUTHORS)
		return owner;
	with_address = g_strconcat(sentence, "|", address, NULL);
	return dp_lazy_pattern_matches(&DP_WORDS_LINK_OF_OTHERS, with_address) ? DP_OWNER_UNSURE
	                                                                       : owner;
}

/* Whether words about the authors in @text precede the mark of a note. */
static gboolean
point_to_note(const char *text, const char *mark)
{
	gsize at = 0, start, end;

	if (strstr(text, mark) == NULL)
		return FALSE;
	while (dp_lazy_pattern_search(&DP_WORDS_WORDS_OF_NOTE, text, at, &start, &end)) {
		gsize digits = strspn(text + end, "0123456789");

		if (digits == strlen(mark) && strncmp(text + end, mark, digits) == 0)
			return TRUE;
		at = end + digits;
	}
	return FALSE;
}

/* For a footnote that is only an address: its mark follows words in the text above. */
DpOwner
dp_link_owner_of_note(const DpPassage *passage, const DpPassageLine *line, const char *address,
                      const char *system)
{
	g_autofree char *mark = g_strndup(line->line->text, strspn(line->line->text, "0123456789"));

	if (is_of_system(address, system))
		return DP_OWNER_UNSURE;
	if (*mark == '\0')
		return DP_OWNER_OTHERS;
	for (guint i = 0; i < passage->lines->len; i++) {
		const DpPassageLine *one = &g_array_index(passage->lines, DpPassageLine, i);
		gsize next = i + 2 < passage->lines->len
		                 ? g_array_index(passage->lines, DpPassageLine, i + 2).offset
		                 : passage->text->len;
		g_autofree char *pair = NULL;

		if (one->line->page != line->line->page || one == line)
			continue;
		pair = dp_passage_words(passage, one->offset, next);
		if (point_to_note(pair, mark))
			return DP_OWNER_UNSURE;
	}
	return DP_OWNER_OTHERS;
}
