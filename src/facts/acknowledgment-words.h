/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/credit-words.h"

/* How authors thank people and funders, in patterns; in English, and in nine other languages. */

/* Thanks, and money: what a section of acknowledgments holds when it is about somebody. */
#define THANKS                                                                                     \
	"\\bthank|\\bgrateful|\\bgratitude|\\bindebted|\\bgrants?\\b|"                             \
	"\\b(?:supported|funded|sponsored|financed)\\s+(?:in\\s+part\\s+|"                         \
	"partially\\s+|partly\\s+)?by\\b|\\bfunding\\b|\\bfellowship|"                             \
	"\\bawards?\\b|\\bcontract\\s+(?:no|number|\\w*\\d)|"                                      \
	"\\bfinancial\\s+support|\\bdank(?:en|t|e|bar)\\b|\\bdank\\s+(?:gilt|"                     \
	"geb)|\\bgef(?:ö|oe)rdert|\\bf(?:ö|oe)rder(?:kennzeichen|ung)|"                          \
	"\\bstipendium|\\bremerci(?:e|ons|ent|er)\\b|\\breconnaissants?\\b|"                       \
	"\\bfinanc[ée]e?s?\\b|\\bsubvention|\\bagrade(?:ce|cemos|cen|cem|"                        \
	"zco)\\b|\\bfinanciad[oa]s?\\b|\\bapoio\\s+financeiro|"                                    \
	"\\bapoyo\\s+financiero|\\bringrazia(?:mo|no)?\\b|\\bfinanziat[oaie]\\b|"                  \
	"\\bблагодар(?:им|ит|ят|ен|ны)\\b|"                                      \
	"\\bпризнател|\\bгрант|"                                                     \
	"\\bпри\\s+(?:\\p{L}+\\s+)?поддержке\\b|感[谢謝]|"                          \
	"[资資]助|基金|謝意|助成|科研費|감사(?:를|드|합|"                         \
	"의\\s?마음)|지원을\\s?받"

/* "This research received no specific grant from any funding agency": nobody paid. */
#define NO_FUNDING                                                                                 \
	"(?:\\b(?:this|the|our)\\s+(?:\\w+\\s+){1,2})?\\b(?:(?:received|receives|had|has)\\s+no|"  \
	"did\\s+not\\s+receive\\s+any)\\s+(?:\\w+\\s+){0,3}?(?:grants?|funding|(?:financial\\s+)?" \
	"support)\\b(?:\\s+from\\s+any\\b[^.]*)?\\.?"

/* Thanks that name nobody, up to where somebody's two names begin, or money. */
#define NO_NAMES                                                                                   \
	"(?:(?!(?-i:\\p{Lu}[\\p{L}.'’-]*\\s+\\p{Lu})|\\b(?:grants?|fund(?:ed|ing)|sponsored|"    \
	"supported\\s+by)\\b)[^.])*\\.?"
#define THANK                                                                                      \
	"(?:thank\\w*(?:\\s+(?:go|are\\s+due))?|grateful|indebted|appreciate|"                     \
	"acknowledge|gratitude)"
