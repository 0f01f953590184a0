# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the style tests: each names a rule and hands over what breaks it, a line a breach.

cd "$DP_SOURCE_DIR" || exit 99
LC_ALL=C
export LC_ALL
tap_count=0
tap_failed=0

# tap_check NAME BREACHES: passes when there are none.
tap_check() {
	tap_count=$((tap_count + 1))
	if [ -z "$2" ]; then
		echo "ok $tap_count - $1"
		return
	fi
	tap_failed=1
	echo "not ok $tap_count - $1"
	printf '%s\n' "$2" | sed 's/^/# /'
}

# tap_skip NAME REASON
tap_skip() {
	tap_count=$((tap_count + 1))
	echo "ok $tap_count - $1 # SKIP $2"
}

tap_done() {
	echo "1..$tap_count"
	exit $tap_failed
}

# The files of the project, whether under version control or unpacked from an archive.
project_files() {
	find . \( -name .git -o -path './build*' \) -prune -o -type f -print | sed 's|^\./||' | sort
}

c_files() {
	project_files | grep -E '\.[ch]$'
}
