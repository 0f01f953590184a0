/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/leak.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"

/* Addresses in print: whole, or cut at a line's end where an address may be cut. */
#define REST "[^\\s<>“”\"{}|]*"
#define CUT                                                                                        \
	"(?:(?<=[/"                                                                                \
	"_=?&%~:-])\\n(?!(?:and|or|the|in|to|for|with|we|our|is|are|it)\\b)(?-i:[a-z\\d~])|"       \
	"(?<=\\.)\\n(?-i:[a-z]{2,6}/))"
#define ADDRESS                                                                                    \
	"(?:https?://|www\\.|\\b(?:github|gitlab|bitbucket|huggingface)\\.(?:com|org|co)/|"        \
	"\\b[\\w-]+\\.github\\.io)" REST "(?:" CUT REST "){0,3}"

/* One of these is in every address. */
#define ADDRESS_MARKS "*://|*www.|www.|github.|gitlab.|bitbucket.|huggingface."

/* Whose an address is, as far as its letters tell: a domain of its own may be anybody's. */
typedef enum { HOST_OTHER, HOST_REPOSITORY, HOST_PERSONAL, HOST_ANONYMOUS } HostKind;

static struct {
	HostKind kind;
	DpLazyPattern pattern;
} HOSTS[] = {
    {HOST_ANONYMOUS,
     DP_LAZY_PATTERN("4open\\.science|anonym|\\banon[._-]|[/._-]anon\\b|double-?blind|under-?review"
                     "|[/_-]submission|osf\\.io/[^?]*\\?view_only|figshare\\.com/s/|"
                     "openreview\\.net|example\\.(?:com|org)|"
                     "\\bdoi\\.org/|arxiv\\.org/|creativecommons\\.org")},
    /* the front page of a service that everybody uses */
    {HOST_ANONYMOUS,
     DP_LAZY_PATTERN(
         "\\A(?:https?://)?(?:www\\.)?(?:(?:hub\\.)?docker|github|gitlab|kaggle|dropbox|"
         "bitbucket|huggingface|zenodo|figshare|osf|youtube|codeberg|gitee|pypi|"
         "sourceforge)\\.(?:com|org|co|io|net)/?\\z")},
    {HOST_PERSONAL,
     DP_LAZY_PATTERN(
         "/~\\w|\\bsites\\.google\\.com/|\\b(?:people|homes?|users?|personal|staff|faculty)"
         "\\.[\\w.-]+\\.\\w+/\\w|/(?:people|homes?|users?|staff|faculty)/\\w|"
         "\\blinkedin\\.com/in/|scholar\\.google\\.[\\w.]+/citations|"
         "researchgate\\.net/profile|\\b(?:twitter|x)\\.com/\\w|dblp\\.\\w+(?:\\.\\w+)?/pid|"
         "orcid\\.org/\\d")},
    {HOST_REPOSITORY,
     DP_LAZY_PATTERN(
         "\\b(?:gist\\.)?github\\.com/\\w|\\bgithub\\.io|\\bgitlab\\.[\\w.]+/\\w|\\bgitlab\\.io|"
         "\\bcode\\.google\\.com/p/|\\bbitbucket\\.org/\\w|\\bcodeberg\\.org/\\w|\\bgitee\\.com/"
         "\\w|\\bhuggingface\\.co/\\w|"
         "\\bsourceforge\\.net/|\\bdrive\\.google\\.com|\\bdocs\\.google\\.com|\\bdropbox\\.com|"
         "\\bonedrive\\.|\\b1drv\\.ms|\\bsharepoint\\.com|\\bbox\\.com/|\\bpan\\.baidu\\.com|"
         "\\bzenodo\\.org/|\\bfigshare\\.com/|\\bosf\\.io/|\\bkaggle\\.com/|\\bhub\\.docker\\.com/|"
         "\\bpypi\\.org/project|\\byoutu(?:be\\.com|\\.be)/|\\bnotion\\.site")},
};

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
#define OPENING                                                                                    \
	"(?:\\A\\W*\\d{0,2}\\s*|[.!?:]\\s+|\\n\\W*\\d?\\s*)(?:(?:all|the|source|full|complete|"    \
	"project|training|"                                                                        \
	"and)\\s+){0,3}" ARTIFACT "(?:\\s+(?:and|,)\\s+" ARTIFACT                                  \
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