#define OF_ALL "(?:all\\s+|to\\s+|the\\s+|our\\s+|of\\s+)*"
#define COMMITTEE "(?:editors?|program(?:me)?\\s+committee|(?:area|program(?:me)?)\\s+chairs?)"
#define REVIEWERS                                                                                  \
	NO_FUNDING "|(?:\\b(?:we|I|the\\s+authors?)\\s+(?:(?:also|are|am|is|sincerely|"            \
	           "gratefully|greatly|very|deeply|would\\s+like\\s+to|"                           \
	           "would\\s+also\\s+like\\s+to)\\s+){0,3})?\\b" THANK "\\s+" OF_ALL               \
	           "(?:" COMMITTEE "\\s+and\\s+" OF_ALL                                            \
	           ")?(?:anonymous\\s+)?(?:(?-i:[A-Z]{2,8})\\s+)?"                                 \
	           "(?:reviewers|referees|shepherd|" COMMITTEE ")" NO_NAMES                        \
	           "|(?:\\bwir\\s+)?\\bdank\\w*\\s+(?:allen\\s+|den\\s+|unseren\\s+|"              \
	           "herzlich\\s+|auch\\s+)*(?:anonymen\\s+)?(?:gutachter|reviewer)" NO_NAMES       \
	           "|(?:\\b(?:nous|les\\s+auteurs)\\s+)?\\bremerci\\w*\\s+(?:tou(?:s|"             \
	           "tes)\\s+|les\\s+|nos\\s+|vivement\\s+)*(?:relect|rapporteur|"                  \
	           "[ée]valuateur|arbitre)" NO_NAMES                                               \
	           "|\\b(?:agrade\\w+|ringrazia\\w*)\\s+(?:a\\s+|aos?\\s+|los\\s+|las\\s+|"        \
	           "os\\s+|i\\s+|tutti\\s+|tod[oa]s\\s+)*(?:revisor|evaluador|avaliador|"          \
	           "parecerista|[áa]rbitro|referee)" NO_NAMES "|(?:\\b(?:мы|"                    \
	           "авторы)\\s+)?\\bблагодар\\p{L}+\\s+(?:всех\\s+|"             \
	           "всем\\s+)?(?:анонимн\\p{L}+\\s+)?рецензент" NO_NAMES                           \
	           "|(?:我[们們]|作者)?感[谢謝](?:所有|各位|匿名|"                   \
	           "的)*(?:审稿|審稿|评审|評審|"                                          \
	           "评阅)[^。和及与與、，,]*。?|"                                        \
	           "(?:匿名の)?査読者[^。と、，]*。?"

/* A person, a house or a grant: two words with capitals, an initial and a name, one word with a
 * capital behind "thank" or "by", a known funder, a number; two letters of a script without
 * capitals. */
#define FUNDERS                                                                                    \
	"NSF|NIH|DARPA|IARPA|DOE|ERC|DFG|BMBF|EPSRC|UKRI|NSFC|ONR|AFOSR|AFRL|ARO|ARC|NSERC|CIFAR|" \
	"RFBR|CNPq|CAPES|FAPESP|ANR|NWO|SNSF|FWF|FWO|VR|JST|JSPS|KAKENHI|NRF|IITP|MSIT|GENCI|EU|"  \
	"H2020|NVIDIA|AWS|IBM|TUBITAK|NKFIH|NCN|SERB|PRACE|XSEDE|NERSC|OLCF"
#define NAMED                                                                                        \
	"(?-i)\\p{Lu}\\p{Ll}[\\p{L}'’-]*\\s+(?:(?:of|for|and|the|de|des|du|van|von|der|da|do|di|&" \
	")\\s+)"                                                                                     \
	"{0,3}\\p{Lu}\\p{Ll}|(?<!\\p{L})\\p{Lu}\\.\\s?(?:\\p{Lu}\\.\\s?){0,2}\\p{Lu}\\p{Ll}|"        \
	"(?<=\\p{Ll}\\s)(?!Review|Area|Program|Appendix|Section|Figure|Table)\\p{Lu}\\p{Ll}{2,}|"    \
	"\\b(?:Prof|Dr|Mr|Ms|Mrs)\\b|\\b(?:" FUNDERS ")\\b|"                                         \
	"(?i:\\b(?:grants?|contracts?|awards?|agreements?|fellowship)\\b[^.\\d]{0,40}\\d|"           \
	"\\b(?:numbers?|nos?|projects?|allocation)\\b[^.\\d]{0,40}[\\p{L}/-]*\\d{3})|"               \
	"[\\p{Han}\\p{Hangul}\\p{Hiragana}\\p{Katakana}\\p{Arabic}\\p{Hebrew}\\p{Devanagari}]{2}"

