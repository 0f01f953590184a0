#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Public headers: each compiles alone, is short, and is documented.
set -u
. "$(dirname "$0")/tap.sh"

# alone COMPILER STANDARD LANGUAGE: what it says of each header.
alone() {
	flags=$(pkg-config --cflags glib-2.0)
	for header in include/deskproof/*.h; do
		# shellcheck disable=SC2086 # compilers and flags are lists of words
		$1 -std="$2" -Wall -Wextra -Werror -Wno-pragma-once-outside-header -fsyntax-only \
			-Iinclude $flags -x "$3" "$header" 2>&1 | grep -v 'pragma once in main file' |
			grep -E ': (fatal )?(error|warning):' | head -3
	done
}

# A function that C++ would look for by a mangled name is none of the library's.
unguarded() {
	for header in include/deskproof/*.h; do
		grep -qE '^[A-Za-z].*\(' "$header" || continue
		grep -q '^G_BEGIN_DECLS' "$header" && grep -q '^G_END_DECLS' "$header" ||
			echo "$header: has no G_BEGIN_DECLS and G_END_DECLS"
	done
}

forgotten() {
	for header in include/deskproof/*.h; do
		name=deskproof/$(basename "$header")
		[ "$name" = deskproof/deskproof.h ] || grep -qs "<$name>" include/deskproof/deskproof.h ||
			echo "$header: deskproof.h does not include it"
	done
}

too_long() {
	wc -l include/deskproof/*.h | awk '$2 != "total" && $1 > 120 { print $2 ": " $1 " lines" }'
}

# Other programs include these: nothing of src/ may be needed.
private_includes() {
	grep -nE '#include "' include/deskproof/*.h
}

undocumented() {
	for header in include/deskproof/*.h; do
		name=$(basename "$header")
		[ "$name" = deskproof.h ] || grep -qs "^|.*\`$name\`" docs/api.md || echo "docs/api.md has no $name"
	done
}

tap_check "every public header compiles alone" "$(alone "${CC:-cc}" gnu11 c)"
# A compiler for C++ is none of what the program needs; continuous integration has one.
if command -v "${CXX:-c++}" >/dev/null 2>&1; then
	tap_check "every public header compiles alone as C++" "$(alone "${CXX:-c++}" c++11 c++)"
else
	tap_skip "every public header compiles alone as C++" "there is no C++ compiler"
fi
tap_check "functions of public headers are C's in C++ as well" "$(unguarded)"
tap_check "deskproof.h includes every public header" "$(forgotten)"
tap_check "docs/api.md names every public header" "$(undocumented)"
tap_check "no public header is longer than 120 lines" "$(too_long)"
tap_check "public headers include public headers only" "$(private_includes)"
tap_done
