#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Documents name files that are there: in links, and as `folder/file` in words, where src/ may be left out, and for a style
# rules/ and its ending.
set -u
. "$(dirname "$0")/tap.sh"

documents() {
	project_files | grep -E '\.md$' | grep -vE '^(tests/fuzz|debian)/'
}

# One line a name: "document name". A name with a capital, a star or a brace stands for several.
named() {
	documents | xargs grep -oEH '`[a-z][a-z0-9_-]*/[A-Za-z0-9_./*{},-]+`' | tr -d '`' |
		sed 's/:/ /' | grep -vE ' .*[A-Z*{]'
}

linked() {
	documents | xargs grep -oEH '\]\([^)# ]+' | sed 's/:](/ /' | grep -vE '^[^ ]+ [a-z]+:'
}

FOLDERS='^[^ ]+ (src|tests|scripts|docs|include|rules|testdata|debian|base|pdf|layout|structure|facts|venue|verdict|engine|report|run|cli)/'

absent() {
	named | grep -E "$FOLDERS" | sort -u | while read -r document name; do
		for place in "$name" "src/$name" "tests/$name" "$name.yaml" "rules/$name.yaml"; do
			[ -e "$place" ] && continue 2
		done
		echo "$document: $name is not there"
	done
}

dead() {
	linked | sort -u | while read -r document name; do
		case $document in
		*/*) folder=${document%/*} ;;
		*) folder=. ;;
		esac
		[ -e "$folder/$name" ] || echo "$document: $name is not there"
	done
}

tap_check "documents name files that are there" "$(absent)"
tap_check "documents link to files that are there" "$(dead)"
tap_done