/* A template's own advice that was left standing, or a note of what is missing. */
#define ADVICE                                                                                     \
	"\\bdo not include\\b|\\bleft blank\\b|\\bplace acknowledge?ments?\\b|\\buse "             \
	"unnumbered\\b|\\bshould be unnumbered\\b|"                                                \
	"\\bshould be limited to\\b|\\bincluding those to\\b|"                                     \
	"\\bis an optional section\\b|\\bplease (?:try|acknowledge|place|"                         \
	"insert)\\b|\\bshould (?:only )?appear\\b|\\bthese instructions\\b|"                       \
	"\\bif included\\b|\\bshould be included\\b|\\b(?:is|are) optional\\b|"                    \
	"\\bis a location for\\b|\\bincluded by the authors\\b|"                                   \
	"\\bpreferred spelling\\b|\\bcamera-ready version you may\\b|"                             \
	"\\bheadings?\\s+(?:should|must|may|can|are to)\\s+be\\b|\\b(?:such as|including) those "  \
	"to\\b|"                                                                                   \
	"\\bgo(?:es)? (?:at|to) the end of the paper\\b|\\byou are required to\\b|"                \
	"\\b(?:acknowledge?ments?|thanks)\\s+(?:\\w+\\s+){0,3}(?:should|must|may|can|shall)\\s+(?" \
	":not\\s+)?"                                                                               \
	"(?:be|go|appear|include|only)\\b|\\b(?:this|the) "                                        \
	"(?:section|environment)\\s+(?:should|is (?:for|"                                          \
	"used|where|intended)|may|can|must)\\b|\\bidentification of funding sources\\b|"           \
	"\\b(?:will|to) be "                                                                       \
	"(?:added|included|provided|filled|inserted|written|given|disclosed|completed)\\b"
#define LEFT_OUT                                                                                   \
	"\\b(?:removed|omitted|withheld|hidden|redacted|suppressed|left\\s+out|"                   \
	"blinded|anonymi[sz]ed)\\b|\\b(?:entfernt|weggelassen|ausgelassen|"                        \
	"anonymisiert|supprim[ée]e?s?|omise?s?|anonymis[ée]e?s?|omitid[oa]s?|"                   \
	"suprimid[oa]s?|anonimizad[oa]s?|omess[ie]|rimoss[ie]|"                                    \
	"anonimizzat[ie])\\b|\\b(?:удален|скрыт|опущен)|省略|"                  \
	"略去|[隐隱]去|[删刪]除|생략"

/* What a template has where a name belongs: repeated capitals, "[names]", "<grant>", "____". */
#define FILLER                                                                                     \
	"\\b([A-Z])\\1+\\b|\\[\\p{L}[\\p{L} /,.-]{1,40}\\]|<\\p{L}[\\p{L} "                        \
	"/,.-]{1,40}>|_{3,}|\\?{2,}"

#define FUNDER                                                                                     \
	"grant|foundation|fund(?:s|ing)?\\b|council|program(?:me)?\\b|award|"                      \
	"contract|agency|ministry|fellowship|scholarship|(?-i:EU\\b|RFBR|NSF|NIH|DARPA|DOE|"       \
	"ERC|DFG|EPSRC|NSFC|ONR|AFOSR|ARO)|union\\b|universit|gift|inc\\b|"                        \
	"corporation"

#define OURS                                                                                       \
	"\\b(?:this|our|the\\s+(?:present|reported))\\s+(?:work|research|project|paper|study|"     \
	"material|effort)\\s+(?:is|was|are|were|has\\s+been|"                                      \
	"have\\s+been)\\s+(?:(?:in\\s+part|partially|partly|generously|"                           \
	"financially|kindly|also|jointly|supported|and|"                                           \
	"funded)\\s+){0,3}(?:supported|funded|sponsored|"                                          \
	"financed)\\s+(?:in\\s+part\\s+|partially\\s+|partly\\s+|"                                 \
	"financially\\s+)?by\\b[^.]{0,200}|\\bthe\\s+(?:first\\s+|"                                \
	"second\\s+)?authors?\\s+(?:(?:is|are|was|"                                                \
	"were)\\s+(?:\\w+\\s+){0,2}(?:supported|funded)\\s+by\\b|"                                 \
	"(?:gratefully\\s+|would\\s+like\\s+to\\s+)?(?:thanks?|"                                   \
	"acknowledges?)\\b)[^.]{0,200}"
