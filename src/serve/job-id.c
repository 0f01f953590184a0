/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/job-id.h"

#include "base/checksum.h"
#include "facts/anonymity/roster.h"

static void
append(GString *text, const char *word)
{
	g_string_append(text, word != NULL ? word : "");
	g_string_append_c(text, '\n');
}

/* No word has a line feed, so each list of words has one text. */
void
dp_job_id(const guchar *secret, const char *rules, const DpPaperRequest *paper, const char *owner,
          char *id)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *formats = dp_paper_format_words(paper->formats), *pdf = NULL,
	                *authors = NULL, *sum = NULL;
	gsize size;
	gconstpointer data = g_bytes_get_data(paper->pdf, &size);

	pdf = dp_checksum_sha256(data, size);
	if (paper->roster != NULL) {
		data = g_bytes_get_data(dp_roster_bytes(paper->roster), &size);
		authors = dp_checksum_sha256(data, size);
	}
	append(text, rules);
	append(text, dp_venue_id(paper->venue));
	append(text, dp_venue_digest(paper->venue));
	append(text, paper->track);
	append(text, paper->stage);
	append(text, paper->number);
	append(text, formats);
	append(text, pdf);
	append(text, authors);
	append(text, owner);
	append(text, paper->name);
	sum = g_compute_hmac_for_data(G_CHECKSUM_SHA256, secret, DP_JOB_SECRET_BYTES,
	                              (const guchar *)text->str, text->len);
	g_strlcpy(id, sum, DP_JOB_ID_CHARS + 1);
}
