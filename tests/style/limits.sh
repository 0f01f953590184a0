#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A limit that leaves something unread says so: each of limits.h is in a table of src/base/bound.c,
# and whoever compares with one that is a bound notes that it was met.
set -u
. "$(dirname "$0")/tap.sh"

LIMITS=src/base/limits.h
TABLES=src/base/bound.c
BOUNDS=src/base/bound.h

limits() {
	grep -oE '^#define DP_LIMIT_[A-Z0-9_]+' $LIMITS | sed 's/#define //'
}

untold() {
	limits | while read -r limit; do
		grep -qE "LIMIT\($limit\)" $TABLES ||
			echo "$LIMITS: $limit: what happens where it is met? (a row of $TABLES says)"
	done
}

# Limits of the first table, which cut something.
cutting() {
	sed -n '/^static const DpBoundInfo/,/^};/p' $TABLES | grep -oE 'DP_LIMIT_[A-Z0-9_]+' | sort -u
}

told_twice() {
	sed -n '/^static const DpLimitInfo/,/^};/p' $TABLES | grep -oE 'DP_LIMIT_[A-Z0-9_]+' | sort |
		{ cat; cutting; } | sort | uniq -d | sed 's/$/: cuts something, or does not?/'
}

unmet() {
	grep -oE 'DP_BOUND_[A-Z0-9_]+,' $BOUNDS | tr -d , | while read -r bound; do
		c_files | grep '^src/' | grep -vE '^src/base/bound\.[ch]$' | xargs grep -qw "$bound" ||
			echo "$BOUNDS: $bound: nobody notes it"
	done
}

# Where a cutting limit is compared with, a note is no farther than this many lines away ...
NEAR=6
# ... or there is a reason why none is needed: "file limit why"; a star is all limits of the file.
NO_NOTE="src/base/pattern.c DP_LIMIT_PATTERN_MATCH what is spent is noted where PCRE2 says so
src/base/pattern.c DP_LIMIT_PATTERN_SEARCH the same
src/base/pattern.c DP_LIMIT_PATTERN_DEPTH the same
src/base/pattern.c DP_LIMIT_PATTERN_HEAP_KIB the same
src/facts/bounds.c DP_LIMIT_OBSERVATIONS_PER_FACT asks whether it was met
src/facts/anonymity/image-leak.c DP_LIMIT_IMAGE_FILES a number in a sentence
src/facts/anonymity/image-leak.c DP_LIMIT_IMAGE_FILE_BYTES a number in a sentence
src/facts/anonymity/leak.c DP_LIMIT_LEAKS so many leaks are no pass
src/facts/anonymity/revision-leak.c DP_LIMIT_REVISION_PAGES a number in a sentence
src/facts/anonymity/revision-leak.c DP_LIMIT_REVISION_CONTENT a number in a sentence
src/facts/anonymity/self-reference-leak.c DP_LIMIT_LEAKS so many leaks are no pass
src/facts/hidden/passage-context.c DP_LIMIT_STAMP_TESTS asks whether it was met
src/facts/store/wire-in.c DP_LIMIT_METADATA_CHARS an answer with more is refused
src/facts/store/wire-in.c DP_LIMIT_OBSERVATIONS_PER_FACT an answer with more is refused
src/pdf/file/property.c DP_LIMIT_METADATA_CHARS a longer text is read in pieces
src/base/text-pieces.c DP_LIMIT_METADATA_CHARS the length of a piece, and all pieces are kept
src/layout/sheet.c DP_LIMIT_SHEET_TESTS a budget whose end is noted
src/layout/suspect.c DP_LIMIT_SHEET_TESTS a budget whose end is noted
src/layout/surroundings.c DP_LIMIT_SHEET_TESTS looks for excuses: without, nothing passes
src/layout/word.c DP_LIMIT_FORM_DEPTH no form of a page lies deeper
src/pdf/metadata/annotation.c DP_LIMIT_METADATA_CHARS blanks that go on so long are an empty appearance
src/pdf/metadata/annotation.c DP_LIMIT_STREAM_BYTES a budget whose end is noted
src/pdf/file/comparison.c DP_LIMIT_OBJECT_DEPTH what is not compared is read
src/pdf/file/comparison.c DP_LIMIT_ANNOTATIONS_PER_PAGE noted where the newest revision is read
src/pdf/file/comparison.c DP_LIMIT_NAME_TREE_NODES counts bytes to be read, which are bounded again
src/pdf/poppler/join.c DP_LIMIT_GLYPH_TESTS a budget whose end is noted
src/pdf/font/font-loader.c DP_LIMIT_FONT_WIDTHS no character has a larger number
src/pdf/content/interpreter.c DP_LIMIT_STREAM_BYTES a budget whose end is noted
src/pdf/content/operators.c DP_LIMIT_STREAM_BYTES no image is as large
src/pdf/content/marked-operators.c DP_LIMIT_MARKED_DEPTH noted by the mark that follows
src/pdf/font/cmap.c DP_LIMIT_CMAP_BYTES a page with such a map is not drawn, which is noted
src/pdf/poppler/expense.c * estimates what drawing costs, and reads nothing; whoever asks notes it
src/pdf/page/page-loader.c DP_LIMIT_STREAM_BYTES noted where more was asked for
src/pdf/content/replacement.c DP_LIMIT_REPLACEMENT_CHARS what is missing looks replaced
src/pdf/content/misnamed.c DP_LIMIT_REPLACEMENT_CHARS the length of a piece, and all pieces are kept
src/pdf/file/revision.c DP_LIMIT_FONT_WIDTHS no trailer is as long
src/pdf/file/revision.c DP_LIMIT_XREF_BYTES noted where nothing is found
src/pdf/content/xobject-operators.c DP_LIMIT_FORM_DEPTH an assertion
src/run/archive-answer.c DP_LIMIT_FILE_NAME_BYTES an answer with more is refused
src/run/archive.c DP_LIMIT_FILE_NAME_BYTES noted by whoever looks into the name
src/run/job.c DP_LIMIT_FILE_NAME_BYTES noted by whoever looks into the name
src/run/message.c DP_LIMIT_FILE_NAME_BYTES the size of an array
src/run/unpack.c DP_LIMIT_FILE_NAME_BYTES the size of an answer"

