/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>

void
dp_diagnostic_free(DpDiagnostic *diagnostic)
{
	if (diagnostic == NULL)
		return;
	g_free(diagnostic->path);
	g_free(diagnostic->message);
	g_free(diagnostic);
}

static void
free_element(gpointer diagnostic)
{
	dp_diagnostic_free(diagnostic);
}

GPtrArray *
dp_diagnostics_new(void)
{
	return g_ptr_array_new_with_free_func(free_element);
}

void
dp_diagnostics_add(GPtrArray *list, DpDiagnosticLevel level, const char *path, guint line,
                   guint column, const char *format, ...)
{
	DpDiagnostic *diagnostic = g_new0(DpDiagnostic, 1);
	va_list arguments;

	diagnostic->level = level;
	diagnostic->path = g_strdup(path);
	diagnostic->line = line;
	diagnostic->column = column;
	va_start(arguments, format);
	diagnostic->message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_ptr_array_add(list, diagnostic);
}

guint
dp_diagnostics_n_errors(const GPtrArray *list)
{
	guint n = 0;

	for (guint i = 0; i < list->len; i++) {
		const DpDiagnostic *diagnostic = list->pdata[i];

		n += diagnostic->level == DP_DIAGNOSTIC_ERROR;
	}
	return n;
}

char *
dp_diagnostic_to_string(const DpDiagnostic *diagnostic)
{
	const char *level = diagnostic->level == DP_DIAGNOSTIC_ERROR ? "error" : "warning";

	if (diagnostic->line == 0)
		return g_strdup_printf("%s: %s: %s", diagnostic->path, level, diagnostic->message);
	return g_strdup_printf("%s:%u:%u: %s: %s", diagnostic->path, diagnostic->line,
	                       MAX(diagnostic->column, 1), level, diagnostic->message);
}
