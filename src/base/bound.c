/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/bound.h"

#include <string.h>

#include "base/limits.h"

#define LIMIT(macro) #macro, macro
#define NO_LIMIT NULL, 0, 1
#define KILOBYTE 1024u
#define MEGABYTE (1024u * 1024u)

/* What a page shows, and therefore also what is hidden in it. */
#define PAGE (DP_ORIGIN_TEXT | DP_ORIGIN_DRAWING)
/* Everything read from the file's objects. */
#define OBJECTS                                                                                    \
	(PAGE | DP_ORIGIN_ANNOTATIONS | DP_ORIGIN_PROPERTIES | DP_ORIGIN_TAGS | DP_ORIGIN_IMAGES | \
	 DP_ORIGIN_LINKS | DP_ORIGIN_ACTIONS | DP_ORIGIN_REVISIONS | DP_ORIGIN_ENTRIES)

/* The same, and the pages themselves. An earlier revision is opened by itself. */
#define OPENED (DP_ORIGIN_PAGES | (OBJECTS & ~(guint)DP_ORIGIN_REVISIONS))

/* Everything searched with patterns. */
#define SEARCHED                                                                                   \
	(DP_ORIGIN_TEXT | DP_ORIGIN_LINKS | DP_ORIGIN_PROPERTIES | DP_ORIGIN_IMAGES |              \
	 DP_ORIGIN_AUTHORS)

