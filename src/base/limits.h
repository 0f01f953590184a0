/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * Every bound on the work that untrusted bytes can cause. A loop over input without one of these
 * bounds is a defect.
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
#define DP_LIMIT_JSON_MEMBERS 16384u         /* of one object: a paper's conflicts, say */
#define DP_LIMIT_JSON_VALUES 4000000u        /* each takes 170 bytes at most */
#define DP_LIMIT_LETTER_BYTES (1024u * 1024) /* a template */
#define DP_LIMIT_FORMAT_SPEC_BYTES 4096u     /* a HotCRP format; they have some fifty */

/* Objects of a strict file; qpdf reads one that has more */
#define DP_LIMIT_STRICT_OBJECTS 262144u
#define DP_LIMIT_STRICT_VALUES 4000000u
#define DP_LIMIT_STRICT_DEPTH 64u
#define DP_LIMIT_STRICT_SECTIONS 64u
#define DP_LIMIT_STRICT_LENGTHS 4u                 /* of streams, each known only after the next */
#define DP_LIMIT_STRICT_STREAM (64u * 1024 * 1024) /* all object streams, decoded */

/* Content streams (per page) */
#define DP_LIMIT_STREAM_BYTES (64u * 1024 * 1024)
#define DP_LIMIT_CONTENT_PARTS 100000u /* streams of one page */
#define DP_LIMIT_OPERATORS 4000000u
#define DP_LIMIT_OPERANDS 512u
#define DP_LIMIT_ARRAY_OPERANDS 65536u /* of a TJ, one per letter of a page */
#define DP_LIMIT_GRAPHICS_STATES 512u
#define DP_LIMIT_FORM_DEPTH 12u
/* A plot paints its marker, a form, once per point. A marker takes some twenty operators, so the
 * bound of operators is met no later. */
#define DP_LIMIT_FORM_RUNS (DP_LIMIT_OPERATORS / 20)
#define DP_LIMIT_TEXT_RUNS 400000u
#define DP_LIMIT_PATHS 400000u
#define DP_LIMIT_OUTLINE_POINTS 400000u /* of paths, per page */
#define DP_LIMIT_FUNCTION_TOKENS 256u   /* of a program that computes a colour */
#define DP_LIMIT_FUNCTION_BYTES 8192u   /* of its text */
#define DP_LIMIT_FUNCTION_SAMPLES 4096u /* of a function that is a table; colours have 256 */
#define DP_LIMIT_IMAGES 20000u
#define DP_LIMIT_MARKED_DEPTH 256u
#define DP_LIMIT_REPLACEMENTS 5000u              /* marked contents with a replacement text */
#define DP_LIMIT_REPLACEMENT_CHARS 4096u         /* of one of them */
#define DP_LIMIT_REPLACEMENT_BYTES (256u * 1024) /* of these texts and the text painted there */
#define DP_LIMIT_GLYPHS_PER_PAGE 200000u
#define DP_LIMIT_GLYPH_TESTS (256ull * DP_LIMIT_GLYPHS_PER_PAGE) /* against painted runs */

/* Pages given to poppler, which has no bounds of its own */
#define DP_LIMIT_DRAWING_STEPS DP_LIMIT_OPERATORS        /* everything painted, each time it is */
#define DP_LIMIT_DRAWING_TOKENS (4 * DP_LIMIT_OPERATORS) /* read in order to count them */
/* Pairs of glyphs on nearly one baseline: poppler takes a second for this many. A page of text has
 * some ten thousand; 200 rows of 700 glyphs reach it. */
#define DP_LIMIT_BASELINE_PAIRS 100000000u

