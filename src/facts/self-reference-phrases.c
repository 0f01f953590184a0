/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/self-reference-phrases.h"

#include "facts/own-work-words.h"

/* A citation: "[22]", "[3, 4]", "[PE09]", "(Park & Eklund, 2009)", "Park et al. (2009)". */
#define YEAR "(?:19|20)\\d\\d[a-z]?"
#define WHO                                                                                        \
	"(?-i:\\p{Lu}[\\p{L}'’-]+)(?:\\s+(?:and|"                                                \
	"&)\\s+(?-i:\\p{Lu}[\\p{L}'’-]+)|\\s+et\\s+al\\.?)?"
#define CITE                                                                                       \
	"(?:\\[\\s*\\d{1,3}(?:\\s*[,–-]\\s*\\d{1,3}){0,12}\\s*\\]|"                              \
	"\\[(?-i:[A-Z][A-Za-z+]{1,10}\\d{2})[a-z]?[^\\]]{0,60}\\]|"                                \
	"[(\\[](?:e\\.g\\.,?\\s|see\\s)?" WHO "[^()\\[\\]]{0,80}?\\b" YEAR                         \
	"[^()\\[\\]]{0,80}[)\\]]|" WHO "\\s*,?\\s*(?:[(\\[]" YEAR "[)\\]]|\\[\\d{1,3}\\]))"

#define EARLIER "(?:previous|prior|earlier|past|preceding|own|recent|previously\\s+published)"
#define BEFORE "(?:previous|prior|earlier|past|preceding)"
#define WRITING                                                                                    \
	"(?:works?|papers?|stud(?:y|ies)|publications?|articles?|reports?|theses|"                 \
	"thesis|surveys?|manuscripts?)"
#define THING                                                                                      \
	"(?:systems?|frameworks?|prototypes?|approach(?:es)?|methods?|analysis|"                   \
	"analyses|implementation|designs?|algorithms?|tools?|benchmarks?|"                         \
	"datasets?|techniques?|versions?|library|simulator|architecture|results?|"                 \
	"findings|efforts?|investigations?|experiments?|research|protocols?|schemes?|compilers?|"  \
	"languages?|platforms?|engine|corpus|corpora|test\\s?beds?|deployments?|toolkit|package|"  \
	"projects?|service|infrastructure|attacks?|defen[cs]es?)"
#define SHOWED                                                                                     \
	"(?:showed|shown|demonstrated|proved|proven|introduced|proposed|"                          \
	"presented|described|reported|argued|developed|published|established|"                     \
	"designed)"

#define BEFORE_MARKS "previous |prior |earlier |past |preceding "
#define SHOWED_MARKS                                                                               \
	"showed |shown |demonstrated |proved |proven |introduced |proposed |"                      \
	"presented |described |reported |argued |developed |published |"                           \
	"established |designed "

/* Where brackets are wide, or names have no capitals. */
#define CITE_WIDE                                                                                  \
	"(?:" CITE "|"                                                                             \
	"[［【〔]\\s*\\d{1,3}(?:\\s*[,，、–~～-]\\s*\\d{1,3}){0,12}\\s*[］"               \
	"】〕]|[(（][^()（）]{1,60}?(?<!\\d)" YEAR "[^()（）]{0,40}[)）])"
#define GAP "[^.;:()\\[\\]]{0,50}?" /* between the earlier work and its citation */

/* German */
#define DE_EARLIER                                                                                 \
	"(?:fr(?:ü|ue)her|vorherig|vorig|vorangegangen|vorangehend|bisherig|"                     \
	"vorhergehend|(?:ä|ae)lter|zur(?:ü|ue)ckliegend)e[nrms]?"
#define DE_WRITING                                                                                 \
	"(?:Arbeit(?:en)?|Ver(?:ö|oe)ffentlichung(?:en)?|Publikation(?:en)?|"                     \
	"Studien?|Artikeln?|Beitr(?:a|ä|ae)ge?n?|Aufs(?:a|ä|ae)tz\\w*|"                          \
	"Untersuchung(?:en)?|Papers?|Berichte?n?|Dissertation)"
#define DE_OURS                                                                                    \
	"unser(?:e[rnms]?|m|n|s)?\\s+(?:eigene[rnms]?\\s+)?(?:" DE_EARLIER                         \
	"\\s+(?:\\p{L}+[\\s-]+){0,2}?" DE_WRITING "|Vorarbeit(?:en)?)\\b"
