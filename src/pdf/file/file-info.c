/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/file/file-info.h"

#include "base/bound.h"
#include "pdf/file/property.h"

DpFileInfo *
dp_objects_new(void)
{
	DpFileInfo *objects = g_new0(DpFileInfo, 1);

	objects->properties = g_ptr_array_new_with_free_func(dp_property_free);
	objects->forbidden = g_ptr_array_new_with_free_func(g_free);
	objects->features = g_array_new(FALSE, FALSE, sizeof(DpFeature));
	return objects;
}

void
dp_file_info_free(DpFileInfo *objects)
{
	if (objects == NULL)
		return;
	g_free(objects->version);
	g_ptr_array_unref(objects->properties);
	g_ptr_array_unref(objects->forbidden);
	g_array_unref(objects->features);
	g_array_unref(objects->revision_ends);
	g_free(objects);
}

void
dp_feature_add(DpFileInfo *objects, const char *kind, gboolean external, guint page)
{
	DpFeature feature = {kind, external, page};

	if (dp_bound_allows(DP_BOUND_FEATURES, objects->features->len))
		g_array_append_val(objects->features, feature);
}
