// SPDX-License-Identifier: GPL-3.0-or-later

// The bytes of a file that the user chose.
async function readPaper(file) {
	let bytes;

	try {
		bytes = await file.arrayBuffer();
	} catch (error) {
		throw new Problem("The file cannot be read: is it a folder, or was it moved or changed?");
	}
	if (bytes.byteLength === 0)
		throw new Problem("The file is empty.");
	return bytes;
}

function stemOf(name) {
	return name.replace(/\.pdf$/i, "") || "paper";
}

// Lets the user save a Blob.
function save(blob, name) {
	const address = URL.createObjectURL(blob);

	element("a", {href: address, download: name}).click();
	setTimeout(() => URL.revokeObjectURL(address), 60000);
}
