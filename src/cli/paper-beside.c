/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-beside.h"

#include <string.h>

#include "cli/left-out.h"
#include "cli/paper-table.h"

#define MAX_DIGITS 9

static const char *const WORDS[] = {"paper", "final"};

/* Where a part of a path, a file's or a folder's name that ends at @end, has the last of a word and
 * a number after it: the word's begin, and the number's end. NULL: nowhere. */
static const char *
find_number(const char *part, const char *end, guint n_words, const char **after)
{
	const char *found = NULL;

	for (const char *p = part; p < end; p++) {
		for (guint i = 0; i < n_words; i++) {
			gsize length = strlen(WORDS[i]), digits;

			if (strncmp(p, WORDS[i], length) != 0 ||
			    (p > part && g_ascii_isalpha(p[-1])))
				continue;
			digits = strspn(p + length, "0123456789");
			if (digits == 0 || digits > MAX_DIGITS || p + length + digits > end)
				continue;
			found = p;
			*after = p + length + digits;
		}
	}
	return found;
}

/* (transfer full): "FOLDER/lamp-12" for paper 12 of "lamp-" there; @word: where its word begins. */
static char *
key_of(const char *path, const char *word, const char *after)
{
	gsize length = strcspn(word, "0123456789");

	return g_strdup_printf("%.*s%.*s", (int)(word - path), path,
	                       (int)(after - word - (gssize)length), word + length);
}

/* (nullable) (transfer full): of a paper itself: "FOLDER/lamp-paper12.pdf". */
static char *
paper_key(const char *path)
{
	const char *slash = strrchr(path, '/'), *part = slash != NULL ? slash + 1 : path;
	const char *after = NULL;
	const char *word = find_number(part, path + strlen(path), G_N_ELEMENTS(WORDS), &after);

	return word != NULL && g_ascii_strcasecmp(after, ".pdf") == 0 ? key_of(path, word, after)
	                                                              : NULL;
}

/* Only the word "paper" is before the number of a document. */
static gboolean
is_beside(const char *path, GHashTable *keys)
{
	for (const char *part = path; *part != '\0';) {
		const char *end = part + strcspn(part, "/"), *after = NULL;
		const char *word = find_number(part, end, 1, &after);

		if (word != NULL && *after == '-') {
			g_autofree char *key = key_of(path, word, after);

			if (g_hash_table_contains(keys, key))
				return TRUE;
		}
		part = end + (*end == '/');
	}
	return FALSE;
}

void
dp_paper_beside_remove(GPtrArray *papers)
{
	g_auto(DpLeftOut) left_out = {{0}};
	g_autoptr(GHashTable) keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	guint kept = 0;

	for (guint i = 0; i < papers->len; i++) {
		char *key = paper_key(((const DpPaper *)papers->pdata[i])->path);

		if (key != NULL)
			g_hash_table_add(keys, key);
	}
	for (guint i = 0; i < papers->len; i++) {
		DpPaper *paper = papers->pdata[i];

		papers->pdata[i] = NULL;
		if (!paper->found || paper->row != DP_PAPER_TABLE_NO_ROW ||
		    !is_beside(paper->path, keys)) {
			papers->pdata[kept++] = paper;
			continue;
		}
		dp_left_out_add(&left_out, DP_LEFT_OUT_BESIDE, paper->path);
		dp_paper_free(paper);
	}
	g_ptr_array_set_size(papers, (int)kept);
	dp_left_out_say(&left_out);
}
