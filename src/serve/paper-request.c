/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/paper-request.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "base/names.h"
#include "base/paper-number.h"

#define FORM "multipart/form-data"
#define PAPER_PART "paper"
#define AUTHORS_PART "authors"

static const char *const BODIES[] = {"application/pdf", "application/octet-stream", FORM, NULL};

void
dp_paper_request_clear(DpPaperRequest *paper)
{
	g_clear_pointer(&paper->venue, dp_venue_unref);
	g_clear_pointer(&paper->track, g_free);
	g_clear_pointer(&paper->stage, g_free);
	g_clear_pointer(&paper->name, g_free);
	g_clear_pointer(&paper->number, g_free);
	g_clear_pointer(&paper->roster, dp_roster_free);
	g_clear_pointer(&paper->pdf, g_bytes_unref);
}

static DpHttpAnswer *
choose_formats(DpPaperRequest *paper, const DpHttpRequest *request)
{
	const char *word = dp_http_request_query(request, "format");
	const char *accept = dp_http_request_header(request, "Accept");

	if (word != NULL)
		paper->formats = dp_paper_format_read(word);
	else
		paper->formats = dp_paper_format_negotiate(accept, DP_PAPER_FORMAT_ALL);
	if (paper->formats != 0)
		return NULL;
	return word != NULL ? dp_http_problem(400,
	                                      "There is no format \"%.40s\": say json, html, pdf, "
	                                      "text, annotated or banal.",
	                                      word)
	                    : dp_paper_format_refuse();
}

static DpHttpAnswer *
check_word(const char *word, const char *what, const DpVenue *venue, const char *const *words)
{
	g_autofree char *all = dp_names_join(", ", words);

	if (word == NULL || g_strv_contains(words, word))
		return NULL;
	if (words[0] == NULL)
		return dp_http_problem(422, "%s has no %ss.", dp_venue_id(venue), what);
	return dp_http_problem(422, "\"%.40s\" is not a %s of %s: say %s.", word, what,
	                       dp_venue_id(venue), all);
}

static DpHttpAnswer *
choose_venue(DpPaperRequest *paper, const DpHttpRequest *request, DpCatalog *catalog)
{
	const char *id = dp_http_request_query(request, "venue");
	g_autoptr(GError) error = NULL;
	DpHttpAnswer *wrong;

	if (id == NULL || *id == '\0')
		return dp_http_problem(400, "Which venue? Say ?venue=ID; /v1/venues lists them.");
	paper->venue = dp_catalog_venue(catalog, id, &error);
	if (paper->venue == NULL)
		return dp_catalog_problem(422, error);
	paper->track = g_strdup(dp_http_request_query(request, "track"));
	paper->stage = g_strdup(dp_http_request_query(request, "stage"));
	wrong = check_word(paper->track, "track", paper->venue, dp_venue_tracks(paper->venue));
	return wrong != NULL
	           ? wrong
	           : check_word(paper->stage, "stage", paper->venue, dp_venue_stages(paper->venue));
}

/* The last part of a path, without what could end a line of a log or a report. (transfer full) */
static char *
clean_name(const char *name)
{
	g_autofree char *base = g_path_get_basename(name);
	char *valid = g_utf8_make_valid(base, -1);

	for (char *p = valid; *p != '\0'; p++) {
		if (g_ascii_iscntrl(*p))
			*p = '_';
	}
	return valid;
}

/* A name may tell who wrote the paper, so none is cut. */
static DpHttpAnswer *
check_name(const char *name)
{
	return g_utf8_strlen(name, -1) <= (glong)DP_LIMIT_HTTP_NAME_CHARS
	           ? NULL
	           : dp_http_problem(422, "The paper's name has more than %u characters.",
	                             DP_LIMIT_HTTP_NAME_CHARS);
}

static DpHttpAnswer *
read_names(DpPaperRequest *paper, const DpHttpRequest *request)
{
	const char *name = dp_http_request_query(request, "name");
	const char *number = dp_http_request_query(request, "number");

	paper->name = name != NULL && *name != '\0' ? clean_name(name) : g_strdup("-");
	if (number != NULL && *number != '\0') {
		paper->number = dp_paper_number_parse(number, NULL);
		if (paper->number == NULL)
			return dp_http_problem(422,
			                       "A paper's number has digits, perhaps with letters, "
			                       "\"-\", \".\" and \"_\", at most %u characters.",
			                       DP_LIMIT_PAPER_NUMBER_BYTES);
	}
	return check_name(paper->name);
}

