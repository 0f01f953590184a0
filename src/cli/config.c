/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/config.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "cli/fail-on.h"
#include "cli/venue-choice.h"
#include "venue/reader.h"
#include "venue/yaml-parser.h"
#include "verdict/explanation.h"

DpConfig *
dp_config_new(void)
{
	DpConfig *config = g_new0(DpConfig, 1);

	config->rules_dirs = g_ptr_array_new_with_free_func(g_free);
	config->settings = g_ptr_array_new_with_free_func(g_free);
	config->policy = dp_policy_new();
	return config;
}

void
dp_config_free(DpConfig *config)
{
	if (config == NULL)
		return;
	g_free(config->path);
	g_free(config->venue);
	g_free(config->track);
	g_free(config->stage);
	g_free(config->fail_on);
	g_ptr_array_unref(config->rules_dirs);
	g_ptr_array_unref(config->settings);
	dp_policy_free(config->policy);
	g_free(config);
}

static char *
user_file(void)
{
	g_autofree char *path =
	    g_build_filename(g_get_user_config_dir(), "deskproof", "config.yaml", NULL);

	return g_file_test(path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer(&path) : NULL;
}

char *
dp_config_find(void)
{
	g_autofree char *folder = g_get_current_dir();

	for (;;) {
		g_autofree char *path = g_build_filename(folder, DP_CONFIG_FILE, NULL);
		g_autofree char *parent = g_path_get_dirname(folder);

		if (g_file_test(path, G_FILE_TEST_IS_REGULAR))
			return g_steal_pointer(&path);
		if (strcmp(parent, folder) == 0)
			return user_file();
		g_free(folder);
		folder = g_steal_pointer(&parent);
	}
}

gboolean
dp_config_is_trusted(const char *path)
{
	struct stat status;

	return stat(path, &status) != 0 || status.st_uid == geteuid() || status.st_uid == 0;
}

static void
read_text(DpReader *reader, const DpYamlNode *value, const char *what, char **target)
{
	const char *text = dp_reader_text(reader, value, what);

	if (text == NULL)
		return;
	g_free(*target);
	*target = g_strdup(text);
}

static void
read_venue(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	read_text(reader, value, "venue", &((DpConfig *)target)->venue);
}

static void
read_track(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	read_text(reader, value, "track", &((DpConfig *)target)->track);
}

static void
read_stage(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	read_text(reader, value, "stage", &((DpConfig *)target)->stage);
}

static void
read_fail_on(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	const char *const *levels = dp_fail_on_names();
	DpConfig *config = target;

	read_text(reader, value, "fail-on", &config->fail_on);
	if (config->fail_on != NULL && !g_strv_contains(levels, config->fail_on))
		dp_reader_unknown(reader, value, config->fail_on, "a level", levels);
}

static void
read_texts(DpReader *reader, const DpYamlNode *value, const char *what, GPtrArray *target)
{
	if (!dp_reader_is_list(reader, value, what))
		return;
	for (const DpYamlNode *item = value->first; item != NULL; item = item->next) {
		const char *text = dp_reader_text(reader, item, what);

		if (text != NULL)
			g_ptr_array_add(target, g_strdup(text));
	}
}

static void
read_settings(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	read_texts(reader, value, "set", ((DpConfig *)target)->settings);
}

static void
read_rules_dirs(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpConfig *config = target;
	g_autofree char *full = g_canonicalize_filename(reader->path, NULL);
	g_autofree char *folder = g_path_get_dirname(full);
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);

	read_texts(reader, value, "rules-dirs", names);
	for (guint i = 0; i < names->len; i++)
		g_ptr_array_add(config->rules_dirs,
		                g_canonicalize_filename(names->pdata[i], folder));
}

/* A rule id, or a key such as "required-text/notice". */
static gboolean
check_rule(DpReader *reader, const DpYamlNode *at, const char *name)
{
	g_autofree const char **ids = dp_venue_choice_rule_ids();
	g_autofree char *id = g_strndup(name, strcspn(name, "/"));

	if (dp_rule_info(id) != NULL || g_str_equal(id, DP_OTHER_STYLE))
		return TRUE;
	dp_reader_unknown(reader, at, id, "a rule", ids);
	return FALSE;
}

