/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/http-library.h"

#include <deskproof/error.h>

#include <dlfcn.h>

#include "base/kept.h"

#define LIBRARY "libmicrohttpd.so.12"

static const struct {
	const char *name;
	gsize field;
} FUNCTIONS[] = {
#define FUNCTION(name) {#name, G_STRUCT_OFFSET(DpHttpLibrary, name)},
    DP_HTTP_FUNCTIONS(FUNCTION)};

static gboolean
find_functions(DpHttpLibrary *library)
{
	void *handle = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
	void *function = handle;

	for (guint i = 0; i < G_N_ELEMENTS(FUNCTIONS) && function != NULL; i++) {
		function = dlsym(handle, FUNCTIONS[i].name);
		*(void **)G_STRUCT_MEMBER_P(library, FUNCTIONS[i].field) = function;
	}
	return function != NULL;
}

const DpHttpLibrary *
dp_http_library(GError **error)
{
	static gpointer kept;
	DpHttpLibrary *library = g_atomic_pointer_get(&kept);

	if (library != NULL)
		return library;
	library = g_new0(DpHttpLibrary, 1);
	if (find_functions(library))
		return dp_keep(&kept, library, g_free);
	g_free(library);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
	                    "the service needs the library " LIBRARY ", which is not installed");
	return NULL;
}
