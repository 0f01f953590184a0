/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* clang-format off: words, in the order of their kinds */

/*
 * English words by which authors say that another work is theirs, beside "our previous work [3]":
 * self-reference-phrases.c puts them together.
 */

/* A work that belongs to this one, and so has its authors. */
#define SISTER "(?:companion|accompanying|sister|twin|parallel|concurrent|simultaneous)"
#define SISTER_MARKS "companion |accompanying |sister |twin |parallel |concurrent |simultaneous "
/* How far a work of one's own is, and where it came out. */
#define STAGE                                                                                      \
	"(?:technical|tech|extended|full|long|longer|short|shorter|preliminary|forthcoming|"       \
	"upcoming|submitted|unpublished|initial|original|master['’]?s|ph\\.?d\\.?|doctoral|"     \
	"bachelor['’]?s|internal|follow-?up|subsequent)"
#define STAGE_MARKS                                                                                \
	"technical |tech |extended |full |long |longer |short |shorter |preliminary |forthcoming " \
	"|"                                                                                        \
	"upcoming |submitted |unpublished |initial |original |master|ph|doctoral "                 \
	"|bachelor|internal |"                                                                     \
	"follow|subsequent "
#define REPORT_OF_IT                                                                               \
	"(?:reports?|papers?|articles?|versions?|publications?|manuscripts?|preprints?|thesis|"    \
	"theses|dissertations?|surveys?|stud(?:y|ies)|abstracts?|letters?|notes?|posters?|books?|" \
	"chapters?|monographs?|demos?|write-?ups?)"
/* Who is meant by "we". */
#define TEAM                                                                                       \
	"(?:group|team|lab|labs|laboratory|institute|company|department|consortium|"               \
	"collaboration|colleagues|students?|project)"
#define TEAM_MARKS                                                                                 \
	"group |team |lab |labs |laboratory |institute |company |department |consortium |"         \
	"collaboration |colleagues |student |students |project "
#define NTH_AUTHOR "(?:first|second|third|last|lead|senior|corresponding|present)"
#define MADE                                                                                       \
	"(?:showed|shown|demonstrated|proved|proven|introduced|proposed|presented|described|"      \
	"reported|argued|developed|published|established|designed|collected|built|gathered|"       \
	"created|released|recorded|measured|implemented|deployed|annotated|began|begun|started|"   \
	"initiated|outlined|sketched|studied|explored|investigated|analy[sz]ed|formali[sz]ed)"
#define BEGUN "(?:began|begun|started|initiated|outlined|sketched|studied|explored|investigated)"
#define BEGUN_MARKS                                                                                \
	"began |begun |started |initiated |outlined |sketched |studied |explored |investigated "
#define VENUE_WORD                                                                                 \
	"(?:symposium|conference|workshop|journal|proceedings|meeting|congress|paper|report|"      \
	"article|"                                                                                 \
	"talk|demo|poster|year)"
/* What a part of this paper may have been before. */
#define EARLY                                                                                      \
	"(?:first|preliminary|early|earlier|short|shorter|shortened|previous|prior|extended|"      \
	"abridged|"                                                                                \
	"conference|workshop|partial|initial|condensed|draft)"
#define EARLY_FORM                                                                                 \
	"(?:versions?|drafts?|accounts?|abstracts?|reports?|forms?|summar(?:y|ies)|presentations?" \
	")"
#define SOME_OF                                                                                    \
	"(?:parts?|portions?|some|most|much|fragments|pieces|subsets?|sections?\\s+\\d+(?:\\.\\d+" \
	")*|"                                                                                      \
	"chapters?\\s+\\d+|the\\s+results|the\\s+material|the\\s+idea|material)"
#define THIS_PAPER                                                                                 \
	"(?:(?:this|the\\s+present|our|the\\s+current)\\s+(?:work|paper|study|article|research|"   \
	"manuscript|approach|material|project|line\\s+of\\s+work)|these\\s+(?:results|findings|"   \
	"ideas|experiments|proofs)|(?:the|our)\\s+(?:results|findings)\\s+(?:of|in)\\s+this\\s+"   \
	"paper)"
#define APPEARED "(?:appeared|published|presented|reported|described|posted|accepted|printed|given)"

/* clang-format on */