static void
read_ignore(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpConfig *config = target;
	guint before = config->policy->ignore->len;

	read_texts(reader, value, "ignore", config->policy->ignore);
	for (guint i = before; i < config->policy->ignore->len; i++)
		check_rule(reader, value, config->policy->ignore->pdata[i]);
}

static void
read_severity(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	static const char *const LEVELS[] = {"error", "warning", "note", NULL};
	DpConfig *config = target;

	if (value->kind != DP_YAML_MAP) {
		dp_reader_error(reader, value, "\"severity\" must be a mapping of rules to levels");
		return;
	}
	for (const DpYamlNode *key = value->first; key != NULL; key = key->next) {
		const char *level = dp_reader_text(reader, key->value, key->text);
		DpSeverity severity;

		if (level == NULL || !check_rule(reader, key, key->text))
			continue;
		if (dp_severity_parse(level, &severity))
			dp_policy_add_severity(config->policy, key->text, severity);
		else
			dp_reader_unknown(reader, key->value, level, "a severity", LEVELS);
	}
}

typedef struct {
	char *rule, *reason, *file;
} WaiverText;

static void
waiver_text_clear(WaiverText *text)
{
	g_free(text->rule);
	g_free(text->reason);
	g_free(text->file);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(WaiverText, waiver_text_clear)

static void
read_waiver_rule(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	WaiverText *waiver = target;

	read_text(reader, value, "rule", &waiver->rule);
	if (waiver->rule != NULL)
		check_rule(reader, value, waiver->rule);
}

static void
read_waiver_reason(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	read_text(reader, value, "reason", &((WaiverText *)target)->reason);
}

static void
read_waiver_file(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	read_text(reader, value, "file", &((WaiverText *)target)->file);
}

static const DpField WAIVER_FIELDS[] = {{"rule", TRUE, read_waiver_rule},
                                        {"reason", TRUE, read_waiver_reason},
                                        {"file", FALSE, read_waiver_file},
                                        {NULL, FALSE, NULL}};

static void
read_waivers(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpConfig *config = target;

	if (!dp_reader_is_list(reader, value, "waivers"))
		return;
	for (const DpYamlNode *node = value->first; node != NULL; node = node->next) {
		g_auto(WaiverText) text = {NULL, NULL, NULL};

		dp_reader_fields(reader, node, node, "a waiver", WAIVER_FIELDS, NULL, &text);
		if (text.rule != NULL && text.reason != NULL)
			dp_policy_add_waiver(config->policy, text.rule, text.reason, text.file,
			                     node->line, node->column);
	}
}

static const DpField FIELDS[] = {
    {"venue", FALSE, read_venue},           {"track", FALSE, read_track},
    {"stage", FALSE, read_stage},           {"fail-on", FALSE, read_fail_on},
    {"rules-dirs", FALSE, read_rules_dirs}, {"set", FALSE, read_settings},
    {"ignore", FALSE, read_ignore},         {"severity", FALSE, read_severity},
    {"waivers", FALSE, read_waivers},       {NULL, FALSE, NULL}};

gboolean
dp_config_read(DpConfig *config, const char *path, GPtrArray *diagnostics)
{
	DpReader reader = {.path = path, .diagnostics = diagnostics};
	g_autoptr(DpYamlTree) tree = NULL;
	g_autoptr(GError) error = NULL;
	g_autofree char *text = NULL;
	gsize length = 0;

	config->path = g_strdup(path);
	text = dp_file_read(path, DP_LIMIT_YAML_BYTES, &length, &error);
	if (text == NULL) {
		dp_diagnostics_add(diagnostics, DP_DIAGNOSTIC_ERROR, path, 0, 0, "%s",
		                   error->message);
		return FALSE;
	}
	tree = dp_yaml_parse(path, text, length, diagnostics);
	if (tree != NULL)
		dp_reader_fields(&reader, tree->root, tree->root, "a configuration", FIELDS, NULL,
		                 config);
	return dp_diagnostics_n_errors(diagnostics) == 0;
}

void
dp_config_unused_waivers(const DpConfig *config, GPtrArray *diagnostics)
{
	for (guint i = 0; i < config->policy->waivers->len; i++) {
		const DpWaiver *waiver = config->policy->waivers->pdata[i];

		if (!waiver->used)
			dp_diagnostics_add(diagnostics, DP_DIAGNOSTIC_WARNING, config->path,
			                   waiver->line, waiver->column,
			                   "the waiver for %s was not needed", waiver->rule);
	}
}