/* tests/style/limits.sh fails if a limit is in neither table; docs/bounds.md lists both. */
static const DpBoundInfo BOUNDS[DP_N_BOUNDS] = {
    [DP_BOUND_CONTENT_BYTES] =
        {"content-bytes", LIMIT(DP_LIMIT_STREAM_BYTES), MEGABYTE, PAGE,
         "the content of a page is longer than {} MB, and its end was not read"},
    [DP_BOUND_CONTENT_PARTS] =
        {"content-parts", LIMIT(DP_LIMIT_CONTENT_PARTS), 1, PAGE,
         "the content of a page has more than {} parts, and those after them were not read"},
    [DP_BOUND_OPERATORS] =
        {"operators", LIMIT(DP_LIMIT_OPERATORS), 1, PAGE,
         "a page has more than {} operators, and those after them were not read"},
    [DP_BOUND_OPERANDS] =
        {"operands", LIMIT(DP_LIMIT_OPERANDS), 1, PAGE,
         "an operator of a page has more than {} operands, and not all of them were read"},
    [DP_BOUND_ARRAY_OPERANDS] =
        {"array-operands", LIMIT(DP_LIMIT_ARRAY_OPERANDS), 1, PAGE,
         "an array of a page's content has more than {} items, and not all of them were read"},
    [DP_BOUND_GRAPHICS_STATES] =
        {"graphics-states", LIMIT(DP_LIMIT_GRAPHICS_STATES), 1, PAGE,
         "a page saves more than {} graphics states, and those after them were not kept"},
    [DP_BOUND_FORM_DEPTH] =
        {"form-depth", LIMIT(DP_LIMIT_FORM_DEPTH), 1, PAGE,
         "a page has forms nested more than {} deep, and the innermost were not read"},
    [DP_BOUND_FORM_RUNS] = {"form-runs", LIMIT(DP_LIMIT_FORM_RUNS), 1, PAGE,
                            "a page paints more than {} forms, and those after them were not read"},
    [DP_BOUND_TEXT_RUNS] =
        {"text-runs", LIMIT(DP_LIMIT_TEXT_RUNS), 1, PAGE,
         "a page has more than {} pieces of text, and those after them were not read"},
    [DP_BOUND_PATH_SEGMENTS] =
        {"path-segments", LIMIT(DP_LIMIT_PATHS), 1, DP_ORIGIN_DRAWING,
         "a path of a page has more than {} segments, and those after them were not read"},
    [DP_BOUND_FILLS] =
        {"fills", LIMIT(DP_LIMIT_PATHS), 1, DP_ORIGIN_DRAWING,
         "a page has more than {} painted areas, and those after them were not read"},
    [DP_BOUND_IMAGES] = {"images", LIMIT(DP_LIMIT_IMAGES), 1, DP_ORIGIN_DRAWING,
                         "a page has more than {} images, and those after them were not read"},
    [DP_BOUND_MARKED_DEPTH] =
        {"marked-depth", LIMIT(DP_LIMIT_MARKED_DEPTH), 1, DP_ORIGIN_HIDING,
         "marked content of a page is nested more than {} deep, and the innermost marks were "
         "not read"},
    [DP_BOUND_REPLACEMENTS] =
        {"replacements", LIMIT(DP_LIMIT_REPLACEMENTS), 1, DP_ORIGIN_HIDING,
         "a page has more than {} replacement texts, and those after them were not read"},
    [DP_BOUND_REPLACEMENT_BYTES] =
        {"replacement-bytes", LIMIT(DP_LIMIT_REPLACEMENT_BYTES), KILOBYTE, DP_ORIGIN_HIDING,
         "the replacement texts of a page are longer than {} kB, and those after them were "
         "not read"},
    [DP_BOUND_GLYPHS] = {"glyphs", LIMIT(DP_LIMIT_GLYPHS_PER_PAGE), 1, PAGE,
                         "a page has more than {} characters, and those after them were not read"},
    [DP_BOUND_GLYPH_TESTS] =
        {"glyph-tests", LIMIT(DP_LIMIT_GLYPH_TESTS), 1, PAGE,
         "matching the characters of a page with what is painted takes more than {} "
         "comparisons, and not all of them were matched"},
    [DP_BOUND_BASELINE_PAIRS] =
        {"baseline-pairs", LIMIT(DP_LIMIT_BASELINE_PAIRS), 1, PAGE,
         "a page has so many characters on one line that more than {} comparisons would be needed, "
         "and not all of them were read"},
    [DP_BOUND_DRAWING_STEPS] = {"drawing-steps", LIMIT(DP_LIMIT_DRAWING_STEPS), 1, PAGE,
                                "a page takes more than {} steps to draw, and was not drawn"},
    [DP_BOUND_FONTS] =
        {"fonts", LIMIT(DP_LIMIT_FONTS), 1, PAGE,
         "the file has more than {} fonts, and text in those after them was not read"},
    [DP_BOUND_FONT_CODES] =
        {"font-codes", LIMIT(DP_LIMIT_FONT_CODES), 1, PAGE,
         "a font of the file defines more than {} widths or characters, and those "
         "after them were not read"},
    [DP_BOUND_CMAP_RANGES] =
        {"cmap-ranges", LIMIT(DP_LIMIT_FONT_WIDTHS), 1, PAGE,
         "a character map of the file has more than {} ranges, and those after them were not "
         "read"},
    [DP_BOUND_CODE_SPACES] =
        {"code-spaces", LIMIT(DP_LIMIT_CODE_SPACES), 1, PAGE,
         "a character map of the file has more than {} code spaces, and those after them were not "
         "read"},
    [DP_BOUND_FILTERS] = {"filters", LIMIT(DP_LIMIT_FILTERS), 1, OBJECTS,
                          "a stream of the file has more than {} filters, and was not read"},
    [DP_BOUND_CMAP_BYTES] =
        {"cmap-bytes", LIMIT(DP_LIMIT_CMAP_BYTES), MEGABYTE, PAGE,
         "a character map of the file is longer than {} MB, and its end was not read"},
    [DP_BOUND_RESOURCES] =
        {"resources", LIMIT(DP_LIMIT_NAME_TREE_NODES), 1, PAGE,
         "the resources of a page have more than {} names, and those after them were not "
         "read"},
    [DP_BOUND_PAGE_TREE] =
        {"page-tree", LIMIT(DP_LIMIT_NAME_TREE_NODES), 1, OBJECTS,
         "the tree of pages has more than {} nodes, and those after them were not read"},
    [DP_BOUND_NESTING] =
        {"nesting", LIMIT(DP_LIMIT_OBJECT_DEPTH), 1, OBJECTS,
         "objects of the file are nested more than {} deep, and the innermost were not read"},
    [DP_BOUND_LAYERS] = {"layers", LIMIT(DP_LIMIT_NAME_TREE_NODES), 1,
                         DP_ORIGIN_HIDING | DP_ORIGIN_PROPERTIES,
                         "the file has more than {} layers, and those after them were not read"},
    [DP_BOUND_LAYER_TERMS] = {"layer-terms", LIMIT(DP_LIMIT_LAYER_TERMS), 1, DP_ORIGIN_HIDING,
                              "the condition of a layer of the file has more than {} terms, and "
                              "those after them were not "
                              "read"},
    [DP_BOUND_NAMES] =
        {"names", LIMIT(DP_LIMIT_NAME_TREE_NODES), 1, DP_ORIGIN_ACTIONS | DP_ORIGIN_PROPERTIES,
         "the file has more than {} named scripts or attachments, and those after them were "
         "not read"},
    [DP_BOUND_ACTIONS] = {"actions", LIMIT(DP_LIMIT_NAME_TREE_NODES), 1, DP_ORIGIN_ACTIONS,
                          "the file has more than {} actions, and those after them were not read"},
    [DP_BOUND_FEATURES] =
        {"features", LIMIT(DP_LIMIT_METADATA_ITEMS), 1, DP_ORIGIN_ACTIONS,
         "the file has more than {} sounds, videos and references to other files, and those "
         "after them were not kept"},
    [DP_BOUND_FIELDS] =
        {"fields", LIMIT(DP_LIMIT_NAME_TREE_NODES), 1, DP_ORIGIN_ACTIONS | DP_ORIGIN_ANNOTATIONS,
         "the form of the file has more than {} fields, and those after them were not read"},
    [DP_BOUND_BOOKMARKS] =
        {"bookmarks", LIMIT(DP_LIMIT_NAME_TREE_NODES), 1, DP_ORIGIN_ACTIONS | DP_ORIGIN_PROPERTIES,
         "the file has more than {} bookmarks, and those after them were not read"},
    [DP_BOUND_FIGURES] =
        {"figures", LIMIT(DP_LIMIT_NAME_TREE_NODES), 1,
         DP_ORIGIN_ACTIONS | DP_ORIGIN_PROPERTIES | DP_ORIGIN_IMAGES,
         "the file has more than {} figures and images, and the metadata of those after them "
         "was not read"},
    [DP_BOUND_FIGURE_DEPTH] =
        {"figure-depth", LIMIT(DP_LIMIT_FORM_DEPTH), 1,
         DP_ORIGIN_ACTIONS | DP_ORIGIN_PROPERTIES | DP_ORIGIN_IMAGES,
         "figures are nested more than {} deep, and the metadata of the innermost was not read"},
    [DP_BOUND_ANNOTATIONS] =
        {"annotations", LIMIT(DP_LIMIT_ANNOTATIONS_PER_PAGE), 1,
         DP_ORIGIN_ANNOTATIONS | DP_ORIGIN_PROPERTIES | DP_ORIGIN_LINKS | DP_ORIGIN_ACTIONS,
         "a page has more than {} annotations, and those after them were not read"},
    [DP_BOUND_ELEMENTS] =
        {"elements", LIMIT(DP_LIMIT_STRUCTURE_ELEMENTS), 1, DP_ORIGIN_TAGS,
         "the structure tree has more than {} elements, and those after them were not read"},
    [DP_BOUND_ELEMENT_DEPTH] =
        {"element-depth", LIMIT(DP_LIMIT_OBJECT_DEPTH), 1, DP_ORIGIN_TAGS,
         "the structure tree is more than {} deep, and its innermost elements were not read"},
    [DP_BOUND_ALTERNATES] =
        {"alternates", LIMIT(DP_LIMIT_ALTERNATES), 1, DP_ORIGIN_TAGS,
         "the structure tree has more than {} texts, and those after them were not read"},
    [DP_BOUND_ALTERNATE_CHARS] =
        {"alternate-chars", LIMIT(DP_LIMIT_METADATA_CHARS), 1, DP_ORIGIN_TAGS,
         "a text of the structure tree has more than {} characters, and its end was not read"},
    [DP_BOUND_PROPERTIES] =
        {"properties", LIMIT(DP_LIMIT_METADATA_ITEMS), 1, DP_ORIGIN_PROPERTIES | DP_ORIGIN_IMAGES,
         "the file has more than {} metadata entries (properties, remarks, bookmarks), and "
         "those after them were not read"},
    [DP_BOUND_XMP_BYTES] = {"xmp-bytes", LIMIT(DP_LIMIT_CMAP_BYTES), MEGABYTE,
                            DP_ORIGIN_PROPERTIES | DP_ORIGIN_IMAGES,
                            "an XMP packet is longer than {} MB, and its end was not read"},
    [DP_BOUND_XMP_DEPTH] = {"xmp-depth", LIMIT(DP_LIMIT_OBJECT_DEPTH), 1,
                            DP_ORIGIN_PROPERTIES | DP_ORIGIN_IMAGES,
                            "an XMP packet is more than {} deep, and what follows was not read"},
    [DP_BOUND_LINK_CHARS] =
        {"link-chars", LIMIT(DP_LIMIT_METADATA_CHARS), 1, DP_ORIGIN_LINKS,
         "the address or name of a link has more than {} characters, and its end was not read"},
    [DP_BOUND_LINKS] = {"links", LIMIT(DP_LIMIT_LEAKS), 1, DP_ORIGIN_LINKS,
                        "a page has more than {} links, and those after them were not checked"},
    [DP_BOUND_ADDRESSES] =
        {"addresses", LIMIT(DP_LIMIT_LEAKS), 1, DP_ORIGIN_LINKS,
         "the paper prints more than {} addresses, and those after them were not checked"},
    [DP_BOUND_IMAGE_FILES] =
        {"image-files", LIMIT(DP_LIMIT_IMAGE_FILES), 1, DP_ORIGIN_IMAGES,
         "the file has more than {} images, and those after them were not read"},
    [DP_BOUND_IMAGE_FILE_BYTES] =
        {"image-file-bytes", LIMIT(DP_LIMIT_IMAGE_FILE_BYTES), MEGABYTE, DP_ORIGIN_IMAGES,
         "the images of the file are larger than {} MB, and those after them were not read"},
    [DP_BOUND_IMAGE_HEAD] = {"image-head", LIMIT(DP_LIMIT_IMAGE_HEAD), MEGABYTE, DP_ORIGIN_IMAGES,
                             "the metadata of an image is after its first {} MB, and was not read"},
    [DP_BOUND_IMAGE_SEGMENTS] =
        {"image-segments", LIMIT(DP_LIMIT_IMAGE_SEGMENTS), 1, DP_ORIGIN_IMAGES,
         "an image has more than {} segments, and those after them were not read"},
    [DP_BOUND_IMAGE_ITEMS] =
        {"image-items", LIMIT(DP_LIMIT_IMAGE_ITEMS), 1, DP_ORIGIN_IMAGES,
         "an image has more than {} metadata entries, and those after them were not read"},
    [DP_BOUND_IMAGE_PROPERTIES] =
        {"image-properties", LIMIT(DP_LIMIT_IMAGE_PROPERTIES), 1, DP_ORIGIN_IMAGES,
         "the images of the file have more than {} metadata entries, and those after them "
         "were not read"},
    [DP_BOUND_IMAGE_CHARS] =
        {"image-chars", LIMIT(DP_LIMIT_METADATA_CHARS), 1, DP_ORIGIN_IMAGES,
         "a metadata entry of an image has more than {} characters, and its end was not read"},
    [DP_BOUND_EXIF_ENTRIES] =
        {"exif-entries", LIMIT(DP_LIMIT_EXIF_ENTRIES), 1, DP_ORIGIN_IMAGES,
         "an image has more than {} entries in a directory, and those after them were not "
         "read"},
    [DP_BOUND_EXIF_DIRECTORIES] =
        {"exif-directories", LIMIT(DP_LIMIT_EXIF_DIRECTORIES), 1, DP_ORIGIN_IMAGES,
         "an image has more than {} directories, and those after them were not read"},
    [DP_BOUND_REVISION_MARKERS] =
        {"revision-markers", LIMIT(DP_LIMIT_REVISION_MARKERS), 1, DP_ORIGIN_REVISIONS,
         "the file has more than {} end-of-file marks, and revisions after them were not "
         "searched for"},
    [DP_BOUND_XREF_SECTIONS] =
        {"xref-sections", LIMIT(DP_LIMIT_XREF_SECTIONS), 1, DP_ORIGIN_REVISIONS,
         "the file has more than {} cross-reference sections, and revisions that need those "
         "after them were not found"},
    [DP_BOUND_XREF_BYTES] =
        {"xref-bytes", LIMIT(DP_LIMIT_XREF_BYTES), MEGABYTE, DP_ORIGIN_REVISIONS,
         "a cross-reference table is longer than {} MB, and the revision that it ends was "
         "not found"},
    [DP_BOUND_REVISIONS] =
        {"revisions", LIMIT(DP_LIMIT_REVISIONS), 1, DP_ORIGIN_REVISIONS,
         "the file has more than {} earlier revisions, and those after them were not opened"},
    [DP_BOUND_REVISION_PAGES] =
        {"revision-pages", LIMIT(DP_LIMIT_REVISION_PAGES), 1, DP_ORIGIN_REVISIONS,
         "the earlier revisions of the file have more than {} pages, and those after them "
         "were not read"},
    [DP_BOUND_REVISION_CONTENT] =
        {"revision-content", LIMIT(DP_LIMIT_REVISION_CONTENT), MEGABYTE, DP_ORIGIN_REVISIONS,
         "the earlier revisions of the file have more than {} MB of pages, and those after "
         "them were not read"},
    [DP_BOUND_WORDS] = {"words", LIMIT(DP_LIMIT_WORDS_PER_PAGE), 1, PAGE,
                        "a page has more than {} words, and those after them were not read"},
    [DP_BOUND_LINES] = {"lines", LIMIT(DP_LIMIT_LINES_PER_PAGE), 1, PAGE,
                        "a page has more than {} lines, and those after them were not read"},
    [DP_BOUND_ENTRIES] =
        {"entries", LIMIT(DP_LIMIT_REFERENCE_ENTRIES), 1, DP_ORIGIN_ENTRIES,
         "the list of references has more than {} entries, and those after them were not "
         "separated"},
    [DP_BOUND_PAPER_AUTHORS] =
        {"paper-authors", LIMIT(DP_LIMIT_PAPER_AUTHORS), 1, DP_ORIGIN_AUTHORS | DP_ORIGIN_FILE_NAME,
         "the list has more than {} authors of this paper, and those after them were not "
         "searched for"},
    [DP_BOUND_FILE_NAME] =
        {"file-name", LIMIT(DP_LIMIT_FILE_NAME_BYTES), 1, DP_ORIGIN_FILE_NAME,
         "the file's own name is longer than {} bytes, and not all of it was read"},
    [DP_BOUND_SHEETS] =
        {"sheets", LIMIT(DP_LIMIT_SHEETS), 1, DP_ORIGIN_HIDING,
         "more than {} areas and images may cover text of a page, and those after them were "
         "not checked"},
    [DP_BOUND_SHEET_TESTS] =
        {"sheet-tests", LIMIT(DP_LIMIT_SHEET_TESTS), 1, DP_ORIGIN_HIDING,
         "comparing the words of a page with what is painted over them takes more than {} "
         "comparisons, and not all of them were compared"},
    [DP_BOUND_SUSPECTS] =
        {"suspects", LIMIT(DP_LIMIT_SUSPECTS_PER_PAGE), 1, DP_ORIGIN_HIDING,
         "a page has more than {} passages that may be hidden, and those after them were not "
         "checked"},
    [DP_BOUND_SUSPECT_WORDS] =
        {"suspect-words", LIMIT(DP_LIMIT_SUSPECT_WORDS), 1, DP_ORIGIN_HIDING,
         "a page has more than {} words that may be hidden, and whether those after them "
         "are visible was not checked"},
    [DP_BOUND_REPLACEMENT_CHARS] =
        {"replacement-chars", LIMIT(DP_LIMIT_REPLACEMENT_CHARS), 1, DP_ORIGIN_HIDING,
         "a replacement text has more than {} characters, and its end was not read"},
    [DP_BOUND_STAMP_TESTS] =
        {"stamp-tests", LIMIT(DP_LIMIT_STAMP_TESTS), 1, DP_ORIGIN_HIDING,
         "passages that may be hidden were compared {} times with those of other pages, and not "
         "all of them were"},
    [DP_BOUND_INK_PAGES] =
        {"ink-pages", LIMIT(DP_LIMIT_INK_PAGES), 1, DP_ORIGIN_HIDING,
         "more than {} pages have words that may be hidden, and those after them were not "
         "drawn"},
    [DP_BOUND_INK_PIXELS] =
        {"ink-pixels", LIMIT(DP_LIMIT_INK_PIXELS), 1, DP_ORIGIN_HIDING,
         "the words of a page that may be hidden cover more than {} pixels, and whether they "
         "are visible was not checked"},
    [DP_BOUND_UNSEEN_PAGES] =
        {"unseen-pages", LIMIT(DP_LIMIT_UNSEEN_PAGES), 1, DP_ORIGIN_HIDING,
         "more than {} pages have words beside them or in layers that are off, and those "
         "after them were not read"},
    [DP_BOUND_ANNOTATION_TEXTS] =
        {"annotation-texts", LIMIT(DP_LIMIT_ANNOTATION_TEXTS), 1, DP_ORIGIN_ANNOTATIONS,
         "annotations and fields have more than {} texts that may be hidden, and those after "
         "them were not read"},
    [DP_BOUND_PATTERN_STEPS] =
        {"pattern-steps", LIMIT(DP_LIMIT_PATTERN_MATCH), 1, SEARCHED,
         "a text needs more than {} steps to search, and was not searched to its end"},
    [DP_BOUND_PATTERN_DEPTH] =
        {"pattern-depth", LIMIT(DP_LIMIT_PATTERN_DEPTH), 1, SEARCHED,
         "a text needs a search more than {} steps deep, and was not searched to its end"},
    [DP_BOUND_PATTERN_HEAP] =
        {"pattern-heap", LIMIT(DP_LIMIT_PATTERN_HEAP_KIB), 1024, SEARCHED,
         "a text needs more than {} MB to search, and was not searched to its end"},
    [DP_BOUND_PATTERN_SEARCH] =
        {"pattern-search", LIMIT(DP_LIMIT_PATTERN_SEARCH), 1, SEARCHED,
         "a text needs more than {} steps to search, and was not searched to its end"},
    [DP_BOUND_OBSERVATIONS] =
        {"observations", LIMIT(DP_LIMIT_OBSERVATIONS_PER_FACT), 1, 0,
         "more than {} observations of one kind were made in the file, and not all were kept"},
    [DP_BOUND_POPPLER_PAGES] =
        {"poppler-pages", NO_LIMIT, OPENED,
         "the file is damaged or encrypted, and the library poppler, which has to read such files "
         "too, cannot be loaded"},
    [DP_BOUND_POPPLER_TEXT] =
        {"poppler-text", NO_LIMIT, PAGE | DP_ORIGIN_ENTRIES,
         "a page has text that only the library poppler can read, which cannot be loaded"},
    [DP_BOUND_POPPLER_WORDS] =
        {"poppler-words", NO_LIMIT, DP_ORIGIN_HIDING,
         "whether all words of a page are visible shows only a drawing by the library poppler, "
         "which cannot be loaded"},
    [DP_BOUND_POPPLER_ANNOTATIONS] =
        {"poppler-annotations", NO_LIMIT, DP_ORIGIN_HIDING | DP_ORIGIN_ANNOTATIONS,
         "whether all annotations of a page are visible shows only a drawing by the library "
         "poppler, which cannot be loaded"},
};

