/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/venue-header.h"

#include <deskproof/diagnostic.h>

#include "base/date.h"
#include "venue/yaml-file.h"
#include "venue/yaml-node.h"

void
dp_venue_header_clear(DpVenueHeader *header)
{
	g_clear_pointer(&header->title, g_free);
	g_clear_pointer(&header->area, g_free);
	g_clear_pointer(&header->deadline, g_free);
	g_clear_pointer(&header->url, g_free);
	g_clear_pointer(&header->style, g_free);
	g_clear_pointer(&header->aliases, g_strfreev);
}

static char *
copy_text(const DpYamlNode *root, const char *key)
{
	const DpYamlNode *node =
	    root != NULL && root->kind == DP_YAML_MAP ? dp_yaml_node_get(root, key) : NULL;

	return g_strdup(node != NULL && node->kind == DP_YAML_SCALAR ? node->text : NULL);
}

static char **
copy_words(const DpYamlNode *root, const char *key)
{
	const DpYamlNode *list =
	    root != NULL && root->kind == DP_YAML_MAP ? dp_yaml_node_get(root, key) : NULL;
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();

	if (list != NULL && list->kind != DP_YAML_LIST)
		list = NULL;
	for (const DpYamlNode *item = list != NULL ? list->first : NULL; item != NULL;
	     item = item->next) {
		if (item->kind == DP_YAML_SCALAR)
			g_strv_builder_add(words, item->text);
	}
	return g_strv_builder_end(words);
}

void
dp_venue_header_read(DpVenueHeader *header, const char *path)
{
	g_autoptr(GPtrArray) ignored = dp_diagnostics_new();
	g_auto(DpYamlFile) file = {NULL};
	const DpYamlNode *root = NULL;

	if (dp_yaml_file_open(&file, path, TRUE, ignored, NULL) && file.tree != NULL)
		root = file.tree->root;
	header->title = copy_text(root, "title");
	if (header->title == NULL)
		header->title = g_strdup(path);
	header->area = copy_text(root, "area");
	header->deadline = copy_text(root, "deadline");
	if (header->deadline != NULL && !dp_date_is_valid(header->deadline))
		g_clear_pointer(&header->deadline, g_free);
	header->url = copy_text(root, "url");
	header->style = copy_text(root, "extends");
	header->aliases = copy_words(root, "aliases");
}
