/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/resources.h"

#include "base/limits.h"
#include "pdf/content/colour-key.h"
#include "pdf/syntax/stream.h"

/*
 * A page may name the same font or form thousands of times. Each kind of resource therefore has a
 * table by name, filled when a name is first used; NULL is stored too. Fonts and XObjects that are
 * indirect objects are shared across dictionaries by identity.
 */
typedef enum { FONT, STATE, SPACE, PROPERTY, XOBJECT, PATTERN, N_CATEGORIES } Category;

struct _DpResources {
	DpObject dict;
	GHashTable *entries[N_CATEGORIES];
	DpTypefaces *typefaces; /* borrowed, like the next two */
	const DpLayers *layers;
	GHashTable *xobjects;
};

struct _DpTypefaces {
	GHashTable *by_identity;
};

DpTypefaces *
dp_typefaces_new(void)
{
	DpTypefaces *typefaces = g_new0(DpTypefaces, 1);

	typefaces->by_identity = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	                                               (GDestroyNotify)dp_typeface_free);
	return typefaces;
}

void
dp_typefaces_free(DpTypefaces *typefaces)
{
	if (typefaces == NULL)
		return;
	g_hash_table_unref(typefaces->by_identity);
	g_free(typefaces);
}

/* (nullable): NULL if the document has more fonts than the limit; borrowed. */
static DpTypeface *
find_typeface(DpTypefaces *typefaces, const DpObject *dict)
{
	g_autofree char *identity = NULL;
	DpTypeface *typeface;

	if (!dp_object_is_dict(dict))
		return NULL;
	identity = dp_object_identity(dict);
	typeface = g_hash_table_lookup(typefaces->by_identity, identity);
	if (typeface != NULL)
		return typeface;
	if (!dp_bound_allows(DP_BOUND_FONTS, g_hash_table_size(typefaces->by_identity)))
		return NULL;
	typeface = dp_typeface_new(dict);
	g_hash_table_insert(typefaces->by_identity, g_steal_pointer(&identity), typeface);
	return typeface;
}

static gpointer
read_typeface(DpResources *resources, const DpObject *object)
{
	return find_typeface(resources->typefaces, object);
}

static gboolean
read_member(const DpObject *dict, const char *key, double *value)
{
	g_auto(DpObject) member = dp_object_get(dict, key);

	return dp_object_number(&member, value);
}

#define OPEN_MASK_BYTES 512 /* of a mask that only fills one rectangle */
#define WHITE_OPERANDS 3

/* Whether all painting operators of @content fill rectangles with white, and one of them covers
 * @area. */
static gboolean
is_filled_white(const char *content, const DpRect *area)
{
	g_auto(GStrv) words = g_strsplit_set(content, " \t\r\n", -1);
	double operands[4] = {0};
	guint n = 0;
	gboolean white = FALSE, whole = FALSE, filled = FALSE;

	for (guint i = 0; words[i] != NULL; i++) {
		char *end;
		double number = g_ascii_strtod(words[i], &end);

		if (words[i][0] == '\0' || g_str_equal(words[i], "q") || g_str_equal(words[i], "Q"))
			continue;
		if (*end == '\0') {
			if (n == G_N_ELEMENTS(operands))
				return FALSE;
			operands[n++] = number;
			continue;
		}
		if (g_str_equal(words[i], "g") || g_str_equal(words[i], "rg"))
			white = n > 0 && operands[0] >= 1 && (n == 1 || operands[1] >= 1) &&
			        (n < WHITE_OPERANDS || operands[2] >= 1);
		else if (g_str_equal(words[i], "re") && n == 4)
			whole = operands[0] <= area->x0 && operands[1] <= area->y0 &&
			        operands[0] + operands[2] >= area->x1 &&
			        operands[1] + operands[3] >= area->y1;
		else if (g_str_equal(words[i], "f") && white)
			filled = filled || whole;
		else
			return FALSE;
		n = 0;
	}
	return filled;
}

