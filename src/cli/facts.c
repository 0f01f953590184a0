/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "base/date.h"
#include "base/json-writer.h"
#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/fact-list.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/sandbox.h"
#include "report/banal.h"

static DpFacts *
measure(const char *path, DpSandbox *sandbox, guint page_limit, GError **error)
{
	g_autoptr(GBytes) pdf = dp_input_read(path, error);

	if (pdf == NULL)
		return NULL;
	return dp_sandbox_measure(sandbox, &(DpJob){.pdf = pdf, .page_limit = page_limit}, error);
}

/* Always writes a complete JSON object, even on error. */
static char *
refuse_json(const char *message)
{
	GString *out = g_string_new(NULL);
	DpJsonWriter json;

	dp_json_init(&json, out, TRUE);
	dp_json_open_object(&json, NULL);
	dp_json_integer(&json, "schema_version", 1);
	dp_json_open_object(&json, "facts");
	dp_json_close(&json);
	dp_json_string(&json, "error", message);
	dp_json_close(&json);
	g_string_append_c(out, '\n');
	return g_string_free(out, FALSE);
}

static char *
write_json(const DpFacts *facts, gboolean all)
{
	return dp_facts_to_json(facts);
}

static char *
write_banal(const DpFacts *facts, gboolean all)
{
	return dp_banal_write(facts, dp_date_now());
}

static char *
refuse_banal(const char *message)
{
	return dp_banal_refuse(message, dp_date_now());
}

/* FactsFormat: how facts are printed, and what is printed if there are none (NULL: nothing). */
typedef struct {
	const char *name;
	char *(*write)(const DpFacts *facts, gboolean all);
	char *(*refuse)(const char *message);
} FactsFormat;

static const FactsFormat FORMATS[] = {{"text", dp_fact_list, NULL},
                                      {"json", write_json, refuse_json},
                                      {"banal", write_banal, refuse_banal}};

static const FactsFormat *
find_format(const char *name)
{
	static const char *const NAMES[] = {"text", "json", "banal", NULL};

	for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		if (strcmp(FORMATS[i].name, name) == 0)
			return &FORMATS[i];
	}
	dp_complain_unknown(name, "a format of facts", NAMES);
	return NULL;
}

/* FactsRequest: what to print; borrowed. */
typedef struct {
	const char *path, *output;
	const FactsFormat *format;
	gboolean all;
	guint page_limit;
	DpSandbox *sandbox;
} FactsRequest;

static DpExit
print_facts(const FactsRequest *request)
{
	const FactsFormat *format = request->format;
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts =
	    measure(request->path, request->sandbox, request->page_limit, &error);
	g_autofree char *text = NULL;

	if (facts != NULL) {
		text = format->write(facts, request->all);
	} else {
		dp_complain("%s: %s", request->path, error->message);
		text = format->refuse != NULL ? format->refuse(error->message) : g_strdup("");
	}
	if (!dp_output_write(request->output, text, strlen(text)))
		return DP_EXIT_USAGE;
	return facts != NULL ? DP_EXIT_CONFORMS : DP_EXIT_NOT_CHECKED;
}

static gboolean
check_words(char **words, int page_limit)
{
	if (words[0] == NULL || words[1] != NULL) {
		dp_complain("name exactly one file: `deskproof facts FILE`");
		return FALSE;
	}
	if (page_limit >= 0)
		return TRUE;
	dp_complain("--page-limit must be a number of pages, at least 1");
	return FALSE;
}

DpExit
dp_command_facts(int argc, char **argv)
{
	g_autofree char *format = NULL;
	g_autofree char *output = NULL;
	g_auto(GStrv) words = NULL;
	int page_limit = 0;
	gboolean all = FALSE;
	const GOptionEntry entries[] = {
	    {"format", 'f', 0, G_OPTION_ARG_FILENAME, &format, "text, json or banal", "NAME"},
	    {"all", 'a', 0, G_OPTION_ARG_NONE, &all,
	     "Print every value, not only the first few (text)", NULL},
	    {"page-limit", 0, 0, G_OPTION_ARG_INT, &page_limit,
	     "Count the lines of main text after page N", "N"},
	    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Write to this file", "FILE"},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	g_auto(DpSandbox) sandbox = {0};
	g_autofree GOptionEntry *more = dp_sandbox_entries(&sandbox);
	const DpOptions options = {"facts [OPTION…] FILE", "Prints all measurements of a paper.",
	                           entries, more};
	FactsRequest request;
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	request.format = find_format(format != NULL ? format : "text");
	if (request.format == NULL || !check_words(words, page_limit) ||
	    !dp_output_check(output, (const char *const *)words) ||
	    !dp_sandbox_start(&sandbox, TRUE))
		return DP_EXIT_USAGE;
	request.sandbox = &sandbox;
	request.path = words[0];
	request.output = output;
	request.all = all;
	request.page_limit = (guint)page_limit;
	return print_facts(&request);
}
