/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/file/document-private.h"
#include "pdf/poppler/expense.h"

gboolean
dp_document_refuses(DpDocument *document, guint number)
{
	static const DpBound BOUNDS[] = {[DP_REFUSAL_DRAWING] = DP_BOUND_DRAWING_STEPS,
	                                 [DP_REFUSAL_SORTING] = DP_BOUND_BASELINE_PAIRS};
	DpRefusal *refusal;

	g_return_val_if_fail(number >= 1 && number <= document->n_pages, TRUE);
	refusal = &document->refusals[number - 1];
	if (*refusal == DP_REFUSAL_UNKNOWN) {
		g_auto(DpObject) page = dp_document_page_object(document, number);

		*refusal = !dp_object_is_dict(&page) || dp_expense_is_acceptable(&page)
		               ? DP_REFUSAL_NO
		               : DP_REFUSAL_DRAWING;
	}
	if (*refusal == DP_REFUSAL_NO)
		return FALSE;
	dp_bound_met(BOUNDS[*refusal]);
	return TRUE;
}

void
dp_document_refuse_sorting(DpDocument *document, guint number)
{
	g_return_if_fail(number >= 1 && number <= document->n_pages);
	document->refusals[number - 1] = DP_REFUSAL_SORTING;
}
