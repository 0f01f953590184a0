/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/order-builder.h"

#include <string.h>

/* What dp_order_words_free() frees; the words that are compiled into the program have no owner. */
typedef struct {
	DpOrderWords words;
	char *text;
	DpOrderWord *rows;
	guint32 *buckets;
} Owner;

#define N_WORDS 8192u /* enough for the shipped list; it grows for a longer one */

typedef struct {
	guint32 start, length;
} Name;

struct _DpOrderBuilder {
	GString *text; /* of all files, each with a NUL after it */
	GArray *words; /* of DpOrderWord */
	GArray *names; /* of languages */
	guint32 *buckets;
	DpOrderLanguage languages[DP_LIMIT_LANGUAGES];
	guint32 last_lead[DP_LIMIT_LANGUAGES], last_being[DP_LIMIT_LANGUAGES];
};

DpOrderBuilder *
dp_order_builder_new(void)
{
	DpOrderBuilder *builder = g_new0(DpOrderBuilder, 1);

	builder->text = g_string_new(NULL);
	builder->words = g_array_sized_new(FALSE, FALSE, sizeof(DpOrderWord), N_WORDS);
	builder->names = g_array_new(FALSE, FALSE, sizeof(Name));
	builder->buckets = g_new(guint32, DP_ORDER_BUCKETS);
	memset(builder->buckets, 0xFF, DP_ORDER_BUCKETS * sizeof *builder->buckets);
	for (guint i = 0; i < DP_LIMIT_LANGUAGES; i++)
		builder->languages[i].lead = builder->languages[i].being = DP_ORDER_END;
	return builder;
}

void
dp_order_builder_free(DpOrderBuilder *builder)
{
	if (builder == NULL)
		return;
	if (builder->text != NULL)
		g_string_free(builder->text, TRUE);
	g_array_unref(builder->words);
	g_array_unref(builder->names);
	g_free(builder->buckets);
	g_free(builder);
}

const char *
dp_order_builder_add_text(DpOrderBuilder *builder, const char *bytes, gsize length)
{
	gsize start = builder->text->len;

	g_string_append_len(builder->text, bytes, (gssize)length);
	g_string_append_c(builder->text, '\0');
	return builder->text->str + start;
}

static guint32
offset_of(const DpOrderBuilder *builder, const char *part)
{
	return (guint32)(part - builder->text->str);
}

/* Languages beyond the limit share the last number. */
guint8
dp_order_builder_language(DpOrderBuilder *builder, const char *name, gsize length,
                          DpWordingSlot slot)
{
	Name new = {offset_of(builder, name), (guint32)length};
	guint i = 0;

	for (; i < builder->names->len; i++) {
		const Name *known = &g_array_index(builder->names, Name, i);

		if (known->length == length &&
		    memcmp(builder->text->str + known->start, name, length) == 0)
			break;
	}
	if (i == builder->names->len && i < DP_LIMIT_LANGUAGES)
		g_array_append_val(builder->names, new);
	i = MIN(i, DP_LIMIT_LANGUAGES - 1);
	builder->languages[i].slots |= G_GUINT64_CONSTANT(1) << slot;
	return (guint8)i;
}

gboolean
dp_order_builder_reads_backwards(DpWordingSlot slot)
{
	return slot == DP_SLOT_LEAD || slot == DP_SLOT_BEING;
}

/* Words of one language, in the order of the file. */
static void
add_backwards(DpOrderBuilder *builder, DpOrderWord *word)
{
	DpOrderLanguage *language = &builder->languages[word->language];
	gboolean leads = word->slot == DP_SLOT_LEAD;
	guint32 *first = leads ? &language->lead : &language->being;
	guint32 *last =
	    leads ? &builder->last_lead[word->language] : &builder->last_being[word->language];
	guint32 index = builder->words->len;

	word->next = DP_ORDER_END;
	g_array_append_val(builder->words, *word);
	if (*first == DP_ORDER_END)
		*first = index;
	else
		g_array_index(builder->words, DpOrderWord, *last).next = index;
	*last = index;
}

static void
add_forwards(DpOrderBuilder *builder, DpOrderWord *word, const char *text)
{
	guint32 *first = &builder->buckets[dp_order_bucket(text)];
	char last = text[word->length - 1];

	word->mark = strchr("*!?", last) != NULL ? last : '\0';
	word->length -= word->mark != '\0';
	word->next = *first;
	memset(&word->mask, 0xFF, word->length > DP_ORDER_PREFIX ? 4 : DP_ORDER_PREFIX);
	memcpy(&word->head, text, sizeof word->head); /* may read the NUL after the text */
	word->head &= word->mask;
	*first = builder->words->len;
	g_array_append_val(builder->words, *word);
}

void
dp_order_builder_add(DpOrderBuilder *builder, guint8 language, DpWordingSlot slot, const char *word,
                     gsize length)
{
	DpOrderWord new = {.start = offset_of(builder, word),
	                   .length = (guint32)length,
	                   .slot = (guint8)slot,
	                   .language = language};

	if (dp_order_builder_reads_backwards(slot))
		add_backwards(builder, &new);
	else
		add_forwards(builder, &new, word);
}

/* FNV-1a: an eighth of the cost of a checksum. */
static guint64
hash_of(const char *bytes, gsize length)
{
	guint64 hash = G_GUINT64_CONSTANT(0xCBF29CE484222325);

	for (gsize i = 0; i < length; i++)
		hash = (hash ^ (guint8)bytes[i]) * G_GUINT64_CONSTANT(0x100000001B3);
	return hash;
}

DpOrderWords *
dp_order_builder_end(DpOrderBuilder *builder)
{
	Owner *owner = g_new0(Owner, 1);
	DpOrderWords *words = &owner->words;

	words->length = builder->text->len - (builder->text->len > 0);
	words->text = owner->text = g_string_free(g_steal_pointer(&builder->text), FALSE);
	words->hash = hash_of(words->text, words->length);
	words->n_words = builder->words->len;
	words->words = owner->rows = (DpOrderWord *)g_array_steal(builder->words, NULL);
	words->buckets = owner->buckets = g_steal_pointer(&builder->buckets);
	memcpy(words->languages, builder->languages, sizeof words->languages);
	return words;
}

void
dp_order_words_free(DpOrderWords *words)
{
	Owner *owner = (Owner *)words;

	if (owner == NULL)
		return;
	g_free(owner->text);
	g_free(owner->rows);
	g_free(owner->buckets);
	g_free(owner);
}
