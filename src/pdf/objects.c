/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/objects.h"

static void
free_property(gpointer data)
{
	DpProperty *property = data;

	g_free(property->key);
	g_free(property->value);
	g_free(property);
}

void
dp_objects_free(DpObjects *objects)
{
	if (objects == NULL)
		return;
	g_free(objects->version);
	g_free(objects->repair_reason);
	g_ptr_array_unref(objects->properties);
	g_free(objects);
}

const DpObjects *
dp_document_objects(DpDocument *document)
{
	if (document->objects == NULL) {
		document->objects = g_new0(DpObjects, 1);
		document->objects->version = g_strdup("1.5");
		document->objects->n_revisions = 1;
		document->objects->properties = g_ptr_array_new_with_free_func(free_property);
	}
	return document->objects;
}
