#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A check that cannot fail is worth nothing: each gets a small tree with one breach in it.
#
#   checks-bite.sh [HALF]   HALF is 0 or 1: every second breach; each half is a test, so that two run at once
set -u
half=${1:-all}
turn=0
here=$(cd "$(dirname "$0")" && pwd)
. "$here/tap.sh"
tree=$(mktemp -d) || exit 99
trap 'rm -rf "$tree"' EXIT

LICENCE='/* SPDX-License-Identifier: GPL-3.0-or-later */'

plant() {
	mkdir -p "$tree/$(dirname "$1")"
	printf '%b' "$2" >"$tree/$1"
}

# bites SCRIPT CHECK FILE TEXT …: with these files alone in the tree, exactly that check must fail.
bites() {
	turn=$((turn + 1))
	[ "$half" = all ] || [ $((turn % 2)) = "$half" ] || return 0
	rm -rf "${tree:?}"/*
	plant include/deskproof/rect.h "$LICENCE\n#pragma once\n"
	plant docs/api.md "| \`rect.h\` |\n"
	plant include/deskproof/deskproof.h "$LICENCE\n#pragma once\n#include <deskproof/rect.h>\n"
	plant src/base/meson.build "# SPDX-License-Identifier: GPL-3.0-or-later\nlist = ['rect.c', 'x.c']\n"
	plant src/base/rect.c "$LICENCE\n#include <deskproof/rect.h>\nconst int rect = 1;\n"
	script=$1
	check=$2
	shift 2
	while [ $# -ge 2 ]; do
		plant "$1" "$2"
		shift 2
	done
	case $script in
	statics | layers | circles | unused) compile_all ;;
	esac
	said=$(DP_SOURCE_DIR=$tree DP_OBJECTS=$tree DP_LISTED_TESTS='' DP_SHARED_LIBRARY='' sh "$here/$script.sh" 2>&1 |
		grep '^not ok')
	case "$said" in
	"not ok"*" - $check") tap_check "$script: $check" "" ;;
	*) tap_check "$script: $check" "expected one breach, got: ${said:-none}" ;;
	esac
}

# Where meson has the objects and the archive of a layer. What does not compile, for it includes a header that is not
# there, is replaced by a constant.
compile_all() {
	find "$tree/src" -name '*.c' | while read -r source; do
		file=${source#"$tree/src/"}
		layer=${file%%/*}
		target=$tree/src/$layer/lib$layer.a.p
		object=$target/$(echo "${file#*/}" | tr / _).o
		mkdir -p "$target"
		${CC:-cc} -fPIC -I"$tree/include" -c -o "$object" "$source" 2>/dev/null ||
			echo 'const int unread = 1;' | ${CC:-cc} -c -o "$object" -x c -
		ar rcs "$tree/src/$layer/lib$layer.a" "$object"
	done
}

# Besides a thing of a guarded type, which may be written to, one of another.
bites_static() {
	bites statics "what is static is constant, or safe from any thread" src/base/x.c \
		"$LICENCE\ntypedef struct { int *p; } DpLazyPattern, Other;\nstatic DpLazyPattern good;\n$1
		int *f(void);\nint *\nf(void)\n{\n\t$2\n}\n"
}

body() {
	printf '%s\\n\\nvoid\\nf(void)\\n{\\n' "$LICENCE"
	yes '\tg();\n' | head -"$1" | tr -d '\n'
	printf '}\\n'
}

bites layers "no layer includes one above it" src/base/x.c "$LICENCE\n#include \"layout/line.h\"\n"
bites layers "no layer includes one above it" src/pdf/font/x.c "$LICENCE\n#include \"pdf/page/unseen.h\"\n"
bites layers "no layer includes one above it" include/deskproof/rect.h \
	"$LICENCE\n#include <deskproof/venue.h>\n"
bites layers "venue sees only the table of facts" src/venue/x.c \
	"$LICENCE\n#include \"pdf/page.h\"\n"
bites layers "engine and report see no page" src/engine/x.c "$LICENCE\n#include \"pdf/page.h\"\n"
bites layers "each foreign library is named in its own layer only" src/layout/x.c \
	"$LICENCE\n#include <poppler.h>\n"
bites layers "no layer needs a symbol of one above it" src/engine/x.c "void y(void);\nvoid x(void) { y(); }\n" \
	src/report/y.c "void y(void) {}\n"
bites layers "no layer needs a symbol of one above it" src/report/x.c "extern int y;\nint *x(void) { return &y; }\n" \
	src/cli/y.c "int y;\n"
