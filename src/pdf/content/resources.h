/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/colour.h"
#include "pdf/content/layer.h"
#include "pdf/font/typeface.h"

/** DpTypefaces: every font dictionary of a document, read once. */
typedef struct _DpTypefaces DpTypefaces;

DpTypefaces *dp_typefaces_new(void);
void dp_typefaces_free(DpTypefaces *typefaces);

/** DpParameters: values set by an ExtGState (table 58); the has_ fields mark those that are set. */
typedef struct {
	gboolean has_fill_alpha, has_stroke_alpha, has_line_width;
	double fill_alpha, stroke_alpha, line_width;
	DpTypeface *typeface; /* (nullable) */
	double font_size;
	gboolean has_soft_mask, soft_mask; /* 11.6.5.2: something other than /None */
	gboolean has_blend, blend;         /* 11.3.5: a mode other than /Normal */
	gboolean darkens;                  /* that mode multiplies */
} DpParameters;

typedef enum {
	DP_XOBJECT_OTHER,
	DP_XOBJECT_IMAGE,
	DP_XOBJECT_FORM,
} DpXObjectKind;

typedef struct _DpResources DpResources;

/** DpXObject: an external object (8.8); its content is decoded when first painted. */
typedef struct {
	DpXObjectKind kind;
	DpObject object;
	guint64 id;
	gboolean optional; /* in a layer */
	gboolean off;      /* that is off */
	guint32 width, height;
	gboolean mask;        /* an image mask, or a pattern's cell without its own colours */
	gboolean translucent; /* an image with its own mask */
	DpMatrix matrix;      /* of a form; also the fields below */
	DpRect bbox;
	gboolean has_bbox, group;
	gboolean isolated; /* a group whose content is not blended with what is below (11.4.5) */
	gboolean cut;      /* the content exceeds the limit */
	GBytes *content;
	DpResources *resources; /* (nullable): NULL: the caller's */
} DpXObject;

/** DpMarked: a property list of marked content (14.6.2). */
typedef struct {
	gboolean off;
	char *actual_text; /* (nullable): UTF-8 */
} DpMarked;

/** dp_resources_new: a resource dictionary (7.8.3); its entries are read when first named. */
DpResources *dp_resources_new(const DpObject *dict, DpTypefaces *typefaces, const DpLayers *layers,
                              GHashTable *xobjects);
void dp_resources_free(DpResources *resources);

/* By name with its slash; NULL if missing. All borrowed. */
DpTypeface *dp_resources_typeface(DpResources *resources, const char *name);
const DpParameters *dp_resources_parameters(DpResources *resources, const char *name);
const DpColourSpace *dp_resources_colour_space(DpResources *resources, const char *name);
const DpMarked *dp_resources_marked(DpResources *resources, const char *name);
DpXObject *dp_resources_xobject(DpResources *resources, const char *name);

/** dp_resources_form: (nullable): of an external object that has no name there. Borrowed. */
DpXObject *dp_resources_form(DpResources *resources, const DpObject *stream);

/** dp_resources_pattern: the cell of a tiling pattern (8.7.3) that may have text, as a form. */
DpXObject *dp_resources_pattern(DpResources *resources, const char *name);

/** dp_xobject_load: decodes a form's content and finds its resources; FALSE if it has no content.
 */
gboolean dp_xobject_load(DpXObject *xobject, DpResources *around, gsize limit);

void dp_xobject_free(DpXObject *xobject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpTypefaces, dp_typefaces_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpResources, dp_resources_free)