/* A mask that lets everything through, as drawing programs write them (11.5.3). */
static gboolean
is_open_mask(const DpObject *mask)
{
	g_auto(DpObject) kind = dp_object_get(mask, "/S");
	g_auto(DpObject) group = dp_object_get(mask, "/G");
	g_auto(DpObject) transfer = dp_object_get(mask, "/TR");
	g_auto(DpObject) box = dp_object_get(&group, "/BBox");
	g_autoptr(GBytes) content = NULL;
	g_autofree char *text = NULL;
	DpRect area;
	gsize length = 0;
	const char *data;

	if (!dp_object_is_name(&kind, "/Luminosity") || dp_object_is_set(&transfer) ||
	    !dp_object_rect(&box, &area))
		return FALSE;
	content = dp_stream_read(&group, OPEN_MASK_BYTES);
	if (content == NULL)
		return FALSE;
	data = g_bytes_get_data(content, &length);
	if (length >= OPEN_MASK_BYTES)
		return FALSE;
	text = g_strndup(data, length);
	return is_filled_white(text, &area);
}

/* A blend mode is a name, or an array of which the first known name applies (table 58). */
static void
read_transparency(DpParameters *parameters, const DpObject *object)
{
	g_auto(DpObject) mask = dp_object_get(object, "/SMask");
	g_auto(DpObject) blend = dp_object_get(object, "/BM");
	g_auto(DpObject) first = dp_object_item(&blend, 0);
	const DpObject *mode = dp_object_is_array(&blend) ? &first : &blend;

	parameters->has_soft_mask = dp_object_is_set(&mask);
	parameters->soft_mask = dp_object_is_dict(&mask) && !is_open_mask(&mask);
	parameters->has_blend = dp_object_is_set(&blend);
	parameters->blend = parameters->has_blend && !dp_object_is_name(mode, "/Normal") &&
	                    !dp_object_is_name(mode, "/Compatible");
	parameters->darkens = dp_object_is_name(mode, "/Multiply");
}

static gpointer
read_parameters(DpResources *resources, const DpObject *object)
{
	g_auto(DpObject) font = dp_object_get(object, "/Font");
	g_auto(DpObject) dict = dp_object_item(&font, 0);
	g_auto(DpObject) size = dp_object_item(&font, 1);
	DpParameters *parameters;

	if (!dp_object_is_dict(object))
		return NULL;
	parameters = g_new0(DpParameters, 1);
	parameters->has_fill_alpha = read_member(object, "/ca", &parameters->fill_alpha);
	parameters->has_stroke_alpha = read_member(object, "/CA", &parameters->stroke_alpha);
	parameters->has_line_width = read_member(object, "/LW", &parameters->line_width);
	read_transparency(parameters, object);
	if (dp_object_number(&size, &parameters->font_size))
		parameters->typeface = find_typeface(resources->typefaces, &dict);
	return parameters;
}

static gpointer
read_colour_space(DpResources *resources, const DpObject *object)
{
	return dp_object_is_set(object) ? dp_colour_space_new(object) : NULL;
}

static gpointer
read_property(DpResources *resources, const DpObject *object)
{
	g_auto(DpObject) actual = dp_object_get(object, "/ActualText");
	DpMarked *marked = g_new0(DpMarked, 1);

	marked->off = dp_layers_is_off(resources->layers, object);
	if (dp_object_is_set(&actual))
		marked->actual_text = dp_object_text(&actual);
	if (marked->actual_text == NULL && dp_object_is_set(&actual))
		marked->actual_text = g_strdup("");
	return marked;
}

static void
free_property(gpointer data)
{
	DpMarked *marked = data;

	if (marked == NULL) /* no property list of that name */
		return;
	g_free(marked->actual_text);
	g_free(marked);
}

static guint32
read_samples(const DpObject *image, const char *key)
{
	return (guint32)CLAMP(dp_object_get_number(image, key, 0), 0, G_MAXINT32);
}