bites layers "every folder of src is a layer" src/extras/x.c "$LICENCE\nconst int x = 1;\n"
bites layers "every file of src lies in a layer" src/x.c "$LICENCE\n"
bites layers "the objects of every layer were read" src/report/x.c "$LICENCE\n"
bites circles "no files of a layer need each other" src/pdf/page/x.c "void y(void);\nvoid x(void) { y(); }\n" \
	src/pdf/page/z.c "void x(void);\nvoid z(void) { x(); }\n" \
	src/pdf/page/y.c "void z(void);\nvoid y(void) { z(); }\n" src/pdf/page/w.c "void x(void);\nvoid w(void) { x(); }\n"
bites circles "no row of this list is out of date" src/pdf/content/xobject-operators.c \
	"void dp_interpreter_run(void);\nvoid x(void) { dp_interpreter_run(); }\n" \
	src/pdf/content/operators.c "void dp_interpreter_run(void) {}\n"
bites circles "the objects of every layer were read" src/pdf/x.c "$LICENCE\n"
bites unused "every function is needed by another file" src/pdf/x.c "void dp_x(void) {}\nvoid dp_y(void) { dp_x(); }\n" \
	src/pdf/z.c "void dp_y(void);\nstatic void z(void) { dp_y(); }\nvoid (*const p)(void) = z;\n"
bites unused "no row of this list is out of date" src/report/bound-page.c "void dp_bound_page(void) {}\n" \
	src/cli/x.c "void dp_bound_page(void);\nint main(void) { dp_bound_page(); }\n" tests/golden/test-x.c "dp_bound_page();\n"
bites unused "no row of this list is out of date" src/report/bound-page.c "void dp_bound_page(void) {}\n"
bites unused "the objects of every layer were read" src/pdf/x.c "$LICENCE\n"
LIMIT_X='#define DP_LIMIT_X 3u\n'
BOUND_X='static const DpBoundInfo A[] = {\n{LIMIT(DP_LIMIT_X)},\n};\n'
OTHER_X='static const DpLimitInfo B[] = {\n{LIMIT(DP_LIMIT_X)},\n};\n'
bites limits "every limit says what happens where it is met" src/base/limits.h "$LIMIT_X" \
	src/base/bound.c "" src/base/bound.h ""
bites limits "no limit says two things" src/base/limits.h "$LIMIT_X" \
	src/base/bound.c "$BOUND_X$OTHER_X" src/base/bound.h ""
bites limits "every bound is noted by somebody" src/base/limits.h "$LIMIT_X" \
	src/base/bound.c "$BOUND_X" src/base/bound.h "DP_BOUND_X,\n"
bites limits "nobody stops at a bound in silence" src/base/limits.h "$LIMIT_X" \
	src/base/bound.c "$BOUND_X" src/base/bound.h "" src/base/x.c "if (n < DP_LIMIT_X)\n"
bites limits "every reason for silence has its place" src/base/limits.h "" src/base/bound.c "" \
	src/base/bound.h "" src/pdf/poppler/join.c "nothing\n"
bites public-headers "every public header compiles alone" include/deskproof/rect.h \
	"$LICENCE\n#pragma once\n#ifndef __cplusplus\nDpRect rect;\n#endif\n"
if command -v "${CXX:-c++}" >/dev/null 2>&1; then
	bites public-headers "every public header compiles alone as C++" include/deskproof/rect.h \
		"$LICENCE\n#pragma once\nstruct r { int class; };\n"
fi
bites public-headers "functions of public headers are C's in C++ as well" \
	include/deskproof/rect.h "$LICENCE\n#pragma once\nvoid f(void);\n"
bites public-headers "deskproof.h includes every public header" include/deskproof/deskproof.h \
	"$LICENCE\n#pragma once\n"
bites public-headers "no public header is longer than 120 lines" include/deskproof/rect.h \
	"$LICENCE\n$(yes '\n' | head -121 | tr -d '\n')"
bites public-headers "docs/api.md names every public header" docs/api.md "| |\n"
bites sources "every source file says its licence" src/base/x.c "/* nothing */\n"
bites sources "nothing jumps" src/base/x.c "$LICENCE\n\tgoto out;\n"
bites sources "no function is longer than 80 lines" src/base/x.c "$(body 81)"
bites sources "no file is longer than 700 lines" src/base/x.c \
	"$LICENCE\n$(yes '\n' | head -701 | tr -d '\n')"
bites sources "nothing is left to do" src/base/x.c "$LICENCE\n/* TO""DO: all */\n"
bites sources "no file is named after nothing" src/base/utils.h "$LICENCE\n"
bites sources "white space is as .editorconfig says" src/base/x.c "$LICENCE\nint a; \n"
bites sources "no name is that of two types" src/base/x.h "$LICENCE\ntypedef struct {\n\tint a;\n} DpX;\n" \
	src/base/y.h "$LICENCE\ntypedef struct {\n\tint b;\n} DpX;\n"
