#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The library can be built without any of its parts: what is left needs no function and no header of theirs. A file is
# compiled as it is with all parts, so the objects of this build are taken; only what stands in for parts is compiled.
set -u
. "$(dirname "$0")/tap.sh"

PARTS="archives cli index json_input pdf_reports poppler store web worker"
HEADERS="poppler cairo jansson sqlite3 seccomp minizip hpdf libgearman microhttpd glib-object gio/gio"

reduced=$(mktemp -d) || exit 99
trap 'rm -rf "$reduced"' EXIT

configure() {
	meson setup "$reduced" . -Dtests=disabled -Dgearman=disabled -Dservice=disabled -Dstatic_qpdf=disabled \
		$(printf -- '-D%s=disabled ' $PARTS) >"$reduced.log" 2>&1 || tail -5 "$reduced.log"
	rm -f "$reduced.log"
}

# The objects of the library, by their paths in either build.
objects() {
	ninja -C "$reduced" -t inputs libdeskproof.a | grep -E '/lib[a-z]+\.a\.p/.*\.o$' | sort -u
}

# What stands in for a part: this build has none of it.
compile() {
	for object in $objects; do
		[ -e "$DP_OBJECTS/$object" ] || echo "$object"
	done >"$reduced/own"
	[ -s "$reduced/own" ] || echo "nothing stands in for a part"
	ninja -C "$reduced" -j2 $(cat "$reduced/own") >"$reduced/log" 2>&1 || grep -A3 'error' "$reduced/log"
}

# Complete without the libraries of the parts.
link() {
	for object in $objects; do
		if [ -e "$reduced/$object" ]; then
			echo "$reduced/$object"
		else
			echo "$DP_OBJECTS/$object"
		fi
	done >"$reduced/objects"
	${CC:-cc} -shared -Wl,--no-undefined -o "$reduced/library.so" "@$reduced/objects" \
		$(pkg-config --libs glib-2.0 libqpdf libpcre2-8 yaml-0.1 nettle zlib) -lm 2>&1 |
		grep -iE 'undefined|error' | sort -u | head -20
}

# Which of the objects read a header of a part's library.
headers() {
	for build in "$DP_OBJECTS" "$reduced"; do
		ninja -C "$build" -t deps | awk -v list="$objects" -v headers="$HEADERS" '
			BEGIN {
				n = split(list, names, "\n")
				for (i = 1; i <= n; i++)
					wanted[names[i]]
				n = split(headers, words, " ")
			}
			/^[^ ]/ { object = $1; sub(/:$/, "", object) }
			/^ / && (object in wanted) && index($1, "/usr/") == 1 {
				for (i = 1; i <= n; i++)
					if (index($1, words[i]))
						print object ": " $1
			}'
	done | sort -u
}

if ! command -v meson >/dev/null || ! command -v ninja >/dev/null; then
	tap_skip "the library can be built without its parts" "meson or ninja is missing"
	tap_done
fi
tap_check "it can be configured without its parts" "$(configure)"
objects=$(objects)
tap_check "what stands in for them compiles" "$(compile)"
tap_check "it is complete without their libraries" "$(link)"
tap_check "it is compiled without their headers" "$(headers)"
tap_done
