#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads reports in a real browser: headless Chromium, driven by playwright-core (scripts/install-browser installs
# both). Skips, and says why, where one is missing: nothing is downloaded here.
#
#   run.sh FILE [NAME]   runs the tests in FILE.js, or those with this in their name
#   run.sh --missing     prints what is missing, and nothing if all is there
set -u
here=$(cd "$(dirname "$0")" && pwd)
DP_BROWSER_MODULES=${DP_BROWSER_MODULES:-$here/../../build-browser}
export DP_BROWSER_MODULES

missing() {
	command -v node >/dev/null 2>&1 || echo "node is not installed"
	command -v chromium >/dev/null 2>&1 || echo "chromium is not installed"
	[ -d "$DP_BROWSER_MODULES/node_modules/playwright-core" ] || echo "playwright-core is not installed"
}

why=$(missing | paste -s -d ';' | sed 's/;/, /g')
if [ "${1:-}" = --missing ]; then
	[ -z "$why" ] || echo "$why"
	exit 0
fi
if [ -n "$why" ]; then
	echo "1..0 # SKIP $why; scripts/install-browser installs what is missing"
	exit 0
fi
file=$1
shift
exec node "$here/$file.js" "$@"
