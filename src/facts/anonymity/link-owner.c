/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/link-owner.h"

#include <string.h>

#include "base/pattern.h"
#include "base/text.h"
#include "facts/anonymity/link-words.h"

#define ARTIFACT                                                                                   \
	"(?:code|codebase|implementation|repositor(?:y|ies)|artifacts?|artefacts?|sources?|data|"  \
	"datasets?|benchmark|project|web\\s?site|web\\s?page|page|demo|supplement\\w*|tools?|"     \
	"toolkit|library|package|prototype|models?|weights|checkpoints?|scripts?|traces?|"         \
	"software|simulator|framework|system|experiments|videos?|appendix|materials?)"

/* The paper's own: "our code", "we release", "code is available". */
#define OWN                                                                                        \
	"\\bour\\s+(?:\\w+[\\s,-]+){0,4}?" ARTIFACT "(?:\\b|(?=\\d))|"                             \
	"\\bwe\\s+(?:(?:also|will|publicly|hereby|additionally|further|have|now|plan\\s+to|"       \
	"fully|openly|make)\\s+){0,3}(?:releas(?:e|ed)|provide|publish(?:ed)?|open-?\\s?sourced?|" \
	"host|share|upload(?:ed)?|made?|maintain)\\b"
#define OPENING(noun, more)                                                                        \
	"(?:\\A\\W*\\d{0,2}\\s*|[.!?:]\\s+|\\n\\W*\\d?\\s*)(?:(?:all|the|source|full|complete|"    \
	"project|training|"                                                                        \
	"and)\\s+){0,3}" noun "(?:\\s+(?:and|,)\\s+" more                                          \
	")*(?:\\s+(?:of|for)\\s+(?:this|our)\\s+\\w+)?\\s*(?::|(?:is|are|will\\s+be)\\b|"          \
	"available|at\\b)"
#define OFFERED                                                                                    \
	"\\b(?:available|released|published|hosted|public|accessible|open-?sourced?|found|code|"   \
	"repository|implementation|project|website|page|demo|artifact|data|dataset|link|here|url|" \
	"github)\\b[^.]{0,30}\\W*\\z"

/* Code that is offered, and nobody is said to have written: who else would say where it is? */
#define OFFER                                                                                      \
	"\\A\\W*\\d{0,2}\\s*(?:(?:the|all|full|complete)\\s+){0,2}(?:source\\s+code|source|code|"  \
	"implementation|artifacts?|artefacts?|prototype)\\b[^.\\[\\]]{0,90}\\b(?:available|found|" \
	"downloaded|obtained|public)\\b|"                                                          \
	"\\A\\W*\\d{0,2}\\s*for\\s+(?:the\\s+)?(?:source\\s+)?code\\b[^.\\[\\]]{0,60}\\b(?:visit|" \
	"see)\\b"
#define WRITTEN_BY_OTHERS                                                                          \
	"\\b(?:et\\s+al|official|original|their|third[\\s-]party|authors\\s+of|"                   \
	"(?:provided|released|maintained|developed|written)\\s+by)\\b"

/* Somebody else's: "based on", "the official implementation". */
#define FOREIGN                                                                                    \
	"\\b(?:based\\s+(?:up)?on|built?\\s+(?:up)?on|builds?\\s+(?:up)?on|adapted|adopt\\w*|"     \
	"taken|obtained|downloaded|borrow\\w*|forked|official|original|their|third[\\s-]party|"    \
	"et\\s+al|provided\\s+by|released\\s+by|maintained\\s+by|developed\\s+by|authors\\s+of|"   \
	"using|uses?|used|from|such\\s+as|like|e\\.g)\\b"

/* "our model on the data set", "our method against the benchmark": the last is what is offered. */
#define WORKED_ON                                                                                  \
	"\\b(?:on|with|against|over)\\s+(?:the|an?)\\s+(?:[\\w-]+\\s+){0,3}?(?:data|data\\s?sets?" \
	"|"                                                                                        \
	"benchmarks?|corpus|corpora|models?|weights|checkpoints?|framework|library|toolkit|"       \
	"package|simulator|environments?|baselines?|traces?)\\b"