/* Objects (per document) */
#define DP_LIMIT_FONTS 4096u
#define DP_LIMIT_FONT_WIDTHS 65536u
#define DP_LIMIT_FONT_CODES (4 * DP_LIMIT_FONT_WIDTHS) /* set by ranges, which may overlap */
#define DP_LIMIT_GLYPH_PROCEDURE (64u * 1024)          /* bytes of one glyph of a Type 3 font */
#define DP_LIMIT_GLYPH_PROCEDURES 1024u                /* of a font: it has at most 256 codes */
#define DP_LIMIT_CFF_BYTES (1024u * 1024) /* of a CFF program: its codes come before its glyphs */
#define DP_LIMIT_CMAP_BYTES (1024u * 1024)
#define DP_LIMIT_CMAP_CHAIN 8u       /* CMaps that use each other; published ones use two */
#define DP_LIMIT_CMAP_CODES 1114112u /* mapped by one CMap; the size of Unicode */
#define DP_LIMIT_CODE_SPACES 64u     /* of a character map */
#define DP_LIMIT_FILTERS 6u          /* on one stream: more only serve as decompression bombs */
#define DP_LIMIT_NAME_TREE_NODES 10000u
#define DP_LIMIT_LAYER_TERMS 10000u /* of expressions and usages, each time they are evaluated */
#define DP_LIMIT_OBJECT_DEPTH 64u
#define DP_LIMIT_ANNOTATIONS_PER_PAGE 10000u
#define DP_LIMIT_STRUCTURE_ELEMENTS 30000u
#define DP_LIMIT_ALTERNATES 2000u /* texts of the structure tree */
#define DP_LIMIT_METADATA_ITEMS 2000u
#define DP_LIMIT_METADATA_CHARS 4096u
#define DP_LIMIT_IMAGE_PROPERTIES 1000u /* the remaining items are for everything but images */

/* Metadata of images (per document, per image) */
#define DP_LIMIT_IMAGE_FILES 500u                      /* JPEG files read */
#define DP_LIMIT_IMAGE_FILE_BYTES (128u * 1024 * 1024) /* in total, as stored */
#define DP_LIMIT_IMAGE_HEAD (1024u * 1024)             /* read from each image */
#define DP_LIMIT_IMAGE_SEGMENTS 256u
#define DP_LIMIT_IMAGE_ITEMS 64u
#define DP_LIMIT_EXIF_ENTRIES 512u /* of a directory; records of a list */
#define DP_LIMIT_EXIF_DIRECTORIES 4u

/* Earlier revisions (per document) */
#define DP_LIMIT_REVISION_MARKERS 1000u              /* end-of-file markers read */
#define DP_LIMIT_XREF_SECTIONS 500u                  /* cross-reference sections */
#define DP_LIMIT_XREF_BYTES (16u * 1024 * 1024)      /* of one cross-reference table */
#define DP_LIMIT_REVISIONS 16u                       /* opened */
#define DP_LIMIT_REVISION_PAGES 100u                 /* laid out, over all revisions */
#define DP_LIMIT_REVISION_CONTENT (8u * 1024 * 1024) /* bytes of their content, as stored */
#define DP_LIMIT_REVISION_NODES 200000u /* objects compared with the newest revision's */

/* Layout and structure */
#define DP_LIMIT_WORDS_PER_PAGE 60000u
#define DP_LIMIT_LINES_PER_PAGE 20000u
#define DP_LIMIT_REFERENCE_ENTRIES 5000u
#define DP_LIMIT_ROSTER_AUTHORS 100000u
#define DP_LIMIT_ROSTER_FIELDS 64u /* of a line */
#define DP_LIMIT_ROSTER_BYTES (32u * 1024 * 1024)
#define DP_LIMIT_PAPER_AUTHORS 500u /* searched for in one paper */
#define DP_LIMIT_NAMED_PEOPLE 20u   /* named in a file's properties */
#define DP_LIMIT_LEAKS 500u         /* of one kind; links read per page */

