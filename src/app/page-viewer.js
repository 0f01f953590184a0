// SPDX-License-Identifier: GPL-3.0-or-later
// Draws pages of a paper on this device: pdf.js in a web worker, which is given up when a page takes too long. The page
// carries its script, packed by gzip and in base64, as the block of data "viewer"; without it nothing is drawn.

const PAGE_SECONDS = 20, PAGE_SCALE = 1.5;

class PageViewer {
	// script(): a promise of the worker's script, or of null: there is none. It is unpacked when the first page is wanted.
	constructor(script) {
		this.script = script;
		this.address = null;
	}

	async open() {
		const code = await this.script();

		return code && URL.createObjectURL(new Blob([code], {type: "text/javascript"}));
	}

	// Calls onpage({page, width, height, picture}), or without a picture if the page cannot be drawn, for each of the numbers.
	// false: nothing can be drawn here.
	async draw(file, pages, onpage) {
		this.address ??= this.open();
		const address = await this.address;

		if (!address || typeof OffscreenCanvas === "undefined")
			return false;
		const left = new Set(pages), bytes = new Uint8Array(await readPaper(file));

		await new Promise((done) => {
			const worker = new Worker(address);
			let timer = 0;
			const end = () => {
				clearTimeout(timer);
				worker.terminate();
				done();
			};
			const wait = () => {
				clearTimeout(timer);
				timer = setTimeout(end, 1000 * PAGE_SECONDS);
			};

			worker.onerror = worker.onmessageerror = end;
			worker.onmessage = ({data}) => {
				if (data.done) {
					end();
					return;
				}
				wait();
				left.delete(data.page);
				onpage(data);
			};
			wait();
			worker.postMessage({bytes, pages, scale: PAGE_SCALE}, [bytes.buffer]);
		});
		for (const page of left)
			onpage({page});
		return true;
	}
}
