/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* clang-format off: words, in the order of their kinds */

/* Headings under which authors say who did what and who paid, in front of their text. */
#define CREDIT_RUN_IN                                                                               \
	"^\\W*(?-i:(?:Credits?|CREDITS?|Author(?:s['’])?\\s+[Cc]ontributions?|Contributions?\\s+" \
	"of\\s+(?:the\\s+)?"                                                                        \
	"[Aa]uthors|Disclosures?|Competing\\s+[Ii]nterests?|Conflicts?\\s+of\\s+[Ii]nterests?|"     \
	"Declarations?(?:\\s+of\\s+[Ii]nterests?)?|Sponsors|Support|Gratitude|Colophon|People))"    \
	"\\s*[.:—–]\\s*(?=\\p{Lu})"
#define CREDIT_RUN_IN_MARKS                                                                        \
	"credit|contribution|author|disclosure|competing |conflict|declaration|sponsors |support " \
	"|"                                                                                        \
	"gratitude |colophon |people "

/* What people do for a paper, in the past and with "is". */
#define DID                                                                                        \
	"(?:built|wrote|designed|drew|measured|ran|collected|implemented|conceived|supervised|"    \
	"proofread|read|helped|gave|lent|provided|paid|funded|typeset|analy[sz]ed|annotated|led|"  \
	"contributed|performed|prepared|edited|reviewed|coded|programmed|planned|proved|checked|"  \
	"directed|advised|coordinated|organi[sz]ed|set\\s+up|carried\\s+out|worked|made|did|"      \
	"developed|maintained|supplied|granted|donated|sponsored|hosted|assisted|acquired|"        \
	"secured|"                                                                                 \
	"holds?|owns?|consults?|advises?|receives?|received|serves?|is\\s+(?:employed|supported|"  \
	"funded|paid|a\\s+(?:member|shareholder|founder|consultant|student|fellow))|was\\s+(?:"    \
	"employed|"                                                                                \
	"supported|funded|paid))"
#define DONE_BY                                                                                    \
	"(?:measurements?|drawings?|figures?|code|software|text|writing|analysis|design|data|"     \
	"photographs?|illustrations?|translations?|typesetting|built|written|drawn|designed|"      \
	"paid\\s+for|"                                                                             \
	"funded|sponsored|donated|provided|supported|made)\\s+(?:and\\s+\\w+\\s+)?(?:was\\s+|"     \
	"were\\s+)?by"
/* Capitals that do things in papers, and are no initials. */
#define NO_INITIALS                                                                                \
	"(?!(?:AI|ML|UI|UX|OS|DB|VM|IT|PC|US|EU|UK|UN|LM|NN|RL|QA|HR|II|IV|VI|IP|AP|GP)\\b)"

/* What is lent and given, and what for. */
#define LENT                                                                                       \
	"(?:access|permission|time|use|help|advice|feedback|comments|support|machines?|data|"      \
	"computers?|hardware|credits?|licen[sc]es?|samples?|material|funding|leave|room|the\\s+"   \
	"use)"
#define READ_DRAFT                                                                                 \
	"(?:read|proofread|re-?read|commented\\s+on|improved|edited|checked|copy-?edited|"         \
	"criticized|"                                                                              \
	"criticised|went\\s+over)\\s+(?:(?:an?|the|our|all|several|earlier|early|first|previous|"  \
	"various|parts\\s+of|of)\\s+){0,4}(?:drafts?|manuscripts?|this\\s+(?:paper|article|work|"  \
	"text))"
#define PAID_THING                                                                                 \
	"(?:work|fieldwork|project|study|research|machines?|computers?|computations?|experiments?" \
	"|"                                                                                        \
	"GPUs?|travel|stay|visit|position|trip|publication|measurements?|(?:computing|compute|"    \
	"machine|beam)\\s+time|hardware|equipment|cluster)"
#define PAID_BY                                                                                    \
	"(?:paid(?:\\s+for)?|financed|funded|sponsored|donated|covered|underwritten|granted|"      \
	"subsidi[sz]ed|made\\s+possible|enabled)\\s+(?:in\\s+part\\s+|partly\\s+|partially\\s+|"   \
	"generously\\s+|kindly\\s+)?(?:by|through|thanks\\s+to)"
#define RECEIVED                                                                                   \
	"(?:received|receives|enjoyed|benefit(?:s|ed)\\s+from|profited\\s+from|relied\\s+on|"      \
	"drew\\s+on)"
#define AID                                                                                        \
	"(?:supports?|funding|funds|help|aid|assistance|sponsorship|grants?|gifts?|stipends?|"     \
	"fellowships?|donations?|subsid(?:y|ies)|money)"

/* clang-format on */
