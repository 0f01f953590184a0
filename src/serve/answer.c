/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/answer.h"

#include "base/json-writer.h"

#define BUSY_SECONDS 2 /* a paper takes less than that on average: docs/performance.md */

static const struct {
	guint status;
	const char *title; /* the reason phrases of RFC 9110, 15 */
} TITLES[] = {
    {400, "Bad Request"},        {401, "Unauthorized"},           {404, "Not Found"},
    {405, "Method Not Allowed"}, {406, "Not Acceptable"},         {409, "Conflict"},
    {413, "Content Too Large"},  {415, "Unsupported Media Type"}, {422, "Unprocessable Content"},
    {429, "Too Many Requests"},  {500, "Internal Server Error"},  {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
};

DpHttpAnswer *
dp_http_answer_new(guint status, const char *type, GBytes *body)
{
	DpHttpAnswer *answer = g_new0(DpHttpAnswer, 1);

	answer->status = status;
	answer->type = type;
	answer->body = body;
	return answer;
}

DpHttpAnswer *
dp_http_answer_text(guint status, const char *type, char *text)
{
	return dp_http_answer_new(status, type, g_bytes_new_take(text, strlen(text)));
}

static const char *
title_of(guint status)
{
	for (guint i = 0; i < G_N_ELEMENTS(TITLES); i++) {
		if (TITLES[i].status == status)
			return TITLES[i].title;
	}
	g_assert_not_reached();
}

DpHttpAnswer *
dp_http_problem(guint status, const char *format, ...)
{
	GString *out = g_string_new(NULL);
	DpHttpAnswer *answer;
	DpJsonWriter json;
	va_list arguments;
	char *detail;

	va_start(arguments, format);
	detail = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	dp_json_init(&json, out, TRUE);
	dp_json_open_object(&json, NULL);
	dp_json_string(&json, "type", "about:blank"); /* RFC 9457, 4.2.1: the status says it all */
	dp_json_string(&json, "title", title_of(status));
	dp_json_integer(&json, "status", status);
	dp_json_string(&json, "detail", detail);
	dp_json_close(&json);
	g_string_append_c(out, '\n');
	answer = dp_http_answer_text(status, DP_HTTP_PROBLEM_TYPE, g_string_free(out, FALSE));
	answer->detail = detail;
	if (status == 503 || status == 429)
		answer->retry_after = BUSY_SECONDS;
	return answer;
}

void
dp_http_answer_free(DpHttpAnswer *answer)
{
	if (answer == NULL)
		return;
	g_bytes_unref(answer->body);
	g_free(answer->detail);
	g_free(answer->location);
	g_free(answer);
}
