/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/haru.h"

#include <deskproof/error.h>

#include <dlfcn.h>
#include <string.h>

#include "base/kept.h"

/* The soname that Debian 12 has, and that of later versions. */
static const char *const LIBRARIES[] = {
    "libhpdf-" HPDF_VERSION_TEXT ".so",
    "libhpdf.so." G_STRINGIFY(HPDF_MAJOR_VERSION) "." G_STRINGIFY(HPDF_MINOR_VERSION)};

static const struct {
	const char *name;
	gsize field;
} FUNCTIONS[] = {
#define FUNCTION(name) {#name, G_STRUCT_OFFSET(DpHaru, name)},
    DP_HARU_FUNCTIONS(FUNCTION)};

/* (nullable) */
static void *
open_library(void)
{
	void *library = NULL;

	/* never closed: other threads may use it */
	for (guint i = 0; library == NULL && i < G_N_ELEMENTS(LIBRARIES); i++)
		library = dlopen(LIBRARIES[i], RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
	return library;
}

static gboolean
find_functions(DpHaru *haru, void *library)
{
	for (guint i = 0; i < G_N_ELEMENTS(FUNCTIONS); i++) {
		void *function = dlsym(library, FUNCTIONS[i].name);

		if (function == NULL)
			return FALSE;
		*(void **)G_STRUCT_MEMBER_P(haru, FUNCTIONS[i].field) = function;
	}
	return strcmp(haru->HPDF_GetVersion(), HPDF_VERSION_TEXT) == 0;
}

const DpHaru *
dp_haru(GError **error)
{
	static gpointer kept;
	DpHaru *haru = g_atomic_pointer_get(&kept);
	void *library;

	if (haru != NULL)
		return haru;
	library = open_library();
	haru = g_new0(DpHaru, 1);
	if (library != NULL && find_functions(haru, library))
		return dp_keep(&kept, haru, g_free);
	g_free(haru);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
	                    "a PDF report needs the library libharu " HPDF_VERSION_TEXT
	                    ", which is not installed");
	return NULL;
}
