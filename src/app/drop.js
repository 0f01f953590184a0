// SPDX-License-Identifier: GPL-3.0-or-later
// Files come by the button, or are dropped anywhere on the page.
function takeFiles(ontake) {
	const carriesFiles = (event) => event.dataTransfer !== null && event.dataTransfer.types.includes("Files");
	const field = byId("files");
	let depth = 0; // of elements below the pointer that were entered

	function mark(change) {
		depth = Math.max(0, depth + change);
		byId("drop").classList.toggle("over", depth > 0);
	}

	field.addEventListener("change", () => {
		ontake([...field.files]);
		field.value = "";
	});
	addEventListener("dragenter", (event) => carriesFiles(event) && mark(1));
	addEventListener("dragleave", (event) => carriesFiles(event) && mark(-1));
	addEventListener("dragover", (event) => carriesFiles(event) && event.preventDefault());
	addEventListener("drop", (event) => {
		if (!carriesFiles(event))
			return;
		event.preventDefault();
		mark(-depth);
		ontake([...event.dataTransfer.files]);
	});
}