# "file limit line", of comparisons that no note is near.
unnoted() {
	c_files | grep -E '^src/.*\.c$' | grep -vxF "$TABLES" |
		xargs awk -v limits="$(cutting | tr '\n' ' ')" -v near=$NEAR '
		function noted(i, k) {
			for (k = i - near; k <= i + near; k++)
				if (line[k] ~ /dp_bound_(met|allows|least)|dp_page_cut|dp_interpreter_stop/)
					return 1
			return 0
		}
		function flush(i, rest, limit) {
			for (i = 1; i <= n; i++) {
				rest = line[i]
				while (match(rest, /DP_LIMIT_[A-Z0-9_]+/)) {
					limit = substr(rest, RSTART, RLENGTH)
					rest = substr(rest, RSTART + RLENGTH)
					if (index(" " limits, " " limit " ") && !noted(i))
						print file, limit, i
				}
			}
			split("", line)
			n = 0
		}
		FNR == 1 { flush(); file = FILENAME }
		{ line[++n] = $0 }
		END { flush() }'
}

silent() {
	unnoted | while read -r file limit line; do
		printf '%s\n' "$NO_NOTE" | grep -qE "^$file (\*|$limit) " ||
			echo "$file:$line: $limit ends something, and nobody is told"
	done
}

# A reason whose place is gone.
stale() {
	known=$(unnoted | awk '{ print $1, $2; print $1, "*" }' | sort -u)
	printf '%s\n' "$NO_NOTE" | while read -r file limit why; do
		[ -f "$file" ] || continue
		printf '%s\n' "$known" | grep -qxF "$file $limit" ||
			echo "$file does not compare with $limit unnoted: $why"
	done
}

tap_check "every limit says what happens where it is met" "$(untold)"
tap_check "no limit says two things" "$(told_twice)"
tap_check "every bound is noted by somebody" "$(unmet)"
tap_check "nobody stops at a bound in silence" "$(silent)"
tap_check "every reason for silence has its place" "$(stale)"
tap_done
