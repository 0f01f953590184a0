#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-http.py SERVICE VENUE PAPER.pdf: what a deskproof service says of a paper.

Ends with 0 if it passes, 1 if it fails or a person should look at it, and 2 if it was not checked.
"""
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

TRIES = 5  # while the service has too much to do


def ask(service, venue, path):
    """The report, as docs/report.schema.json has it."""
    query = urllib.parse.urlencode({"venue": venue, "name": path.rsplit("/", 1)[-1]})
    with open(path, "rb") as file:
        body = file.read()
    request = urllib.request.Request(
        f"{service}/v1/check?{query}", body,
        {"Content-Type": "application/pdf", "Accept": "application/json"})
    for left in reversed(range(TRIES)):
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            if error.code not in (429, 503) or left == 0:
                raise
            time.sleep(int(error.headers.get("Retry-After", 1)))


def standing(finding):
    """What a finding is to the reader, as deskproof's own reports have it; None: nothing."""
    if finding["waiver"] is not None or finding["verdict"] not in ("fail", "review"):
        return None
    if finding["severity_capped"]:  # its source is not the venue's own word: a person must confirm it
        return "review"
    return finding["verdict"] if finding["severity"] == "error" else finding["severity"]


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    try:
        report = ask(*sys.argv[1:])
    except urllib.error.HTTPError as error:
        # a proxy before the service answers in its own way
        is_ours = error.headers.get_content_type() == "application/problem+json"
        print(json.load(error)["detail"] if is_ours else error, file=sys.stderr)
        return 2
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    print(report["verdict"])
    for finding in report["findings"]:
        if standing(finding):
            print(f'{standing(finding)} {finding["rule"]}: {finding["message"]}')
    if report["error"]:
        print(report["error"], file=sys.stderr)
    return {"pass": 0, "error": 2, "unchecked": 2}.get(report["verdict"], 1)


if __name__ == "__main__":
    sys.exit(main())
