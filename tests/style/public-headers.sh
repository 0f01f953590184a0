#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Public headers: each compiles alone, is short, and is documented.
set -u
. "$(dirname "$0")/tap.sh"

does_not_compile() {
	flags=$(pkg-config --cflags glib-2.0)
	for header in include/deskproof/*.h; do
		# shellcheck disable=SC2086 # compilers and flags are lists of words
		${CC:-cc} -std=gnu11 -Wall -Wextra -Werror -Wno-pragma-once-outside-header -fsyntax-only \
			-Iinclude $flags -x c "$header" 2>&1 | grep -v 'pragma once in main file' |
			grep -E ': (fatal )?(error|warning):' | head -3
	done
}

too_long() {
	wc -l include/deskproof/*.h | awk '$2 != "total" && $1 > 120 { print $2 ": " $1 " lines" }'
}

# Other programs include these: nothing of src/ may be needed.
private_includes() {
	grep -nE '#include "' include/deskproof/*.h
}

tap_check "every public header compiles alone" "$(does_not_compile)"
tap_check "no public header is longer than 120 lines" "$(too_long)"
tap_check "public headers include public headers only" "$(private_includes)"
tap_done