#define WE_THANK                                                                                     \
	"\\b(?:we|the\\s+authors?)\\s+(?:would\\s+(?:also\\s+)?like\\s+to\\s+|"                      \
	"wish(?:es)?\\s+to\\s+|also\\s+|sincerely\\s+|"                                              \
	"gratefully\\s+|further\\s+|especially\\s+){0,2}thank\\s+(?:(?:our|"                         \
	"the)\\s+(?:\\w+\\s+){0,3})?(?:(?:Prof|Dr|Mr|"                                               \
	"Ms)\\.?\\s+)?(?-i:(?:\\p{Lu}\\.\\s?){1,3}\\p{Lu}\\p{Ll}|\\p{Lu}\\p{Ll}[\\p{L}.'’-]*\\s+(" \
	"?:\\p{Lu}[\\p{L}.'"                                                                         \
	"’-]*))[^.]{0,120}"
/* "We are grateful to Ada Orvik", "our gratitude to", "thanks to Bo Tamsin for": names follow. */
#define WHOM                                                                                       \
	"(?:(?:our|the)\\s+(?:\\w+\\s+){0,3})?(?:(?:Prof|Dr|Mr|Ms)\\.?\\s+)?"                      \
	"(?-i:(?:\\p{Lu}\\.\\s?){1,3}\\p{Lu}\\p{Ll}|\\p{Lu}\\p{Ll}[\\p{L}.'’-]*\\s+\\p{Lu})"
#define GRATEFUL                                                                                   \
	"\\b(?:(?:we|I|the\\s+authors?)\\s+(?:are|am|is|were|remain|feel)\\s+(?:\\w+\\s+){0,2}"    \
	"(?:grateful|indebted|thankful)|(?:our|my|deep|sincere)\\s+(?:\\w+\\s+){0,2}(?:gratitude|" \
	"thanks)|(?:special|many|warm|heartfelt)\\s+thanks)\\s+(?:also\\s+)?(?:go(?:es)?\\s+)?"    \
	"to\\s+" WHOM "[^.]{0,120}"
#define A_HOUSE "(?:the\\s+)?(?-i:\\p{Lu}[\\p{L}&.'’-]+)"
#define PROVIDED_BY                                                                                \
	"\\b(?:(?:kindly|generously)\\s+(?:provided|donated|supplied|lent|loaned|granted|offered|" \
	"hosted|shared|sponsored|made\\s+available)|donated)\\s+(?:to\\s+us\\s+)?by\\s+" A_HOUSE   \
	"[^.]{0,120}|\\b(?:the|a)\\s+(?:\\w+\\s+)?donation\\s+(?:of|from)\\b[^.]{0,120}"
/* Who helped, lent and paid, in the words of credit-words.h. */
#define TWO_WORDS "(?-i:\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{Lu}\\.)?\\s+\\p{Lu}\\p{Ll}[\\p{L}'’-]*)"
#define TWO_WORDS_OF_A_HOUSE                                                                       \
	TWO_WORDS "(?:\\s+(?:and|,)\\s+" TWO_WORDS                                                 \
	          "){0,3}(?:,?\\s+(?:of|from|at)\\s+(?:the\\s+)?[^.;]{2,60}?)?,?"
#define WE_OWE "\\b(?:we|I)\\s+owes?\\s+[^.;]{1,80}?\\bto\\s+" WHOM "[^.]{0,120}"
#define GAVE_US                                                                                    \
	TWO_WORDS_OF_A_HOUSE                                                                       \
	"\\s+(?:kindly\\s+|generously\\s+|also\\s+)?(?:gave|lent|granted|"                         \
	"offered|allowed|provided|loaned|sent)\\s+us\\s+(?:with\\s+|\\w+\\s+){0,2}?" LENT          \
	"\\b[^.]{0,80}"
#define READ_BY_NAME                                                                               \
	TWO_WORDS_OF_A_HOUSE "\\s+(?:kindly\\s+|carefully\\s+|also\\s+)?" READ_DRAFT "\\b"
#define HELPED_WITH                                                                                \
	TWO_WORDS_OF_A_HOUSE                                                                       \
	"\\s+(?:kindly\\s+|greatly\\s+|also\\s+)?(?:helped|assisted)\\s+(?:us\\s+"                 \
	")?(?:with|in|to)\\s+(?:the|our|this|many)\\b[^.]{0,80}"
