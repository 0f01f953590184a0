/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/** DpWork: what a child is asked to do with the document of a request. */
typedef enum {
	DP_WORK_MEASURE,  /* a PDF: its facts. The attachment: (nullable): a list of authors */
	DP_WORK_LIST,     /* an archive: its entries */
	DP_WORK_UNPACK,   /* an archive: the bytes of one entry */
	DP_WORK_DRAW,     /* a PDF: pictures of the pages that the attachment lists */
	DP_WORK_PLACES,   /* a PDF: pictures of the places that the attachment lists */
	DP_WORK_ANNOTATE, /* a PDF: an annotated copy. The attachment: what is drawn into it */
	DP_WORK_SOURCES, /* a PDF: the lines of its source that made the places in the attachment */
	DP_WORK_SURVEY,  /* a PDF: a copy that shows what its parts were taken for. The attachment:
	                    its facts, as in an answer */
	DP_WORK_PICTURE, /* a PDF: a large picture of the page that the attachment names */
	DP_N_WORKS,
} DpWork;
