/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * DpStyles: all styles that venues extend, for DpJob.styles: a paper that breaks its venue's layout
 * may be in the style of another. Nothing is read before the first such paper; then all are, once.
 *
 * Threads: may be used in many jobs at once.
 */
typedef struct _DpStyles DpStyles;

/** dp_styles_new: @folders: as for dp_registry_new(). (transfer full) */
DP_PUBLIC DpStyles *dp_styles_new(const char *const *folders);
DP_PUBLIC void dp_styles_free(DpStyles *styles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpStyles, dp_styles_free)

G_END_DECLS
