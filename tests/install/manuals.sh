#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Manuals and completions name every command and every option that the program has, and shells read them.
set -u
. "$(dirname "$0")/../style/tap.sh"

room=$(mktemp -d) || exit 99
trap 'rm -rf "$room"' EXIT
made=$DP_BUILD_DIR/docs
COMMANDS=$("$DESKPROOF" help | sed -n 's/^  \([a-z]*\) .*/\1/p')

options_of() {
	"$DESKPROOF" "$1" --help | sed -n 's/^  \(-[a-z], \)\{0,1\}--\([a-z-]*\).*/\2/p'
}

# lacks FILE FORM: which options the file does not name. FORM: a pattern with COMMAND and OPTION in it.
lacks() {
	for command in $COMMANDS; do
		for option in $(options_of "$command"); do
			pattern=$(printf '%s' "$2" | sed "s/COMMAND/$command/g; s/OPTION/$option/g")
			grep -qE -e "$pattern" "$1" || echo "$command --$option"
		done
	done
}

# The part of one command alone, lest another command's option count.
sections() {
	sed 's/\\-/-/g; s/\\f[BR]//g' "$1" | awk '/^\.SS "deskproof / { command = $3; sub(/"$/, "", command) }
		/^--|^-., --/ { print command ":" $0 }'
}

zsh_sections() {
	awk '/^\t[a-z]+\)$/ { command = substr($1, 1, length($1) - 1) } /--/ { print command ":" $0 }' "$1"
}

undocumented_rules() {
	sed 's/\\-/-/g; s/\\f[BR]//g' "$made/deskproof-venue.5" >"$room/venue.5"
	for page in docs/rules/*.md; do
		rule=$(basename "$page" .md)
		sed -n "/^\.SS \"$rule\"/,/^\.S[SH] \"*[a-zS]/p" "$room/venue.5" >"$room/rule"
		[ -s "$room/rule" ] || echo "no rule $rule"
		sed -n 's/^- `\([a-z-]*\)` (.*/\1/p' "$page" | while read -r parameter; do
			grep -q "^$parameter (" "$room/rule" || echo "$rule has no $parameter"
		done
	done
}

# answers WORD...: what bash offers for the last of these words.
answers() {
	PATH=$(dirname "$DESKPROOF"):$PATH bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _deskproof
		printf "%s\n" "${COMPREPLY[@]}"' "$made/deskproof" "$@" | paste -sd' ' -
}

# offers EXPECTED WORD...
offers() {
	expected=$1
	shift
	answer=$(answers "$@")
	[ "$answer" = "$expected" ] || echo "$*: \"$answer\""
}

bash_answers() {
	offers "check" deskproof che
	offers "--format" deskproof check --form
	offers "--shard" deskproof batch --sh
	offers "" deskproof check --sh
	offers "error review warning never unchecked" deskproof check --fail-on ""
	offers "list" deskproof results --format li
	offers "mind-2026" deskproof check --venue mind
	offers "mind-2026" deskproof check --venue = mind
	offers "page-limit" deskproof explain page-l
	offers "show" deskproof venues sh
	offers "mind-2026" deskproof venues show mind
	offers "" deskproof check pap
}

# read_by SHELL FILE OPTION: a check that a machine without the shell cannot make.
read_by() {
	if command -v "$1" >/dev/null 2>&1; then
		tap_check "$1 reads its completion" "$("$1" "$3" "$2" 2>&1)"
	else
		tap_skip "$1 reads its completion" "there is no $1"
	fi
}

sections "$made/deskproof.1" >"$room/manual"
zsh_sections "$made/_deskproof" >"$room/zsh"
tap_check "there are commands to look for" "$([ "$(echo "$COMMANDS" | wc -w)" -ge 10 ] || echo "$COMMANDS")"
tap_check "the manual names every option" "$(lacks "$room/manual" '^COMMAND:.*--OPTION(=|$)')"
tap_check "the manual of venue files names every rule and parameter" "$(undocumented_rules)"
tap_check "bash's completion names every option" \
	"$(lacks "$made/deskproof" "^.COMMAND:-\*\) _deskproof_words '(.* )?--OPTION[ ']")"
tap_check "fish's completion names every option" "$(lacks "$made/deskproof.fish" "_from COMMAND' -l OPTION ")"
tap_check "zsh's completion names every option" "$(lacks "$room/zsh" "^COMMAND:.*'\*?--OPTION[=[]")"
if command -v bash >/dev/null 2>&1; then
	tap_check "bash offers what fits" "$(bash_answers)"
else
	tap_skip "bash offers what fits" "there is no bash"
fi
read_by bash "$made/deskproof" -n
read_by fish "$made/deskproof.fish" --no-execute
read_by zsh "$made/_deskproof" -n
for page in "$made"/deskproof.1 "$made"/deskproof-venue.5; do
	if command -v groff >/dev/null 2>&1; then
		tap_check "groff reads $(basename "$page")" "$(groff -ww -Kutf8 -Tutf8 -man -z "$page" 2>&1)"
	else
		tap_skip "groff reads $(basename "$page")" "there is no groff"
	fi
done
tap_done
