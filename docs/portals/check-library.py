#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-library.py VENUE PAPER.pdf: writes the report on a paper as JSON, made by libdeskproof.

The library is called through ctypes. docs/api.md has the same program in C, and says what the functions do.
Ends with 0 if the paper passes or is for review, 1 if it fails, and 2 if it was not checked.
"""
import ctypes
import ctypes.util
import json
import sys
from ctypes import POINTER, byref, c_char_p, c_int, c_int64, c_size_t, c_uint, c_void_p

GLIB = ctypes.CDLL(ctypes.util.find_library("glib-2.0") or "libglib-2.0.so.0")
DESKPROOF = ctypes.CDLL("libdeskproof.so.0")


class Error(ctypes.Structure):
    """GError"""
    _fields_ = [("domain", ctypes.c_uint32), ("code", c_int), ("message", c_char_p)]


class Job(ctypes.Structure):
    """DpJob: zeros for what it does not need."""
    _fields_ = [("pdf", c_void_p), ("path", c_char_p), ("venue", c_void_p), ("track", c_char_p), ("stage", c_char_p),
                ("roster", c_void_p), ("paper_number", c_char_p), ("policy", c_void_p), ("styles", c_void_p),
                ("guessed", c_int), ("pictures", c_int), ("sketch", c_int), ("page_limit", c_uint), ("end", c_int64)]


class WriterOptions(ctypes.Structure):
    """DpWriterOptions"""
    _fields_ = [("all", c_int), ("colour", c_int), ("quiet", c_int)]


def function(library, name, result, *arguments):
    """The library's function of that name, with its types."""
    found = getattr(library, name)
    found.restype = result
    found.argtypes = arguments
    return found


bytes_new = function(GLIB, "g_bytes_new", c_void_p, c_char_p, c_size_t)
diagnostics_new = function(DESKPROOF, "dp_diagnostics_new", c_void_p)
registry_new = function(DESKPROOF, "dp_registry_new", c_void_p, c_void_p)
registry_set_date = function(DESKPROOF, "dp_registry_set_date", None, c_void_p, c_char_p)
registry_load = function(DESKPROOF, "dp_registry_load", c_void_p, c_void_p, c_char_p, c_void_p, POINTER(POINTER(Error)))
styles_new = function(DESKPROOF, "dp_styles_new", c_void_p, c_void_p)
worker_new = function(DESKPROOF, "dp_worker_new", c_void_p, c_void_p, POINTER(POINTER(Error)))
worker_check = function(DESKPROOF, "dp_worker_check", c_void_p, c_void_p, POINTER(Job))
writer_find = function(DESKPROOF, "dp_writer_find", c_void_p, c_char_p)
writer_write = function(DESKPROOF, "dp_writer_write", c_char_p, c_void_p, POINTER(c_void_p), c_uint,
                        POINTER(WriterOptions))


def need(pointer, error):
    """The pointer; without one the error ends the program."""
    if not pointer:
        print(error.contents.message.decode(), file=sys.stderr)
        sys.exit(2)
    return pointer


def check(venue_id, path):
    """The report as JSON. What is made here is freed when the program ends."""
    error = POINTER(Error)()
    # Before the first thread: a PDF is read by a confined child.
    worker = need(worker_new(None, byref(error)), error)
    registry = registry_new(None)
    registry_set_date(registry, None)
    venue = need(registry_load(registry, venue_id.encode(), diagnostics_new(), byref(error)), error)
    with open(path, "rb") as file:
        data = file.read()
    job = Job(pdf=bytes_new(data, len(data)), path=path.encode(), venue=venue, styles=styles_new(None))
    reports = (c_void_p * 1)(worker_check(worker, byref(job)))
    return writer_write(writer_find(b"json"), reports, 1, byref(WriterOptions())).decode()


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        report = check(*sys.argv[1:])
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    sys.stdout.write(report)
    return {"fail": 1, "error": 2}.get(json.loads(report)["verdict"], 0)


if __name__ == "__main__":
    sys.exit(main())