/* What may be the authors', or what they use: code is told as theirs, data may be anybody's. */
#define ANYBODYS                                                                                   \
	"(?:data|data\\s?sets?|benchmarks?|leaderboard|logs?|runs|traces?|models?|weights|"        \
	"checkpoints?|"                                                                            \
	"tools?|toolkit|library|package|prototype|framework|system|simulator|software|videos?|"    \
	"recordings?|results|images?|containers?|notebooks?|playground|corpus|annotations|"        \
	"prompts|"                                                                                 \
	"transcripts|scripts?|binaries|plug-?in|app|web\\s?site|web\\s?page|page|materials?)"
#define THEIR_OWN                                                                                  \
	"(?:code|codebase|code\\s?base|implementation|repositor(?:y|ies)|repo|artifacts?|"         \
	"artefacts?|"                                                                              \
	"project(?:\\s+(?:page|web\\s?site|site))?|demo|github|gitlab|docker\\s+image|hugging\\s?" \
	"face|"                                                                                    \
	"zenodo)"
#define CODE_OPENING OPENING(THEIR_OWN, "(?:" ANYBODYS "|" THEIR_OWN ")")
#define KINDS_OF_IT                                                                                \
	"(?:an?|the|all|source|full|complete|project|trained|pre-?trained|raw|interactive|live|"   \
	"online|public|accompanying|companion|supplementary|supplemental|additional|further|more|" \
	"reproducibility|replication|docker|weights\\s+(?:and|&)\\s+biases|wandb|demo|video|"      \
	"code|data|models?|and|&)"

/* "Code: ", "Docker image: ": right before the address. */
#define LABEL(noun)                                                                                \
	"(?:\\A|\\n|[.!?;:]\\s|[(\\[•])\\W*\\d{0,2}\\s*(?:" KINDS_OF_IT "\\s+){0,4}" noun          \
	"(?:\\s*(?:,|/|and|&)\\s*" noun ")?\\s*:\\s*\\z"

/* "An interactive leaderboard is hosted at". */
#define PLACED                                                                                     \
	"(?:\\A\\W*\\d{0,2}\\s*|[.!?:]\\s+|\\n\\W*\\d?\\s*)(?:" KINDS_OF_IT                        \
	"\\s+){0,4}(?:" ANYBODYS "|" THEIR_OWN ")(?:\\s+(?:and|,)\\s+(?:" ANYBODYS "|" THEIR_OWN   \
	"))*"                                                                                      \
	"(?:\\s+(?:of|for|from|in)\\s+(?:this|our|all|the)\\s+(?:the\\s+)?\\w+){0,2}\\s+(?:is|"    \
	"are|(?:will|"                                                                             \
	"can|may)"                                                                                 \
	"\\s+be)\\s+(?:\\w+\\s+){0,2}?(?:hosted|available|archived|found|downloaded|obtained|"     \
	"accessed|"                                                                                \
	"browsed|explored|viewed|kept|stored|had|published|released|deposited|at|on|under)\\b"     \
	"[^.]{0,20}\\z"

/* "Our traces can be had from", "we put the notebooks on": the address is what is offered. */
#define OFFERED_OURS                                                                               \
	"\\bour\\s+(?:[\\w-]+\\s+){0,4}?" ARTIFACT                                                 \
	"(?:\\s+(?:and|,|of|for|in)\\s+[\\w-]+){0,3}\\s+(?:(?:is|are|was|were|has|have|can|may|"   \
	"will|could)\\s+(?:\\w+\\s+){0,2}?(?:be\\s+|been\\s+)?(?:\\w+ly\\s+)?(?:" TAKEN "|" GIVEN  \
	")|" LIES ")\\b(?:\\s+\\w+){0,2}?\\s+" AT "\\W*(?:\\w+\\s*:?\\s*)?\\z|"                    \
	"\\bwe\\s+(?:have\\s+|also\\s+|will\\s+)?" PUT "\\s+" OURS_TO_PUT                          \
	"\\b[^.,;:()]{0,40}?\\s*(?:on|at|in|under|to|via)\\W*\\z"