#define PAID_FOR_BY                                                                                \
	"\\b(?:(?:this|our|the|all|my|author['’]s)\\s+(?:[\\w-]+\\s+){0,3}?)?" PAID_THING          \
	"\\b[^.;]{0,60}?\\b(?:was|were|is|are|been)\\s+(?:\\w+ly\\s+)?" PAID_BY                    \
	"\\s+(?:(?:an?|the)\\s+)?(?:(?:generous\\s+)?" AID "\\s+(?:of|from|by)\\s+(?:the\\s+)?)?"  \
	"(?-i:\\p{Lu}[\\p{L}&.'’-]+\\s+(?:of\\s+|for\\s+)?(?:the\\s+)?\\p{Lu})[^.]{0,80}"
#define HOUSE_PAID                                                                                 \
	TWO_WORDS                                                                                  \
	"\\s+(?:kindly\\s+|generously\\s+|also\\s+)?(?:paid\\s+for|financed|funded|"               \
	"sponsored|donated)\\s+(?:the|our|this|all|some|parts?\\s+of)\\s+[^.;]{0,60}?\\b(?:"       \
	"this|our)\\s+(?:work|paper|study|research|experiments?)\\b"
#define RECEIVED_AID                                                                               \
	"\\b(?:this|our|the\\s+(?:present|first|second))\\s+(?:work|project|research|paper|study|" \
	"authors?|group|team)\\s+(?:has\\s+|have\\s+)?(?:also\\s+)?" RECEIVED                      \
	"\\s+(?:(?:the|an?|financial|generous|partial|additional|research|computational)\\s+){0,"  \
	"3}" AID "\\s+(?:from|by|of|under|through)\\b[^.]{0,160}"
#define THANKS_GO                                                                                  \
	"\\bthanks\\s+(?:also\\s+|are\\s+due\\s+|go(?:es)?\\s+)(?:also\\s+)?to\\s+" WHOM           \
	"[^.]{0,120}"
#define DONE_WHILE                                                                                 \
	"\\b(?:work|research|project|study)\\s+(?:was\\s+|were\\s+)?(?:partially\\s+|partly\\s+|"  \
	"mostly\\s+)?(?:done|performed|conducted|carried\\s+out|completed|started|begun)\\s+"      \
	"(?:while|when|during)\\s+[^.;]{0,60}?\\b(?:visiting|visit\\s+to|stay\\s+at|interning\\s+" \
	"at|"                                                                                      \
	"internship\\s+at|sabbatical\\s+at|employed\\s+at|working\\s+at)\\s+" A_HOUSE "[^.]{0,80}"
#define WE_ACKNOWLEDGE                                                                             \
	"\\b(?:we|I)\\s+(?:would\\s+like\\s+to\\s+|wish\\s+to\\s+|also\\s+|gratefully\\s+|"        \
	"thankfully\\s+)"                                                                          \
	"{0,2}acknowledge\\s+(?:(?:the|a|partial|financial|generous|computational|computing|"      \
	"travel|"                                                                                  \
	"kind|additional)\\s+){0,3}(?:supports?|funding|grants?|help|assistance|use|resources|"    \
	"sponsorship|donation|fellowship|time)\\b[^.]{0,160}"
#define GRANT_NUMBER                                                                               \
	"\\bgrants?\\s+(?:agreements?\\s+)?(?:nos?\\.?|numbers?|#|"                                \
	"ids?)\\s*[:#]?\\s*[\\w./-]*\\d[\\w./-]*"

#define FUNDED_BY                                                                                  \
	"(?:en\\s+partie\\s+|en\\s+parte\\s+|in\\s+parte\\s+|parcialmente\\s+|"                    \
	"parzialmente\\s+)?"
#define REST_OF_IT "\\b[^.]{0,200}"

/* This work was paid for by ... */
#define DE_OURS                                                                                    \
	"\\b(?:diese|unsere|die\\s+vorliegende)\\s+(?:arbeit|studie|"                              \
	"forschung)\\s+(?:wurde|wird)\\s+[^.;]{2,160}?\\b(?:gef(?:ö|oe)rdert|"                    \
	"finanziert)\\b"
