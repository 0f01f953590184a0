// SPDX-License-Identifier: GPL-3.0-or-later
// Draws pages of a paper on this device: pdf.js in a web worker, which is given up when a page takes too long. The page
// carries its script, packed by gzip and in base64, as the block of data "viewer"; without it nothing is drawn.

const PAGE_SECONDS = 20, PAGE_SCALE = 1.5;
const EYE_SECONDS = 60, EYE_PIXELS = 40e6; // of a paper; DP_LIMIT_DRAWN_PIXELS

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
		const left = new Set(pages);

		if (!await this.canDraw())
			return false;
		await this.run(file, {pages, scale: PAGE_SCALE}, (sheet) => {
			left.delete(sheet.page);
			onpage(sheet);
		});
		for (const page of left)
			onpage({page});
		return true;
	}

	// For the checker: a promise of {program, pages: [{page, width, height, pixels}]}, of those of the numbers that were drawn
	// without a doubt, and in time; of null if there are none.
	async look(file, pages, signal) {
		const seen = [], late = performance.now() + 1000 * EYE_SECONDS;

		if (pages.length === 0 || !await this.canDraw())
			return null;
		await this.run(file, {pages, most: EYE_PIXELS}, (sheet) => {
			if (sheet.pixels)
				seen.push(sheet);
		}, {signal, late});

		return seen.length > 0 ? {program: seen[0].program, pages: seen} : null;
	}

	async canDraw() {
		this.address ??= this.open();
		return typeof OffscreenCanvas !== "undefined" && await this.address;
	}

	// Calls onanswer(data) for each answer of a worker, until it is done, or given up.
	async run(file, message, onanswer, {signal, late = Infinity} = {}) {
		const address = await this.address, bytes = new Uint8Array(await readPaper(file));

		return new Promise((done, fail) => {
			const worker = new Worker(address);
			let timer = 0;
			const stop = () => {
				clearTimeout(timer);
				worker.terminate();
			};
			const end = () => {
				stop();
				done();
			};
			const cancel = () => {
				stop();
				fail(signal.reason);
			};
			const wait = () => {
				clearTimeout(timer);
				timer = setTimeout(end, Math.min(1000 * PAGE_SECONDS, late - performance.now()));
			};

			if (signal && signal.aborted) {
				cancel();
				return;
			}
			if (signal)
				signal.addEventListener("abort", cancel, {once: true});
			worker.onerror = worker.onmessageerror = end;
			worker.onmessage = ({data}) => {
				if (data.done) {
					end();
					return;
				}
				wait();
				onanswer(data);
			};
			wait();
			worker.postMessage({bytes, ...message}, [bytes.buffer]);
		});
	}
}