/* Hidden text */
#define DP_LIMIT_SHEETS 20000u          /* fills and images that may cover or back text, per page */
#define DP_LIMIT_SHEET_CELLS 1000000u   /* cells of the lookup grid, per page */
#define DP_LIMIT_SHEET_TESTS 20000000u  /* comparisons, per page */
#define DP_LIMIT_COAT_TESTS 4000000u    /* comparisons that save drawing, per page */
#define DP_LIMIT_SUSPECTS_PER_PAGE 400u /* passages */
#define DP_LIMIT_SUSPECT_WORDS 20000u   /* words whose ink is measured, per page */
#define DP_LIMIT_STAMP_TESTS 20000000u  /* comparisons of passages, per document: half a second */
#define DP_LIMIT_SAMPLE_BYTES (16u * 1024 * 1024) /* of an image below words; larger: drawn */
#define DP_LIMIT_SAMPLED_IMAGES 16u               /* per page */
#define DP_LIMIT_KEYED_BYTES 65536u               /* of an image with a colour key; larger: drawn */
#define DP_LIMIT_INK_PAGES 60u                    /* pages drawn, per document */
#define DP_LIMIT_INK_PIXELS 40000000u   /* compared, per page; the largest has 9 million */
#define DP_LIMIT_DRAWN_PIXELS 40000000u /* drawn by a browser, per document: 80 pages of Letter */
/* Whether free text is seen is for a drawing of the page to say, beyond these. */
#define DP_LIMIT_SEEN_ANNOTATIONS 100u  /* of a page */
#define DP_LIMIT_SEEN_TESTS 4000000u    /* comparisons, of a page */
#define DP_LIMIT_SEEN_RUNS 64u          /* of text, of one annotation */
#define DP_LIMIT_ANNOTATION_TEXTS 2000u /* texts of annotations and fields, per document */
#define DP_LIMIT_UNSEEN_PAGES 60u       /* pages read again without layers and crop */

/* Lists of wordings */
#define DP_LIMIT_WORDINGS 1000u
#define DP_LIMIT_WORDING_HITS 200u
#define DP_LIMIT_WORDING_STEPS 20000u /* of a pattern at one place; ours need fewer than 500 */
#define DP_LIMIT_FORMULA 65536u       /* bytes of one formula's MathML */
#define DP_LIMIT_LANGUAGES 64u
#define DP_LIMIT_ORDER_LINES 4000 /* of a file of words */
#define DP_LIMIT_SENTENCE 600u    /* bytes of one sentence */

/* Patterns (PCRE2) */
#define DP_LIMIT_PATTERN_MATCH 500000u /* steps at one start position */
/* Steps of one search over all start positions. A step takes 5 to 25 ns, so this is at most an
 * eighth of a second; the clock is only checked between searches. */
#define DP_LIMIT_PATTERN_SEARCH 5000000u
#define DP_LIMIT_PATTERN_DEPTH 1000u
#define DP_LIMIT_PATTERN_HEAP_KIB 8192u
/* A step of depth takes 136 bytes plus 16 per group, so this many groups take at most 6.6 of the 8
 * MB. */
#define DP_LIMIT_PATTERN_GROUPS 400u

/* Rules, per paper: a step takes some 10 ns, so this is about two seconds. A paper of a hundred
 * thousand letters uses a four-hundredth of it. */
#define DP_LIMIT_RULE_STEPS 200000000u

/* Reports */
#define DP_LIMIT_QUOTE_CHARS 160u
#define DP_LIMIT_DOUBTS 3u /* named in one finding */
#define DP_LIMIT_PLACES_PER_FINDING 50u
#define DP_LIMIT_VENUE_REMARKS 8u /* read back from stored results */
#define DP_LIMIT_OBSERVATIONS_PER_FACT 20000u
#define DP_LIMIT_PICTURES 8u                 /* of hidden passages, per report */
#define DP_LIMIT_PICTURE_BYTES (160u * 1024) /* per picture, as a PNG */
#define DP_LIMIT_PICTURE_PIXELS 1800u        /* of the longer side: 900 pt at 144 dpi */
/* Pages with findings, per report. In base64 both kinds of pictures are at most 4.8 of the 5 MB
 * that a report may have to be sent by mail. */
#define DP_LIMIT_PAGE_PICTURES 12u
#define DP_LIMIT_PAGE_PICTURE_BYTES (400u * 1024)   /* per page; at 100 dpi text takes 300 kB */
#define DP_LIMIT_PAGE_PICTURES_BYTES (2240u * 1024) /* of all pages, in equal parts */
#define DP_LIMIT_PAGE_PICTURE_PIXELS 1600u          /* of the longer side */
/* A page of many papers: of pictures of hidden passages and their words, in all. In base64 they are
 * a third longer. */