#define DE_SHOWED                                                                                  \
	"(?:gezeigt|bewiesen|vorgestellt|beschrieben|dargestellt|vorgeschlagen|"                   \
	"eingef(?:ü|ue)hrt|diskutiert|berichtet|dargelegt|nachgewiesen|"                          \
	"entwickelt|untersucht|ver(?:ö|oe)ffentlicht)"
#define DE_BEFORE "(?:(?:bereits|schon|fr(?:ü|ue)her|zuvor|k(?:ü|ue)rzlich)\\s+)?"

/* French */
#define FR_EARLIER "(?:pr[ée]c[ée]dente?s?|ant[ée]rieure?s?|pass[ée]e?s?|pr[ée]liminaires?)"
#define FR_WRITING                                                                                 \
	"(?:travail|travaux|articles?|[ée]tudes?|publications?|recherches?|"                      \
	"rapports?|th[èe]se)"
#define FR_OURS                                                                                    \
	"(?:nos|notre)\\s+(?:propres?\\s+)?(?:" FR_WRITING "\\s+(?:\\p{L}+\\s+)?" FR_EARLIER       \
	"|" FR_EARLIER "\\s+" FR_WRITING ")\\b"
#define FR_SHOWED                                                                                  \
	"(?:d[ée])?(?:montr[ée]|prouv[ée]|propos[ée]|pr[ée]sent[ée]|"                        \
	"d[ée]crit|introduit|[ée]tabli|d[ée]velopp[ée]|[ée]tudi[ée]|"                        \
	"publi[ée])e?s?"
#define FR_BEFORE "(?:(?:d[ée]j[àa]|pr[ée]c[ée]demment|r[ée]cemment|auparavant)\\s+)?"

/* Spanish, Portuguese */
#define ES_EARLIER "(?:anterior(?:es)?|pr[ée]vi[oa]s?|pasad[oa]s?|precedentes?)"
#define ES_WRITING                                                                                 \
	"(?:trabajos?|art[íi]culos?|estudios?|publicaci(?:[óo]n|ones)|"                          \
	"investigaci(?:[óo]n|ones)|informes?|tesis)"
#define ES_OURS                                                                                    \
	"nuestr[oa]s?\\s+(?:propi[oa]s?\\s+)?(?:" ES_WRITING "\\s+(?:\\p{L}+\\s+)?" ES_EARLIER     \
	"|" ES_EARLIER "\\s+" ES_WRITING ")\\b"
#define ES_SHOWED                                                                                  \
	"(?:(?:hemos|hab[íi]amos)\\s+(?:ya\\s+)?(?:mostrado|demostrado|probado|"                  \
	"propuesto|presentado|descrito|introducido|desarrollado|publicado|"                        \
	"establecido)|(?:mostr|demostr|present|desarroll|public|prob)amos|"                        \
	"propusimos|describimos|introdujimos)"
#define PT_EARLIER "(?:anterior(?:es)?|pr[ée]vi[oa]s?|passad[oa]s?|precedentes?)"
#define PT_WRITING "(?:trabalhos?|artigos?|estudos?|publica[çc](?:[ãa]o|[õo]es)|pesquisas?|tese)"
#define PT_OURS                                                                                    \
	"noss[oa]s?\\s+(?:pr[óo]pri[oa]s?\\s+)?(?:" PT_WRITING "\\s+(?:\\p{L}+\\s+)?" PT_EARLIER   \
	"|" PT_EARLIER "\\s+" PT_WRITING ")\\b"
#define PT_SHOWED                                                                                  \
	"(?:(?:mostr|apresent)[aá]mos|(?:demonstr|public|prov)amos|propusemos|"                   \
	"descrevemos|introduzimos|desenvolvemos)"

/* Italian */
#define IT_EARLIER "(?:precedent[ei]|anterior[ei]|passat[oaie])"
#define IT_WRITING "(?:lavor[oi]|articol[oi]|studio?|pubblicazion[ei]|ricerc(?:a|he)|tesi)"
#define IT_OURS                                                                                    \
	"nostr[oaie]\\s+(?:propri[oaie]\\s+)?(?:" IT_WRITING "\\s+(?:\\p{L}+\\s+)?" IT_EARLIER     \
	"|" IT_EARLIER "\\s+" IT_WRITING ")\\b"
