/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/survey-picture.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/bound.h"
#include "base/limits.h"
#include "pdf/poppler/picture.h"
#include "run/answer.h"
#include "run/png-head.h"

#define KIND 'S'
#define DPI 150.0 /* letters of 5 pt are legible */

GBytes *
dp_survey_picture_draw(GBytes *pdf, guint number, GError **error)
{
	static const DpDrawingSize SIZE = {DPI, DP_LIMIT_SURVEY_PICTURE_PIXELS,
	                                   DP_LIMIT_SURVEY_PICTURE_BYTES};
	g_auto(DpBounds) bounds = {0};
	g_autoptr(DpDocument) document = NULL;
	DpPageDrawing drawing = {NULL, 0, 0};

	dp_bounds_open(&bounds);
	document = dp_document_new(pdf, error);
	if (document == NULL)
		return NULL;
	if (number >= 1 && number <= dp_document_n_pages(document))
		drawing = dp_document_draw_page(document, number, &SIZE);
	if (drawing.png == NULL)
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "Page %u cannot be drawn within the limits.", number);
	return drawing.png;
}

GBytes *
dp_survey_picture_wanted(guint number)
{
	guint32 sent = number;

	return g_bytes_new(&sent, sizeof sent);
}

GByteArray *
dp_survey_picture_answer(GBytes *pdf, GBytes *wanted)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) png = NULL;
	guint32 number = 0;
	gsize size;
	const void *data = g_bytes_get_data(wanted, &size);
	GByteArray *answer;

	if (size == sizeof number)
		memcpy(&number, data, sizeof number);
	png = dp_survey_picture_draw(pdf, number, &error);
	if (png == NULL)
		return dp_answer_write(NULL, error);
	answer = g_byte_array_new();
	g_byte_array_append(answer, (const guint8 *)&(guint8){KIND}, 1);
	data = g_bytes_get_data(png, &size);
	g_byte_array_append(answer, data, (guint)size);
	return answer;
}

GBytes *
dp_survey_picture_read(const GByteArray *answer, GError **error)
{
	if (answer->len == 0 || answer->data[0] != KIND) {
		dp_answer_read_refusal(answer, error);
		return NULL;
	}
	if (answer->len <= dp_survey_picture_most() &&
	    dp_png_is_within(answer->data + 1, answer->len - 1, DP_LIMIT_SURVEY_PICTURE_PIXELS))
		return g_bytes_new(answer->data + 1, answer->len - 1);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
	                    "The worker's picture of a page is malformed.");
	return NULL;
}

gsize
dp_survey_picture_most(void)
{
	return 1 + DP_LIMIT_SURVEY_PICTURE_BYTES;
}
