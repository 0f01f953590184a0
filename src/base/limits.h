/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * Every bound on what a stranger's bytes may make deskproof do. A loop over input that is not
 * bounded by one of these is a defect.
 */

/* Input */
#define DP_LIMIT_PDF_BYTES (100u * 1024 * 1024)
#define DP_LIMIT_PAGES 500u
#define DP_LIMIT_YAML_BYTES (1024u * 1024)
#define DP_LIMIT_YAML_DEPTH 32u
#define DP_LIMIT_YAML_NODES 20000u
#define DP_LIMIT_EXTENDS_DEPTH 8u
#define DP_LIMIT_JSON_BYTES (64u * 1024 * 1024)
#define DP_LIMIT_JSON_DEPTH 64u

/* Content streams (per page) */
#define DP_LIMIT_STREAM_BYTES (64u * 1024 * 1024)
#define DP_LIMIT_CONTENT_PARTS 100000u /* streams of one page */
#define DP_LIMIT_OPERATORS 4000000u
#define DP_LIMIT_OPERANDS 512u
#define DP_LIMIT_ARRAY_OPERANDS 65536u /* of a TJ, as long as a page has letters */
#define DP_LIMIT_GRAPHICS_STATES 512u
#define DP_LIMIT_FORM_DEPTH 12u
/* A plot paints its marker, a form, once for each point: some twenty operators each, so that the
 * bound of operators is met no later. */
#define DP_LIMIT_FORM_RUNS (DP_LIMIT_OPERATORS / 20)
#define DP_LIMIT_TEXT_RUNS 400000u
#define DP_LIMIT_PATHS 400000u
#define DP_LIMIT_IMAGES 20000u
#define DP_LIMIT_MARKED_DEPTH 256u
#define DP_LIMIT_REPLACEMENTS 5000u              /* marked contents with a replacement text */
#define DP_LIMIT_REPLACEMENT_BYTES (256u * 1024) /* of these texts and of what is painted there */
#define DP_LIMIT_GLYPHS_PER_PAGE 200000u
#define DP_LIMIT_GLYPH_TESTS (256ull * DP_LIMIT_GLYPHS_PER_PAGE) /* against what is painted */

/* Pages for poppler, which has no bounds of its own */
#define DP_LIMIT_DRAWING_STEPS DP_LIMIT_OPERATORS /* all that is painted, as often as it is */
#define DP_LIMIT_DRAWING_TOKENS (4 * DP_LIMIT_OPERATORS) /* read to count them */
/* Glyphs on nearly one baseline, with each other: poppler takes a second for as many. A page of
 * text has some ten thousand, 200 rows of 700 glyphs have as many. */
#define DP_LIMIT_BASELINE_PAIRS 100000000u

/* Objects (per document) */
#define DP_LIMIT_FONTS 4096u
#define DP_LIMIT_FONT_WIDTHS 65536u
#define DP_LIMIT_FONT_CODES (4 * DP_LIMIT_FONT_WIDTHS) /* that ranges say, which may overlap */
#define DP_LIMIT_CMAP_BYTES (1024u * 1024)
#define DP_LIMIT_CMAP_CHAIN 8u       /* CMaps that use each other; published ones use two */
#define DP_LIMIT_CMAP_CODES 1114112u /* that one maps; as many as Unicode has */
#define DP_LIMIT_CODE_SPACES 64u     /* of a character map */
#define DP_LIMIT_FILTERS 6u          /* on one stream: more have no use but to blow up */
#define DP_LIMIT_NAME_TREE_NODES 10000u
#define DP_LIMIT_LAYER_TERMS 10000u /* of expressions and usages, each time they are asked */
#define DP_LIMIT_OBJECT_DEPTH 64u
#define DP_LIMIT_ANNOTATIONS_PER_PAGE 10000u
#define DP_LIMIT_STRUCTURE_ELEMENTS 30000u
#define DP_LIMIT_ALTERNATES 2000u /* texts of the structure tree */
#define DP_LIMIT_METADATA_ITEMS 2000u
#define DP_LIMIT_METADATA_CHARS 4096u
#define DP_LIMIT_IMAGE_PROPERTIES 1000u /* the rest of the items is for what is not an image's */

