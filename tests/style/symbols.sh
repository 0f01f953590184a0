# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the style tests that read what compiled files define and need.

# One line a symbol: "layer file symbol kind", where U is the kind of what the file needs from others. DP_OBJECTS is
# where they were built. An archive lists its objects, so none of a file that was removed since is read. The program
# has no archive; nothing lies above it that could need such a file.
symbols() {
	(cd "$DP_OBJECTS/src" && nm -A -P -g ./*/lib*.a ./cli/*.p/*.o 2>/dev/null) | awk '
		{
			split($1, path, "/")
			layer = path[2]
			file = $1
			sub(/\]?:$/, "", file)
			sub(/.*[\/[]/, "", file)
			sub(/^meson-generated_(\.\._)?/, "", file)
			sub(/\.o$/, "", file)
			# meson calls the object of ROOM/FILE "ROOM_FILE", and no file has an underscore
			if (room = index(file, "_")) {
				layer = layer "/" substr(file, 1, room - 1)
				file = substr(file, room + 1)
			}
			print layer, file, $2, $3
		}'
}

# Folders of src with code of which no symbol was read: what is not seen cannot be at fault.
unread() {
	c_files | grep -E '^src/.+/.*\.c$' | grep -v '/compile-' | sed 's|^src/||; s|/[^/]*$||' | sort -u |
		while read -r layer; do
			echo "$symbols" | grep -q "^$layer " || echo "$DP_OBJECTS: nothing of src/$layer"
		done
}
