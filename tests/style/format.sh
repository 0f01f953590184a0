#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# C files are formatted as .clang-format says, the order of includes among it. Other versions of clang-format than
# Debian 12's break lines elsewhere.
set -u
. "$(dirname "$0")/tap.sh"

VERSION=14

if clang-format --version 2>/dev/null | grep -q "version $VERSION\."; then
	tap_check "C files are formatted" "$(c_files | xargs clang-format --style=file:"$(dirname "$0")/../../.clang-format" \
		--dry-run 2>&1 | sed -n 's/: warning: code should be clang-formatted.*//p')"
else
	tap_skip "C files are formatted" "there is no clang-format $VERSION"
fi
tap_done
