/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/poppler/expense.h"

#include <string.h>

#include "base/limits.h"
#include "pdf/content/geometry.h"
#include "pdf/content/page.h"
#include "pdf/font/cmap.h"
#include "pdf/syntax/lexer.h"
#include "pdf/syntax/stream.h"

/* More than the bound; sums and products saturate here. */
#define BEYOND (DP_LIMIT_DRAWING_STEPS + 1)

/* Steps, in proportion to poppler 22.12's times; an operator is one step. */
#define GLYPH (DP_LIMIT_DRAWING_STEPS / DP_LIMIT_GLYPHS_PER_PAGE)
#define SURFACE 100u         /* a transparency group, a soft mask or a shading */
#define SAMPLES 1000.0       /* of an image, per step */
#define FUNCTION_BYTE 100u   /* of a PostScript function, which runs for many points */
#define MAX_FUNCTION 0xFFFFu /* bytes */
#define BASELINE_POINTS 4.0  /* poppler sorts words into stripes of this height */

typedef struct {
	GHashTable *known; /* object id to steps, for streams that cost the same everywhere */
	guint64 open[DP_LIMIT_FORM_DEPTH]; /* ids of the streams being read */
	guint depth;
	guint n_tokens;  /* read so far, of all streams */
	guint n_lookups; /* resources asked for so far */
	gsize bytes_left;
} Expense;

/* One content stream. */
typedef struct {
	Expense *all;
	const DpObject *resources;
	GHashTable *named; /* operator and name to steps */
	char name[64];     /* the last name operand, with its slash */
	gsize shown;       /* bytes of the string operands */
	guint glyph;       /* steps per byte in the current font */
} Content;

static guint
plus(guint a, guint b)
{
	return (guint)MIN((guint64)a + b, BEYOND);
}

static guint
times(guint64 a, guint b)
{
	return a == 0 || b == 0 ? 0 : a > BEYOND / b ? BEYOND : (guint)a * b;
}

static guint content_steps(Expense *all, GBytes *bytes, const DpObject *resources);

static gboolean
is_open(const Expense *all, guint64 id)
{
	for (guint i = 0; i < all->depth; i++) {
		if (id != 0 && all->open[i] == id)
			return TRUE;
	}
	return FALSE;
}

static guint
read_stream(Expense *all, const DpObject *stream, const DpObject *resources)
{
	g_autoptr(GBytes) bytes = dp_stream_read(stream, all->bytes_left);
	gsize size = bytes != NULL ? g_bytes_get_size(bytes) : 0;

	if (size >= all->bytes_left)
		return BEYOND;
	all->bytes_left -= size;
	return bytes != NULL ? content_steps(all, bytes, resources) : 0;
}

static gboolean
find_known(const Expense *all, guint64 id, guint *steps)
{
	gpointer known = NULL;
	gboolean found = g_hash_table_lookup_extended(all->known, &id, NULL, &known);

	*steps = GPOINTER_TO_UINT(known);
	return found;
}

static void
remember(Expense *all, guint64 id, guint steps)
{
	if (id != 0)
		g_hash_table_insert(all->known, g_memdup2(&id, sizeof id), GUINT_TO_POINTER(steps));
}

/* A form, a pattern's cell or a glyph; without resources of its own it uses @around. */
static guint
stream_steps(Expense *all, const DpObject *stream, const DpObject *around)
{
	guint64 id = dp_object_id(stream);
	g_auto(DpObject) own = dp_object_get(stream, "/Resources");
	gboolean has_own = dp_object_is_dict(&own);
	guint n_lookups = all->n_lookups, steps;

	if (!dp_object_is_stream(stream))
		return 0;
	if (find_known(all, id, &steps))
		return steps;
	if (all->depth >= DP_LIMIT_FORM_DEPTH || is_open(all, id))
		return BEYOND;
	all->open[all->depth++] = id;
	steps = read_stream(all, stream, has_own ? &own : around);
	all->depth--;
	if (has_own || all->n_lookups == n_lookups)
		remember(all, id, steps);
	return steps;
}

static guint
samples_steps(const DpObject *image)
{
	double n = dp_object_get_number(image, "/Width", 0) *
	           dp_object_get_number(image, "/Height", 0) / SAMPLES;

	return n > 0 ? (guint)MIN(n, BEYOND) : 0;
}

static guint
xobject_steps(Content *content, const DpObject *object)
{
	g_auto(DpObject) mask = dp_object_get(object, "/SMask");
	g_auto(DpObject) group = dp_object_get(object, "/Group");
	guint steps;

	if (dp_object_get_is_name(object, "/Subtype", "/Image"))
		return plus(samples_steps(object), samples_steps(&mask));
	steps = stream_steps(content->all, object, content->resources);
	return dp_object_is_dict(&group) ? plus(steps, SURFACE) : steps;
}

