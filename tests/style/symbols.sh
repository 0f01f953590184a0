# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the style tests that read what compiled files define and need.

# One line a symbol: "layer file symbol kind", where U is the kind of what the file needs from others. DP_OBJECTS is
# where they were built. An archive lists its objects, so none of a file that was removed since is read. The program
# has no archive; nothing lies above it that could need such a file.
symbols() {
	(cd "$DP_OBJECTS/src" && nm -A -P -g ./*/lib*.a ./cli/*.p/*.o 2>/dev/null) | awk '
		{
			split($1, path, "/")
			file = $1
			sub(/\]?:$/, "", file)
			sub(/.*[\/[]/, "", file)
			sub(/^meson-generated_\.\._/, "", file)
			sub(/\.o$/, "", file)
			print path[2], file, $2, $3
		}'
}

# Folders of src with code of which no symbol was read: what is not seen cannot be at fault.
unread() {
	for folder in src/*/; do
		layer=$(basename "$folder")
		ls "$folder"*.c >/dev/null 2>&1 || continue
		echo "$symbols" | grep -q "^$layer " || echo "$DP_OBJECTS: nothing of src/$layer"
	done
}
