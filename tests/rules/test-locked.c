/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "fixtures/raw.h"
#include "fixtures/venue.h"

/*
 * A file that poppler decrypts and qpdf does not: version 4 with a crypt filter whose key has five
 * bytes (ISO 32000-1, 7.6.5). qpdf takes the key's length from /Length, poppler from the filter.
 */

#define KEY_BYTES 5
#define PERMISSIONS 0xFFFFFFFCu
#define HASH_BYTES 16

/* Algorithm 2: the password that is empty. */
static const guint8 PADDING[32] = {0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E,
                                   0x56, 0xFF, 0xFA, 0x01, 0x08, 0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68,
                                   0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A};
static const guint8 OWNER[32] = "the owner's entry, of any bytes";
static const guint8 ID[16] = "a paper's number";

static void
hash(GByteArray *bytes, guint8 *digest)
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_MD5);
	gsize length = HASH_BYTES;

	g_checksum_update(sum, bytes->data, (gssize)bytes->len);
	g_checksum_get_digest(sum, digest, &length);
}

static void
rc4(const guint8 *key, gsize key_length, guint8 *data, gsize length)
{
	guint8 state[256], a = 0, b = 0;

	for (guint i = 0; i < 256; i++)
		state[i] = (guint8)i;
	for (guint i = 0; i < 256; i++) {
		guint8 other = state[i];

		b = (guint8)(b + other + key[i % key_length]);
		state[i] = state[b];
		state[b] = other;
	}
	b = 0;
	for (gsize i = 0; i < length; i++) {
		guint8 other = state[++a];

		b = (guint8)(b + other);
		state[a] = state[b];
		state[b] = other;
		data[i] ^= state[(guint8)(state[a] + other)];
	}
}

static void
make_key(guint8 *key)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	const guint8 permissions[4] = {PERMISSIONS & 0xFF, 0xFF, 0xFF, 0xFF};
	guint8 digest[HASH_BYTES];

	g_byte_array_append(bytes, PADDING, sizeof PADDING);
	g_byte_array_append(bytes, OWNER, sizeof OWNER);
	g_byte_array_append(bytes, permissions, sizeof permissions);
	g_byte_array_append(bytes, ID, sizeof ID);
	hash(bytes, digest);
	for (guint i = 0; i < 50; i++) {
		g_byte_array_set_size(bytes, 0);
		g_byte_array_append(bytes, digest, KEY_BYTES);
		hash(bytes, digest);
	}
	memcpy(key, digest, KEY_BYTES);
}

/* Algorithm 5: what the password is compared with. */
static void
make_user_entry(const guint8 *key, guint8 *entry)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();

	g_byte_array_append(bytes, PADDING, sizeof PADDING);
	g_byte_array_append(bytes, ID, sizeof ID);
	hash(bytes, entry);
	memset(entry + HASH_BYTES, 0, HASH_BYTES);
	for (guint i = 0; i < 20; i++) {
		guint8 other[KEY_BYTES];

		for (guint k = 0; k < KEY_BYTES; k++)
			other[k] = (guint8)(key[k] ^ i);
		rc4(other, KEY_BYTES, entry, HASH_BYTES);
	}
}

/* Algorithm 1: each object has its own key. */
static void
encrypt(const guint8 *key, guint number, guint8 *data, gsize length)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	const guint8 object[5] = {(guint8)number, (guint8)(number >> 8), 0, 0, 0};
	guint8 digest[HASH_BYTES];

	g_byte_array_append(bytes, key, KEY_BYTES);
	g_byte_array_append(bytes, object, sizeof object);
	hash(bytes, digest);
	rc4(digest, KEY_BYTES + sizeof object, data, length);
}

static char *
hex(const guint8 *bytes, gsize length)
{
	GString *text = g_string_new("<");

	for (gsize i = 0; i < length; i++)
		g_string_append_printf(text, "%02X", bytes[i]);
	return g_string_free(g_string_append_c(text, '>'), FALSE);
}

