#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# scripts/bootstrap in a folder that scripts/try configured before a library was there: meson
# remembers a header as missing, so that only a wiped folder finds it; and what it says of a failure
# is shown. Meson and ninja are stubs here, for what they would need cannot be taken away.
set -u
. "$(dirname "$0")/tap.sh"

place=$(mktemp -d) || exit 99
trap 'rm -rf "$place"' EXIT
mkdir -p "$place/scripts" "$place/bin" "$place/build"
cp scripts/bootstrap "$place/scripts/"
touch "$place/build/build.ninja"
stub() {
	printf '#!/bin/sh\n%s\n' "$2" >"$1"
	chmod +x "$1"
}
stub "$place/scripts/install-dependencies" 'exit 0'
stub "$place/bin/ninja" 'exit 0'

run() {
	(PATH=$place/bin:$PATH "$place/scripts/bootstrap" build 2>&1)
}

wiped() {
	stub "$place/bin/meson" 'case "$*" in *--wipe*) exit 0 ;; *) echo "ERROR: libharu is not installed"; exit 1 ;; esac'
	run >/dev/null || echo "a folder that meson can only wipe is given up"
}

shown() {
	stub "$place/bin/meson" 'echo "ERROR: no libharu"; exit 1'
	answer=$(run) && echo "it went on without meson"
	case $answer in *"ERROR: no libharu"*) ;; *) echo "meson's error is not shown: $answer" ;; esac
}

# Another error, such as one in meson.build, is no reason to build all of it anew.
kept() {
	stub "$place/bin/meson" 'case "$*" in *--wipe*) touch wiped ;; esac; exit 1'
	run >/dev/null
	[ ! -e "$place/wiped" ] || echo "a folder is wiped that need not be"
}

tap_check "a folder with stale answers is configured anew" "$(wiped)"
tap_check "the error of meson is shown" "$(shown)"
tap_check "nothing is wiped for another error" "$(kept)"
tap_done
