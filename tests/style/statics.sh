#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Threads share what is static, so what can be written to must guard itself. The compiled objects say
# what can: whatever lies in .data or .bss. DP_OBJECTS is where they are; the folders below it are
# those of the project, but for those that meson makes for a target.
set -u
. "$(dirname "$0")/tap.sh"

# Types that any thread may use as they are.
GUARDED='DpLazyPattern|DpPhrase|GPrivate|GRecMutex'

# "file symbol reason". Rows of tables that have no other part to write to than such a type; what
# dp_keep() publishes; and what is not shared.
LISTED="
src/base/bound.c ledger a thread's own
src/base/error.c kept one number, read and set atomically
src/base/text.c cache dp_keep()
src/cli/options.c visitor of the program's only thread, before others start
src/facts/store/table.c rows dp_keep()
src/report/haru.c kept dp_keep()
src/serve/http-library.c kept dp_keep()
src/pdf/file/poppler-library.c call_instead under the lock
src/pdf/file/poppler-library.c loaded under the lock
src/pdf/file/poppler-library.c poppler written under the lock, before anybody is given it
src/base/memory.c last_words of a child with one thread
src/run/confinement.c exit_status of a child with one thread
src/run/confinement.c memory_bytes of a child with one thread
src/run/confinement.c stack of a child with one thread
src/run/launch.c program set by the first line of main()
src/venue/rule-prose.c kept dp_keep()
"

# "file symbol" of all that is neither code nor constant. Functions' own variables have a number.
# Objects without a source are of one that was removed, or of GLib's resource compiler.
writable() {
	(cd "$DP_OBJECTS" && find src -name '*.o' -exec nm -A -f sysv {} +) | awk -F'|' '
		{ gsub(/ /, "", $1); gsub(/ /, "", $7) }
		$7 ~ /^\*COM\*$|^\.t?(data|bss)/ && $7 !~ /^\.data\.rel\.ro/ {
			sub(/\/[^\/]*\.p\//, "/", $1)
			sub(/meson-generated_(\.\._)?/, "", $1)
			sub(/\.[0-9]+$/, "", $1)
			split($1, name, /\.o:/) # meson calls the object of ROOM/FILE "ROOM_FILE"
			sub(/_/, "/", name[1])
			print name[1], name[2]
		}' | sort -u
}

is_guarded() {
	grep -qE "^[[:space:]]*static ($GUARDED) $2\b" "$1" 2>/dev/null
}

found=$(writable)

unguarded() {
	echo "$found" | while read -r file symbol; do
		[ -e "$file" ] || continue
		is_guarded "$file" "$symbol" ||
			echo "$LISTED" | grep -q "^$file $symbol " || echo "$file: $symbol"
	done
}

outdated() {
	echo "$LISTED" | while read -r file symbol reason; do
		[ -z "$file" ] || [ ! -e "$file" ] || echo "$found" | grep -qx "$file $symbol" || echo "$file: $symbol"
	done
}

unreadable() {
	[ -n "$found" ] || echo "$DP_OBJECTS: no object has anything to write to"
}

tap_check "what is static is constant, or safe from any thread" "$(unguarded)"
tap_check "no row of this list is out of date" "$(outdated)"
tap_check "the objects were found" "$(unreadable)"
tap_done
