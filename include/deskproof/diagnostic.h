/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
	DP_DIAGNOSTIC_WARNING,
	DP_DIAGNOSTIC_ERROR,
} DpDiagnosticLevel;

/**
 * DpDiagnostic:
 *
 * An error in a hand-written file (a venue file, a configuration). The reader collects all of a
 * file's diagnostics before it gives up.
 */
typedef struct {
	DpDiagnosticLevel level;
	char *path;
	guint line;   /* 1-based; 0: the whole file */
	guint column; /* 1-based; 0: the whole line */
	char *message;
} DpDiagnostic;

DP_PUBLIC void dp_diagnostic_free(DpDiagnostic *diagnostic);

/** dp_diagnostics_new: an empty list. (transfer full) (element-type DpDiagnostic) */
DP_PUBLIC GPtrArray *dp_diagnostics_new(void);

DP_PUBLIC void dp_diagnostics_add(GPtrArray *list, DpDiagnosticLevel level, const char *path,
                                  guint line, guint column, const char *format, ...)
    G_GNUC_PRINTF(6, 7);

/** dp_diagnostics_n_errors: how many of @list are of level DP_DIAGNOSTIC_ERROR. */
DP_PUBLIC guint dp_diagnostics_n_errors(const GPtrArray *list);

/** dp_diagnostic_to_string: "path:line:column: error: message". (transfer full) */
DP_PUBLIC char *dp_diagnostic_to_string(const DpDiagnostic *diagnostic);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpDiagnostic, dp_diagnostic_free)

G_END_DECLS
