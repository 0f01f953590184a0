#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""openreview-check.py INVITATION VENUE [BASE]: checks the submissions of an OpenReview venue.

INVITATION is such as "Lamp.cc/2027/Conference/-/Submission". The papers are asked for from BASE (default
https://api2.openreview.net) with the token in the environment's OPENREVIEW_TOKEN, go to "deskproof batch", and are
then removed; the results are in deskproof.db. Ends as "deskproof batch" does: with 3 also if a paper cannot be had, and
with 2 if OpenReview does not answer.
"""
import json
import os
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

PAGE = 1000           # notes at a time, the most that OpenReview gives
MOST = 100000         # notes in all
MOST_BYTES = 2 ** 26  # of a paper, as "deskproof serve" has it


def get(base, path, **query):
    """The bytes at that address."""
    request = urllib.request.Request(f"{base}{path}?{urllib.parse.urlencode(query)}")
    token = os.environ.get("OPENREVIEW_TOKEN")
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    with urllib.request.urlopen(request, timeout=120) as answer:
        data = answer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError(f"it has more than {MOST_BYTES} bytes")
    return data


def submissions(base, invitation):
    """All notes of the invitation."""
    notes = []
    while len(notes) < MOST:
        page = json.loads(get(base, "/notes", invitation=invitation, limit=PAGE, offset=len(notes)))["notes"]
        notes += page
        if len(page) < PAGE:
            break
    return notes


def save(folder, base, notes):
    """Each paper as papers/paperN.pdf, and who wrote it in notes.json: "deskproof batch" looks for their names.

    Returns how many papers cannot be had; each is named.
    """
    lost = 0
    os.mkdir(os.path.join(folder, "papers"))
    for note in notes:
        number = int(note["number"])
        try:
            paper = get(base, "/pdf", id=note["id"])
        except (OSError, ValueError) as error:
            print(f"OpenReview: paper {number} is left out: {error}", file=sys.stderr)
            lost += 1
            continue
        with open(os.path.join(folder, "papers", f"paper{number}.pdf"), "wb") as file:
            file.write(paper)
    with open(os.path.join(folder, "notes.json"), "w", encoding="utf-8") as file:
        json.dump({"notes": notes}, file)
    return lost


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    invitation, venue, base = (sys.argv + ["https://api2.openreview.net"])[1:4]
    with tempfile.TemporaryDirectory() as folder:
        try:
            lost = save(folder, base, submissions(base, invitation))
        except (OSError, ValueError, KeyError) as error:
            print(f"OpenReview: {error}", file=sys.stderr)
            return 2
        status = subprocess.call([
            os.environ.get("DESKPROOF", "deskproof"), "batch", "--venue", venue, "--results", "deskproof.db",
            "--papers", os.path.join(folder, "notes.json"), os.path.join(folder, "papers")])
        return 3 if lost and status in (0, 1) else status


if __name__ == "__main__":
    sys.exit(main())
