/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "pdf/file/property.h"
#include "pdf/metadata/xmp.h"
#include "target.h"

static const char *const TEXTS[] = {
    "<?xpacket begin=\"\xEF\xBB\xBF\"?><x:xmpmeta "
    "xmlns:x=\"adobe:ns:meta/\"><rdf:RDF><rdf:Description "
    "xmp:CreatorTool=\"LaTeX &amp; more\"><dc:creator><rdf:Seq><rdf:li>Ada Orvik</rdf:li>"
    "<rdf:li><![CDATA[B. Sund]]></rdf:li></rdf:Seq></dc:creator><dc:title><rdf:Alt><rdf:li "
    "xml:lang=\"x-default\">&#x4c;amps</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF>"
    "</x:xmpmeta><!-- end --><?xpacket end=\"w\"?>",
    NULL,
};

/* Once as it is, and once in UTF-16. */
GPtrArray *
fuzz_target_seeds(void)
{
	GPtrArray *seeds = fuzz_seeds_from_texts(TEXTS);
	g_autoptr(GByteArray) wide = g_byte_array_new();

	for (const char *c = "<?x?><a b=\"c\"><dc:creator>Ada</dc:creator></a>"; *c != '\0'; c++)
		g_byte_array_append(wide, (const guint8[]){0, (guint8)*c}, 2);
	g_ptr_array_add(seeds, g_byte_array_free_to_bytes(g_steal_pointer(&wide)));
	return seeds;
}

/* What is kept of a packet is bounded, and can be printed. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GBytes) packet = g_bytes_new(data, size);
	g_autoptr(GPtrArray) properties = g_ptr_array_new_with_free_func(dp_property_free);
	DpFileInfo objects = {.properties = properties};

	dp_xmp_read(&objects, packet);
	g_assert_cmpuint(properties->len, <=, DP_LIMIT_METADATA_ITEMS);
	for (guint i = 0; i < properties->len; i++) {
		const DpProperty *property = properties->pdata[i];

		g_assert_true(g_utf8_validate(property->key, -1, NULL));
		g_assert_true(g_utf8_validate(property->value, -1, NULL));
		g_assert_cmpint(g_utf8_strlen(property->value, -1), <=, DP_LIMIT_METADATA_CHARS);
	}
	return 0;
}