static DpHttpAnswer *
check_body_type(const DpHttpRequest *request)
{
	const char *header = dp_http_request_header(request, "Content-Type");
	g_autofree char *type = header != NULL ? dp_media_type(header) : g_strdup("");

	return g_strv_contains(BODIES, type)
	           ? NULL
	           : dp_http_problem(415, "Send the paper as application/pdf, or as the field "
	                                  "\"" PAPER_PART "\" of a form (" FORM ").");
}

DpHttpAnswer *
dp_paper_request_head(DpPaperRequest *paper, const DpHttpRequest *request, DpCatalog *catalog)
{
	DpHttpAnswer *wrong = check_body_type(request);

	if (wrong == NULL)
		wrong = choose_formats(paper, request);
	if (wrong == NULL)
		wrong = choose_venue(paper, request, catalog);
	return wrong != NULL ? wrong : read_names(paper, request);
}

DpHttpAnswer *
dp_paper_request_head_unknown(DpPaperRequest *paper, const DpHttpRequest *request)
{
	DpHttpAnswer *wrong = check_body_type(request);

	paper->formats = dp_paper_format_find("json");
	return wrong != NULL ? wrong : read_names(paper, request);
}

/* Form: what is found in one. */
typedef struct {
	GByteArray *pdf;
	GString *authors;
	char *file_name; /* (nullable) */
	gboolean has_pdf, is_too_much;
} Form;

static void
form_clear(Form *form)
{
	g_clear_pointer(&form->pdf, g_byte_array_unref);
	g_string_free(form->authors, TRUE);
	g_free(form->file_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Form, form_clear)

static gboolean
take_part(const DpHttpPart *part, const char *data, gsize size, gpointer user_data)
{
	Form *form = user_data;

	if (g_strcmp0(part->name, PAPER_PART) == 0) {
		form->has_pdf = TRUE;
		g_byte_array_append(form->pdf, (const guint8 *)data, (guint)size);
		if (part->file_name != NULL && form->file_name == NULL)
			form->file_name = clean_name(part->file_name);
	} else if (g_strcmp0(part->name, AUTHORS_PART) == 0) {
		g_string_append_len(form->authors, data, (gssize)size);
		form->is_too_much = form->authors->len > DP_LIMIT_ROSTER_BYTES;
	}
	return !form->is_too_much;
}

static DpHttpAnswer *
read_authors(DpPaperRequest *paper, const Form *form)
{
	g_autoptr(GError) error = NULL;

	if (form->authors->len == 0)
		return NULL;
	paper->roster = dp_roster_new(form->authors->str, form->authors->len, &error);
	return paper->roster != NULL
	           ? NULL
	           : dp_http_problem(422, "The field \"" AUTHORS_PART "\": %s", error->message);
}

static DpHttpAnswer *
read_form(DpPaperRequest *paper, const DpHttpRequest *request, GBytes *body)
{
	g_auto(Form) form = {g_byte_array_new(), g_string_new(NULL), NULL, FALSE, FALSE};
	gboolean whole = dp_http_request_read_form(request, body, take_part, &form);
	DpHttpAnswer *wrong;

	if (form.is_too_much)
		return dp_http_problem(422,
		                       "The field \"" AUTHORS_PART "\" has more than %u bytes.",
		                       DP_LIMIT_ROSTER_BYTES);
	if (!whole)
		return dp_http_problem(
		    400, "The form cannot be read, is cut off, or has too many fields.");
	if (!form.has_pdf)
		return dp_http_problem(400, "The form has no field \"" PAPER_PART "\".");
	if (form.file_name != NULL && strcmp(paper->name, "-") == 0) {
		g_free(paper->name);
		paper->name = g_steal_pointer(&form.file_name);
	}
	paper->pdf = g_byte_array_free_to_bytes(g_steal_pointer(&form.pdf));
	wrong = check_name(paper->name);
	return wrong != NULL ? wrong : read_authors(paper, &form);
}

DpHttpAnswer *
dp_paper_request_body(DpPaperRequest *paper, DpHttpRequest *request)
{
	const char *header = dp_http_request_header(request, "Content-Type");
	g_autofree char *type = dp_media_type(header != NULL ? header : "");
	g_autoptr(GBytes) body = dp_http_request_body(request);
	DpHttpAnswer *wrong = NULL;

	if (strcmp(type, FORM) == 0)
		wrong = read_form(paper, request, body);
	else
		paper->pdf = g_steal_pointer(&body);
	if (wrong == NULL && g_bytes_get_size(paper->pdf) == 0)
		wrong = dp_http_problem(400, "There is no paper in the request.");
	return wrong;
}
