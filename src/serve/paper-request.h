/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/roster.h>
#include <deskproof/venue.h>

#include "serve/catalog.h"
#include "serve/http-server.h"
#include "serve/paper-format.h"

/** DpPaperRequest: a paper that a client sent, and what to do with it; owned. */
typedef struct {
	DpVenue *venue;      /* (nullable): NULL: which one is the question */
	char *track, *stage; /* nullable */
	char *name;          /* of the paper; "-": not said */
	char *number;        /* (nullable) */
	guint formats;       /* which of the reports: see dp_paper_format() */
	DpRoster *roster;    /* (nullable) */
	GBytes *pdf;         /* (nullable): NULL until the body was read */
} DpPaperRequest;

/** dp_paper_request_head: reads the parameters and the head. An answer: what is wrong with them.
 * (nullable) (transfer full) */
DpHttpAnswer *dp_paper_request_head(DpPaperRequest *paper, const DpHttpRequest *request,
                                    DpCatalog *catalog);

/** dp_paper_request_head_unknown: the same for a paper whose venue is to be found. */
DpHttpAnswer *dp_paper_request_head_unknown(DpPaperRequest *paper, const DpHttpRequest *request);

/** dp_paper_request_body: takes the paper out of the body of @request. An answer: the same.
 * (nullable) (transfer full) */
DpHttpAnswer *dp_paper_request_body(DpPaperRequest *paper, DpHttpRequest *request);

void dp_paper_request_clear(DpPaperRequest *paper);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpPaperRequest, dp_paper_request_clear)