#define IT_SHOWED                                                                                  \
	"abbiamo\\s+(?:gi[àa]\\s+)?(?:mostrato|dimostrato|provato|proposto|"                      \
	"presentato|descritto|introdotto|sviluppato|pubblicato|illustrato)"

/* Russian */
#define RU_OURS                                                                                    \
	"наш\\p{L}{0,3}\\s+(?:собственн\\p{L}+\\s+)?(?:более\\s+"                 \
	")?(?:предыдущ|прошл|ранн|прежн|"                                    \
	"предшествующ)\\p{L}*\\s+(?:\\p{L}+\\s+){0,2}?(?:работ|"                  \
	"стать|исследовани|публикаци|доклад|"                       \
	"диссертаци)\\p{L}*"
#define RU_SHOWED                                                                                  \
	"(?:показали|доказали|предложили|"                               \
	"представили|описали|ввели|разработали|"                 \
	"опубликовали|продемонстрировали|"                           \
	"исследовали)"
#define RU_IN_CITE                                                                                 \
	"\\s+(?:ранее\\s+)?в\\s+(?:(?:работе|статье|"                            \
	"работах|статьях)\\s+)?" CITE_WIDE

/* Chinese: "了" or "过" says that it is told; "在[4]中提出的方法上" is anybody's method. */
#define ZH_OURS                                                                                    \
	"(?:我[们們]|[笔筆]者)(?:自己)?的?(?:之前|先前|以前|"                       \
	"前期|早期|早先|此前|[过過]去)的?\\p{Han}{0,6}?(?:工作|"                     \
	"研究|[论論]文|文章|成果)"
#define ZH_SHOWED                                                                                  \
	"(?:[证證]明|展示|提出|介[绍紹]|表明|描述|[给給]出|"                      \
	"[讨討][论論]|[发發]表|研究)"

/* Japanese: "が" makes us those who showed it; with "は" only a sentence's end does. */
#define JA_WE "(?:我々|われわれ|私たち|私達|筆者ら)"
#define JA_OURS                                                                                    \
	JA_WE                                                                                      \
	"の(?:以前の|これまでの|過去の|前回の|"                                     \
	"先行)[\\p{Han}の]{0,6}?(?:研究|論文|成果|報告)"
#define JA_SHOWED "(?:示した|提案した|述べた|報告した|発表した|証明した|導入した)"
#define JA_IN "(?:既に|すでに|以前)?[、，]?\\s?(?:文献\\s?)?" CITE_WIDE "\\s?(?:において|にて|で)"

/* Korean */
#define KO_OURS                                                                                    \
	"(?:우리|저희|본\\s?연구진|"                                                       \
	"본\\s?저자들?)(?:의)?\\s?(?:이전|선행|앞선)\\s?(?:연구|"                     \
	"논문)"

#define JA_MARKS "我々|われわれ|私たち|私達|筆者ら"
#define KO_MARKS "우리|저희|본"