/* "More results are at": of this paper. */
#define MORE_OF_OURS                                                                               \
	"(?:\\A\\W*\\d{0,2}\\s*|[.!?:]\\s+|\\n\\W*\\d?\\s*)" MORE_OF_IT                            \
	"\\s+(?:\\w+\\s+){0,1}?" OF_A_PAPER                                                        \
	"(?:\\s+(?:and|or|,)\\s+\\w+){0,2}\\s+(?:(?:is|are|can|may)\\s+(?:\\w+\\s+){0,2}?"         \
	"(?:" TAKEN "|" GIVEN "|" AT ")|" LIES ")\\b(?:\\s+" AT ")?\\W*\\z|"                       \
	"\\b" ALL_OF_IT "[^.;]{0,60}?\\b(?:reproduce|repeat|replicate|re-?run|rebuild|build|runs|" \
	"experiments|results|figures|tables|evaluation)\\b[^.;]{0,30}\\b" AT "\\W*\\z"

/* What is offered without a word on whose it is. */
#define OFFERED_PLAINLY                                                                            \
	"\\b" READER "\\s+(?:\\w+\\s+){0,2}?" TAKES "\\b[^.;]{0,60}\\z|"                           \
	"\\b" KEPT_COPY "\\s+(?:of|with)\\s+(?:the|our|all|this)\\b[^.;]{0,60}\\z|"                \
	"(?:\\A\\W*\\d{0,2}\\s*|[.!?:]\\s+|\\n\\W*\\d?\\s*)(?:" KINDS_OF_IT                        \
	"\\s+){0,4}(?:" ANYBODYS "|" THEIR_OWN                                                     \
	")(?:\\s+\\w+){0,2}?\\s+(?:(?:can|may|is|are)\\s+(?:be\\s+)?" TAKEN "|" LIES ")\\s+" AT    \
	"\\W*\\z"

static DpLazyPattern offered_ours = DP_LAZY_PATTERN(OFFERED_OURS);
static DpLazyPattern more_of_ours = DP_LAZY_PATTERN(MORE_OF_OURS);
static DpLazyPattern offered_plainly = DP_LAZY_PATTERN(OFFERED_PLAINLY);
static DpLazyPattern command = DP_LAZY_PATTERN(COMMAND);
static DpLazyPattern own_label = DP_LAZY_PATTERN(LABEL(THEIR_OWN));
static DpLazyPattern any_label = DP_LAZY_PATTERN(LABEL(ANYBODYS));
static DpLazyPattern placed = DP_LAZY_PATTERN(PLACED);
static DpLazyPattern code_opening = DP_LAZY_PATTERN(CODE_OPENING);
static DpLazyPattern own_words = DP_LAZY_PATTERN(OWN);
static DpLazyPattern opening = DP_LAZY_PATTERN(OPENING(ARTIFACT, ARTIFACT));
static DpLazyPattern offered = DP_LAZY_PATTERN(OFFERED);
static DpLazyPattern offer = DP_LAZY_PATTERN(OFFER);
static DpLazyPattern written_by_others = DP_LAZY_PATTERN(WRITTEN_BY_OTHERS);
static DpLazyPattern foreign_words = DP_LAZY_PATTERN(FOREIGN);
static DpLazyPattern worked_on = DP_LAZY_PATTERN(WORKED_ON);

#define COMMAND_SPAN 40 /* bytes between a command and the address it is given */

/* A full stop behind one of these ends no sentence. */
#define ABBREVIATION                                                                               \
	"\\b(?:figs?|eqs?|sect?s?|tabs?|apps?|refs?|nos?|vols?|pp?|al|etc|vs|cf|resp|approx|dr|"   \
	"prof|mrs?|ms|(?-i:\\p{Lu}))\\.\\z"
#define ABBREVIATION_SPAN 8

/* "See also", "Available at": of a sentence that goes on from the one before. */
#define FEW_WORDS 3

static gboolean
ends_sentence(const char *text, const char *stop)
{
	static DpLazyPattern abbreviation = DP_LAZY_PATTERN(ABBREVIATION);
	const char *from = stop - text > ABBREVIATION_SPAN ? stop - ABBREVIATION_SPAN : text;
	g_autofree char *word = NULL;

	if (strchr(".!?", *stop) == NULL || !g_ascii_isspace(stop[1]) || stop < text + 2 ||
	    stop[-2] == '.' || !(g_ascii_isupper(stop[2]) || g_ascii_isdigit(stop[2])))
		return FALSE;
	word = g_strndup(from, (gsize)(stop + 1 - from));
	return !dp_lazy_pattern_matches(&abbreviation, word);
}

