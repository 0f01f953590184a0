/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/names.h"

GArray *
dp_names_new(void)
{
	return g_array_new(TRUE, FALSE, sizeof(const char *));
}

void
dp_names_add(GArray *names, const char *name)
{
	g_array_append_val(names, name);
}

const char *const *
dp_names_all(const GArray *names)
{
	return (const char *const *)(const void *)names->data;
}

guint
dp_names_count(const char *const *names)
{
	guint n = 0;

	while (names[n] != NULL)
		n++;
	return n;
}

char *
dp_names_join(const char *between, const char *const *names)
{
	GString *joined = g_string_new(NULL);

	for (guint i = 0; names[i] != NULL; i++) {
		if (i > 0)
			g_string_append(joined, between);
		g_string_append(joined, names[i]);
	}
	return g_string_free(joined, FALSE);
}

void
dp_names_append(GString *sentence, const char *name, guint index, guint n)
{
	if (index > 0)
		g_string_append(sentence, index + 1 == n ? " and " : ", ");
	g_string_append(sentence, name);
}

char **
dp_names_copy(const char *const *names)
{
	guint n;
	char **copy;

	if (names == NULL)
		return NULL;
	n = dp_names_count(names);
	copy = g_new0(char *, n + 1);
	for (guint i = 0; i < n; i++)
		copy[i] = g_strdup(names[i]);
	return copy;
}