static DpLazyPattern own_words = DP_LAZY_PATTERN(OWN);
static DpLazyPattern opening = DP_LAZY_PATTERN(OPENING);
static DpLazyPattern offered = DP_LAZY_PATTERN(OFFERED);
static DpLazyPattern offer = DP_LAZY_PATTERN(OFFER);
static DpLazyPattern written_by_others = DP_LAZY_PATTERN(WRITTEN_BY_OTHERS);
static DpLazyPattern foreign_words = DP_LAZY_PATTERN(FOREIGN);

static HostKind
host_kind(const char *address)
{
	for (guint i = 0; i < G_N_ELEMENTS(HOSTS); i++) {
		if (dp_lazy_pattern_matches(&HOSTS[i].pattern, address))
			return HOSTS[i].kind;
	}
	return HOST_OTHER;
}

gboolean
dp_leak_is_personal_address(const char *text)
{
	HostKind kind = strchr(text, '/') != NULL ? host_kind(text) : HOST_OTHER;

	return kind == HOST_REPOSITORY || kind == HOST_PERSONAL;
}

typedef enum { OWNER_OTHERS, OWNER_UNSURE, OWNER_AUTHORS } Owner;

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

/* Of the authors' words and somebody else's, what stands nearest to the address decides. */
static Owner
owner_of(HostKind kind, const char *before)
{
	const char *sentence = sentence_start(before);
	gsize own = last_end(&own_words, sentence, 0);
	gsize foreign = last_end(&foreign_words, sentence, own);

	if (own > 0 && foreign > 0)
		return dp_lazy_pattern_matches(&offered, sentence + foreign) ? OWNER_UNSURE
		                                                             : OWNER_OTHERS;
	if (own > 0)
		return OWNER_AUTHORS;
	/* "the web site at" of a conference announces nothing of the authors */
	if (kind != HOST_OTHER && foreign == 0 && dp_lazy_pattern_matches(&opening, sentence))
		return OWNER_AUTHORS;
	return dp_lazy_pattern_matches(&offer, sentence) &&
	               !dp_lazy_pattern_matches(&written_by_others, sentence)
	           ? OWNER_UNSURE
	           : OWNER_OTHERS;
}

/* An address at a sentence's end takes no full stop with it, and no cut takes a space. */
static char *
clean_address(const DpPassage *passage, gsize start, gsize *end)
{
	g_autofree char *raw = NULL;
	GString *address = g_string_new(NULL);

	while (*end > start + 1 && strchr(".,;:)]'", passage->text->str[*end - 1]) != NULL)
		(*end)--;
	raw = dp_passage_words(passage, start, *end);
	for (const char *p = raw; *p != '\0'; p++) {
		if (*p != ' ')
			g_string_append_c(address, *p);
	}
	return g_string_free(address, FALSE);
}

#define SENTENCE_SPAN 260
#define MARK_SPAN 60
#define NUMBERED                                                                                   \
	"\\b(?:figures?|fig|tables?|sections?|sec|equations?|eq|algorithms?|theorems?|lemma|"      \
	"listings?|chapters?|appendix|steps?|lines?|versions?)\\W*\\d"

/* A footnote that is nothing but an address: its mark stands behind words in the text above. */
static Owner
owner_by_mark(const DpPassage *passage, const DpPassageLine *line)
{
	g_autofree char *mark = g_strndup(line->line->text, strspn(line->line->text, "0123456789"));
	g_autofree char *expression = NULL;
	g_autoptr(DpPattern) pattern = NULL;

	if (*mark == '\0')
		return OWNER_OTHERS;
	expression = g_strdup_printf("(?:%s)(?:(?!%s|%s)[^.\\d]){0,%d}(?<=[\\w.,)])\\s?%s(?!\\d)",
	                             OWN, FOREIGN, NUMBERED, MARK_SPAN, mark);
	pattern = dp_pattern_new(expression, NULL);
	for (guint i = 0; i < passage->lines->len; i++) {
		const DpPassageLine *one = &g_array_index(passage->lines, DpPassageLine, i);
		gsize next = i + 2 < passage->lines->len
		                 ? g_array_index(passage->lines, DpPassageLine, i + 2).offset
		                 : passage->text->len;
		g_autofree char *pair = NULL;

		if (one->line->page != line->line->page || one == line)
			continue;
		pair = dp_passage_words(passage, one->offset, next);
		if (dp_pattern_matches(pattern, pair))
			return OWNER_UNSURE;
	}
	return OWNER_OTHERS;
}

static gboolean
is_bare_footnote(const DpPassageLine *line, const char *before)
{
	gsize lead = strcspn(line->line->text, "hwg");

	return line->role == DP_ROLE_FOOTNOTE && lead <= 4 &&
	       !g_ascii_isalpha(before[0] != '\0' ? before[strlen(before) - 1] : ' ');
}

