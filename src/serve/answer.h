/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define DP_HTTP_PROBLEM_TYPE "application/problem+json" /* RFC 9457 */

/** DpHttpAnswer: what goes back to a client; owned. */
typedef struct {
	guint status;
	const char *type; /* of the body; static */
	GBytes *body;
	guint retry_after;  /* seconds; 0: not said */
	const char *allow;  /* (nullable): methods, of a 405; static */
	char *detail;       /* (nullable): of a problem: its sentence; owned */
	char *location;     /* (nullable): where what was made is; owned */
	const char *policy; /* (nullable): the content security policy; static */
	const char *tag;    /* (nullable): RFC 9110, 8.8.3: it may be kept, and asked for; static */
} DpHttpAnswer;

/** dp_http_answer_new: @type: static; @body: (transfer full). (transfer full) */
DpHttpAnswer *dp_http_answer_new(guint status, const char *type, GBytes *body);

/** dp_http_answer_text: the same of a text. @text: (transfer full). (transfer full) */
DpHttpAnswer *dp_http_answer_text(guint status, const char *type, char *text);

/**
 * dp_http_problem: an error as RFC 9457 wants it: an object of the type application/problem+json
 * with the members type, title, status and detail. @format: one sentence on this request.
 * (transfer full)
 */
DpHttpAnswer *dp_http_problem(guint status, const char *format, ...) G_GNUC_PRINTF(2, 3);

void dp_http_answer_free(DpHttpAnswer *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpHttpAnswer, dp_http_answer_free)