bites sources "every source file is built" src/base/y.c "$LICENCE\n"
bites sources "the engine keeps nothing between papers" src/engine/x.c \
	"$LICENCE\n\tstatic DpPattern *pattern;\n"
bites sources "nothing unbounded, unchecked or bound to a locale is called" src/base/x.c \
	"$LICENCE\n\tx = atof(text);\n"
bites sources "all say the same version" debian/changelog "deskproof (0.0.1) bookworm\n"
bites exports "every public function is marked as one" include/deskproof/rect.h \
	"$LICENCE\n#pragma once\nvoid dp_f(void);\n"
bites_static "static Other bad;" "return good.p ? good.p : (bad.p = (int *)f());"
bites_static "int *bad;" "return good.p = bad;"
bites_static "" "static int bad; good.p = 0; return &bad;"
bites_static "" "static int bad = 1; good.p = 0; return &bad;"
bites_static "" "static _Thread_local int bad; good.p = 0; return &bad;"
bites_static "static const char *bad[] = {\"a\"};" "bad[0] = f() ? 0 : bad[0]; return (int *)bad[0] + (good.p != f());"
if clang-format --version 2>/dev/null | grep -q 'version 14\.'; then
	bites format "C files are formatted" src/base/x.c "$LICENCE\nint  a;\n"
	bites format "C files are formatted" src/base/x.c "$LICENCE\n#include \"a.h\"\n#include \"x.h\"\n"
	bites format "C files are formatted" src/base/x.c "$LICENCE\n#include \"a.h\"\n\n#include <string.h>\n"
	bites format "C files are formatted" src/base/x.c "$LICENCE\n#include <string.h>\n#include <math.h>\n"
fi
bites documents "documents name files that are there" docs/api.md "| \`rect.h\` | \`src/base/none.c\` |\n"
bites documents "documents link to files that are there" docs/api.md "| \`rect.h\` | [none](none.md) |\n"
bites service-files "the package installs every unit" systemd/x.service "[Unit]\n"
bites service-files "the service is started with options that it has" src/cli/serve.c "$LICENCE\n{\"spool\", 0}\n" \
	Containerfile 'FROM docker.io/library/debian:12-slim\nRUN useradd me\nUSER me\nENTRYPOINT ["x", "serve", "--spoon"]\n'
bites service-files "images are built on Debian 12" Containerfile 'FROM debian:latest\nRUN useradd me\nUSER me\n'
bites service-files "what an image copies is there" Containerfile \
	'FROM docker.io/library/debian:12-slim\nCOPY none /\nRUN useradd me\nUSER me\n'
bites service-files "what an image copies is there" Containerfile \
	'FROM docker.io/library/debian:12-slim\nCOPY --from=none /a /\nRUN useradd me\nUSER me\n'
bites service-files "an image runs as a user of its own" Containerfile 'FROM docker.io/library/debian:12-slim\n'
bites service-files "an image runs as a user of its own" Containerfile \
	'FROM docker.io/library/debian:12-slim\nRUN useradd me\nUSER me\nUSER root\n'
bites service-files "an image runs as a user of its own" Containerfile 'FROM docker.io/library/debian:12-slim\nUSER me\n'
bites service-files "docs/service.md names every suite of the service" tests/cli/test-serve-x.c "$LICENCE\n"
bites service-files "docs/service.md names every suite of the service" docs/service.md '`meson test --suite cli none`\n'
if command -v systemd-analyze >/dev/null 2>&1; then
	bites service-files "systemd accepts the units" debian/deskproof.install 'systemd/deskproof.service lib/systemd/system\n' \
		systemd/deskproof.service "$(sed -e 's/ serve .*/ serve/' -e 's/^Description=/Descripton=/' \
			-e '/deskproof.socket/d' "$here/../../systemd/deskproof.service")"
	bites service-files "the service is confined" debian/deskproof.install 'systemd/deskproof.service lib/systemd/system\n' \
		systemd/deskproof.service '[Service]\nExecStart=/usr/bin/deskproof serve\n'
fi
if grep -qx VERSION_CODENAME=bookworm /etc/os-release && apt-cache show libmicrohttpd12 >/dev/null 2>&1; then
	bites service-files "Debian 12 has every package that is named" Containerfile \
		'FROM docker.io/library/debian:12-slim\nRUN apt-get install -y libmicrohttpd13 && useradd me\nUSER me\n'
fi
bites tests-listed "every test program is built" tests/unit/test-x.c "$LICENCE\n"
tap_done
