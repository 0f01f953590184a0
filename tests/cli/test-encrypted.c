/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <qpdf/qpdf-c.h>

#include "fixtures/program.h"

/* Encrypted files that open without a password, in every way of ISO 32000: the program decrypts
 * them with its own qpdf, and measures what it measures of the plain file. */

static void
encrypt_rc4_40(qpdf_data qpdf)
{
	qpdf_set_r2_encryption_parameters_insecure(qpdf, "", "own", 1, 1, 1, 1);
}

static void
encrypt_rc4_128(qpdf_data qpdf)
{
	qpdf_set_r3_encryption_parameters_insecure(qpdf, "", "own", 1, 1, 1, 1, 1, 1,
	                                           qpdf_r3p_full);
}

static void
encrypt_aes_128(qpdf_data qpdf)
{
	qpdf_set_r4_encryption_parameters_insecure(qpdf, "", "own", 1, 1, 1, 1, 1, 1, qpdf_r3p_full,
	                                           1, 1);
}

static void
encrypt_aes_256_r5(qpdf_data qpdf)
{
	qpdf_set_r5_encryption_parameters2(qpdf, "", "own", 1, 1, 1, 1, 1, 1, qpdf_r3p_full, 1);
}

static void
encrypt_aes_256(qpdf_data qpdf)
{
	qpdf_set_r6_encryption_parameters2(qpdf, "", "own", 1, 1, 1, 1, 1, 1, qpdf_r3p_full, 1);
}

/* The facts of the paper: those of the file may differ. */
static char *
facts_of(const char *name)
{
	g_auto(Ending) ending = program_runf("facts %s", name);
	g_auto(GStrv) lines = g_strsplit(ending.out, "\n", -1);
	g_autoptr(GString) kept = g_string_new(NULL);

	g_assert_cmpint(ending.exit, ==, 0);
	for (guint i = 0; lines[i] != NULL; i++) {
		if (!g_str_has_prefix(lines[i], "file."))
			g_string_append_printf(kept, "%s\n", lines[i]);
	}
	return g_string_free(g_steal_pointer(&kept), FALSE);
}

static void
test_encrypted(gconstpointer data)
{
	void (*encrypt)(qpdf_data) = *(void (*const *)(qpdf_data))data;
	g_autoptr(GBytes) plain = program_read("paper.pdf");
	g_autofree char *path = program_path("locked.pdf");
	g_autofree char *expected = facts_of("paper.pdf"), *found = NULL;
	qpdf_data qpdf = qpdf_init();

	g_assert_cmpint(qpdf_read_memory(qpdf, "paper.pdf", g_bytes_get_data(plain, NULL),
	                                 g_bytes_get_size(plain), NULL),
	                ==, QPDF_SUCCESS);
	g_assert_cmpint(qpdf_init_write(qpdf, path), ==, QPDF_SUCCESS);
	encrypt(qpdf);
	g_assert_cmpint(qpdf_write(qpdf), ==, QPDF_SUCCESS);
	qpdf_cleanup(&qpdf);
	found = facts_of("locked.pdf");
	g_assert_cmpstr(found, ==, expected);
}

static const struct {
	const char *name;
	void (*encrypt)(qpdf_data qpdf);
} WAYS[] = {
    {"rc4-40", encrypt_rc4_40},   {"rc4-128", encrypt_rc4_128},       {"aes-128", encrypt_aes_128},
    {"aes-256", encrypt_aes_256}, {"aes-256-r5", encrypt_aes_256_r5},
};

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	program_set_up();
	program_write_paper("paper.pdf", &FIXTURE_PAPER);
	for (guint i = 0; i < G_N_ELEMENTS(WAYS); i++) {
		g_autofree char *path = g_strconcat("/cli/encrypted/", WAYS[i].name, NULL);

		g_test_add_data_func(path, &WAYS[i].encrypt, test_encrypted);
	}
	return program_test_run();
}
