/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * Ways to cut a list of authors short: words that join, that count and that mean people. Each is in
 * lower case where a title would have a capital ("Friends and Colleagues").
 */

/* clang-format off: words, wrapped by language */

#define JOINED_BY "(?:and|&|with|plus|et|und|mit|y|e|con|en|och|og|i)"
#define HOW_MANY                                                                                   \
	"(?:\\d{1,4}|several|many|some|two|three|four|five|six|seven|eight|nine|ten|twelve|"       \
	"dozens\\s+of)"
#define MORE_OF_THEM "(?:other|others|more|further|additional|weitere|autres|otros|outros|altri)"
#define STAND_FOR_PEOPLE                                                                           \
	"(?:others|more|colleagues|co-?\\s?authors|co-?\\s?workers|collaborators|"                 \
	"contributors|fellows|students|team|associates|authors|coll[èe]gues|collaborateurs|"      \
	"colaboradores|"                                                                           \
	"colegas|colleghi|collaboratori|Kollegen|Mitarbeiter|Mitautoren|andere|weitere|otros|"     \
	"outros|altri|anderen|kollegor|kolleger)"

/* Between the parties of a court case, and before the second one; in lower case. */
#define AGAINST "(?:vs?\\.?|versus|gegen|contre|contra|contro|c\\.|c/|g\\.|mot|против|przeciwko)"
#define PARTY_ARTICLE "the\\s+|la\\s+|le\\s+|les\\s+|die\\s+|den\\s+|l['’]\\s?"

/* Every match of the words above without "and others" before a period has one of these. */
#define PEOPLE_MARKS                                                                               \
	"coauthor", "co-a", "cowork", "co-w", "collaborat", "contributors ", "fellows ",           \
	    "students ", "colleague", "colleg", "collègue", "colegas ", "colaborador",             \
	    "colleghi ", "kolleg", "mitarbeiter ", "mitautoren ", "weitere ", "anderen ",          \
	    "further ", "team", "associates", "rest "

/* clang-format on */
