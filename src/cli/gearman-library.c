/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gearman-library.h"

#include <deskproof/error.h>

#include <dlfcn.h>

#define LIBRARY "libgearman.so.8"

static const struct {
	const char *name;
	gsize field;
} FUNCTIONS[] = {
#define FUNCTION(name) {#name, G_STRUCT_OFFSET(DpGearmanLibrary, name)},
    DP_GEARMAN_FUNCTIONS(FUNCTION)};

gboolean
dp_gearman_library_load(DpGearmanLibrary *library, GError **error)
{
	void *handle = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
	void *function = handle;

	for (guint i = 0; i < G_N_ELEMENTS(FUNCTIONS) && function != NULL; i++) {
		function = dlsym(handle, FUNCTIONS[i].name);
		*(void **)G_STRUCT_MEMBER_P(library, FUNCTIONS[i].field) = function;
	}
	if (function == NULL)
		g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
		                    "a queue of Gearman needs the library " LIBRARY
		                    ", which is not installed");
	return function != NULL;
}
