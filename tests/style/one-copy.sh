#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A library that is inside the program is not loaded as well: two copies of one have two memories, and what one makes the
# other cannot free.
set -u
. "$(dirname "$0")/tap.sh"

# A library, the beginning of its shared name, and a function that the program calls.
LIBRARIES='glib libglib-2.0.so g_malloc
pcre2 libpcre2-8.so pcre2_match_8
zlib libz.so inflate
jpeg libjpeg.so jpeg_std_error
qpdf libqpdf.so qpdf_init
sqlite libsqlite3.so sqlite3_open_v2
nettle libnettle.so nettle_sha256_update
yaml libyaml-0.so yaml_parser_parse
jansson libjansson.so json_loadb
seccomp libseccomp.so seccomp_load
minizip libminizip.so unzOpen2_64'

# is_inside FUNCTION: the program has it, and does not look it up.
is_inside() {
	grep -qE " [Tt] $1\$" "$symbols"
}

twice() {
	echo "$LIBRARIES" | while read -r library name function; do
		if is_inside "$function" && grep -q "\[$name" "$needed"; then
			echo "$library is inside the program, and loaded"
		fi
	done
}

# The table would find nothing if a function were called otherwise. Only the qpdf inside calls libjpeg.
unknown() {
	echo "$LIBRARIES" | while read -r library name function; do
		[ "$library" != jpeg ] || is_inside qpdf_init || continue
		if ! is_inside "$function" && ! grep -q "\[$name" "$needed"; then
			echo "$library: neither inside the program nor loaded"
		fi
	done
}

needed=$(mktemp) && symbols=$(mktemp) || exit 99
trap 'rm -f "$needed" "$symbols"' EXIT
readelf -d "$DESKPROOF" | grep NEEDED >"$needed"
nm "$DESKPROOF" >"$symbols"
tap_check "no library is in the program twice" "$(twice)"
tap_check "every library of the table is in the program or loaded" "$(unknown)"
tap_done
