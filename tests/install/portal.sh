#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The program of docs/api.md against an installed tree, as somebody else would build it.
set -u
. "$(dirname "$0")/../style/tap.sh"

room=$(mktemp -d) || exit 99
trap 'rm -rf "$room"' EXIT
root=$room/root
meson install -C "$DP_BUILD_DIR" --no-rebuild --quiet --destdir "$root" >"$room/said" 2>&1 || {
	cat "$room/said" >&2
	exit 99
}
pc=$(find "$root" -name deskproof.pc)
libraries=$(dirname "$(dirname "$pc")")
prefix=$(sed -n 's/^prefix=//p' "$pc")

# The tree is not where it will be: that is all that is changed.
mkdir "$room/pc"
sed "s|^prefix=.*|prefix=$root$prefix|" "$pc" >"$room/pc/deskproof.pc"
PKG_CONFIG_PATH=$room/pc
LD_LIBRARY_PATH=$libraries
DESKPROOF_RULES_PATH=$root$prefix/share/deskproof/rules
export PKG_CONFIG_PATH LD_LIBRARY_PATH DESKPROOF_RULES_PATH

# program N: the one in the page's Nth block of C.
program() {
	awk -v want="$1" '/^```/ { inside = /^```c$/ && ++n == want; next } inside' docs/api.md
}
program 1 >"$room/portal.c"
program 2 >"$room/committee.c"

# builds NAME SOURCE COMPILER...: what it complains of.
builds() {
	name=$1
	source=$room/$2
	shift 2
	# shellcheck disable=SC2046 # flags are a list of words
	"$@" -Wall -Werror "$source" -o "$room/$name" $(pkg-config --cflags --libs deskproof) 2>&1
}

# As above; the one library is named by its file.
builds_static() {
	# shellcheck disable=SC2046,SC2086 # flags are a list of words
	$CC -std=c11 "$room/portal.c" -o "$room/static" $(pkg-config --cflags deskproof) \
		$(pkg-config --static --libs deskproof | sed 's/-ldeskproof/-l:libdeskproof.a/') 2>&1
}

# differs NAME PAPER VENUE: from what the installed program says.
differs() {
	"$root$prefix/bin/deskproof" check --no-config --venue "$3" --format html "$2" >"$room/expected"
	expected=$?
	"$room/$1" "$3" "$2" >"$room/seen" 2>"$room/said"
	status=$?
	[ $status -eq $expected ] || echo "ended with $status, not $expected: $(cat "$room/said")"
	cmp "$room/seen" "$room/expected" 2>&1
}

says_usage() {
	"$room/$1" no-such-venue testdata/paper.pdf >"$room/seen" 2>"$room/said"
	[ $? -eq 2 ] && grep -q 'no-such-venue' "$room/said" || cat "$room/said" "$room/seen"
}

# Both with the same waiver; a third paper is a copy, which is found by its text.
batch_differs() {
	cp testdata/paper.pdf "$room/copy.pdf"
	cp testdata/acm-sigplan-11-lines-over.pdf "$room/long-over.pdf"
	cp testdata/paper.pdf "$room/paper.pdf"
	cat >"$room/config.yaml" <<-'END'
		waivers:
		  - {rule: page-limit, reason: The chairs agreed., file: "*-over.pdf"}
	END
	program=$root$prefix/bin/deskproof
	(
		cd "$room" || exit
		"$program" batch --config config.yaml --venue euromlsys-2026 --results theirs.db \
			copy.pdf long-over.pdf paper.pdf 2>said
		"$program" results --format csv theirs.db >expected
		./batch euromlsys-2026 ours.db copy.pdf long-over.pdf paper.pdf >seen || cat said
		grep -q 'long-over.pdf.*The chairs agreed' seen || echo "nothing was waived"
		grep -q 'duplicate-text' seen || echo "the copy was not found"
		cmp seen expected 2>&1
	)
}

# The example in Python, which calls the library without a compiler.
python_differs() {
	"$root$prefix/bin/deskproof" check --no-config --venue "$2" --format json "$1" >"$room/expected"
	expected=$?
	python3 docs/portals/check-library.py "$2" "$1" >"$room/seen" 2>"$room/said"
	status=$?
	[ $status -eq $expected ] || echo "ended with $status, not $expected: $(cat "$room/said")"
	cmp "$room/seen" "$room/expected" 2>&1
}

tried() {
	tap_check "$1 writes what the program does" "$(differs "$1" testdata/paper.pdf mlsys-2026)"
	tap_check "$1 ends as the program does" \
		"$(differs "$1" testdata/acm-sigplan-11-lines-over.pdf euromlsys-2026)"
	tap_check "$1 says what is wrong" "$(says_usage "$1")"
}

tap_check "the program has forty lines at most" \
	"$(awk 'NF { n++ } END { if (n > 40) print n " lines" }' "$room/portal.c")"
# shellcheck disable=SC2086 # compilers are lists of words
tap_check "it builds as C" "$(builds c portal.c $CC -std=c11)"
tried c
# shellcheck disable=SC2086 # compilers are lists of words
tap_check "the batch builds as C" "$(builds batch committee.c $CC -std=c11)"
tap_check "the batch exports what the program does" "$(batch_differs)"
tap_check "it builds as C with the static library" "$(builds_static)"
if command -v python3 >/dev/null 2>&1; then
	tap_check "Python writes what the program does" "$(python_differs testdata/paper.pdf mlsys-2026)"
	tap_check "Python ends as the program does" \
		"$(python_differs testdata/acm-sigplan-11-lines-over.pdf euromlsys-2026)"
else
	tap_skip "Python writes what the program does" "there is no Python"
fi
unset LD_LIBRARY_PATH
tried static
LD_LIBRARY_PATH=$libraries
export LD_LIBRARY_PATH
if command -v "${CXX:-c++}" >/dev/null 2>&1; then
	tap_check "it builds as C++" "$(builds cxx portal.c "${CXX:-c++}" -std=c++17 -x c++)"
	tried cxx
	tap_check "the batch builds as C++" "$(builds batch-cxx committee.c "${CXX:-c++}" -std=c++17 -x c++)"
else
	tap_skip "it builds as C++" "there is no C++ compiler"
fi
tap_done
