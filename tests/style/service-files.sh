#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What starts the service where it is installed, and what docs/service.md says of it: the units that the Debian package
# installs, the Containerfile, and the list of suites. What would need a builder or a network is not looked at.
set -u
. "$(dirname "$0")/tap.sh"
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT

units() {
	sed -n 's|^\(systemd/[^ ]*\) lib/systemd/system$|\1|p' debian/deskproof.install 2>/dev/null
}

# The instructions, each on one line, without comments.
instructions() {
	[ -e Containerfile ] || return 0
	sed -e '/^#/d' Containerfile | sed -e ':a' -e '/\\$/N; s/ *\\\n */ /; ta'
}

# A file of systemd/ that no package has is one that nobody starts.
left_out() {
	for unit in systemd/*; do
		[ -e "$unit" ] || continue
		units | grep -qxF "$unit" || echo "$unit is not in debian/deskproof.install"
	done
}

# systemd looks whether there is such a program. What it says of other files is no breach of ours.
unverified() {
	for unit in $(units); do
		sed "s|/usr/bin/deskproof|/bin/true|" "$unit" >"$work/${unit##*/}"
	done
	SYSTEMD_LOG_LEVEL=warning systemd-analyze verify --man=no "$work"/deskproof.* 2>&1 | grep -F "$work"
}

# Of 10, as systemd 252 counts; its word for less than 4.5 is OK.
exposed() {
	systemd-analyze security --offline=yes --no-pager --threshold=44 "$work/deskproof.service" >"$work/said" 2>&1 ||
		tail -1 "$work/said"
}

# Words that begin with -- after `serve`, in what starts the program.
options() {
	instructions | sed -n 's/^ENTRYPOINT.*"serve"//p' | grep -oE '"--[a-z-]+"' | tr -d '"'
	units | xargs -r sed -n 's/^ExecStart=.* serve //p' | grep -oE -e '--[a-z-]+'
}

unknown_options() {
	options | sed 's/^--//' | while read -r option; do
		grep -qF "{\"$option\"," src/cli/serve.c || echo "deskproof serve has no --$option"
	done
}

# Debian 12, by a name that says which; later stages may be named.
foreign_images() {
	instructions | grep '^FROM ' | while read -r _ image _; do
		case $image in
		docker.io/library/debian:12-slim | docker.io/library/debian:bookworm-slim) ;;
		*) echo "FROM $image" ;;
		esac
	done
}

absent_copies() {
	instructions | grep '^COPY ' | while read -r _ source rest; do
		case $source in
		--from=*)
			instructions | grep -qE "^FROM .* AS ${source#--from=}\$" || echo "COPY $source: no such stage"
			;;
		*) [ -e "$source" ] || echo "COPY $source: it is not there" ;;
		esac
	done
}

# The last one counts, and must have been made.
privileged() {
	[ -e Containerfile ] || return 0
	user=$(instructions | sed -n 's/^USER //p' | tail -1)
	case $user in
	'' | root | 0 | root:* | 0:*) echo "it runs as ${user:-root}" ;;
	*) instructions | grep -qE "useradd ([^&]* )?$user( |\$)" || echo "$user is not made" ;;
	esac
}

packages() {
	instructions | grep -oE '(apt-get install|install-dependencies) [^&]*' | tr ' ' '\n' |
		grep -vE '^(-.*|apt-get|install|install-dependencies|)$'
	sed -n '/^PACKAGES="/,/"$/p' scripts/install-dependencies 2>/dev/null | tr -d '"' | sed 's/^PACKAGES=//' | tr ' ' '\n'
}

# What dpkg has is known; so is what apt has read lists of.
unknown_packages() {
	packages | sort -u | grep . | while read -r package; do
		dpkg-query -W "$package" >/dev/null 2>&1 || apt-cache show "$package" >/dev/null 2>&1 || echo "$package"
	done
}

is_bookworm() {
	grep -qx 'VERSION_CODENAME=bookworm' /etc/os-release 2>/dev/null && apt-cache show libmicrohttpd12 >/dev/null 2>&1
}

# The command that docs/service.md names runs all suites of the service.
unnamed_suites() {
	named=$(grep -oE '^`meson test --suite cli [a-z -]+`' docs/service.md 2>/dev/null | tr -d '`' | cut -d' ' -f5-)
	for file in tests/cli/test-serve*.c; do
		[ -e "$file" ] || continue
		suite=$(basename "$file" .c)
		case " $named " in *" ${suite#test-} "*) ;; *) echo "docs/service.md does not name ${suite#test-}" ;; esac
	done
	for suite in $named; do
		[ -e "tests/cli/test-$suite.c" ] || echo "docs/service.md names $suite, which is no suite"
	done
}

tap_check "the package installs every unit" "$(left_out)"
if [ -z "$(units)" ] || ! command -v systemd-analyze >/dev/null 2>&1; then
	tap_skip "systemd accepts the units" "no units, or no systemd-analyze"
	tap_skip "the service is confined" "no units, or no systemd-analyze"
else
	tap_check "systemd accepts the units" "$(unverified)"
	tap_check "the service is confined" "$(exposed)"
fi
tap_check "the service is started with options that it has" "$(unknown_options)"
tap_check "images are built on Debian 12" "$(foreign_images)"
tap_check "what an image copies is there" "$(absent_copies)"
tap_check "an image runs as a user of its own" "$(privileged)"
if is_bookworm; then
	tap_check "Debian 12 has every package that is named" "$(unknown_packages)"
else
	tap_skip "Debian 12 has every package that is named" "this is not Debian 12, or it has no lists of packages"
fi
tap_check "docs/service.md names every suite of the service" "$(unnamed_suites)"
tap_done