static void
judge_address(DpFacts *facts, const DpPassage *passage, gsize start, gsize end, GHashTable *seen)
{
	g_autofree char *address = clean_address(passage, start, &end);
	g_autofree char *before = dp_passage_before(passage, start, SENTENCE_SPAN);
	const DpPassageLine *line = dp_passage_line(passage, start);
	HostKind kind = host_kind(address);
	Owner owner;

	g_hash_table_add(seen, dp_text_squash(address));
	if (kind == HOST_ANONYMOUS || dp_passage_is_quoted(passage, start))
		return;
	owner =
	    is_bare_footnote(line, before) ? owner_by_mark(passage, line) : owner_of(kind, before);
	if (owner == OWNER_OTHERS)
		return;
	dp_leak_add_passage(facts, "anonymity.link",
	                    owner == OWNER_AUTHORS && kind != HOST_OTHER &&
	                        line->role != DP_ROLE_CODE && line->role != DP_ROLE_FIGURE &&
	                        line->role != DP_ROLE_TABLE,
	                    passage, start, end, NULL);
}

/* The line an annotation lies on, if it was written for this paper. */
static const DpPassageLine *
line_under(const DpPassage *passage, guint page, const DpRect *rect)
{
	double x = (rect->x0 + rect->x1) / 2, y = (rect->y0 + rect->y1) / 2;

	for (guint i = 0; i < passage->lines->len; i++) {
		const DpPassageLine *one = &g_array_index(passage->lines, DpPassageLine, i);
		DpRect box = one->line->rect;

		box.y0 -= 2;
		box.y1 += 2;
		if (one->line->page == page && dp_rect_contains_point(&box, x, y))
			return one;
	}
	return NULL;
}

/* Where on its line the annotation ends, told from how wide the line is. */
static gsize
offset_under(const DpPassageLine *line, const DpRect *rect)
{
	double width = dp_rect_width(&line->line->rect);
	double share = width > 0 ? (rect->x1 - line->line->rect.x0) / width : 1;

	return line->offset + (gsize)(CLAMP(share, 0, 1) * (double)strlen(line->line->text));
}

/* The address is in the annotation alone: what is printed there says whose it is. */
static void
judge_annotation(DpFacts *facts, const DpPassage *passage, guint page, const DpLink *link)
{
	const DpPassageLine *line = line_under(passage, page, &link->rect);
	HostKind kind = host_kind(link->uri);
	g_autofree char *before = NULL;
	DpPlace place = {page, TRUE, link->rect, link->uri};
	Owner owner;

	if (line == NULL || kind == HOST_ANONYMOUS)
		return;
	before = dp_passage_before(passage, offset_under(line, &link->rect) + 1, SENTENCE_SPAN);
	owner = owner_of(kind, before);
	if (owner != OWNER_OTHERS)
		dp_leak_add(facts, "anonymity.link", owner == OWNER_AUTHORS && kind != HOST_OTHER,
		            link->uri, &place);
}

/* Printed addresses were judged by their own sentence; one cut short in print counts as printed. */
static gboolean
is_printed(GHashTable *seen, const char *uri)
{
	g_autofree char *squashed = dp_text_squash(uri);

	return g_hash_table_contains(seen, squashed);
}

static void
find_annotations(DpFacts *facts, const DpPassage *passage, const DpStructure *structure,
                 GHashTable *seen)
{
	for (guint i = 0; i < structure->layout->pages->len; i++) {
		const DpPageLayout *page = structure->layout->pages->pdata[i];
		guint n = page != NULL ? MIN(page->links->len, DP_LIMIT_LEAKS) : 0;

		for (guint k = 0; k < n; k++) {
			const DpLink *link = page->links->pdata[k];

			if (link->uri == NULL || is_printed(seen, link->uri))
				continue;
			judge_annotation(facts, passage, i + 1, link);
			g_hash_table_add(seen, dp_text_squash(link->uri));
		}
	}
}

void
dp_leak_web_links(DpFacts *facts, DpPassage *passage, const DpStructure *structure)
{
	static DpPhrase address = {ADDRESS, ADDRESS_MARKS, 240};
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, &address, passage);
	while (dp_phrase_search_next(&search, &start, &end) &&
	       g_hash_table_size(seen) < DP_LIMIT_LEAKS)
		judge_address(facts, passage, start, end, seen);
	find_annotations(facts, passage, structure, seen);
}
