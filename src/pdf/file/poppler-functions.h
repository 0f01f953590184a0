/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <poppler.h>

#include "pdf/file/poppler-library.h"

/* The functions we call of poppler-glib, and of the GLib, GObject and cairo it depends on. The
 * program may contain another GLib: what one of them has made, only the same can free. */
#define DP_POPPLER_FUNCTIONS(F)                                                                    \
	F(poppler_error_quark)                                                                     \
	F(poppler_document_new_from_bytes)                                                         \
	F(poppler_document_get_n_pages)                                                            \
	F(poppler_document_get_page)                                                               \
	F(poppler_page_get_size)                                                                   \
	F(poppler_page_get_text)                                                                   \
	F(poppler_page_get_text_attributes)                                                        \
	F(poppler_page_free_text_attributes)                                                       \
	F(poppler_page_get_text_layout)                                                            \
	F(poppler_page_render)                                                                     \
	F(g_bytes_new_with_free_func)                                                              \
	F(g_bytes_unref)                                                                           \
	F(g_error_free)                                                                            \
	F(g_object_unref)                                                                          \
	F(cairo_image_surface_create)                                                              \
	F(cairo_image_surface_get_data)                                                            \
	F(cairo_image_surface_get_stride)                                                          \
	F(cairo_surface_flush)                                                                     \
	F(cairo_surface_destroy)                                                                   \
	F(cairo_create)                                                                            \
	F(cairo_destroy)                                                                           \
	F(cairo_set_source_rgb)                                                                    \
	F(cairo_paint)                                                                             \
	F(cairo_scale)                                                                             \
	F(cairo_clip_preserve)                                                                     \
	F(cairo_fill)                                                                              \
	F(cairo_new_path)                                                                          \
	F(cairo_rectangle)                                                                         \
	F(cairo_restore)                                                                           \
	F(cairo_save)                                                                              \
	F(cairo_set_line_width)                                                                    \
	F(cairo_stroke)                                                                            \
	F(cairo_surface_write_to_png_stream)                                                       \
	F(cairo_translate)

#define DP_POPPLER_FIELD(name) __typeof__(name) *name;

/** DpPoppler: the functions, under their own names. */
typedef struct {
	DP_POPPLER_FUNCTIONS(DP_POPPLER_FIELD)
} DpPoppler;

/** dp_poppler: (nullable): loaded on the first call; NULL with DP_ERROR_LIBRARY if it cannot be.
 * Callable from any thread; call the functions it returns under dp_poppler_lock(). */
const DpPoppler *dp_poppler(GError **error);

/**
 * dp_poppler_lock: (transfer full): waits until no other thread uses poppler.
 *
 * Poppler shares settings, fonts and character maps between all documents and makes no promise
 * about threads. So only one thread at a time opens documents, reads or draws pages, and frees
 * poppler's objects. The lock is recursive. Declare it before any poppler object:
 *
 *     G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();
 */
GRecMutexLocker *dp_poppler_lock(void);

/** dp_poppler_unref: @object: of poppler's, and so poppler is loaded. (transfer full) */
void dp_poppler_unref(gpointer object);
