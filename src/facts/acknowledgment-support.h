/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* clang-format off: patterns, wrapped by their bytes */

/*
 * "This work was supported by …" and "we thank " \
 "…" in languages whose sentences are not told apart
 * by patterns of their own: a word for the paper's work, and in the same sentence one for money or
 * help; or a verb of thanks.
 */

#define SAME_SENTENCE "[^.;!?]{0,140}?"
#define TO_ITS_END "[^.;]{0,140}"
#define SUPPORT(work, paid)                                                                        \
	"(?<![\\p{L}])(?:" work ")(?![\\p{L}])" SAME_SENTENCE "(?:" paid ")" TO_ITS_END
#define SUPPORT_REACH 300 /* bytes between the two words, and more where letters take two */

#define PL_SUPPORT                                                                                 \
	SUPPORT("prac[aęy]|badani[aeu]|projekt|artykuł",                                           \
	        "(?:s|do|współ)?finansowan|wsparci|wspieran|dzięki\\s+(?:grant|stypendi)")
#define CS_SK_SUPPORT                                                                              \
	SUPPORT("tato|tento|táto|toto|práce|práca|článek|článok|výzkum|výskum|"           \
	        "příspěvek",                                                                       \
	        "podpořen|podporen|financován|financovan|za\\s+podpory|díky\\s+grant")
#define NL_SUPPORT                                                                                 \
	SUPPORT("di[te]|deze|ons|onze", "gefinancierd|gesteund|ondersteund\\s+door|"               \
	                                "gesubsidieerd")
#define NORDIC_SUPPORT                                                                             \
	SUPPORT("detta|dette|denne|denna|arbetet|arbejdet|arbeidet|forskningen|vårt|vores|vår",    \
	        "stötts|stöddes|stöd\\s+från|finansiera|finansiere|finansiert|støtte[td]|"    \
	        "støtte\\s"                                                                       \
	        "+fra|bekostat")
#define FI_ET_SUPPORT                                                                              \
	SUPPORT("tätä|tämä|tämän|tutkimus\\p{L}*|työ\\p{L}*|see|seda|käesolev\\p{L}*|"     \
	        "uurimistöö\\p{L}*",                                                               \
	        "rahoitt|rahoitu|tukenut|tukema|apuraha|toeta[ns]|rahasta[ns]")
#define HU_SUPPORT                                                                                 \
	SUPPORT("(?:a|e|ez|ezt)\\s+\\p{L}*(?:munk|kutatás|tanulmány|cikk|dolgozat)\\p{L}*",        \
	        "támogat|finanszíroz|ösztöndíj")
#define RO_SUPPORT                                                                                 \
	SUPPORT("această|acest|lucrarea|cercetarea|studiul",                                       \
	        "finanțat|finanţat|sprijinit|susținut|susţinut")
#define TR_SUPPORT                                                                                 \
	SUPPORT("bu\\s+(?:çalışma|araştırma|makale|proje|bildiri)\\p{L}*",                         \
	        "destekle|finanse|desteğiyle|tarafından\\s+fon")
#define BALKAN_SUPPORT                                                                             \
	SUPPORT("ovaj|ovo|ova|rad|istraživanje|delo|raziskava|овај|рад|"                   \
	        "истраживање",                                                                     \
	        "podržan|podprt|financira|sofinancira|подржан|финансира")
#define BALTIC_SUPPORT                                                                             \
	SUPPORT("šis|šį|ši|darb\\p{L}*|tyrim\\p{L}*|pētījum\\p{L}*",                               \
	        "finansavo|finansuo|parėmė|finansē|atbalstī")
#define CA_EU_SQ_SUPPORT                                                                           \
	SUPPORT("aquest|aquesta|lan\\s+hau|ikerketa\\s+hau|kjo|ky",                                \
	        "finançat|finançada|amb\\s+el\\s+suport|finantza|lagundu|diruz|financua|"        \
	        "mbështet")
#define VI_SUPPORT                                                                                 \
	SUPPORT("nghiên\\s+cứu|công\\s+trình|bài\\s+báo|đề\\s+tài",                                \
	        "tài\\s+trợ|hỗ\\s+trợ|kinh\\s+phí")
#define ID_SUPPORT                                                                                 \
	SUPPORT("penelitian|karya|makalah|kajian|penyelidikan",                                    \
	        "didanai|dibiayai|didukung\\s+oleh|disokong")
