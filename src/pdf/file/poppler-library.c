/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <dlfcn.h>

#include "pdf/file/poppler-functions.h"

/* The soname of poppler-glib since 0.18; it brings cairo with it. */
#define LIBRARY "libpoppler-glib.so.8"

typedef struct {
	const char *name;
	gsize field;
} Function;

#define FUNCTION(name) {#name, G_STRUCT_OFFSET(DpPoppler, name)},

static const Function FUNCTIONS[] = {DP_POPPLER_FUNCTIONS(FUNCTION)};

static GRecMutex lock; /* guards the variables below and every use of poppler */
static DpPoppler poppler;
static gboolean loaded;
static void (*call_instead)(void);

static gboolean
find_functions(void *library, GError **error)
{
	for (guint i = 0; i < G_N_ELEMENTS(FUNCTIONS); i++) {
		void *function = dlsym(library, FUNCTIONS[i].name);

		if (function == NULL) {
			g_set_error(error, DP_ERROR, DP_ERROR_LIBRARY,
			            "The library " LIBRARY " has no function %s.",
			            FUNCTIONS[i].name);
			return FALSE;
		}
		*(void **)G_STRUCT_MEMBER_P(&poppler, FUNCTIONS[i].field) = function;
	}
	return TRUE;
}

static gboolean
load(GError **error)
{
	void *library;

	if (call_instead != NULL)
		call_instead();
	/* Never closed: it registers GObject types, which cannot be unregistered. */
	library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
	if (library != NULL)
		return find_functions(library, error);
	g_set_error(error, DP_ERROR, DP_ERROR_LIBRARY,
	            "The library poppler-glib cannot be loaded: %s.", dlerror());
	return FALSE;
}

GRecMutexLocker *
dp_poppler_lock(void)
{
	return g_rec_mutex_locker_new(&lock);
}

const DpPoppler *
dp_poppler(GError **error)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();

	if (!loaded)
		loaded = load(error);
	return loaded ? &poppler : NULL;
}

void
dp_poppler_unref(gpointer object)
{
	dp_poppler(NULL)->g_object_unref(object);
}

gboolean
dp_poppler_load(GError **error)
{
	return dp_poppler(error) != NULL;
}

gboolean
dp_poppler_is_loaded(void)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();

	return loaded;
}

void
dp_poppler_set_absent(void (*absent)(void))
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();

	call_instead = absent;
}