static void
read_form(DpXObject *xobject)
{
	g_auto(DpObject) matrix = dp_object_get(&xobject->object, "/Matrix");
	g_auto(DpObject) bbox = dp_object_get(&xobject->object, "/BBox");
	g_auto(DpObject) group = dp_object_get(&xobject->object, "/Group");
	g_auto(DpObject) isolated = dp_object_get(&group, "/I");

	xobject->matrix = DP_MATRIX_IDENTITY;
	dp_object_matrix(&matrix, &xobject->matrix);
	xobject->has_bbox = dp_object_rect(&bbox, &xobject->bbox);
	xobject->group = dp_object_get_is_name(&group, "/S", "/Transparency");
	xobject->isolated = xobject->group && dp_object_flag(&isolated, FALSE);
}

/* ISO 32000-1, 8.9.6 and 11.6.5.3: a mask, a colour key, a soft mask, or one inside JPEG 2000. */
static void
read_mask(DpXObject *image)
{
	g_auto(DpObject) mask = dp_object_get(&image->object, "/Mask");
	g_auto(DpObject) soft = dp_object_get(&image->object, "/SMask");
	DpColourKey key = dp_object_is_array(&mask) ? dp_colour_key_of(&image->object)
	                  : dp_object_is_set(&mask) ? DP_COLOUR_KEY_SOME
	                                            : DP_COLOUR_KEY_NONE;

	image->translucent = key == DP_COLOUR_KEY_SOME || dp_object_is_set(&soft) ||
	                     dp_object_get_number(&image->object, "/SMaskInData", 0) > 0;
	/* a soft mask takes the place of the key (table 89) */
	if (key == DP_COLOUR_KEY_ALL && !dp_object_is_set(&soft))
		image->kind = DP_XOBJECT_OTHER;
}

static DpXObject *
xobject_new(DpResources *resources, const DpObject *object)
{
	DpXObject *xobject = g_new0(DpXObject, 1);
	g_auto(DpObject) content = dp_object_get(object, "/OC");
	g_auto(DpObject) mask = dp_object_get(object, "/ImageMask");

	xobject->object = dp_object_copy(object);
	xobject->id = dp_object_id(object);
	xobject->optional = dp_object_is_set(&content);
	xobject->off = dp_layers_is_off(resources->layers, &content);
	if (dp_object_get_is_name(object, "/Subtype", "/Image")) {
		xobject->kind = DP_XOBJECT_IMAGE;
		xobject->width = read_samples(object, "/Width");
		xobject->height = read_samples(object, "/Height");
		xobject->mask = dp_object_flag(&mask, FALSE);
		read_mask(xobject);
	} else if (dp_object_get_is_name(object, "/Subtype", "/Form")) {
		xobject->kind = DP_XOBJECT_FORM;
		read_form(xobject);
	}
	return xobject;
}

void
dp_xobject_free(DpXObject *xobject)
{
	if (xobject == NULL)
		return;
	dp_object_clear(&xobject->object);
	g_clear_pointer(&xobject->content, g_bytes_unref);
	g_clear_pointer(&xobject->resources, dp_resources_free);
	g_free(xobject);
}

static gpointer
read_xobject(DpResources *resources, const DpObject *object)
{
	gint64 id = (gint64)dp_object_id(object);
	DpXObject *xobject;

	if (!dp_object_is_stream(object) || id == 0)
		return NULL;
	xobject = g_hash_table_lookup(resources->xobjects, &id);
	if (xobject == NULL) {
		xobject = xobject_new(resources, object);
		g_hash_table_insert(resources->xobjects, g_memdup2(&id, sizeof id), xobject);
	}
	return xobject;
}

/* A tiling pattern (8.7.3) paints its cell like a form. Without fonts it has no text. */
static gpointer
read_pattern(DpResources *resources, const DpObject *object)
{
	g_auto(DpObject) own = dp_object_get(object, "/Resources");
	g_auto(DpObject) fonts = dp_object_get(&own, "/Font");
	DpXObject *cell;

	if (!dp_object_is_stream(object) || !dp_object_is_dict(&fonts) ||
	    dp_object_get_number(object, "/PatternType", 0) != 1)
		return NULL;
	cell = xobject_new(resources, object);
	cell->kind = DP_XOBJECT_FORM;
	cell->mask = dp_object_get_number(object, "/PaintType", 1) == 2;
	read_form(cell);
	return cell;
}