#define ERROR "The operation fails with an error that names the limit"
#define SHOWN "The report shows less; the verdict is the same"
#define KEPT "What is beyond the limit is judged no less strictly"
#define RULE "The rule goes to review, and its report names the limit"
#define UNDRAWN "A page is not taken, and what it would have shown is for review"
#define REFUSED "The service refuses the request, or closes the connection; it goes on"
#define PACE "The service answers later; the verdict is the same"
#define BATCH "Fewer pairs of papers with the same text are reported; no rule depends on it"

static const DpLimitInfo LIMITS[] = {
    {LIMIT(DP_LIMIT_PDF_BYTES), ERROR},
    {LIMIT(DP_LIMIT_PAGES), ERROR},
    {LIMIT(DP_LIMIT_YAML_BYTES), ERROR},
    {LIMIT(DP_LIMIT_YAML_DEPTH), ERROR},
    {LIMIT(DP_LIMIT_YAML_NODES), ERROR},
    {LIMIT(DP_LIMIT_EXTENDS_DEPTH), ERROR},
    {LIMIT(DP_LIMIT_JSON_BYTES), ERROR},
    {LIMIT(DP_LIMIT_JSON_DEPTH), ERROR},
    {LIMIT(DP_LIMIT_JSON_MEMBERS), ERROR},
    {LIMIT(DP_LIMIT_JSON_VALUES), ERROR},
    {LIMIT(DP_LIMIT_STRICT_OBJECTS), KEPT},
    {LIMIT(DP_LIMIT_STRICT_VALUES), KEPT},
    {LIMIT(DP_LIMIT_STRICT_DEPTH), KEPT},
    {LIMIT(DP_LIMIT_STRICT_SECTIONS), KEPT},
    {LIMIT(DP_LIMIT_STRICT_LENGTHS), KEPT},
    {LIMIT(DP_LIMIT_STRICT_STREAM), KEPT},
    {LIMIT(DP_LIMIT_REVISION_NODES), KEPT},
    {LIMIT(DP_LIMIT_NAMED_PEOPLE), KEPT},
    {LIMIT(DP_LIMIT_FORMAT_SPEC_BYTES), ERROR},
    {LIMIT(DP_LIMIT_ROSTER_AUTHORS), ERROR},
    {LIMIT(DP_LIMIT_ROSTER_FIELDS), ERROR},
    {LIMIT(DP_LIMIT_ROSTER_BYTES), ERROR},
    {LIMIT(DP_LIMIT_PAPER_NUMBER_BYTES), ERROR},
    {LIMIT(DP_LIMIT_SHEET_CELLS), KEPT},
    {LIMIT(DP_LIMIT_OUTLINE_POINTS), KEPT},
    {LIMIT(DP_LIMIT_FUNCTION_TOKENS), KEPT},
    {LIMIT(DP_LIMIT_FUNCTION_BYTES), KEPT},
    {LIMIT(DP_LIMIT_FUNCTION_SAMPLES), KEPT},
    {LIMIT(DP_LIMIT_COAT_TESTS), KEPT},
    {LIMIT(DP_LIMIT_DRAWN_PIXELS), UNDRAWN},
    {LIMIT(DP_LIMIT_SAMPLE_BYTES), KEPT},
    {LIMIT(DP_LIMIT_SAMPLED_IMAGES), KEPT},
    {LIMIT(DP_LIMIT_KEYED_BYTES), KEPT},
    {LIMIT(DP_LIMIT_SEEN_ANNOTATIONS), KEPT},
    {LIMIT(DP_LIMIT_SEEN_RUNS), KEPT},
    {LIMIT(DP_LIMIT_SEEN_TESTS), KEPT},
    {LIMIT(DP_LIMIT_PATTERN_GROUPS), ERROR},
    {LIMIT(DP_LIMIT_WORDINGS), ERROR},
    {LIMIT(DP_LIMIT_WORDING_HITS), RULE},
    {LIMIT(DP_LIMIT_WORDING_STEPS), RULE},
    {LIMIT(DP_LIMIT_RULE_STEPS), RULE},
    {LIMIT(DP_LIMIT_DRAWING_TOKENS), KEPT},
    {LIMIT(DP_LIMIT_GLYPH_PROCEDURE), KEPT},
    {LIMIT(DP_LIMIT_GLYPH_PROCEDURES), KEPT},
    {LIMIT(DP_LIMIT_CFF_BYTES), KEPT},
    {LIMIT(DP_LIMIT_CMAP_CHAIN), KEPT},
    {LIMIT(DP_LIMIT_CMAP_CODES), KEPT},
    {LIMIT(DP_LIMIT_FORMULA), KEPT},
    {LIMIT(DP_LIMIT_LANGUAGES), ERROR},
    {LIMIT(DP_LIMIT_ORDER_LINES), ERROR},
    {LIMIT(DP_LIMIT_SENTENCE), KEPT},
    {LIMIT(DP_LIMIT_LETTER_BYTES), ERROR},
    {LIMIT(DP_LIMIT_QUOTE_CHARS), SHOWN},
    {LIMIT(DP_LIMIT_DOUBTS), SHOWN},
    {LIMIT(DP_LIMIT_PLACES_PER_FINDING), SHOWN},
    {LIMIT(DP_LIMIT_VENUE_REMARKS), SHOWN},
    {LIMIT(DP_LIMIT_PICTURES), SHOWN},
    {LIMIT(DP_LIMIT_PICTURE_BYTES), SHOWN},
    {LIMIT(DP_LIMIT_PICTURE_PIXELS), SHOWN},
    {LIMIT(DP_LIMIT_PAGE_PICTURES), SHOWN},
    {LIMIT(DP_LIMIT_PAGE_PICTURE_BYTES), SHOWN},
    {LIMIT(DP_LIMIT_PAGE_PICTURES_BYTES), SHOWN},
    {LIMIT(DP_LIMIT_PAGE_PICTURE_PIXELS), SHOWN},
    {LIMIT(DP_LIMIT_PAGE_MARKS), SHOWN},
    {LIMIT(DP_LIMIT_INDEX_EXHIBIT_BYTES), SHOWN},
    {LIMIT(DP_LIMIT_INDEX_PASSAGES), SHOWN},
    {LIMIT(DP_LIMIT_SURVEY_PICTURE_BYTES), ERROR},
    {LIMIT(DP_LIMIT_SURVEY_PICTURE_PIXELS), SHOWN},
    {LIMIT(DP_LIMIT_SURVEY_PICTURES), ERROR},
    {LIMIT(DP_LIMIT_PRINT_PAPERS), SHOWN},
    {LIMIT(DP_LIMIT_PRINT_FINDINGS), SHOWN},
    {LIMIT(DP_LIMIT_PRINT_PICTURES), SHOWN},
    {LIMIT(DP_LIMIT_PRINT_CHARS), SHOWN},
    {LIMIT(DP_LIMIT_MARKS), SHOWN},
    {LIMIT(DP_LIMIT_MARK_CHARS), SHOWN},
    {LIMIT(DP_LIMIT_COPY_BYTES), ERROR},
    {LIMIT(DP_LIMIT_SYNCTEX_BYTES), SHOWN},
    {LIMIT(DP_LIMIT_SYNCTEX_LINE), SHOWN},
    {LIMIT(DP_LIMIT_SYNCTEX_INPUTS), SHOWN},
    {LIMIT(DP_LIMIT_SYNCTEX_RECORDS), SHOWN},
    {LIMIT(DP_LIMIT_SYNCTEX_STEPS), SHOWN},
    {LIMIT(DP_LIMIT_SOURCE_PLACES), SHOWN},
    {LIMIT(DP_LIMIT_WORKER_MEMORY_MB), ERROR},
    {LIMIT(DP_LIMIT_WORKER_CPU_SECONDS), ERROR},
    {LIMIT(DP_LIMIT_WORKER_WALL_SECONDS), ERROR},
    {LIMIT(DP_LIMIT_WORKER_OUTPUT_MB), ERROR},
    {LIMIT(DP_LIMIT_WORKER_OPEN_FILES), ERROR},
    {LIMIT(DP_LIMIT_WORKER_MESSAGE_BYTES), ERROR},
    {LIMIT(DP_LIMIT_WORKER_ATTEMPTS), ERROR},
    {LIMIT(DP_LIMIT_SERVER_DEATHS), KEPT},
    {LIMIT(DP_LIMIT_CLOSED_DESCRIPTORS), ERROR},
    {LIMIT(DP_LIMIT_SKETCH_RUNS), BATCH},
    {LIMIT(DP_LIMIT_DUPLICATE_PAPERS), BATCH},
    {LIMIT(DP_LIMIT_DUPLICATE_BUCKET), BATCH},
    {LIMIT(DP_LIMIT_DUPLICATE_TESTS), BATCH},
    {LIMIT(DP_LIMIT_DUPLICATES_PER_PAPER), SHOWN},
    {LIMIT(DP_LIMIT_RESULTS_STEPS), ERROR},
    {LIMIT(DP_LIMIT_DECISIONS), ERROR},
    {LIMIT(DP_LIMIT_BATCH_PAPERS), ERROR},
    {LIMIT(DP_LIMIT_BATCH_WORKERS), ERROR},
    {LIMIT(DP_LIMIT_BATCH_FOLDER_DEPTH), ERROR},
    {LIMIT(DP_LIMIT_BATCH_SHARDS), ERROR},
    {LIMIT(DP_LIMIT_PAPERS_FILE_BYTES), ERROR},
    {LIMIT(DP_LIMIT_PAPERS_FILE_COLUMNS), ERROR},
    {LIMIT(DP_LIMIT_WORKBOOK_SHEETS), ERROR},
    {LIMIT(DP_LIMIT_WORKLOAD_BYTES), ERROR},
    {LIMIT(DP_LIMIT_WORKLOAD_TEXT), ERROR},
    {LIMIT(DP_LIMIT_WORKLOAD_AUTHORS), ERROR},
    {LIMIT(DP_LIMIT_JOB_DEATHS), ERROR},
    {LIMIT(DP_LIMIT_HTTP_CONNECTIONS), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_CONNECTIONS_MOST), ERROR},
    {LIMIT(DP_LIMIT_HTTP_CONNECTIONS_EACH), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_BODY_BYTES), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_BODIES), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_HEAD_BYTES), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_RECEIVE_SECONDS), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_SEND_SECONDS), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_IDLE_SECONDS), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_RANGES), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_NAME_CHARS), REFUSED},
    {LIMIT(DP_LIMIT_FORM_HEAD_BYTES), REFUSED},
    {LIMIT(DP_LIMIT_FORM_PARTS), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_QUEUE), ERROR},
    {LIMIT(DP_LIMIT_HTTP_BRISK_MSEC), PACE},
    {LIMIT(DP_LIMIT_HTTP_CLIENTS), PACE},
    {LIMIT(DP_LIMIT_HTTP_JOBS), ERROR},
    {LIMIT(DP_LIMIT_HTTP_JOBS_USUAL), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_KEEP_SECONDS), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_KEEP_MOST), ERROR},
    {LIMIT(DP_LIMIT_JOB_FILE_BYTES), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_QUEUE_USUAL), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_QUEUE_EACH), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_CLIENT_BYTES), PACE},
    {LIMIT(DP_LIMIT_HTTP_WAIT_SECONDS), REFUSED},
    {LIMIT(DP_LIMIT_HTTP_WAIT_MOST), ERROR},
    {LIMIT(DP_LIMIT_VENUE_ID_BYTES), REFUSED},
    {LIMIT(DP_LIMIT_TOKENS), ERROR},
    {LIMIT(DP_LIMIT_TOKEN_FILE_BYTES), ERROR},
    {LIMIT(DP_LIMIT_ARCHIVE_ENTRIES), ERROR},
    {LIMIT(DP_LIMIT_ARCHIVE_TOTAL_BYTES), ERROR},
    {LIMIT(DP_LIMIT_ARCHIVE_RATIO), ERROR},
    {LIMIT(DP_LIMIT_ARCHIVE_RATIO_FROM), ERROR},
};

