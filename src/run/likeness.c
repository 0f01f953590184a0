/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/likeness.h"

#include "base/json-writer.h"
#include "run/style-match.h"

void
dp_likeness_init(DpLikeness *likeness, const GPtrArray *styles, const GPtrArray *venues,
                 const DpFacts *facts)
{
	likeness->styles = dp_style_match_rank(styles, facts);
	likeness->venues = dp_style_match_rank(venues, facts);
}

void
dp_likeness_clear(DpLikeness *likeness)
{
	g_clear_pointer(&likeness->styles, g_ptr_array_unref);
	g_clear_pointer(&likeness->venues, g_ptr_array_unref);
}

static void
write_words(DpJsonWriter *json, const char *name, char **words)
{
	dp_json_strings(json, name, (const char *const *)words);
}

static void
write_list(DpJsonWriter *json, const char *name, const GPtrArray *ranked)
{
	dp_json_open_list(json, name);
	for (guint i = 0; i < MIN(ranked->len, DP_LIKENESS_SHOWN); i++) {
		const DpStyleMatch *match = ranked->pdata[i];

		dp_json_open_object(json, NULL);
		dp_json_string(json, "id", dp_venue_id(match->venue));
		dp_json_string(json, "title", dp_venue_title(match->venue));
		dp_json_flag(json, "clear", i == 0 && dp_style_match_is_clear(ranked));
		dp_json_number(json, "score", match->score, 1);
		write_words(json, "agree", match->agreements);
		write_words(json, "differ", match->differences);
		dp_json_close(json);
	}
	dp_json_close(json);
}

static void
begin(DpJsonWriter *json, GString *out, const char *path)
{
	dp_json_init(json, out, TRUE);
	dp_json_open_object(json, NULL);
	dp_json_integer(json, "schema_version", 1);
	dp_json_string(json, "path", path);
}

static char *
end(DpJsonWriter *json, GString *out, const char *error)
{
	dp_json_string(json, "error", error);
	dp_json_close(json);
	g_string_append_c(out, '\n');
	return g_string_free(out, FALSE);
}

char *
dp_likeness_json(const DpLikeness *likeness, const char *path)
{
	GString *out = g_string_new(NULL);
	DpJsonWriter json;

	begin(&json, out, path);
	write_list(&json, "styles", likeness->styles);
	write_list(&json, "venues", likeness->venues);
	return end(&json, out, NULL);
}

char *
dp_likeness_refusal(const char *path, const char *error)
{
	GString *out = g_string_new(NULL);
	DpJsonWriter json;

	begin(&json, out, path);
	return end(&json, out, error);
}
