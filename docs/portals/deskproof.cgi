#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A CGI program (RFC 3875): POST a PDF to it, and get the report of "deskproof check" as JSON. The venue is the site's
# own, never the client's; a paper is a file in memory or in TMPDIR while it is checked, and then removed.
set -u
: "${DESKPROOF:=deskproof}" "${DESKPROOF_VENUE:?is the id of the venue}" "${MAX_BYTES:=67108864}"

answer() {
	printf 'Status: %s\r\nContent-Type: text/plain\r\n\r\n%s\n' "$1" "$2"
	exit 0
}

[ "${REQUEST_METHOD-}" = POST ] || answer '405 Method Not Allowed' 'Send the PDF with POST.'
case ${CONTENT_LENGTH-} in
'' | *[!0-9]*) answer '411 Length Required' 'Say how long the PDF is.' ;;
esac
[ "${#CONTENT_LENGTH}" -le 12 ] && [ "$CONTENT_LENGTH" -le "$MAX_BYTES" ] ||
	answer '413 Content Too Large' "A paper has at most $MAX_BYTES bytes."

room=$(mktemp -d) || answer '500 Internal Server Error' 'There is no room for the paper.'
trap 'rm -rf "$room"' EXIT
head -c "$CONTENT_LENGTH" >"$room/paper.pdf"
# a paper that was lost on its way must not be called damaged
[ "$(wc -c <"$room/paper.pdf")" -eq "$CONTENT_LENGTH" ] || answer '400 Bad Request' 'The PDF is shorter than was said.'
(cd "$room" && exec "$DESKPROOF" check --no-config --venue "$DESKPROOF_VENUE" --format json paper.pdf) \
	>"$room/report" 2>"$room/complaint"
# 0: it passes; 1: it fails; 3: it cannot be read, and the report says why. 2: the site's own mistake
case $? in
0 | 1 | 3)
	printf 'Content-Type: application/json\r\n\r\n'
	cat "$room/report"
	;;
*)
	cat "$room/complaint" >&2
	answer '500 Internal Server Error' 'The paper was not checked.'
	;;
esac