static const struct {
	const char *key;
	gpointer (*read)(DpResources *resources, const DpObject *object);
	GDestroyNotify free; /* NULL: borrowed */
} CATEGORIES[N_CATEGORIES] = {
    [FONT] = {"/Font", read_typeface, NULL},
    [STATE] = {"/ExtGState", read_parameters, g_free},
    [SPACE] = {"/ColorSpace", read_colour_space, (GDestroyNotify)dp_colour_space_free},
    [PROPERTY] = {"/Properties", read_property, free_property},
    [XOBJECT] = {"/XObject", read_xobject, NULL},
    [PATTERN] = {"/Pattern", read_pattern, (GDestroyNotify)dp_xobject_free},
};

DpResources *
dp_resources_new(const DpObject *dict, DpTypefaces *typefaces, const DpLayers *layers,
                 GHashTable *xobjects)
{
	DpResources *resources = g_new0(DpResources, 1);

	resources->dict = dp_object_copy(dict);
	resources->typefaces = typefaces;
	resources->layers = layers;
	resources->xobjects = xobjects;
	for (guint i = 0; i < N_CATEGORIES; i++)
		resources->entries[i] =
		    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, CATEGORIES[i].free);
	return resources;
}

void
dp_resources_free(DpResources *resources)
{
	if (resources == NULL)
		return;
	for (guint i = 0; i < N_CATEGORIES; i++)
		g_hash_table_unref(resources->entries[i]);
	dp_object_clear(&resources->dict);
	g_free(resources);
}

static gpointer
look_up(DpResources *resources, Category category, const char *name)
{
	GHashTable *entries = resources->entries[category];
	g_auto(DpObject) dict = DP_OBJECT_NONE;
	g_auto(DpObject) object = DP_OBJECT_NONE;
	gpointer value = NULL;

	if (g_hash_table_lookup_extended(entries, name, NULL, &value))
		return value;
	dict = dp_object_get(&resources->dict, CATEGORIES[category].key);
	object = dp_object_get(&dict, name);
	if (dp_object_is_set(&object))
		value = CATEGORIES[category].read(resources, &object);
	if (dp_bound_allows(DP_BOUND_RESOURCES, g_hash_table_size(entries)))
		g_hash_table_insert(entries, g_strdup(name), value);
	else if (CATEGORIES[category].free != NULL)
		g_clear_pointer(&value, CATEGORIES[category].free);
	return value;
}

DpTypeface *
dp_resources_typeface(DpResources *resources, const char *name)
{
	return look_up(resources, FONT, name);
}

const DpParameters *
dp_resources_parameters(DpResources *resources, const char *name)
{
	return look_up(resources, STATE, name);
}

const DpColourSpace *
dp_resources_colour_space(DpResources *resources, const char *name)
{
	return look_up(resources, SPACE, name);
}

const DpMarked *
dp_resources_marked(DpResources *resources, const char *name)
{
	return look_up(resources, PROPERTY, name);
}

DpXObject *
dp_resources_xobject(DpResources *resources, const char *name)
{
	return look_up(resources, XOBJECT, name);
}

DpXObject *
dp_resources_form(DpResources *resources, const DpObject *stream)
{
	return read_xobject(resources, stream);
}

DpXObject *
dp_resources_pattern(DpResources *resources, const char *name)
{
	return look_up(resources, PATTERN, name);
}

gboolean
dp_xobject_load(DpXObject *xobject, DpResources *around, gsize limit)
{
	g_auto(DpObject) dict = DP_OBJECT_NONE;

	if (xobject->content != NULL)
		return TRUE;
	xobject->content = dp_stream_read_all(&xobject->object, limit, &xobject->cut);
	if (xobject->content == NULL)
		return FALSE;
	dict = dp_object_get(&xobject->object, "/Resources");
	if (dp_object_is_dict(&dict))
		xobject->resources =
		    dp_resources_new(&dict, around->typefaces, around->layers, around->xobjects);
	return TRUE;
}
