/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * DP_ERROR:
 *
 * The domain of every error that deskproof raises. The message is one clear sentence that names
 * what failed and why; only the command line and the service print it.
 */
#define DP_ERROR (dp_error_quark())

typedef enum {
	DP_ERROR_USAGE,     /* the caller asked for something that does not exist */
	DP_ERROR_VENUE,     /* a venue file cannot be used; its diagnostics say why */
	DP_ERROR_IO,        /* a file could not be read or written */
	DP_ERROR_NOT_PDF,   /* the bytes are not a PDF */
	DP_ERROR_CORRUPT,   /* a PDF, but too damaged to analyse */
	DP_ERROR_ENCRYPTED, /* a PDF that needs a password to be read */
	DP_ERROR_LIMIT,     /* larger than a bound of limits.h */
	DP_ERROR_FORMAT,    /* JSON or a pattern that cannot be parsed */
	DP_ERROR_WORKER,    /* out of workers, descriptors or other machine resources */
	DP_ERROR_KILLED,    /* the worker was killed from outside at this file, repeatedly */
	DP_ERROR_LIBRARY,   /* a PDF that only poppler can read, which cannot be loaded */
} DpError;

DP_PUBLIC GQuark dp_error_quark(void);

/** dp_error_is_about_file: whether @error is about the file, and not about access to it, this
 * program or the machine. */
DP_PUBLIC gboolean dp_error_is_about_file(const GError *error);

G_END_DECLS
