#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# No files of a layer need each other, directly or through others: what they share lies in a file below both. Reads what
# the objects define and need.
set -u
. "$(dirname "$0")/tap.sh"
. "$(dirname "$0")/symbols.sh"

# "layer file needed-file symbol reason": recursions of what they read or write, which end at a bound.
ALLOWED="pdf/content xobject-operators.c operators.c dp_interpreter_run a form is a stream of operators, DP_LIMIT_FORM_DEPTH deep at most
cli reference.c main.c dp_command_table a command prints the table in which it is, and calls none of it"

symbols=$(symbols)

# "layer file needed-file symbol", one line an edge of the graph.
edges() {
	echo "$symbols" | awk '
		$4 != "U" {
			home[$1 " " $3] = $2
			next
		}
		{ needs[++n] = $0 }
		END {
			for (i = 1; i <= n; i++) {
				split(needs[i], use, " ")
				key = use[1] " " use[3]
				if ((key in home) && home[key] != use[2])
					print use[1], use[2], home[key], use[3]
			}
		}' | sort -u
}

# The edges among them that lie on a circle: files that nobody needs, or that need nobody, are taken off until none is
# left; then those between two circles, of which the end does not lead back to the beginning.
on_circles() {
	awk '
		function leads_back(from, to, seen, todo, n, i, k, next_file) {
			todo[n = 1] = from
			seen[from]
			for (i = 1; i <= n; i++) {
				if (todo[i] == to)
					return 1
				for (k = 1; k <= n_edges; k++) {
					next_file = layer[k] "/" end[k]
					if (layer[k] "/" start[k] == todo[i] && !(next_file in seen)) {
						seen[next_file]
						todo[++n] = next_file
					}
				}
			}
			return 0
		}
		{
			text[NR] = $0
			layers[NR] = $1
			starts[NR] = $2
			ends[NR] = $3
			left[NR]
		}
		END {
			do {
				changed = 0
				split("", has_need)
				split("", is_needed)
				for (i in left) {
					has_need[layers[i] "/" starts[i]]
					is_needed[layers[i] "/" ends[i]]
				}
				for (i in left) {
					if (!((layers[i] "/" ends[i]) in has_need) || !((layers[i] "/" starts[i]) in is_needed)) {
						delete left[i]
						changed = 1
					}
				}
			} while (changed)
			for (i = 1; i <= NR; i++) {
				if (!(i in left))
					continue
				n_edges++
				layer[n_edges] = layers[i]
				start[n_edges] = starts[i]
				end[n_edges] = ends[i]
				line[n_edges] = text[i]
			}
			for (i = 1; i <= n_edges; i++) {
				if (leads_back(layer[i] "/" end[i], layer[i] "/" start[i]))
					print line[i]
			}
		}'
}

allowed() {
	echo "$ALLOWED" | cut -d' ' -f1-4
}

edges=$(edges)

circles() {
	allowed >"$known"
	echo "$edges" | grep -vxFf "$known" | on_circles |
		awk '{ print "src/" $1 ": " $2 " needs " $4 " of " $3 ", which needs it in turn" }'
}

# A row is out of date where its edge is gone, or lies on no circle.
outdated() {
	closing=$(echo "$edges" | on_circles)
	allowed | while read -r layer file needed symbol; do
		[ ! -e "src/$layer/$file" ] || echo "$closing" | grep -qxF "$layer $file $needed $symbol" ||
			echo "$layer: $file and $needed are on no circle by $symbol"
	done
}

known=$(mktemp) || exit 99
trap 'rm -f "$known"' EXIT
tap_check "no files of a layer need each other" "$(circles)"
tap_check "no row of this list is out of date" "$(outdated)"
tap_check "the objects of every layer were read" "$(unread)"
tap_done
