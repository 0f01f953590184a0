#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A function that other files can see is needed by one of them: else it is static, or dead. What headers in include/
# declare is for other programs. Reads what the objects define and need.
set -u
. "$(dirname "$0")/tap.sh"
. "$(dirname "$0")/symbols.sh"

# "layer file function reason": what only tests need of another file.
FOR_TESTS="base pattern.c dp_pattern_expression a search is compared with one that counts, of the same expression
facts/anonymity roster-name.c dp_roster_name_new one name is looked for without a paper
pdf/file document.c dp_document_alloc a fuzzer opens documents in its own way
pdf/content operators.c dp_operator_find the table of operators is asked alone
pdf/file poppler-library.c dp_poppler_is_loaded whether a paper was read without poppler
report bound-page.c dp_bound_page writes docs/bounds.md
report venue-page.c dp_venue_page writes docs/venues/
report venues-page.c dp_venues_page writes docs/venues/README.md
run job.c dp_job_check_facts rules are compared with facts that were written by hand
run job.c dp_job_refuse writers get reports of files that were never there
run worker.c dp_worker_new_for a worker that does what no paper makes it do
run worker.c dp_worker_new_once_for of dp_worker_new_for()
web web-check.c dp_web_check a page in a browser calls it
web web-check.c dp_web_check_annotate a page in a browser calls it
web web-check.c dp_web_check_error a page in a browser calls it
web web-check.c dp_web_check_undrawn a page in a browser calls it
web web-check.c dp_web_check_write a page in a browser calls it
web web-drawing.c dp_web_drawing_add a page in a browser calls it
web web-drawing.c dp_web_drawing_new a page in a browser calls it
web web-check.c dp_web_identify a page in a browser calls it
web web-check.c dp_web_rule a page in a browser calls it
web web-check.c dp_web_venue a page in a browser calls it
web web-check.c dp_web_venues a page in a browser calls it"

known=$(mktemp) || exit 99
trap 'rm -f "$known"' EXIT
symbols=$(symbols)

# "layer file function": of every function that no other object needs. Each program has a main(); what frees is needed
# where a g_autoptr is; libqpdf.a calls what stands in for GnuTLS.
unneeded() {
	sed -n 's/^DP_PUBLIC .*\(dp_[a-z0-9_]*\)(.*/\1/p' include/deskproof/*.h >"$known"
	grep -rhE --include='*.h' '^G_DEFINE_AUTO[A-Z_]*\(' src | sed 's/.*, *\(.*\))/\1/' >>"$known"
	sed -n 's/^HIDDEN .*\(gnutls_[a-z0-9_]*\)(.*/\1/p' src/crypto/gnutls.c >>"$known"
	echo main >>"$known"
	echo "$symbols" | awk '
		NR == FNR { public[$1] }
		NR != FNR && $4 == "U" { needed[$3] }
		NR != FNR && $4 == "T" { home[$3] = $1 " " $2 }
		END {
			for (name in home)
				if (!(name in needed) && !(name in public))
					print home[name], name
		}' "$known" - | sort
}

for_tests() {
	echo "$FOR_TESTS" | cut -d' ' -f1-3
}

unneeded=$(unneeded)

unused() {
	for_tests >"$known"
	echo "$unneeded" | grep -vxFf "$known" | awk 'NF { print "src/" $1 ": no file needs " $3 " of " $2 }'
}

# A row is out of date where the function is needed by the program, by no test, or is gone.
outdated() {
	for_tests | while read -r layer file function; do
		echo "$symbols" | grep -q "^$layer $file " || continue
		echo "$unneeded" | grep -qxF "$layer $file $function" && grep -rqwF "$function" tests --include='*.[ch]' ||
			echo "$layer: $function of $file is not for tests alone"
	done
}

tap_check "every function is needed by another file" "$(unused)"
tap_check "no row of this list is out of date" "$(outdated)"
tap_check "the objects of every layer were read" "$(unread)"
tap_done
