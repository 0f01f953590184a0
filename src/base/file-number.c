/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file-number.h"

#include <string.h>

#define FINAL "final"
#define MAX_DIGITS 7 /* more are a date or a checksum */
#define FIRST_YEAR 1990
#define LAST_YEAR 2099

/* @digits: set to how many digits @text begins with. 0 if they are no number of a paper. */
static guint
read_number(const char *text, gsize *digits)
{
	guint number = 0;

	for (*digits = 0; g_ascii_isdigit(text[*digits]); (*digits)++) {
		if (*digits == MAX_DIGITS)
			return 0;
		number = 10 * number + (guint)(text[*digits] - '0');
	}
	return number;
}

static gboolean
is_year(guint number)
{
	return number >= FIRST_YEAR && number <= LAST_YEAR;
}

/* The number after the last "paper", "final" or "submission" that is a word. @word: set to which.
 */
static guint
number_after_word(const char *name, const char **word)
{
	static const char *const WORDS[] = {"paper", FINAL, "submission"};
	guint number = 0;

	for (const char *p = name; *p != '\0'; p++) {
		for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++) {
			const char *after = p + strlen(WORDS[i]);
			gsize digits;

			if (g_ascii_strncasecmp(p, WORDS[i], strlen(WORDS[i])) != 0 ||
			    (p > name && g_ascii_isalpha(p[-1])))
				continue;
			after += *after != '\0' && strchr("-_ ", *after) != NULL;
			if (read_number(after, &digits) == 0 || g_ascii_isalnum(after[digits]))
				continue;
			number = after[digits] == '-' ? 0 : read_number(after, &digits);
			*word = WORDS[i];
		}
	}
	return number;
}

/* "12.pdf", "12_Title.pdf". */
static guint
number_in_front(const char *name)
{
	gsize digits;
	guint number = read_number(name, &digits);

	if (is_year(number) ||
	    (name[digits] != '_' && g_ascii_strcasecmp(name + digits, ".pdf") != 0))
		return 0;
	return number;
}

/* @folders: all before the name, with the last "/". The nearest that is a number. */
static guint
number_of_folder(const char *folders, gsize length)
{
	gsize end = length > 0 ? length - 1 : 0, digits;

	while (end > 0) {
		gsize start = end;
		guint number;

		while (start > 0 && folders[start - 1] != '/')
			start--;
		number = read_number(folders + start, &digits);
		if (number > 0 && !is_year(number) && start + digits == end)
			return number;
		end = start > 0 ? start - 1 : 0;
	}
	return 0;
}

static const char *
last_part(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

/* @word: set to the word before it. The portal's own number is in front, if there is one: what
 * follows is the title, which may be "Paper 2024". */
static guint
number_of_name(const char *path, const char **word)
{
	const char *name = last_part(path);
	guint front = number_in_front(name);

	*word = NULL;
	return front > 0 ? front : number_after_word(name, word);
}

guint
dp_file_number_of_name(const char *path)
{
	const char *word;

	return number_of_name(path, &word);
}

guint
dp_file_number(const char *path, gboolean *named)
{
	const char *word;
	guint number = number_of_name(path, &word);
	guint folder = number_of_folder(path, (gsize)(last_part(path) - path));

	/* A portal names the folder or the file; in its folder the author names the file. */
	if (word != NULL && number > 0 && folder > 0 && folder != number)
		number = 0;
	else if (number == 0)
		number = folder;
	*named = number > 0 && word != NULL;
	return number;
}

guint
dp_file_number_parse(const char *text)
{
	const char *digits = text + (*text == '#');
	gsize length;
	guint number;

	while (*digits == '0')
		digits++;
	number = read_number(digits, &length);
	return digits[length] == '\0' ? number : 0;
}

gboolean
dp_file_is_final(const char *path)
{
	const char *word;

	return number_of_name(path, &word) > 0 && word != NULL && strcmp(word, FINAL) == 0 &&
	       number_of_folder(path, (gsize)(last_part(path) - path)) == 0;
}