static guint
glyphs_steps(Content *content, const DpObject *font)
{
	g_auto(DpObject) procs = dp_object_get(font, "/CharProcs");
	g_auto(DpObject) own = dp_object_get(font, "/Resources");
	g_autoptr(GPtrArray) names = dp_object_keys(&procs, DP_LIMIT_NAME_TREE_NODES + 1);
	gboolean has_own = dp_object_is_dict(&own);
	const DpObject *resources = has_own ? &own : content->resources;
	guint most = 0;

	if (find_known(content->all, dp_object_id(font), &most))
		return plus(most, GLYPH);
	most = names->len > DP_LIMIT_NAME_TREE_NODES ? BEYOND : 0;
	for (guint i = 0; i < names->len && most < BEYOND; i++) {
		g_auto(DpObject) proc = dp_object_get(&procs, names->pdata[i]);

		most = MAX(most, stream_steps(content->all, &proc, resources));
	}
	if (has_own)
		remember(content->all, dp_object_id(font), most);
	return plus(most, GLYPH);
}

/* The cost of one byte of a string. */
static guint
font_steps(Content *content, const DpObject *font)
{
	g_auto(DpObject) encoding = dp_object_get(font, "/Encoding");

	if (dp_object_get_is_name(font, "/Subtype", "/Type3"))
		return glyphs_steps(content, font);
	if (!dp_object_get_is_name(font, "/Subtype", "/Type0"))
		return GLYPH;
	return dp_cmap_is_absurd(&encoding) ? BEYOND : GLYPH / 2;
}

static guint
state_steps(Content *content, const DpObject *state)
{
	g_auto(DpObject) mask = dp_object_get(state, "/SMask");
	g_auto(DpObject) group = dp_object_get(&mask, "/G");
	g_auto(DpObject) fonts = dp_object_get(state, "/Font");
	g_auto(DpObject) font = dp_object_item(&fonts, 0);

	if (dp_object_is_dict(&font))
		content->glyph = MAX(content->glyph, font_steps(content, &font));
	if (!dp_object_is_stream(&group))
		return 0;
	return plus(stream_steps(content->all, &group, content->resources), SURFACE);
}

static guint
one_function_steps(const DpObject *function)
{
	g_autoptr(GBytes) bytes = NULL;

	if (!dp_object_is_stream(function) ||
	    dp_object_get_number(function, "/FunctionType", 0) != 4)
		return 0;
	bytes = dp_stream_read(function, MAX_FUNCTION);
	return bytes != NULL ? times(g_bytes_get_size(bytes), FUNCTION_BYTE) : 0;
}

static guint
shading_steps(Content *content G_GNUC_UNUSED, const DpObject *shading)
{
	g_auto(DpObject) function = dp_object_get(shading, "/Function");
	guint n = dp_object_n_items(&function, DP_LIMIT_OPERANDS + 1);
	guint steps = plus(SURFACE, one_function_steps(&function));

	if (n > DP_LIMIT_OPERANDS)
		return BEYOND;
	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) one = dp_object_item(&function, i);

		steps = plus(steps, one_function_steps(&one));
	}
	return steps;
}

static guint
pattern_steps(Content *content, const DpObject *pattern)
{
	g_auto(DpObject) shading = dp_object_get(pattern, "/Shading");

	if (dp_object_is_stream(pattern))
		return stream_steps(content->all, pattern, content->resources);
	return shading_steps(content, &shading);
}

/* Operators that paint a named resource. */
static const struct {
	const char *operator, * category;
	guint (*steps)(Content *content, const DpObject *object);
} CALLS[] = {
    {"Do", "/XObject", xobject_steps},  {"gs", "/ExtGState", state_steps},
    {"sh", "/Shading", shading_steps},  {"scn", "/Pattern", pattern_steps},
    {"SCN", "/Pattern", pattern_steps}, {"Tf", "/Font", font_steps},
};

static guint
look_up(Content *content, gsize call)
{
	g_autofree char *key = g_strconcat(CALLS[call].operator, content->name, NULL);
	g_auto(DpObject) category = DP_OBJECT_NONE;
	g_auto(DpObject) object = DP_OBJECT_NONE;
	gpointer known;
	guint steps;

	content->all->n_lookups++;
	if (g_hash_table_lookup_extended(content->named, key, NULL, &known))
		return GPOINTER_TO_UINT(known);
	category = dp_object_get(content->resources, CALLS[call].category);
	object = dp_object_get(&category, content->name);
	steps = dp_object_is_set(&object) ? CALLS[call].steps(content, &object) : 0;
	g_hash_table_insert(content->named, g_steal_pointer(&key), GUINT_TO_POINTER(steps));
	return steps;
}

static gboolean
is_word(const DpToken *token, const char *word)
{
	return token->length == strlen(word) && memcmp(token->bytes, word, token->length) == 0;
}

static guint
operator_steps(Content *content, const DpToken *token)
{
	for (gsize i = 0; i < G_N_ELEMENTS(CALLS); i++) {
		guint steps;

		if (*content->name == '\0' || !is_word(token, CALLS[i].operator))
			continue;
		steps = look_up(content, i);
		if (CALLS[i].steps != font_steps)
			return plus(steps, 1);
		content->glyph = steps;
		return steps < BEYOND ? 1 : BEYOND;
	}
	return plus(times(content->shown, content->glyph), 1);
}