#define FR_OURS                                                                                    \
	"\\b(?:ce|notre|cette)\\s+(?:travail|recherche|[ée]tude|"                                 \
	"article)\\s+(?:a\\s+[ée]t[ée]|est)\\s+" FUNDED_BY                                         \
	"(?:financ|soutenu)[ée]?e?\\s+(?:en\\s+partie\\s+)?par" REST_OF_IT
#define ES_PT_OURS                                                                                 \
	"\\b(?:est[ea]|nuestr[oa]|noss[oa])\\s+(?:trabajo|trabalho|"                               \
	"investigaci[óo]n|pesquisa|estudio|estudo)\\s+(?:ha\\s+sido|fue|foi|"                     \
	"est[áa]|[ée])\\s+" FUNDED_BY                                                              \
	"(?:financiad|apoiad)[oa]\\s+(?:en\\s+parte\\s+|em\\s+parte\\s+|"                          \
	"parcialmente\\s+)?(?:por|pel[oa]s?)" REST_OF_IT
#define IT_OURS                                                                                    \
	"\\b(?:questo|questa|il\\s+nostro|la\\s+nostra)\\s+(?:lavoro|ricerca|"                     \
	"studio)\\s+(?:[èe]|[èe]\\s+stat[oa])\\s+" FUNDED_BY                                       \
	"finanziat[oa]\\s+(?:in\\s+parte\\s+)?d(?:a|al|alla|ai|all['’])" REST_OF_IT
#define RU_OURS                                                                                    \
	"\\b(?:работа|"                                                                      \
	"исследование)\\s+(?:\\p{L}+\\s+){0,2}(?:при\\s+(?:\\p{L}+"                 \
	"\\s+)?поддержке|"                                                                \
	"за\\s+сч[её]т\\s+(?:\\p{L}+\\s+)?(?:гранта|средств))" REST_OF_IT
#define ZH_OURS                                                                                    \
	"本(?:文|研究|工作|[课課][题題]|[项項]目|"                                    \
	"[论論]文)\\s?(?:得到|受到|[获獲]得|由|"                                        \
	"受)[^。]{2,80}?(?:基金|[计計][划劃]|"                                             \
	"[项項]目)[^。]{0,60}?(?:[资資]助|支持)"
#define JA_OURS "本(?:研究|論文|稿)は[^。]{2,80}?(?:助成|補助|支援|委託)を受け"

/* ... and names behind the word of thanks: two words with capitals. */
#define PERSON "(?-i:\\p{Lu}\\p{Ll}[\\p{L}.'’-]*\\s+\\p{Lu}[\\p{L}.'’-]*)[^.]{0,120}"
#define TITLED "(?:(?:Herrn|Frau|M|Mme|Sr|Sra|Prof|Dr|Dra)\\.?\\s+){0,3}"
#define WE_THANK_ELSEWHERE                                                                                        \
	"\\bwir\\s+danken\\s+(?:herzlich\\s+|besonders\\s+|auch\\s+)?" TITLED PERSON                              \
	"|\\bnous\\s+(?:remercions|"                                                                              \
	"tenons\\s+[àa]\\s+remercier)\\s+(?:vivement\\s+|aussi\\s+)?" TITLED PERSON                               \
	"|\\bagrade(?:cemos|zco)\\s+(?:a|ao|[àa])\\s+" TITLED PERSON                                              \
	"|\\bringraziamo\\s+(?:anche\\s+)?" TITLED PERSON "|\\b(?:мы|авторы)\\s+(?:благодарим|" \
	"благодарят|благодарны)\\s+" PERSON

/* The heading and its text on one line, which is no section of its own then. */
#define RUN_IN                                                                                     \
	"^\\W*(?-i:(?:Acknowledge?ments?|ACKNOWLEDGE?MENTS?|Danksagung(?:en)?|"                    \
	"Remerciements?|Agradecimientos?|Agradecimentos?|Ringraziamenti|"                          \
	"Благодарност[иь])\\b|[致谢謝鸣鳴]{2}|"                                 \
	"謝辞)\\W*(?=(?-i:\\p{Lu}|\\p{Lo}))[\\s\\S]{0,500}"
#define RUN_IN_MARKS                                                                               \
	"acknowledg|danksagung|remerciement|agradecim|ringraziamenti |"                            \
	"Благодарност|致谢|致謝|鸣谢|鳴謝|謝辞"
