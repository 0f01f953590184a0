/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libgearman-1.0/gearman.h>

/*
 * libgearman is loaded by the one command that needs it, so that the others neither wait for it nor
 * need it installed.
 */

/* The functions that we call. */
#define DP_GEARMAN_FUNCTIONS(F)                                                                    \
	F(gearman_client_add_server)                                                               \
	F(gearman_client_create)                                                                   \
	F(gearman_client_do_background)                                                            \
	F(gearman_client_free)                                                                     \
	F(gearman_client_set_timeout)                                                              \
	F(gearman_function_create)                                                                 \
	F(gearman_job_send_complete)                                                               \
	F(gearman_job_unique)                                                                      \
	F(gearman_job_workload)                                                                    \
	F(gearman_job_workload_size)                                                               \
	F(gearman_strerror)                                                                        \
	F(gearman_worker_add_server)                                                               \
	F(gearman_worker_create)                                                                   \
	F(gearman_worker_define_function)                                                          \
	F(gearman_worker_free)                                                                     \
	F(gearman_worker_set_timeout)                                                              \
	F(gearman_worker_work)

#define DP_GEARMAN_FIELD(name) __typeof__(name) *name;

/** DpGearmanLibrary: the functions, under their own names. */
typedef struct {
	DP_GEARMAN_FUNCTIONS(DP_GEARMAN_FIELD)
} DpGearmanLibrary;

/** dp_gearman_library_load: fills @library; FALSE with DP_ERROR_IO if it is not installed. */
gboolean dp_gearman_library_load(DpGearmanLibrary *library, GError **error);