#define DP_LIMIT_INDEX_EXHIBIT_BYTES (32u * 1024 * 1024)
#define DP_LIMIT_INDEX_PASSAGES 8u /* hidden passages without a picture, per paper */
#define DP_LIMIT_SURVEY_PICTURE_BYTES (4u * 1024 * 1024) /* a page drawn by measure */
#define DP_LIMIT_SURVEY_PICTURE_PIXELS 3200u             /* of its longer side */
#define DP_LIMIT_SURVEY_PICTURES 50u                     /* drawn by one command */
#define DP_LIMIT_PAGE_MARKS 200u                         /* places drawn on the picture of a page */
/* A printed report: it has all papers of a run. A finding takes a quarter of a page and 10 kB of
 * memory, a picture as many bytes as its PNG. */
#define DP_LIMIT_PRINT_PAPERS 200u
#define DP_LIMIT_PRINT_FINDINGS 2000u
#define DP_LIMIT_PRINT_PICTURES 240u
#define DP_LIMIT_PRINT_CHARS 4000u /* of one text */
#define DP_LIMIT_MARKS 2000u       /* comments and their places in an annotated copy */
#define DP_LIMIT_MARK_CHARS 6000u  /* of a comment's text */
/* The paper, its packed objects unpacked, and the marks: of these each has its text in two bytes a
 * character. */
#define DP_LIMIT_COPY_BYTES (DP_LIMIT_PDF_BYTES + 64u * 1024 * 1024)

/* The file in which TeX says from which line it read what. A paper's has 10 MB and 10,000 records a
 * page at most; a step is a record looked at, and takes some 10 ns. */
#define DP_LIMIT_SYNCTEX_BYTES (128u * 1024 * 1024) /* packed, and unpacked */
#define DP_LIMIT_SYNCTEX_LINE 8192u                 /* bytes; a longer one is skipped */
#define DP_LIMIT_SYNCTEX_INPUTS 20000u
#define DP_LIMIT_SYNCTEX_RECORDS 4000000u /* of the pages with findings */
#define DP_LIMIT_SYNCTEX_STEPS 200000000ull
#define DP_LIMIT_SOURCE_PLACES 1000u

/* The worker that reads a PDF (the first four are defaults) */
#define DP_LIMIT_WORKER_MEMORY_MB 1024u
#define DP_LIMIT_WORKER_CPU_SECONDS 10u
#define DP_LIMIT_WORKER_WALL_SECONDS 30u
#define DP_LIMIT_WORKER_OUTPUT_MB 64u
#define DP_LIMIT_WORKER_OPEN_FILES 64u
#define DP_LIMIT_WORKER_MESSAGE_BYTES 1024u
#define DP_LIMIT_FILE_NAME_BYTES 1024u  /* of a paper; truncated beyond this */
#define DP_LIMIT_PAPER_NUMBER_BYTES 64u /* of a number given for a paper */
#define DP_LIMIT_WORKER_ATTEMPTS 2u     /* per document, if its reader is killed from outside */
#define DP_LIMIT_SERVER_DEATHS 1u       /* of its children; then a new server is started */
/* Closed one by one; Linux's default maximum. */
#define DP_LIMIT_CLOSED_DESCRIPTORS (1024u * 1024)

/* Batches */
#define DP_LIMIT_SKETCH_RUNS 200000u      /* word runs of a paper from which its sketch is made */
#define DP_LIMIT_DUPLICATE_PAPERS 200000u /* compared with each other */
#define DP_LIMIT_DUPLICATE_BUCKET 9u      /* papers compared pairwise */
#define DP_LIMIT_DUPLICATE_TESTS 64u      /* per paper, in larger buckets */
#define DP_LIMIT_DUPLICATES_PER_PAPER 10u /* reported */
/* Of SQLite, for one query of a store; exporting a paper takes a few hundred. */
#define DP_LIMIT_RESULTS_STEPS 2000000000ull
#define DP_LIMIT_DECISIONS 100000u /* of people, in one store */
#define DP_LIMIT_BATCH_PAPERS 1000000u
#define DP_LIMIT_BATCH_WORKERS 256u
#define DP_LIMIT_BATCH_FOLDER_DEPTH 16u
#define DP_LIMIT_BATCH_SHARDS 10000u
#define DP_LIMIT_PAPERS_FILE_BYTES (64u * 1024 * 1024) /* of a table of papers */
#define DP_LIMIT_PAPERS_FILE_COLUMNS 64u
#define DP_LIMIT_WORKBOOK_SHEETS 64u

