/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixtures/interface.h"

/* The description of the interface, compared with what the service does. */

static void
resolve_all(json_t *root, json_t *value)
{
	const char *name;
	json_t *member;
	size_t i;

	interface_resolve(root, value);
	json_object_foreach(value, name, member) resolve_all(root, member);
	json_array_foreach(value, i, member) resolve_all(root, member);
}

/* "/v1/venues/{id}" → "/v1/venues/none". (transfer full) */
static char *
fill(const char *path)
{
	g_auto(GStrv) parts = g_strsplit(path, "{id}", -1);

	return g_strjoinv("none", parts);
}

static void
assert_described(json_t *operation, const char *path, const Response *response)
{
	g_autofree char *status = g_strdup_printf("%u", response->status);
	gboolean known = json_object_get(json_object_get(operation, "responses"), status) != NULL;

	if (!known)
		g_test_message("%s: %s is not described", path, status);
	g_assert_true(known);
}

/* Asks without a paper, and with a method that is none of the path's. */
static void
try_operation(const Service *service, const char *path, const char *method, json_t *operation)
{
	g_autofree char *target = fill(path), *verb = g_ascii_strup(method, -1);
	g_auto(Response) plain = service_ask(service, verb, target, NULL, NULL);
	g_auto(Response) wrong = service_ask(service, "PATCH", target, NULL, NULL);

	g_assert_cmpuint(plain.status, !=, 405);
	assert_described(operation, path, &plain);
	g_assert_cmpuint(wrong.status, ==, 405);
	assert_described(operation, path, &wrong);
	assert_holds("head", wrong.head, verb);
}

static void
test_described(void)
{
	const char *path, *method;
	json_t *methods, *operation, *root;
	Service service;
	guint n = 0;

	service_start(&service, "");
	root = interface_read(&service, NULL);
	resolve_all(root, root);
	json_object_foreach(json_object_get(root, "paths"), path, methods)
	{
		json_object_foreach(methods, method, operation)
		{
			if (!json_is_object(operation))
				continue;
			try_operation(&service, path, method, operation);
			n++;
		}
	}
	g_assert_cmpuint(n, >=, 12);
	json_decref(root);
	service_end(&service);
}

/* Where a token is wanted, the description says so. */
static void
test_tokens(void)
{
	const char *path, *method;
	json_t *methods, *operation, *root;
	Service service;

	service_start(&service, "");
	root = interface_read(&service, NULL);
	service_end(&service);
	program_write("tokens", "lamp\n", -1);
	service_start(&service, "--token-file tokens");
	json_object_foreach(json_object_get(root, "paths"), path, methods)
	{
		json_object_foreach(methods, method, operation)
		{
			g_autofree char *target = fill(path), *verb = g_ascii_strup(method, -1);
			gboolean is_open = json_is_array(json_object_get(operation, "security"));
			g_auto(Response) response = {0};

			if (!json_is_object(operation))
				continue;
			response = service_ask(&service, verb, target, NULL, NULL);
			if (!is_open)
				g_assert_cmpuint(response.status, ==, 401);
			assert_described(operation, path, &response);
		}
	}
	json_decref(root);
	service_end(&service);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	g_test_add_func("/serve-interface/described", test_described);
	g_test_add_func("/serve-interface/tokens", test_tokens);
	return program_test_run();
}
