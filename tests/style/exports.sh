#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What other programs can call of the library is what its headers declare: no more, and no less.
set -u
. "$(dirname "$0")/tap.sh"

declared() {
	cat include/deskproof/*.h | sed -n 's/^DP_PUBLIC .*\(dp_[a-z0-9_]*\)(.*/\1/p' | sort
}

# A declaration that lacks the word would be a function that nobody can link.
unmarked() {
	grep -nE '^[A-Za-z].*[ *]dp_[a-z0-9_]+\(' include/deskproof/*.h | grep -v ':DP_PUBLIC '
}

# differs HOW: between the headers and what nm lists. Sanitizers add names of their own.
differs() {
	nm "$@" | sed -n 's/.* [A-TV-Z] \([^@]*\).*/\1/p' | grep -vE '^__(asan|ubsan|odr_asan)' | sort >"$seen"
	declared | diff - "$seen" | sed -n 's/^</declared, not exported:/p; s/^>/exported, not declared:/p'
}

seen=$(mktemp) || exit 99
trap 'rm -f "$seen"' EXIT
tap_check "every public function is marked as one" "$(unmarked)"
if [ -n "${DP_SHARED_LIBRARY:-}" ]; then
	tap_check "the shared library exports what headers declare" "$(differs -D --defined-only "$DP_SHARED_LIBRARY")"
	tap_check "the static library exports what headers declare" "$(differs -g --defined-only "$DP_STATIC_LIBRARY")"
	tap_check "the shared library is called libdeskproof.so.0" \
		"$(readelf -d "$DP_SHARED_LIBRARY" | grep -q 'SONAME.*\[libdeskproof\.so\.0\]' || echo "its soname is another")"
fi
tap_done