/* Whether a sentence of its own stands behind a full stop. A number alone is a footnote's mark, and
 * belongs to what the note stands under, not to the line above. */
static gboolean
is_sentence(const char *text)
{
	static DpLazyPattern mark = DP_LAZY_PATTERN("\\A\\s+\\d{1,3}\\W*\\z");
	guint words = 0;

	for (const char *p = text; *p != '\0'; p++)
		words += g_ascii_isalpha(p[0]) && !g_ascii_isalpha(p[-1]);
	return words >= FEW_WORDS || dp_lazy_pattern_matches(&mark, text);
}

/* The sentence an address stands in, up to the address. */
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

/* Where the last match at or after @from ends; 0: there is none. */
static gsize
last_end(DpLazyPattern *lazy, const char *text, gsize from)
{
	const DpPattern *pattern = dp_lazy_pattern(lazy);
	gsize at = from, last = 0, start, end;

	while (dp_pattern_search(pattern, text, at, &start, &end, NULL) && end > at)
		last = at = end;
	return last;
}

/* Whether the paper's own name stands among the words. */
static gboolean
names_system(const char *words, const char *system)
{
	g_autofree char *folded = dp_text_fold(words);
	g_auto(GStrv) parts = g_strsplit_set(folded, " \t\n.,:;()[]’'\"", -1);

	return *system != '\0' && g_strv_contains((const char *const *)parts, system);
}

#define MIN_IN_ADDRESS 4 /* letters of a name that no other word of an address holds by chance */

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
	static DpLazyPattern offering = DP_LAZY_PATTERN(
	    "\\b(?:available|released|published|hosted|found|downloaded|obtained|accessed|code|"
	    "repository|demo|open-?sourced?|at|see|visit)\\b[^.]{0,30}\\W*\\z");

	return names_system(sentence, system) && dp_lazy_pattern_matches(&offering, sentence);
}

/* A work of others that a sentence cites or names as theirs. */
#define CITED                                                                                      \
	"\\[\\d{1,3}(?:[\\s,–-]+\\d{1,3}){0,8}\\]|"                                              \
	"(?-i)\\(\\p{Lu}[^()]{1,80}\\b(?:19|20)\\d\\d[a-z]?\\)|"                                   \
	"\\p{Lu}\\p{L}+\\s+\\((?:19|20)\\d\\d[a-z]?\\)"

/* Whether the sentence that a label follows speaks of somebody else's work: the address may be
 * that one's. @label: where the label begins. */
static gboolean
follows_work_of_others(const char *before, gsize label)
{
	static DpLazyPattern cited = DP_LAZY_PATTERN(CITED);
	g_autofree char *above = g_strndup(before, label + 1);
	const char *sentence = sentence_start(above);

	return dp_lazy_pattern_matches(&cited, sentence) ||
	       dp_lazy_pattern_matches(&written_by_others, sentence);
}

/* By the words right before the address, which may be a heading of it. */
static DpOwner
owner_by_label(const char *before, gboolean hosted)
{
	gsize start, end;

	if (!hosted)
		return DP_OWNER_OTHERS;
	if (dp_pattern_search(dp_lazy_pattern(&own_label), before, 0, &start, &end, NULL))
		return follows_work_of_others(before, start) ? DP_OWNER_UNSURE : DP_OWNER_AUTHORS;
	return dp_lazy_pattern_matches(&any_label, before) ? DP_OWNER_UNSURE : DP_OWNER_OTHERS;
}

/* Whether @sentence ends in a word that an address may follow. Cheap: most do not. */
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
	    "bundle",  "tarball",  "image", "container", "fork",    NULL};

	return dp_lazy_pattern_matches(&placed, sentence) ||
	       ((ends_before_address(sentence) || dp_text_has_any(sentence, PARTS)) &&
	        dp_lazy_pattern_matches(&offered_plainly, sentence));
}

