/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>
#include <deskproof/report.h>

G_BEGIN_DECLS

typedef struct {
	gboolean all;    /* include passes and rules that do not apply */
	gboolean colour; /* ANSI colours; never the only way a meaning is shown */
	gboolean quiet;  /* only the verdict line */
} DpWriterOptions;

/** DpWriter: a row of the table of report formats. */
typedef struct {
	const char *name; /* "text", "concise", "json", … */
	const char *doc;
	/* text before the first report, between two, and after the last; nullable */
	void (*begin)(GString *out, guint n_reports, const DpWriterOptions *options);
	void (*report)(GString *out, const DpReport *report, const DpWriterOptions *options);
	void (*end)(GString *out, const GPtrArray *reports, const DpWriterOptions *options);
	gboolean pictures; /* shows the exhibits and page_pictures of a report */
	/* of a format that is no text: the whole file, instead of the above; nullable */
	GBytes *(*make)(const GPtrArray *reports, const DpWriterOptions *options, GError **error);
} DpWriter;

/** dp_writer_table: every format; @n is set to their number. Static. */
DP_PUBLIC const DpWriter *dp_writer_table(guint *n);

/** dp_writer_find: (nullable): the format of that name; static. */
DP_PUBLIC const DpWriter *dp_writer_find(const char *name);

/** dp_writer_write: @n reports as one text, UTF-8; empty for a format that is no text. Callable
 * from any thread. (transfer full) */
DP_PUBLIC char *dp_writer_write(const DpWriter *writer, DpReport *const *reports, guint n,
                                const DpWriterOptions *options);

/** dp_writer_make: @n reports as one file of any format; NULL with a DP_ERROR, which only a format
 * that is no text has. Callable from any thread. (transfer full) */
DP_PUBLIC GBytes *dp_writer_make(const DpWriter *writer, DpReport *const *reports, guint n,
                                 const DpWriterOptions *options, GError **error);

/** DP_WRITER_PDF_ENDING: the last bytes of each file of the format "pdf", a comment (ISO 32000-1,
 * 7.2.3), by which a report is told from a paper. */
#define DP_WRITER_PDF_ENDING "%report by deskproof\n"

G_END_DECLS