static GBytes *
draw(const char *content)
{
	g_autoptr(FixtureRaw) raw = fixture_raw_new();
	guint catalog = fixture_raw_reserve(raw), pages = fixture_raw_reserve(raw);
	guint page = fixture_raw_reserve(raw), text = fixture_raw_reserve(raw);
	guint lock = fixture_raw_reserve(raw);
	guint8 key[KEY_BYTES], user[2 * HASH_BYTES];
	g_autofree guint8 *data = g_memdup2(content, strlen(content));
	g_autofree char *owner_hex = hex(OWNER, sizeof OWNER), *id_hex = hex(ID, sizeof ID);
	g_autofree char *user_hex = NULL, *trailer = NULL;

	make_key(key);
	make_user_entry(key, user);
	encrypt(key, text, data, strlen(content));
	user_hex = hex(user, sizeof user);
	fixture_raw_write(raw, catalog, "<</Type/Catalog/Pages %u 0 R>>", pages);
	fixture_raw_write(raw, pages, "<</Type/Pages/Count 1/Kids[%u 0 R]>>", page);
	fixture_raw_write(raw, page,
	                  "<</Type/Page/Parent %u 0 R/MediaBox[0 0 612 792]/Contents %u 0 R"
	                  "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
	                  ">>>>>>>>",
	                  pages, text);
	fixture_raw_bytes(raw, text, "", data, strlen(content));
	fixture_raw_write(raw, lock,
	                  "<</Filter/Standard/V 4/R 4/Length 128/P -4/O %s/U %s/StmF/StdCF"
	                  "/StrF/StdCF/CF<</StdCF<</CFM/V2/AuthEvent/DocOpen/Length %d>>>>>>",
	                  owner_hex, user_hex, KEY_BYTES);
	trailer = g_strdup_printf("/Encrypt %u 0 R /ID[%s%s]", lock, id_hex, id_hex);
	return fixture_raw_finish(raw, catalog, trailer);
}

static void
assert_finding(const DpReport *report, const char *rule, DpVerdict verdict, const char *message)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (strcmp(finding->info->id, rule) != 0)
			continue;
		g_assert_cmpstr(dp_verdict_name(finding->verdict), ==, dp_verdict_name(verdict));
		g_assert_cmpstr(finding->message, ==, message);
		return;
	}
	g_test_message("no finding of %s", rule);
	g_test_fail();
}

#define OBJECTS "the file's object structure cannot be read"

/* Its text is read, and nothing passes that only its objects show. */
static void
test_locked(void)
{
	g_autoptr(DpVenue) venue = fixture_venue("locked.yaml");
	g_autoptr(GBytes) pdf = draw("BT /F 12 Tf 72 700 Td 14 TL (do not distribute) Tj T* "
	                             "3 Tr (Lamps wear out slowly and nobody counts them) Tj ET");
	g_autoptr(DpReport) report =
	    dp_job_check(&(DpJob){.pdf = pdf, .path = "paper.pdf", .venue = venue});

	g_assert_null(report->error);
	assert_finding(report, "encrypted", DP_VERDICT_FAIL,
	               "The file is encrypted, though it opens without a password.");
	assert_finding(report, "forbidden-text", DP_VERDICT_FAIL,
	               "The text \"the mark of a draft\" is on 1 page.");
	assert_finding(report, "corrupt", DP_VERDICT_REVIEW,
	               "This could not be checked: the file is encrypted in a way that hides its "
	               "objects (file.damage is unknown).");
	assert_finding(report, "javascript", DP_VERDICT_REVIEW,
	               "This could not be checked: " OBJECTS " (file.javascript is unknown).");
	assert_finding(report, "prompt-injection", DP_VERDICT_REVIEW,
	               "This could not be checked: " OBJECTS " (metadata.text is unknown).");
	assert_finding(report, "hidden-text", DP_VERDICT_REVIEW,
	               "On 1 page the search for hidden text could not be finished.");
	assert_finding(report, "anonymity-metadata", DP_VERDICT_REVIEW,
	               "Not all of the file was searched for the authors: not its properties.");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/locked/by-poppler-alone", test_locked);
	return g_test_run();
}