/* Jobs of a queue */
#define DP_LIMIT_WORKLOAD_BYTES (256u * 1024) /* what a job says; 500 authors take some 30 kB */
#define DP_LIMIT_WORKLOAD_TEXT 1024u          /* bytes of one of its texts */
#define DP_LIMIT_WORKLOAD_AUTHORS 500u
#define DP_LIMIT_JOB_DEATHS 2u /* of those who do it; then it is not tried again */

#define DP_LIMIT_HTTP_CONNECTIONS 1024u /* at once, unless the user says otherwise */
#define DP_LIMIT_HTTP_CONNECTIONS_MOST 16384u
#define DP_LIMIT_HTTP_CONNECTIONS_EACH 32u             /* of one address that is not this machine */
#define DP_LIMIT_HTTP_BODY_BYTES (64ull * 1024 * 1024) /* of a request */
#define DP_LIMIT_HTTP_BODIES 8u                        /* as many of these are in memory at once */
#define DP_LIMIT_HTTP_HEAD_BYTES (32u * 1024)
#define DP_LIMIT_HTTP_RECEIVE_SECONDS 120u /* 64 MB at 5 Mbit/s */
#define DP_LIMIT_HTTP_SEND_SECONDS 120u
#define DP_LIMIT_HTTP_IDLE_SECONDS 15u
#define DP_LIMIT_HTTP_RANGES 32u      /* of an Accept header */
#define DP_LIMIT_HTTP_NAME_CHARS 255u /* of a paper's name */
#define DP_LIMIT_FORM_HEAD_BYTES 4096u
#define DP_LIMIT_FORM_PARTS 16u
#define DP_LIMIT_HTTP_QUEUE 100000u
#define DP_LIMIT_HTTP_BRISK_MSEC 250u /* 99 of 100 real papers take less than 190 */
#define DP_LIMIT_HTTP_JOBS 10000u
#define DP_LIMIT_HTTP_JOBS_USUAL 256u
#define DP_LIMIT_HTTP_KEEP_SECONDS 3600u                    /* reports of jobs */
#define DP_LIMIT_HTTP_KEEP_MOST 604800u                     /* a week */
#define DP_LIMIT_JOB_FILE_BYTES (1ull * 1024 * 1024 * 1024) /* six reports and their line */
#define DP_LIMIT_HTTP_CLIENTS 10000u                        /* whose turns are remembered */
#define DP_LIMIT_HTTP_QUEUE_USUAL 64u
#define DP_LIMIT_HTTP_QUEUE_EACH 16u   /* of one client that is not this machine */
#define DP_LIMIT_HTTP_CLIENT_BYTES 64u /* of what a proxy tells: an IPv6 address has 45 */
#define DP_LIMIT_HTTP_WAIT_SECONDS 60u
#define DP_LIMIT_HTTP_WAIT_MOST 3600u
#define DP_LIMIT_VENUE_ID_BYTES 100u
#define DP_LIMIT_TOKENS 1000u
#define DP_LIMIT_TOKEN_FILE_BYTES (1024u * 1024)

/* ZIP archives of papers; an entry is a PDF, under the size limit of any PDF */
#define DP_LIMIT_ARCHIVE_ENTRIES 50000u
#define DP_LIMIT_ARCHIVE_TOTAL_BYTES (64ull * 1024 * 1024 * 1024) /* of all its PDFs, unpacked */
#define DP_LIMIT_ARCHIVE_RATIO 200u                /* unpacked to packed, per PDF ... */
#define DP_LIMIT_ARCHIVE_RATIO_FROM (1024u * 1024) /* ... that is larger than this unpacked */
