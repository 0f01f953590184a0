/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/origin.h>

/*
 * A limit of limits.h may end the reading of a paper early, and the unread part may be what a rule
 * looks for. So each bound that is met is noted in a ledger, opened by the caller that measures.
 * Facts are made from the ledger, and the engine passes no rule that depends on incomplete data.
 */

/** DpBound: a limit that leaves part of a paper unread without an error. */
typedef enum {
	DP_BOUND_CONTENT_BYTES,
	DP_BOUND_CONTENT_PARTS,
	DP_BOUND_OPERATORS,
	DP_BOUND_OPERANDS,
	DP_BOUND_ARRAY_OPERANDS,
	DP_BOUND_GRAPHICS_STATES,
	DP_BOUND_FORM_DEPTH,
	DP_BOUND_FORM_RUNS,
	DP_BOUND_TEXT_RUNS,
	DP_BOUND_PATH_SEGMENTS,
	DP_BOUND_FILLS,
	DP_BOUND_IMAGES,
	DP_BOUND_MARKED_DEPTH,
	DP_BOUND_REPLACEMENTS,
	DP_BOUND_REPLACEMENT_BYTES,
	DP_BOUND_GLYPHS,
	DP_BOUND_GLYPH_TESTS,
	DP_BOUND_BASELINE_PAIRS,
	DP_BOUND_DRAWING_STEPS,
	DP_BOUND_FONTS,
	DP_BOUND_FONT_CODES,
	DP_BOUND_CMAP_RANGES,
	DP_BOUND_CODE_SPACES,
	DP_BOUND_CMAP_BYTES,
	DP_BOUND_FILTERS,
	DP_BOUND_RESOURCES,
	DP_BOUND_PAGE_TREE,
	DP_BOUND_NESTING,
	DP_BOUND_LAYERS,
	DP_BOUND_LAYER_TERMS,
	DP_BOUND_NAMES,
	DP_BOUND_ACTIONS,
	DP_BOUND_FEATURES,
	DP_BOUND_FIELDS,
	DP_BOUND_BOOKMARKS,
	DP_BOUND_FIGURES,
	DP_BOUND_FIGURE_DEPTH,
	DP_BOUND_ANNOTATIONS,
	DP_BOUND_ELEMENTS,
	DP_BOUND_ELEMENT_DEPTH,
	DP_BOUND_ALTERNATES,
	DP_BOUND_ALTERNATE_CHARS,
	DP_BOUND_PROPERTIES,
	DP_BOUND_XMP_BYTES,
	DP_BOUND_XMP_DEPTH,
	DP_BOUND_LINK_CHARS,
	DP_BOUND_LINKS,
	DP_BOUND_ADDRESSES,
	DP_BOUND_IMAGE_FILES,
	DP_BOUND_IMAGE_FILE_BYTES,
	DP_BOUND_IMAGE_HEAD,
	DP_BOUND_IMAGE_SEGMENTS,
	DP_BOUND_IMAGE_ITEMS,
	DP_BOUND_IMAGE_PROPERTIES,
	DP_BOUND_IMAGE_CHARS,
	DP_BOUND_EXIF_ENTRIES,
	DP_BOUND_EXIF_DIRECTORIES,
	DP_BOUND_REVISION_MARKERS,
	DP_BOUND_XREF_SECTIONS,
	DP_BOUND_XREF_BYTES,
	DP_BOUND_REVISIONS,
	DP_BOUND_REVISION_PAGES,
	DP_BOUND_REVISION_CONTENT,
	DP_BOUND_WORDS,
	DP_BOUND_LINES,
	DP_BOUND_ENTRIES,
	DP_BOUND_PAPER_AUTHORS,
	DP_BOUND_FILE_NAME,
	DP_BOUND_SHEETS,
	DP_BOUND_SHEET_TESTS,
	DP_BOUND_SUSPECTS,
	DP_BOUND_SUSPECT_WORDS,
	DP_BOUND_REPLACEMENT_CHARS,
	DP_BOUND_STAMP_TESTS,
	DP_BOUND_INK_PAGES,
	DP_BOUND_INK_PIXELS,
	DP_BOUND_UNSEEN_PAGES,
	DP_BOUND_ANNOTATION_TEXTS,
	DP_BOUND_PATTERN_STEPS,
	DP_BOUND_PATTERN_DEPTH,
	DP_BOUND_PATTERN_HEAP,
	DP_BOUND_PATTERN_SEARCH,
	DP_BOUND_OBSERVATIONS, /* of one fact: only that fact is incomplete */
	/* No limits: what only poppler could have read or drawn, where it cannot be loaded. */
	DP_BOUND_POPPLER_PAGES,
	DP_BOUND_POPPLER_TEXT,
	DP_BOUND_POPPLER_WORDS,
	DP_BOUND_POPPLER_ANNOTATIONS,
	DP_N_BOUNDS,
} DpBound;

typedef struct {
	const char *name;  /* "operators" */
	const char *macro; /* (nullable): "DP_LIMIT_OPERATORS"; NULL: it is no limit */
	guint64 limit;
	guint64 unit;      /* divides the limit for the number in @words */
	guint origins;     /* of DpOrigin: what is incomplete when the bound is met */
	const char *words; /* a clause without a full stop; "{}" is replaced by the number */
} DpBoundInfo;

const DpBoundInfo *dp_bound_info(DpBound bound);

/** dp_bound_is_guess: whether what was read of its origins may be wrong, and proves nothing. */
gboolean dp_bound_is_guess(DpBound bound);

/** dp_bound_named: DP_N_BOUNDS if there is no such name. */
DpBound dp_bound_named(const char *name);

/** dp_bound_words: the clause, with its number if it has one. (transfer full) */
char *dp_bound_words(DpBound bound);

/** DpLimitInfo: a limit that is not a bound, and the effect of meeting it. */
typedef struct {
	const char *macro;
	guint64 limit;
	const char *happens; /* one sentence without a full stop */
} DpLimitInfo;

/** dp_limit_table: every limit that is not a bound; @n is set to their number. */
const DpLimitInfo *dp_limit_table(guint *n);

/**
 * DpBounds: the ledger of the bounds that were met. On the stack: once opened it records its
 * thread's notes until it is cleared (g_auto). Ledgers nest: only the innermost records.
 */
typedef struct DpBounds DpBounds;
struct DpBounds {
	gboolean met[DP_N_BOUNDS];
	guint pages[DP_N_BOUNDS]; /* page where it was first met, or 0 */
	guint page;               /* page being read; 0: none */
	DpBounds *outer;
};

void dp_bounds_open(DpBounds *bounds);
void dp_bounds_clear(DpBounds *bounds);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpBounds, dp_bounds_clear)

/** dp_bounds_first: the first bound in table order that was met, or DP_N_BOUNDS. */
DpBound dp_bounds_first(const DpBounds *bounds);

/** dp_bounds_set_page: later notes are about @page (1-based); 0: no page. */
void dp_bounds_set_page(guint page);

/** dp_bound_met: notes @bound in the open ledger, if any. */
void dp_bound_met(DpBound bound);

/** dp_bound_allows: whether one more than @n is allowed; notes the bound if not. */
gboolean dp_bound_allows(DpBound bound, guint64 n);

/** dp_bound_least: the smaller of @n and the limit; notes the bound if @n is larger. */
guint dp_bound_least(DpBound bound, guint64 n);