/* What images say of themselves (per document, per image) */
#define DP_LIMIT_IMAGE_FILES 500u                      /* JPEG files looked into */
#define DP_LIMIT_IMAGE_FILE_BYTES (128u * 1024 * 1024) /* of all of them, as they are stored */
#define DP_LIMIT_IMAGE_HEAD (1024u * 1024)             /* looked through, of one */
#define DP_LIMIT_IMAGE_SEGMENTS 256u
#define DP_LIMIT_IMAGE_ITEMS 64u
#define DP_LIMIT_EXIF_ENTRIES 512u /* of a directory; records of a list */
#define DP_LIMIT_EXIF_DIRECTORIES 4u

/* Earlier revisions (per document) */
#define DP_LIMIT_REVISION_MARKERS 1000u              /* ends of file that are looked at */
#define DP_LIMIT_XREF_SECTIONS 500u                  /* cross-reference sections */
#define DP_LIMIT_XREF_BYTES (16u * 1024 * 1024)      /* of one cross-reference table */
#define DP_LIMIT_REVISIONS 16u                       /* opened */
#define DP_LIMIT_REVISION_PAGES 100u                 /* laid out, of all of them together */
#define DP_LIMIT_REVISION_CONTENT (8u * 1024 * 1024) /* bytes of content on them, as stored */
#define DP_LIMIT_REVISION_NODES 200000u /* objects compared with the newest revision's */

/* Layout and structure */
#define DP_LIMIT_WORDS_PER_PAGE 60000u
#define DP_LIMIT_LINES_PER_PAGE 20000u
#define DP_LIMIT_REFERENCE_ENTRIES 5000u
#define DP_LIMIT_ROSTER_AUTHORS 100000u
#define DP_LIMIT_ROSTER_FIELDS 64u /* of a line */
#define DP_LIMIT_ROSTER_BYTES (32u * 1024 * 1024)
#define DP_LIMIT_PAPER_AUTHORS 500u /* that one paper is searched for */
#define DP_LIMIT_NAMED_PEOPLE 20u   /* that a file's own properties name */
#define DP_LIMIT_LEAKS 500u         /* of one kind; links of a page that are looked at */

/* Hidden text */
#define DP_LIMIT_SHEETS 20000u          /* fills and images a page's text may lie under or on */
#define DP_LIMIT_SHEET_CELLS 1000000u   /* places they are looked up in, a page */
#define DP_LIMIT_SHEET_TESTS 20000000u  /* comparisons, a page */
#define DP_LIMIT_SUSPECTS_PER_PAGE 400u /* passages */
#define DP_LIMIT_SUSPECT_WORDS 20000u   /* words whose ink is looked for, a page */
#define DP_LIMIT_HIDDEN_CHARS 4096u     /* of one passage */
#define DP_LIMIT_INK_PAGES 60u          /* pages drawn, a document */
#define DP_LIMIT_INK_PIXELS 40000000u   /* looked at, a page; the largest drawn has 9 million */
#define DP_LIMIT_ANNOTATION_TEXTS 2000u /* words of annotations and fields, a document */
#define DP_LIMIT_UNSEEN_PAGES 60u       /* pages read again without layers and crop */

/* Lists of wordings */
#define DP_LIMIT_WORDINGS 1000u
#define DP_LIMIT_WORDING_HITS 200u
#define DP_LIMIT_WORDING_STEPS 20000u /* of a pattern at one place; ours need less than 500 */
#define DP_LIMIT_FORMULA 65536u       /* bytes of MathML of one formula */
#define DP_LIMIT_LANGUAGES 64u
#define DP_LIMIT_ORDER_LINES 4000 /* of a file of words */
#define DP_LIMIT_SENTENCE 600u    /* bytes that are taken for one sentence */