static DpSelfReference PHRASES[] = {
    {{"\\bour\\s+(?:own\\s+)?" EARLIER "\\s+(?:\\w+[\\s-]+){0,2}?" WRITING
      "\\b[^.;:()\\[\\]]{0,50}?" CITE,
      BEFORE_MARKS "|own |recent |previously ", 40},
     TRUE},
    {{"\\bour\\s+(?:own\\s+)?" BEFORE "\\s+(?:\\w+[\\s-]+){0,2}?" THING
      "\\s*(?:(?-i:\\p{Lu})[\\w-]+\\s*)?" CITE,
      BEFORE_MARKS, 40},
     TRUE},
    {{"\\bour\\s+(?:\\w+\\s+){0,2}?(?:conference|workshop|journal|arxiv|preliminary|short|"
      "published)\\s+(?:paper|version|publication|article)\\s*,?\\s*" CITE,
      "conference |workshop |journal |arxiv |preliminary |short |published ", 120},
     TRUE},
    {{"\\bwe\\s+(?:have\\s+|had\\s+)?(?:previously\\s+|already\\s+|earlier\\s+|first\\s+|"
      "recently\\s+)"
      "?(?:" SHOWED "|" BEGUN
      ")\\s+(?:(?:previously\\s+|earlier\\s+|before\\s+)?in\\s+|(?:\\w+\\s+){0,2}?(?:at|in)"
      "\\s+(?!this\\b)(?:[\\w'’-]+\\s+){0,3}?" VENUE_WORD "\\s*(?=[\\[(]))" CITE,
      SHOWED_MARKS "|" BEGUN_MARKS, 60},
     TRUE},
    {{"\\bwe\\s+(?:have\\s+)?previously\\s+" SHOWED
      "\\b[^.;()\\[\\]]{0,80}?(?<!of)(?<!from)(?<!by)(?<!using)(?<!in)\\s*" CITE,
      "previously ", 40},
     TRUE},
    {{"\\b(?:our|the\\s+(?:present\\s+)?authors['’])\\s+(?:own\\s+)?" SISTER
      "\\s+(?:\\w+[\\s-]+){0,1}?(?:" REPORT_OF_IT "|works?)\\b" GAP CITE,
      SISTER_MARKS, 60, NULL, "our |authors", 60},
     TRUE},
    {{"\\b(?:our|the\\s+present\\s+authors['’])\\s+(?:own\\s+)?" STAGE
      "\\s+(?:\\w+[\\s-]+){0,1}?" REPORT_OF_IT "\\b" GAP CITE,
      STAGE_MARKS, 60, NULL,
      "our own|our technical|our tech |our extended|our full|our long|our short|our prelim|our "
      "forth|our upcoming|our submitted|our unpubl|our initial|our original|our master|our ph|our "
      "doctoral|our bachelor|our internal|our follow|our subseq|present authors",
      24},
     TRUE},
    {{"\\bin\\s+(?:an?\\s+|some\\s+)?(?:" BEFORE "|recent|published)\\s+(?:\\w+\\s+){0,2}?" WRITING
      "\\s*,?\\s*" CITE "\\s*,?\\s*we\\s+(?:have\\s+|had\\s+|also\\s+|already\\s+)?" SHOWED "\\b",
      BEFORE_MARKS "|recent |published ", 40, NULL,
      "in previous|in prior|in earlier|in past|in preceding|in recent|in published|in some |in a ",
      20},
     TRUE},
    {{"(?-i:\\bIn)\\s+" CITE
      "\\s*,?\\s*we\\s+(?:have\\s+|had\\s+|already\\s+|previously\\s+|first\\s+)?" SHOWED "\\b",
      SHOWED_MARKS, 200, NULL, "], we|), we|] we |) we ", 40},
     TRUE},
    {{"\\b(?:an?|the|our)\\s+(?:" EARLY "|" BEFORE
      "|very\\s+first)\\s+(?:\\w+\\s+){0,1}?" EARLY_FORM "\\s+of\\s+" THIS_PAPER
      "\\s+(?:has|have|was|were|had|is)?\\s*(?:been\\s+)?(?:\\w+\\s+)?" APPEARED
      "\\b[^.;]{0,60}?" CITE,
      "version|draft|account|abstract|summar|presentation", 60, NULL,
      "of this|of the present|of our|of these|of the current|of the results", 40},
     TRUE},
    {{"\\b" SOME_OF "(?:\\s+of\\s+" THIS_PAPER ")?\\s+(?:has|have|was|were|had)\\s+(?:been\\s+)?"
      "(?:already\\s+|previously\\s+|first\\s+)?appeared\\s+(?:in|at|as)\\s+" CITE,
      "appeared ", 120, NULL, "appeared in|appeared at|appeared as", 14},
     TRUE},
    {{"\\b(?:" WRITING "|" THING
      ")\\s+(?:of|by|from)\\s+(?:ours|us|our\\s+(?:own\\s+)?(?:research\\s+)?" TEAM
      "|the\\s+present\\s+authors?)\\s*,?\\s*" CITE,
      "ours |us |" TEAM_MARKS "|authors ", 80, NULL,
      "of our|of us|by us|by our|from us|from our|present author", 30},
     TRUE},
    {{"\\b" MADE "\\s+by\\s+(?:us|our\\s+" TEAM ")\\s+(?:previously\\s+|earlier\\s+|before\\s+)?"
      "(?:in\\s+)?" CITE,
      "us |" TEAM_MARKS, 40, NULL, "by us|by our", 20},
     TRUE},
    {{"\\bour\\s+(?:own\\s+|research\\s+)?" TEAM
      "\\s+(?:has\\s+|have\\s+|had\\s+)?(?:previously\\s+|"
      "recently\\s+|already\\s+)?" MADE
      "\\s+(?:(?:\\w+\\s+){0,2}?(?:for|in|as)\\s+(?=[\\[(])|(?:\\w+"
      "\\s+){0,2}?(?:at|in)\\s+(?:[\\w'’-]+\\s+)"
      "{0,3}?" VENUE_WORD "\\s*)" CITE,
      TEAM_MARKS, 40, NULL, "our ", 20},
     TRUE},
    {{"\\bthe\\s+" NTH_AUTHOR "\\s+author['’]?s['’]?\\s+(?:[\\w.'’]+\\s+){0,3}?(?:" REPORT_OF_IT
      "|works?)\\b" GAP CITE,
      "author|authors ", 40, NULL,
      "first author|second author|third author|last author|lead author|senior author|corresponding "
      "author|present author",
      20},
     TRUE},
    {{"\\b" DE_OURS GAP CITE, "unser", 0}, TRUE},
    {{"\\bwir\\s+(?:haben\\s+)?" DE_BEFORE "in\\s+" CITE "\\s+" DE_BEFORE DE_SHOWED "\\b", "wir ",
      0},
     TRUE},
    {{"(?-i:\\bIn)\\s+" CITE "\\s+(?:haben|hatten)\\s+wir\\b[^.;()\\[\\]]{0,100}?\\b" DE_SHOWED
      "\\b",
      "wir ", 200},
     TRUE},
    {{"\\b" FR_OURS GAP CITE, "nos |notre ", 0}, TRUE},
    {{"\\bnous\\s+(?:l['’]\\s?)?av(?:i)?ons\\s+" FR_BEFORE FR_SHOWED "\\s+" FR_BEFORE
      "dans\\s+" CITE,
      "nous ", 0},
     TRUE},
    {{"(?-i:\\bDans)\\s+" CITE "\\s*,?\\s*nous\\s+avons\\s+" FR_BEFORE FR_SHOWED "\\b", "nous ",
      200},
     TRUE},
    {{"\\b" ES_OURS GAP CITE, "nuestr", 0}, TRUE},
    {{"\\b" ES_SHOWED "\\s+(?:anteriormente\\s+|previamente\\s+)?en\\s+" CITE,
      "hemos |hab|mostramos |demostramos |presentamos |desarrollamos |publicamos |probamos |"
      "propusimos |describimos |introdujimos ",
      0},
     TRUE},
    {{"\\b" PT_OURS GAP CITE, "noss", 0}, TRUE},
    {{"\\b" PT_SHOWED "\\s+(?:anteriormente\\s+|previamente\\s+)?em\\s+" CITE,
      "mostr|apresent|demonstramos |publicamos |provamos |propusemos |descrevemos |introduzimos "
      "|desenvolvemos ",
      0},
     TRUE},
    {{"\\b" IT_OURS GAP CITE, "nostr", 0}, TRUE},
    {{"\\b" IT_SHOWED "\\s+(?:precedentemente\\s+|in\\s+precedenza\\s+)?in\\s+" CITE, "abbiamo ",
      0},
     TRUE},
    {{"\\b" RU_OURS GAP CITE_WIDE, "наш|Наш|НАШ", 0}, TRUE},
    {{"\\bмы\\s+(?:ранее\\s+|уже\\s+|недавно\\s+)?" RU_SHOWED RU_IN_CITE, "мы|Мы", 0}, TRUE},
    {{"(?-i:\\b(?:В|Ранее\\s+в))\\s+(?:(?:работе|статье)\\s+)?" CITE_WIDE
      "\\s*,?\\s*мы\\s+(?:ранее\\s+|уже\\s+)?" RU_SHOWED "\\b",
      "мы", 240},
     TRUE},
    {{ZH_OURS "[^。；：()（）\\[\\]]{0,16}?\\s?" CITE_WIDE, "我们|我們|笔者|筆者", 0}, TRUE},
    {{"(?:我[们們]|[笔筆]者)(?:曾[经經]?|已[经經]?)?[在于於]\\s?(?:文[献獻])?\\s?" CITE_WIDE
      "\\s?[中里裡]?(?:曾[经經]?|已[经經]?)?" ZH_SHOWED "[了过過]",
      "我们|我們|笔者|筆者", 0},
     TRUE},
    {{JA_OURS "[^。；：()（）\\[\\]]{0,16}?\\s?" CITE_WIDE, JA_MARKS, 0}, TRUE},
    {{JA_WE "が" JA_IN "[^。]{0,20}?" JA_SHOWED, JA_MARKS, 0}, TRUE},
    {{JA_WE "は" JA_IN "[^。]{0,40}?" JA_SHOWED "(?=\\s?(?:[。．、，,.]|ように|通り|とおり))",
      JA_MARKS, 0},
     TRUE},
    {{KO_OURS "[^.;:()\\[\\]]{0,20}?\\s?" CITE_WIDE, KO_MARKS, 0}, TRUE},
    {{"\\b(?:in|of|from|extends?|on|to|see)\\s+our\\s+(?:own\\s+)?" BEFORE
      "\\s+(?:\\w+\\s+)?" WRITING "\\b",
      BEFORE_MARKS, 60},
     FALSE},
    {{"\\bthe\\s+(?:present\\s+)?authors['’]\\s+(?:own\\s+)?" EARLIER "\\s+" WRITING "\\b",
      "authors ", 40},
     FALSE},
    {{"\\b(?:our|the\\s+(?:present\\s+)?authors['’])\\s+(?:own\\s+)?" SISTER
      "\\s+(?:\\w+[\\s-]+){0,1}?(?:" REPORT_OF_IT "|works?)\\b",
      SISTER_MARKS, 60, NULL, "our |authors", 60},
     FALSE},
    {{"\\b(?:our|the\\s+(?:present\\s+)?authors['’])\\s+(?:own\\s+)?(?:technical|tech|forthcoming|"
      "upcoming|"
      "submitted|unpublished|master['’]?s|ph\\.?d\\.?|doctoral)\\s+(?:\\w+[\\s-]+){0,1}"
      "?" REPORT_OF_IT "\\b",
      "technical |tech |forthcoming |upcoming |submitted |unpublished |master|ph|doctoral ", 60},
     FALSE},
    {{"\\b(?:an?|the|our)\\s+(?:" EARLY "|" BEFORE ")\\s+(?:\\w+\\s+){0,1}?" EARLY_FORM
      "\\s+of\\s+" THIS_PAPER
      "\\s+(?:has|have|was|were|had|is)?\\s*(?:been\\s+)?(?:\\w+\\s+)?" APPEARED "\\b",
      "version|draft|account|abstract|summar|presentation", 60, NULL,
      "of this|of the present|of our|of these|of the current|of the results", 40},
     FALSE},
    {{"\\bthis\\s+(?:paper|work|article|study)\\s+(?:also\\s+)?(?:extends|continues|revises|"
      "complements|"
      "follows|supersedes|builds\\s+(?:up)?on)\\s[^.;]{0,80}?\\bby\\s+the\\s+(?:same|present)\\s+"
      "authors?\\b",
      "extends |continues |revises |complements |follows |supersedes |builds ", 40},
     FALSE},
    {{"\\b(?:in|aus|auf|von|zu)\\s+" DE_OURS, "unser", 16}, FALSE},
    {{"\\b(?:dans|de|à|sur)\\s+" FR_OURS, "nos |notre ", 16}, FALSE},
    {{"\\b(?:en|de|a)\\s+" ES_OURS, "nuestr", 16}, FALSE},
    {{"\\b(?:em|de|d?[ao]s?|n[ao]s?)\\s+" PT_OURS, "noss", 16}, FALSE},
    {{"\\b(?:in|(?:d|n|su|a)(?:el|ei|al|ai|ell[ae]|all[ae]|l|i))\\s+" IT_OURS, "nostr", 16}, FALSE},
    {{"\\b(?:в|из|на)\\s+" RU_OURS "\\b", "наш", 24}, FALSE},
    {{"在" ZH_OURS, "我们|我們|笔者|筆者", 3}, FALSE},
    {{JA_OURS "(?:で|に|を)", JA_MARKS, 0}, FALSE},
    {{KO_OURS "(?:에서|를|을)", KO_MARKS, 0}, FALSE},
};

DpSelfReference *
dp_self_references(guint *n)
{
	*n = G_N_ELEMENTS(PHRASES);
	return PHRASES;
}
