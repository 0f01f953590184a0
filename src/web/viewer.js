// SPDX-License-Identifier: GPL-3.0-or-later
// A web worker that draws pages with pdf.js, which comes before this in the same script (scripts/build-web). A worker has no
// document: what pdf.js asks of one is given to it by viewer-head.js and here. A message {bytes, pages, scale} has an answer
// for each page, {page, width, height, picture} (points, and a PNG) or {page, error: true}, and at the end {done: true}. With
// "most" in place of "scale" it is for eye.js.

class CanvasFactory {
	create(width, height) {
		const canvas = new OffscreenCanvas(width, height);

		return { canvas, context: canvas.getContext('2d') };
	}

	reset({ canvas }, width, height) {
		canvas.width = width;
		canvas.height = height;
	}

	destroy({ canvas }) {
		canvas.width = canvas.height = 0;
	}
}

// Pixels of an image: pdf.js unpacks it, whatever its size on the page.
const MOST_IMAGE = 40e6;

// A page of any size becomes a picture of a bounded one.
const MOST_PIXELS = 4e6;

async function draw(paper, number, scale) {
	const page = await paper.getPage(number);
	const { width, height } = page.getViewport({ scale: 1 });
	const viewport = page.getViewport({ scale: Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height))) });
	const canvasFactory = new CanvasFactory();
	const { canvas, context } = canvasFactory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));

	await page.render({ canvasContext: context, viewport, canvasFactory, intent: 'print' }).promise;
	page.cleanup();
	return { page: number, width, height, picture: await canvas.convertToBlob({ type: 'image/png' }) };
}

async function showPages({ bytes, pages, scale }) {
	const canvasFactory = new CanvasFactory();
	// no code is made from what a paper says, and nothing is fetched
	const paper = await self['pdfjs-dist/build/pdf'].getDocument({ data: bytes, canvasFactory, ownerDocument: document,
		isEvalSupported: false, useSystemFonts: true, enableXfa: false, maxImageSize: MOST_IMAGE, verbosity: 0 }).promise.catch(() => null);

	for (const page of pages)
		postMessage(paper === null ? { page, error: true } : await draw(paper, page, scale).catch(() => ({ page, error: true })));
	postMessage({ done: true });
}

onmessage = ({ data }) => ('most' in data ? lookAtPages(data) : showPages(data));
