#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What every source file of the project has and has not.
set -u
. "$(dirname "$0")/tap.sh"

LICENSED='\.([ch]|def|yaml|sh)$|(^|/)meson\.build$|^scripts/|^\.ci/'
# Test data that must not begin with a comment, or that is wrong on purpose.
EXEMPT='^tests/venues/malformed/|^tests/fuzz/seeds/'
lists=$(mktemp)
trap 'rm -f "$lists" "$lists".*' EXIT

unlicensed() {
	project_files | grep -E "$LICENSED" | grep -vE "$EXEMPT" >"$lists.named"
	xargs awk 'FNR <= 3 && /SPDX-License-Identifier: GPL-3.0-or-later/ { print FILENAME }' <"$lists.named" |
		sort -u >"$lists.licensed"
	sort -u "$lists.named" | comm -23 - "$lists.licensed"
}

gotos() {
	c_files | xargs grep -nE '(^|[^[:alnum:]_"])goto[[:space:]]+[[:alpha:]_]+;'
}

# Functions are what stands between a { and a } in the first column. "length file:line".
function_lengths() {
	c_files | grep -E '\.c$' | xargs awk '
		/^\{/ { start = FNR }
		/^\}[ \t]*$/ && start { print FNR - start - 1, FILENAME ":" start; start = 0 }
		FNR == 1 { start = 0 }'
}

long_functions() {
	function_lengths | awk '$1 > 80 { print $2 ": a function of " $1 " lines" }'
}

long_files() {
	c_files | xargs wc -l | awk '$2 != "total" && $1 > 700 { print $2 ": " $1 " lines" }'
}

# Columns are characters: the bytes that go on in UTF-8 are left out.
long_lines() {
	c_files | LC_ALL=C xargs awk '
		length($0) <= 60 && index($0, "\t") == 0 { next }
		{
			gsub(/[\200-\277]/, "")
			n = split($0, parts, "\t")
			columns = length(parts[1])
			for (i = 2; i <= n; i++)
				columns += 8 - columns % 8 + length(parts[i])
		}
		columns > 120 { print FILENAME ":" FNR ": " columns " columns" }'
}

leftovers() {
	c_files | xargs grep -nE '\b(TODO|FIXME|XXX|HACK)\b'
}

# A file is named after the one thing it is about.
nameless() {
	c_files | grep -E '(^|[/_-])(utils?|helpers?|managers?|misc|common|stuff)(\.|[_-])'
}

spaces() {
	c_files | xargs grep -nE '[[:space:]]+$' | sed 's/:[^:]*$/: blanks at the end of the line/'
}

# One name, one type: in C each file could have its own.
ambiguous() {
	c_files | grep -E '^(src|include)/.*\.h$' | xargs grep -hoE '^\} Dp[A-Za-z0-9]+;|^typedef struct _Dp[A-Za-z0-9]+ Dp[A-Za-z0-9]+;' |
		sed 's/.*[} ]\(Dp[A-Za-z0-9]*\);$/\1/' | sort | uniq -d
}

# Every source file is built.
unbuilt() {
	layer=
	c_files | grep -E '^src/.+/.*\.c$' | while read -r file; do
		inner=${file#src/}
		[ "$layer" = "src/${inner%%/*}" ] || {
			layer=src/${inner%%/*}
			built=$(cat "$layer/meson.build" 2>/dev/null)
		}
		case $built in
		*"'${file#"$layer"/}'"*) ;;
		*) grep -qF "'${file##*/}'" "${file%/*}/meson.build" 2>/dev/null || echo "$file" ;;
		esac
	done
}

unowned() {
	c_files | grep -E '^src/' | xargs grep -nE '\b(malloc|calloc|realloc|strcpy|strcat|sprintf|gets|strtod|atof)[[:space:]]*\(' |
		sed 's/$/   (use the GLib one)/'
}

# The threads of a batch compare at the same time: what the engine keeps between papers, they share.
kept() {
	c_files | grep -E '^src/engine/.*\.c$' | xargs grep -nE '^[[:space:]]*static [^(]*(;|=)' | grep -vE '\bconst\b'
}

# One version: of the build, of the headers, and of the packages.
versions() {
	[ -e debian/changelog ] || return
	built=$(sed -n "s/^  version: '\(.*\)',/\1/p" meson.build)
	grep -q "^#define DP_VERSION \"$built\"" include/deskproof/version.h ||
		echo "include/deskproof/version.h is not of version $built"
	head -1 debian/changelog | grep -q "^deskproof ($built)" || echo "debian/changelog is not of version $built"
}

tap_check "every source file says its licence" "$(unlicensed)"
tap_check "nothing jumps" "$(gotos)"
tap_check "no function is longer than 80 lines" "$(long_functions)"
tap_check "no file is longer than 700 lines" "$(long_files)"
tap_check "no line is far too wide" "$(long_lines)"
tap_check "nothing is left to do" "$(leftovers)"
tap_check "no file is named after nothing" "$(nameless)"
tap_check "white space is as .editorconfig says" "$(spaces)"
tap_check "no name is that of two types" "$(ambiguous)"
tap_check "every source file is built" "$(unbuilt)"
tap_check "the engine keeps nothing between papers" "$(kept)"
tap_check "all say the same version" "$(versions)"
tap_check "nothing unbounded, unchecked or bound to a locale is called" "$(unowned)"
function_lengths | sort -n | awk '{ n[NR] = $1 } END {
	if (NR) print "# functions: " NR ", median " n[int((NR + 1) / 2)] ", 90th percentile " n[int(NR * 0.9)] ", longest " n[NR] " lines" }'
tap_done
