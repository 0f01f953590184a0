#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails where a layer looks upwards: in what a file of src/ or include/ includes, and in what its object needs.
set -u
. "$(dirname "$0")/tap.sh"
. "$(dirname "$0")/symbols.sh"

# From the bottom up: docs/architecture.md has the reasons. A layer may have rooms, which are layers within it.
LAYERS="crypto base
pdf/syntax pdf/font pdf/content pdf/file pdf/poppler pdf/metadata pdf/page pdf/annotate pdf/synctex
layout structure
facts/store facts/text facts/layout facts/hidden facts/anonymity facts
venue verdict engine report run serve web cli"

# Which layer a public header belongs to.
PUBLIC="certainty=base diagnostic=base drawing=base error=base exhibit=verdict length=base origin=base page-picture=verdict place=base rect=base version=base wording=venue
facts=facts/store roster=facts/anonymity rule=venue venue=venue registry=venue report=verdict writer=report policy=verdict job=run worker=run
decision=run results=run styles=run public=base deskproof=run"

# Headers of other people's libraries, and the only places that may name them.
FOREIGN="poppler pdf/file/poppler-functions
qpdf/ pdf/syntax/object crypto/check-qpdf
gnutls.c crypto/check-qpdf
nettle/ crypto/ base/
cairo pdf/file/poppler-functions
yaml.h venue/ cli/config
pcre2.h base/
hpdf report/
libgearman cli/gearman
microhttpd serve/http-
seccomp.h run/
sqlite3.h run/
minizip/ run/
jansson.h base/"

# One line an include: "file line layer header".
includes() {
	c_files | grep -E '^(src|include)/' | xargs awk '
		match($0, /^[ \t]*#[ \t]*include[ \t]*[<"][^>"]+[>"]/) {
			header = $0
			sub(/^[^<"]*[<"]/, "", header)
			sub(/[>"].*/, "", header)
			print FILENAME, FNR, header
		}'
}

upward() {
	includes | awk -v layers="$LAYERS" -v public="$PUBLIC" '
		BEGIN {
			n = split(layers, names, /[ \n]+/)
			for (i = 1; i <= n; i++)
				rank[names[i]] = i
			n = split(public, pairs, /[ \n]+/)
			for (i = 1; i <= n; i++) {
				split(pairs[i], pair, "=")
				home[pair[1]] = pair[2]
			}
		}
		function public_home(path, name) {
			name = path
			sub(/.*\//, "", name)
			sub(/\.[ch]$/, "", name)
			return (name in home) ? home[name] : ""
		}
		function room_of(path, part, n) {
			n = split(path, part, "/")
			return (n > 2 && (part[1] "/" part[2]) in rank) ? part[1] "/" part[2] : part[1]
		}
		function layer_of(file) {
			if (file ~ /^include\//)
				return public_home(file)
			sub(/^src\//, "", file)
			return room_of(file)
		}
		function target_of(header) {
			if (header ~ /^deskproof\//)
				return public_home(header)
			return (header ~ /\// && room_of(header) in rank) ? room_of(header) : "none"
		}
		{
			from = layer_of($1)
			to = target_of($3)
			if (from == "" || to == "")
				print $1 ":" $2 ": " $3 ": this public header has no layer in " \
				    "tests/style/layers.sh"
			else if (to != "none" && rank[to] > rank[from])
				print $1 ":" $2 ": " from " may not include " $3 " of " to
		}'
}

# Venue files know the table of facts, not how anything is measured.
venue_breaches() {
	includes | awk '$1 ~ /^src\/venue\// && $3 ~ /^(pdf|layout|structure|facts)\//' |
		awk '{ print $1 ":" $2 ": venue may include only <deskproof/facts.h>, not " $3 }'
}

# The engine compares facts; it never sees a page.
engine_breaches() {
	includes | awk '$1 ~ /^src\/(verdict|engine|report)\// && $3 ~ /^(pdf|layout|structure)\//' |
		awk '{ print $1 ":" $2 ": works on facts alone, not on " $3 }'
}

foreign() {
	printf '%s\n' "$FOREIGN" | while read -r prefix homes; do
		includes | awk -v prefix="$prefix" -v homes="$homes" '
			index($3, prefix) == 1 {
				n = split(homes, home, " ")
				for (i = 1; i <= n; i++)
					if (index($1, "src/" home[i]) == 1)
						next
				print $1 ":" $2 ": " $3 " belongs in " homes
			}'
	done
}

symbols=$(symbols)

# A declaration of one's own would get past the includes, a symbol does not. What no layer defines is a library's.
needs_upward() {
	echo "$symbols" | awk -v layers="$LAYERS" '
		BEGIN {
			n = split(layers, names, /[ \n]+/)
			for (i = 1; i <= n; i++)
				rank[names[i]] = i
		}
		$4 == "U" {
			needs[++uses] = $1 " " $2 " " $3
			next
		}
		!($3 in lowest) || rank[$1] < rank[lowest[$3]] {
			lowest[$3] = $1
			home[$3] = "src/" $1 "/" $2
		}
		END {
			for (i = 1; i <= uses; i++) {
				split(needs[i], use, " ")
				if ((use[3] in lowest) && rank[lowest[use[3]]] > rank[use[1]])
					print "src/" use[1] "/" use[2] ": " use[1] " may not need " use[3] " of " home[use[3]]
			}
		}'
}

# A layer with rooms may have files above them all, if it is named itself.
unknown_folders() {
	c_files | grep -E '^src/.+/' | sed 's|^src/||; s|/[^/]*$||' | sort -u | while read -r folder; do
		echo " $LAYERS " | tr '\n' ' ' | grep -qF " $folder " ||
			echo "src/$folder is no layer of tests/style/layers.sh"
	done
}

tap_check "no layer includes one above it" "$(upward)"
tap_check "no layer needs a symbol of one above it" "$(needs_upward)"
tap_check "venue sees only the table of facts" "$(venue_breaches)"
tap_check "engine and report see no page" "$(engine_breaches)"
tap_check "each foreign library is named in its own layer only" "$(foreign)"
tap_check "every folder of src is a layer" "$(unknown_folders)"
tap_check "every file of src lies in a layer" "$(c_files | grep -E '^src/[^/]*$')"
tap_check "the objects of every layer were read" "$(unread)"
tap_done