/* Patterns (PCRE2) */
#define DP_LIMIT_PATTERN_MATCH 500000u /* steps at one place where a match may begin */
/* Steps of a search at all its places. One takes 5 to 25 ns, so that this is an eighth of a second
 * at most; the clock is looked at between searches only. */
#define DP_LIMIT_PATTERN_SEARCH 5000000u
#define DP_LIMIT_PATTERN_DEPTH 1000u
#define DP_LIMIT_PATTERN_HEAP_KIB 8192u
/* A step of depth takes 136 bytes and 16 a group: so many groups take 6.6 MB of those 8 at most. */
#define DP_LIMIT_PATTERN_GROUPS 400u

/* Rules, per paper: a step takes some 10 ns, so that this is about two seconds; a paper of a
 * hundred thousand letters asks for one step in four hundred of it. */
#define DP_LIMIT_RULE_STEPS 200000000u

/* Reports */
#define DP_LIMIT_QUOTE_CHARS 160u
#define DP_LIMIT_DOUBTS 3u /* named in one finding */
#define DP_LIMIT_PLACES_PER_FINDING 50u
#define DP_LIMIT_OBSERVATIONS_PER_FACT 20000u
#define DP_LIMIT_PICTURES 8u                 /* of hidden passages, a report */
#define DP_LIMIT_PICTURE_BYTES (160u * 1024) /* of one, as a PNG */

/* The worker that reads a PDF (the first four are what it has unless told otherwise) */
#define DP_LIMIT_WORKER_MEMORY_MB 1024u
#define DP_LIMIT_WORKER_CPU_SECONDS 10u
#define DP_LIMIT_WORKER_WALL_SECONDS 30u
#define DP_LIMIT_WORKER_OUTPUT_MB 64u
#define DP_LIMIT_WORKER_OPEN_FILES 64u
#define DP_LIMIT_WORKER_MESSAGE_BYTES 1024u
#define DP_LIMIT_FILE_NAME_BYTES 1024u /* of a paper; more is cut off */
#define DP_LIMIT_WORKER_ATTEMPTS 2u    /* at a document whose reader was ended from outside */
#define DP_LIMIT_SERVER_DEATHS 1u      /* of its children; then another takes its place */
/* Closed one by one; the most that Linux has by default. */
#define DP_LIMIT_CLOSED_DESCRIPTORS (1024u * 1024)

/* Batches */
#define DP_LIMIT_SKETCH_RUNS 200000u      /* of a paper's words that its sketch is made of */
#define DP_LIMIT_DUPLICATE_PAPERS 200000u /* that are compared with each other */
#define DP_LIMIT_DUPLICATE_BUCKET 9u      /* papers of which each is compared with each */
#define DP_LIMIT_DUPLICATE_TESTS 64u      /* of a paper, in buckets with more */
#define DP_LIMIT_DUPLICATES_PER_PAPER 10u /* that are told */
/* Of SQLite, for one question to a store; to export a paper takes some hundred. */
#define DP_LIMIT_RESULTS_STEPS 2000000000ull
#define DP_LIMIT_BATCH_PAPERS 1000000u
#define DP_LIMIT_BATCH_WORKERS 256u
#define DP_LIMIT_BATCH_FOLDER_DEPTH 16u
#define DP_LIMIT_BATCH_SHARDS 10000u
#define DP_LIMIT_PAPERS_FILE_BYTES (64u * 1024 * 1024) /* a table of papers */
#define DP_LIMIT_PAPERS_FILE_COLUMNS 64u

/* ZIP archives of papers; one entry is a PDF, and no larger than any other */
#define DP_LIMIT_ARCHIVE_ENTRIES 50000u
#define DP_LIMIT_ARCHIVE_TOTAL_BYTES (64ull * 1024 * 1024 * 1024) /* unpacked, of all its PDFs */
#define DP_LIMIT_ARCHIVE_RATIO 200u                /* unpacked to packed, of one PDF ... */
#define DP_LIMIT_ARCHIVE_RATIO_FROM (1024u * 1024) /* ... that is larger than this unpacked */