/* What a reader is told to type: right before the address, or with it. */
static gboolean
is_command(const char *sentence, const char *address)
{
	static const char *const PARTS[] = {"clone", "pull", "run",  "install",
	                                    "wget",  "curl", " co ", NULL};
	gsize length = strlen(sentence);
	const char *last = sentence + (length > COMMAND_SPAN ? length - COMMAND_SPAN : 0);

	while ((*last & 0xC0) == 0x80)
		last++;
	return (dp_text_has_any(last, PARTS) && dp_lazy_pattern_matches(&command, last)) ||
	       (dp_text_has_any(address, PARTS) && dp_lazy_pattern_matches(&command, address));
}

/* Where no word says "our". */
static DpOwner
owner_by_offer(const char *sentence, const char *address, const char *system, gboolean hosted,
               gboolean foreign)
{
	/* "the web site at" of a conference announces nothing of the authors */
	if (hosted && !foreign && dp_lazy_pattern_matches(&opening, sentence))
		return dp_lazy_pattern_matches(&code_opening, sentence) ? DP_OWNER_AUTHORS
		                                                        : DP_OWNER_UNSURE;
	if (dp_lazy_pattern_matches(&written_by_others, sentence))
		return DP_OWNER_OTHERS;
	if (hosted && ends_before_address(sentence) &&
	    dp_lazy_pattern_matches(&more_of_ours, sentence))
		return DP_OWNER_AUTHORS;
	if (hosted && is_offered(sentence))
		return is_of_system(address, system) ? DP_OWNER_AUTHORS : DP_OWNER_UNSURE;
	if (dp_lazy_pattern_matches(&offer, sentence) ||
	    (hosted && (is_of_system(address, system) || names_offered_system(sentence, system) ||
	                is_command(sentence, address))))
		return DP_OWNER_UNSURE;
	return DP_OWNER_OTHERS;
}

/* Of the authors' words and somebody else's, what stands nearest to the address decides. */
DpOwner
dp_link_owner(const char *before, const char *address, const char *system, gboolean hosted)
{
	const char *sentence = sentence_start(before);
	gsize own = last_end(&own_words, sentence, 0);
	gsize foreign =
	    MAX(last_end(&foreign_words, sentence, own), last_end(&worked_on, sentence, own));
	DpOwner labelled = owner_by_label(before, hosted);

	if (labelled != DP_OWNER_OTHERS)
		return labelled;
	if (ends_before_address(sentence) && dp_lazy_pattern_matches(&offered_ours, sentence) &&
	    !dp_lazy_pattern_matches(&written_by_others, sentence + own))
		return DP_OWNER_AUTHORS;
	if (own > 0 && foreign > 0)
		return dp_lazy_pattern_matches(&offered, sentence + foreign) ? DP_OWNER_UNSURE
		                                                             : DP_OWNER_OTHERS;
	return own > 0 ? DP_OWNER_AUTHORS
	               : owner_by_offer(sentence, address, system, hosted, foreign > 0);
}

#define MARK_SPAN 60
#define NUMBERED                                                                                   \
	"\\b(?:figures?|fig|tables?|sections?|sec|equations?|eq|algorithms?|theorems?|lemma|"      \
	"listings?|chapters?|appendix|steps?|lines?|versions?)\\W*\\d"

/* The authors' words with a number right after them; the number is not part of the match. The words
 * of others are a group that is called: copied into each of the steps it would outgrow what PCRE2
 * compiles. */
static DpLazyPattern words_of_note = DP_LAZY_PATTERN(
    "(?(DEFINE)(?<others>" FOREIGN "|" NUMBERED "))"
    "(?:(?:" OWN ")(?:(?!(?&others))[^.\\d]){0," G_STRINGIFY(
        MARK_SPAN) "}(?<=[\\w.,)])|"
                   "\\bwe\\s[^.]{0,80}\\blines\\s+of\\s+\\w+?(?:\\+\\+)?)\\s?(?=\\d)");

/* Whether the authors' words in @text stand before the mark of a note. */
static gboolean
point_to_note(const char *text, const char *mark)
{
	gsize at = 0, start, end;

	while (dp_pattern_search(dp_lazy_pattern(&words_of_note), text, at, &start, &end, NULL)) {
		gsize digits = strspn(text + end, "0123456789");

		if (digits == strlen(mark) && strncmp(text + end, mark, digits) == 0)
			return TRUE;
		at = end + digits;
	}
	return FALSE;
}

/* A footnote that is nothing but an address: its mark stands behind words in the text above. */
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