/* A paper is measured in one thread. Otherwise every reader, down to those of numbers and strings,
 * would have to pass a ledger on. */
static _Thread_local DpBounds *ledger;

gboolean
dp_bound_is_guess(DpBound bound)
{
	return bound == DP_BOUND_POPPLER_PAGES || bound == DP_BOUND_POPPLER_TEXT;
}

const DpBoundInfo *
dp_bound_info(DpBound bound)
{
	return &BOUNDS[bound];
}

DpBound
dp_bound_named(const char *name)
{
	DpBound bound = 0;

	while (bound < DP_N_BOUNDS && g_strcmp0(BOUNDS[bound].name, name) != 0)
		bound++;
	return bound;
}

char *
dp_bound_words(DpBound bound)
{
	const DpBoundInfo *info = &BOUNDS[bound];
	const char *number = strstr(info->words, "{}");

	if (number == NULL)
		return g_strdup(info->words);
	return g_strdup_printf("%.*s%" G_GUINT64_FORMAT "%s", (int)(number - info->words),
	                       info->words, info->limit / info->unit, number + strlen("{}"));
}

const DpLimitInfo *
dp_limit_table(guint *n)
{
	*n = G_N_ELEMENTS(LIMITS);
	return LIMITS;
}

void
dp_bounds_open(DpBounds *bounds)
{
	*bounds = (DpBounds){.outer = ledger};
	ledger = bounds;
}

void
dp_bounds_clear(DpBounds *bounds)
{
	if (ledger == bounds)
		ledger = bounds->outer;
}

DpBound
dp_bounds_first(const DpBounds *bounds)
{
	DpBound bound = 0;

	while (bound < DP_N_BOUNDS && !bounds->met[bound])
		bound++;
	return bound;
}

void
dp_bounds_set_page(guint page)
{
	if (ledger != NULL)
		ledger->page = page;
}

void
dp_bound_met(DpBound bound)
{
	if (ledger == NULL || ledger->met[bound])
		return;
	ledger->met[bound] = TRUE;
	ledger->pages[bound] = ledger->page;
}

gboolean
dp_bound_allows(DpBound bound, guint64 n)
{
	if (n < BOUNDS[bound].limit)
		return TRUE;
	dp_bound_met(bound);
	return FALSE;
}

guint
dp_bound_least(DpBound bound, guint64 n)
{
	if (n > BOUNDS[bound].limit)
		dp_bound_met(bound);
	return (guint)MIN(n, BOUNDS[bound].limit);
}