#define UK_BG_SUPPORT                                                                              \
	SUPPORT("робот[аиу]|дослідження|"                                       \
	        "работата|"                                                                \
	        "изследването|статията|праця|гэтая",                                               \
	        "підтрим|фінанс|грант|подкреп|финанс|"              \
	        "падтрым")
#define EL_SUPPORT                                                                                 \
	SUPPORT("εργασία|έρευνα|μελέτη|"                                        \
	        "άρθρο",                                                                           \
	        "χρηματοδοτ|υποστηρ|επιχορηγ|υποτροφ")
#define AR_FA_SUPPORT                                                                              \
	SUPPORT("العمل|البحث|الدراسة|هذه|هذا|این\\s+(?:پژوهش|"      \
	        "تحقیق|کار|مقاله)",                                                                \
	        "تمويل|ممول|بدعم|دعم|مُموَّل|حمایت|"                   \
	        "پشتیبانی")
#define HE_SUPPORT                                                                                 \
	SUPPORT("עבודה|מחקר|המחקר|העבודה|"                                     \
	        "מאמר",                                                                            \
	        "מומן|מומנה|נתמך|נתמכה|בתמיכת|במימון")
#define HI_SUPPORT                                                                                 \
	SUPPORT("यह|इस|शोध|अनुसंधान|"                                \
	        "कार्य",                                                                            \
	        "वित्त|वित्तपोषित|"                                  \
	        "समर्थित|अनुदान|सहयोग\\s+से")

/* Thanks; whom they go to follows, or stands before. */
#define THANKS_VERB                                                                                \
	"\\bbedank(?:en|t)\\b|\\bdank\\s+aan\\b|\\btackar\\b|\\btakker\\b|\\bkiitämme|"           \
	"\\bkiittä|"                                                                              \
	"\\btäname\\b|\\bdziękuj|\\bwdzięczn|\\bpodziękowani|\\bděkuj|\\bďakuj|"             \
	"\\bköszön|"                                                                             \
	"\\bmulțumi|\\bmulţumi|\\bteşekkür|\\bteşekkür|\\bdėkoj|\\bpateic|\\bzahvalju|"     \
	"\\bzahvaljuje|\\bagraï|\\bagraeix|\\beskert|\\bfalender|\\bberterima\\s+kasih|"          \
	"\\bcảm\\s+ơn|\\bcám\\s+ơn|дякуємо|вдячні|захваљуј|"             \
	"ευχαριστ|نشكر|الشكر|تشکر|سپاس|מודים|"                       \
	"תודה|תודות|आभार|धन्यवाद"
#define THANKS_VERB_MARKS                                                                                    \
	"bedank|dank |tackar |takker "                                                                       \
	"|kiit|täname |dziękuj|wdzięczn|podzi|děkuj|ďakuj|*köszön|*Köszön|mulț|mulţ|mulȚ|mulŢ|" \
	"teşekkür|dėkoj|pateic|zahvalj|agra|eskert|falender|berterima |cảm |cám |"                     \
	"дякуємо|Дякуємо|"                                                                     \
	"вдячні|захваљуј|Захваљуј|ευχαριστ|Ευχαριστ|"                  \
	"نشكر|الشكر|تشکر|سپاس|מודים|תודה|תודות|आभार|"                 \
	"धन्यवाद|*ěkuj|*ákuj|*eşekkür|*ėkoj"

/* From the verb on: a pattern that took in what stands before it would look for each of the verbs
 * at a hundred places for each place where it may begin. */
#define THANKS_ELSEWHERE "(?:" THANKS_VERB ")" TO_ITS_END
#define THANKS_LENGTH 24 /* bytes from such a verb's begin to its mark, and more */
#define CLAUSE_STOPS ".;!?\n"
#define CLAUSE_LENGTH 100 /* characters of a clause before the verb at most */

/* Who reads papers for venues. */
#define REVIEWERS_ELSEWHERE                                                                        \
	"recen[zs]ent|reviewer|referent|granskar|granskere|bedømmer|beoordelaar|lektor|"          \
	"bírál|"                                                                                 \
	"hakem|"                                                                                   \
	"arvioij|retsensen|evaluator|revisor|рецензент|κριτ|المحكم|"            \
	"داور|סוקר|समीक्षक|phản\\s+biện|"                                \
	"penelaah"
