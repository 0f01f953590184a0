#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# note.sh FOLDER PROGRAM...: runs a test; keeps in FOLDER its environment, its time and the limits that it reads.
set -u
folder=$1
shift
name=$(basename "$1")
[ -e "$folder/environment" ] || export -p >"$folder/environment"
start=$(date +%s%N)
DP_LIMITS_READ=$folder/read/$name "$@"
status=$?
echo "$((($(date +%s%N) - start) / 1000000)) $name" >>"$folder/times"
exit $status
