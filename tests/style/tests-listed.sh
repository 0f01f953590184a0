#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The build lists test programs when it is configured: a file that came later would never run.
set -u
. "$(dirname "$0")/tap.sh"

forgotten() {
	for file in tests/*/test-*.c tests/*/fuzz-*.c; do
		[ -e "$file" ] || continue
		case " $DP_LISTED_TESTS " in
		*" ${file#tests/} "*) ;;
		*) echo "$file is not built: meson setup --reconfigure, and is its folder a suite?" ;;
		esac
	done
}

forgotten_scripts() {
	for file in tests/style/*.sh; do
		[ -e "$file" ] || continue
		name=$(basename "$file" .sh)
		case $name in tap | symbols) continue ;; esac
		grep -q "'$name'" tests/meson.build || echo "$file"
	done
}

tap_check "every test program is built" "$(forgotten)"
tap_check "every style script runs" "$(forgotten_scripts)"
tap_done
