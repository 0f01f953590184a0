/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <microhttpd.h>

/*
 * libmicrohttpd is loaded by the one command that needs it: it brings GnuTLS and more, for which
 * the others would wait.
 */

/* The functions that we call. */
#define DP_HTTP_FUNCTIONS(F)                                                                       \
	F(MHD_add_response_header)                                                                 \
	F(MHD_create_post_processor)                                                               \
	F(MHD_create_response_from_buffer)                                                         \
	F(MHD_destroy_post_processor)                                                              \
	F(MHD_destroy_response)                                                                    \
	F(MHD_get_connection_info)                                                                 \
	F(MHD_get_connection_values)                                                               \
	F(MHD_get_daemon_info)                                                                     \
	F(MHD_lookup_connection_value)                                                             \
	F(MHD_post_process)                                                                        \
	F(MHD_queue_response)                                                                      \
	F(MHD_quiesce_daemon)                                                                      \
	F(MHD_resume_connection)                                                                   \
	F(MHD_start_daemon)                                                                        \
	F(MHD_stop_daemon)                                                                         \
	F(MHD_suspend_connection)

#define DP_HTTP_FIELD(name) __typeof__(name) *name;

/** DpHttpLibrary: the functions, under their own names. */
typedef struct {
	DP_HTTP_FUNCTIONS(DP_HTTP_FIELD)
} DpHttpLibrary;

/** dp_http_library: (nullable): static; NULL with DP_ERROR_IO if it is not installed. */
const DpHttpLibrary *dp_http_library(GError **error);
