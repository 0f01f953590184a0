/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib.h>
#include <nettle/aes.h>
#include <nettle/arcfour.h>
#include <nettle/cbc.h>
#include <nettle/nettle-meta.h>
#include <nettle/sha2.h>
#include <string.h>
#include <sys/random.h>

/*
 * The functions of GnuTLS that Debian's libqpdf.a calls, made of Nettle, which GnuTLS uses for them
 * too. qpdf needs two ciphers and four digests, for encrypted files; loading GnuTLS for them, and
 * the eight libraries that it brings, takes as long as reading three pages. Names and numbers are
 * those of GnuTLS 3.7's gnutls.h and crypto.h. They are hidden, so that a library which the program
 * loads later finds the real ones.
 */
#define HIDDEN __attribute__((visibility("hidden")))

typedef struct {
	unsigned char *data;
	unsigned int size;
} Datum;

enum {
	DONE = 0,
	REFUSED = -50,    /* GNUTLS_E_INVALID_REQUEST */
	NO_RANDOM = -206, /* GNUTLS_E_RANDOM_FAILED */
};

enum {
	CIPHER_ARCFOUR = 2,
	CIPHER_AES128 = 4,
	CIPHER_AES256 = 5,
	CIPHER_AES192 = 9,
};

static const struct nettle_hash *const HASHES[] = {
    [2] = &nettle_md5, [6] = &nettle_sha256, [7] = &nettle_sha384, [8] = &nettle_sha512};

static const struct nettle_cipher *const CIPHERS[] = {[CIPHER_ARCFOUR] = NULL,
                                                      [CIPHER_AES128] = &nettle_aes128,
                                                      [CIPHER_AES256] = &nettle_aes256,
                                                      [CIPHER_AES192] = &nettle_aes192};

typedef struct {
	const struct nettle_hash *kind;
	union {
		struct sha512_ctx largest;
		guint8 any[sizeof(struct sha512_ctx)];
	} state;
} Hash;

typedef struct {
	const struct nettle_cipher *kind; /* NULL: RC4 */
	struct arcfour_ctx arcfour;
	struct aes256_ctx encrypt, decrypt; /* the largest of AES */
	guint8 vector[AES_BLOCK_SIZE];
} Cipher;

HIDDEN int gnutls_hash_init(Hash **hash, unsigned int name);
HIDDEN int gnutls_hash(Hash *hash, const void *bytes, size_t length);
HIDDEN void gnutls_hash_deinit(Hash *hash, void *digest);
HIDDEN int gnutls_cipher_init(Cipher **cipher, unsigned int name, const Datum *key,
                              const Datum *vector);
HIDDEN int gnutls_cipher_encrypt2(Cipher *cipher, const void *from, size_t length, void *to,
                                  size_t room);
HIDDEN int gnutls_cipher_decrypt2(Cipher *cipher, const void *from, size_t length, void *to,
                                  size_t room);
HIDDEN void gnutls_cipher_deinit(Cipher *cipher);
HIDDEN size_t gnutls_cipher_get_key_size(unsigned int name);
HIDDEN int gnutls_rnd(int quality, void *bytes, size_t length);
HIDDEN const char *gnutls_strerror(int error);

int
gnutls_hash_init(Hash **hash, unsigned int name)
{
	const struct nettle_hash *kind = name < G_N_ELEMENTS(HASHES) ? HASHES[name] : NULL;

	*hash = NULL;
	if (kind == NULL || kind->context_size > sizeof(*hash)->state)
		return REFUSED;
	*hash = g_new0(Hash, 1);
	(*hash)->kind = kind;
	kind->init(&(*hash)->state);
	return DONE;
}

int
gnutls_hash(Hash *hash, const void *bytes, size_t length)
{
	hash->kind->update(&hash->state, length, bytes);
	return DONE;
}

void
gnutls_hash_deinit(Hash *hash, void *digest)
{
	if (digest != NULL)
		hash->kind->digest(&hash->state, hash->kind->digest_size, digest);
	g_free(hash);
}

size_t
gnutls_cipher_get_key_size(unsigned int name)
{
	if (name == CIPHER_ARCFOUR)
		return ARCFOUR_KEY_SIZE;
	return name < G_N_ELEMENTS(CIPHERS) && CIPHERS[name] != NULL ? CIPHERS[name]->key_size : 0;
}

/* A file's key of RC4 may be as short as 5 bytes. */
static gboolean
is_acceptable(unsigned int name, const Datum *key, const Datum *vector)
{
	if (name == CIPHER_ARCFOUR)
		return key->size >= ARCFOUR_MIN_KEY_SIZE && key->size <= ARCFOUR_MAX_KEY_SIZE;
	return key->size > 0 && key->size == gnutls_cipher_get_key_size(name) &&
	       (vector == NULL || vector->size == AES_BLOCK_SIZE);
}

int
gnutls_cipher_init(Cipher **cipher, unsigned int name, const Datum *key, const Datum *vector)
{
	Cipher *made;

	*cipher = NULL;
	if (!is_acceptable(name, key, vector))
		return REFUSED;
	made = g_new0(Cipher, 1);
	made->kind = CIPHERS[name];
	if (made->kind == NULL) {
		arcfour_set_key(&made->arcfour, key->size, key->data);
	} else {
		made->kind->set_encrypt_key(&made->encrypt, key->data);
		made->kind->set_decrypt_key(&made->decrypt, key->data);
	}
	if (made->kind != NULL && vector != NULL)
		memcpy(made->vector, vector->data, sizeof made->vector);
	*cipher = made;
	return DONE;
}

static gboolean
fits(const Cipher *cipher, size_t length, size_t room)
{
	return length <= room && (cipher->kind == NULL || length % AES_BLOCK_SIZE == 0);
}

int
gnutls_cipher_encrypt2(Cipher *cipher, const void *from, size_t length, void *to, size_t room)
{
	if (!fits(cipher, length, room))
		return REFUSED;
	if (cipher->kind == NULL)
		arcfour_crypt(&cipher->arcfour, length, to, from);
	else
		cbc_encrypt(&cipher->encrypt, cipher->kind->encrypt, AES_BLOCK_SIZE, cipher->vector,
		            length, to, from);
	return DONE;
}

int
gnutls_cipher_decrypt2(Cipher *cipher, const void *from, size_t length, void *to, size_t room)
{
	if (!fits(cipher, length, room))
		return REFUSED;
	if (cipher->kind == NULL)
		arcfour_crypt(&cipher->arcfour, length, to, from);
	else
		cbc_decrypt(&cipher->decrypt, cipher->kind->decrypt, AES_BLOCK_SIZE, cipher->vector,
		            length, to, from);
	return DONE;
}

void
gnutls_cipher_deinit(Cipher *cipher)
{
	g_free(cipher);
}

/* qpdf asks for it when it encrypts a file, which the program never wants. */
int
gnutls_rnd(int quality, void *bytes, size_t length)
{
	guint8 *next = bytes;

	(void)quality;
	while (length > 0) {
		ssize_t n = getrandom(next, length, 0);

		if (n < 0 && errno != EINTR)
			return NO_RANDOM;
		next += MAX(n, 0);
		length -= (size_t)MAX(n, 0);
	}
	return DONE;
}

const char *
gnutls_strerror(int error)
{
	return error == NO_RANDOM ? "no random numbers" : "the request is not understood";
}