static void
take_operand(Content *content, const DpToken *token)
{
	if (token->kind == DP_TOKEN_STRING)
		content->shown += token->length;
	if (token->kind == DP_TOKEN_NAME)
		g_snprintf(content->name, sizeof content->name, "/%.*s",
		           (int)MIN(token->length, sizeof content->name),
		           (const char *)token->bytes);
}

static guint
content_steps(Expense *all, GBytes *bytes, const DpObject *resources)
{
	g_autoptr(GHashTable) named = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	Content content = {.all = all, .resources = resources, .named = named, .glyph = GLYPH};
	g_auto(DpLexer) lexer = {NULL};
	gsize length;
	const guint8 *data = g_bytes_get_data(bytes, &length);
	guint steps = 0;
	DpToken token;

	dp_lexer_init(&lexer, data, length);
	while (steps < BEYOND && dp_lexer_next(&lexer, &token)) {
		if (++all->n_tokens > DP_LIMIT_DRAWING_TOKENS)
			return BEYOND;
		if (token.kind != DP_TOKEN_KEYWORD) {
			take_operand(&content, &token);
			continue;
		}
		if (is_word(&token, "ID"))
			dp_lexer_skip_image(&lexer, 0);
		steps = plus(steps, operator_steps(&content, &token));
		content.shown = 0;
		content.name[0] = '\0';
	}
	return steps;
}

/* An annotation's appearance: a stream, or one for each of its states (12.5.5). */
static guint
appearance_steps(Expense *all, const DpObject *annotation)
{
	g_auto(DpObject) appearances = dp_object_get(annotation, "/AP");
	g_auto(DpObject) normal = dp_object_get(&appearances, "/N");
	g_autoptr(GPtrArray) states = NULL;
	guint most = 0;

	if (dp_object_is_stream(&normal))
		return stream_steps(all, &normal, &DP_OBJECT_NONE);
	states = dp_object_keys(&normal, DP_LIMIT_OPERANDS + 1);
	if (states->len > DP_LIMIT_OPERANDS)
		return BEYOND;
	for (guint i = 0; i < states->len; i++) {
		g_auto(DpObject) state = dp_object_get(&normal, states->pdata[i]);

		most = MAX(most, stream_steps(all, &state, &DP_OBJECT_NONE));
	}
	return most;
}

static guint
annotations_steps(Expense *all, const DpObject *page)
{
	g_auto(DpObject) annotations = dp_object_get(page, "/Annots");
	guint n = dp_object_n_items(&annotations, DP_LIMIT_ANNOTATIONS_PER_PAGE + 1);
	guint steps = n;

	if (n > DP_LIMIT_ANNOTATIONS_PER_PAGE)
		return BEYOND;
	for (guint i = 0; i < n && steps < BEYOND; i++) {
		g_auto(DpObject) annotation = dp_object_item(&annotations, i);

		steps = plus(steps, appearance_steps(all, &annotation));
	}
	return steps;
}

gboolean
dp_expense_is_acceptable(const DpObject *page)
{
	g_autoptr(GHashTable) known =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	Expense all = {.known = known, .bytes_left = DP_LIMIT_STREAM_BYTES};
	g_auto(DpObject) contents = dp_object_get(page, "/Contents");
	g_auto(DpObject) resources = dp_geometry_inherited(page, "/Resources");
	gboolean full;
	g_autoptr(GBytes) bytes = dp_stream_read_all(&contents, DP_LIMIT_STREAM_BYTES, &full);
	guint steps = annotations_steps(&all, page);

	if (bytes == NULL || steps == BEYOND)
		return steps < BEYOND;
	if (full)
		return FALSE;
	return plus(steps, content_steps(&all, bytes, &resources)) < BEYOND;
}

static gint
stripe(const DpRun *run)
{
	gboolean upright = ABS(run->y1 - run->y0) > ABS(run->x1 - run->x0);

	return (gint)CLAMP((upright ? run->x0 : run->y0) / BASELINE_POINTS, -1, G_MAXUINT16) * 2 +
	       upright;
}

gboolean
dp_expense_can_be_sorted(const GArray *runs)
{
	g_autoptr(GHashTable) stripes = g_hash_table_new(g_direct_hash, g_direct_equal);
	guint64 pairs = 0;

	for (guint i = 0; i < runs->len && pairs <= DP_LIMIT_BASELINE_PAIRS; i++) {
		const DpRun *run = &g_array_index(runs, DpRun, i);
		gpointer key = GINT_TO_POINTER(stripe(run));
		guint n = GPOINTER_TO_UINT(g_hash_table_lookup(stripes, key));

		pairs += (guint64)run->n_glyphs * (2ull * n + run->n_glyphs);
		g_hash_table_insert(stripes, key, GUINT_TO_POINTER(n + run->n_glyphs));
	}
	return pairs <= DP_LIMIT_BASELINE_PAIRS;
}
