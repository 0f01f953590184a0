// SPDX-License-Identifier: GPL-3.0-or-later
// The eye of the checker, in the worker of viewer.js: whether words of a page can be seen is concluded from the pixels that
// are drawn here. So letters are drawn as paths and nothing is guessed: a page is not given if pdf.js complains of anything,
// or has no shape for a letter, or if it holds what pdf.js and poppler draw differently.

// As src/pdf/poppler/raster.c has it: a pixel a point, and no side longer than this.
const MOST_SIDE = 3000;

const SCREEN = 1; // annotationMode: what is shown on a screen
const HIDDEN_OR_NO_VIEW = 2 | 32; // flags of annotations
const INVISIBLE = 3; // text rendering mode

// What pdf.js says of a paper goes to the console. It takes this worker for a page, and says so each time.
const EXPECTED = 'Warning: Setting up fake worker.';
let complaints = [];

function listen() {
	for (const level of ['log', 'warn', 'error'])
		console[level] = (...words) => {
			if (words[0] !== EXPECTED)
				complaints.push(words.join(' '));
		};
}

// The pixels are read: the processor draws them, so that they are the same on every device.
class ReadCanvases extends CanvasFactory {
	create(width, height) {
		const canvas = new OffscreenCanvas(width, height);

		return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
	}
}

class Doubt extends Error {}

// Goes through what was painted, and throws a Doubt where it may look different elsewhere.
class Inspection {
	constructor(page, operators) {
		this.page = page;
		this.operators = operators;
		this.state = { font: null, mode: 0 };
		this.saved = [];
		this.groups = []; // of those around: whether what is below them shows through to their content
		this.checkedProcs = new Set();
	}

	check({ fnArray, argsArray }) {
		fnArray.forEach((operator, i) => this.checkOperator(operator, argsArray[i]));
	}

	checkOperator(operator, args) {
		const { save, restore, setFont, setTextRenderingMode, setGState, showText, paintFormXObjectBegin, paintFormXObjectEnd,
			beginAnnotation, endAnnotation, beginGroup, endGroup, beginMarkedContentProps, setFillColorN, setStrokeColorN } = this.operators;

		switch (operator) {
		case save:
		case paintFormXObjectBegin:
		case beginAnnotation:
			this.save();
			break;
		case restore:
		case paintFormXObjectEnd:
		case endAnnotation:
			this.restore();
			break;
		case setFont:
			this.state.font = this.fontNamed(args[0]);
			break;
		case setTextRenderingMode:
			this.state.mode = args[0];
			break;
		case setGState:
			args[0].forEach(([key, value]) => this.checkState(key, value));
			break;
		case showText:
			this.checkText(args[0]);
			break;
		case beginGroup:
			this.save();
			this.checkGroup(args[0]);
			break;
		case endGroup:
			this.restore();
			this.groups.pop();
			break;
		case beginMarkedContentProps:
			if (args[0] === 'OC')
				throw new Doubt('It has layers.');
			break;
		case setFillColorN:
		case setStrokeColorN:
			if (args[0] === 'TilingPattern')
				this.checkWithin(args[2]);
			break;
		}
	}

	save() {
		this.saved.push({ ...this.state });
	}

	restore() {
		this.state = this.saved.pop() ?? this.state;
	}

	// What has a graphics state of its own.
	checkWithin(list) {
		const { state, saved } = this;

		this.state = { font: null, mode: 0 };
		this.saved = [];
		this.check(list);
		Object.assign(this, { state, saved });
	}

	fontNamed(name) {
		const font = this.page.commonObjs.get(name);

		if (font === null || typeof font !== 'object' || font.missingFile)
			throw new Doubt('It has a font that is not in the file.');
		return font;
	}

	checkState(key, value) {
		if (key === 'Font')
			this.state.font = this.fontNamed(value[0]);
		if (key === 'BM' && value !== 'source-over' && this.groups.includes(true))
			throw new Doubt('It blends colours within a group that is not isolated.');
	}

	checkGroup({ isolated, knockout }) {
		if (knockout)
			throw new Doubt('It has a group that knocks out.');
		this.groups.push(!isolated);
	}

	checkText(glyphs) {
		const { font, mode } = this.state;

		if (font === null)
			throw new Doubt('It has words without a font.');
		for (const glyph of glyphs)
			if (glyph !== null && typeof glyph === 'object' && mode !== INVISIBLE)
				this.checkGlyph(font, glyph);
	}

	checkGlyph(font, glyph) {
		if (font.isType3Font) {
			this.checkProc(font, glyph.operatorListId);
			return;
		}
		if (glyph.isSpace || glyph.unicode.trim() === '')
			return;
		if (!glyph.isInFont || !this.hasShape(font, glyph.fontChar) || (glyph.accent && !this.hasShape(font, glyph.accent.fontChar)))
			throw new Doubt('It has a letter that its font does not draw.');
	}

	hasShape(font, character) {
		const name = `${font.loadedName}_path_${character}`;

		return this.page.commonObjs.has(name) && this.page.commonObjs.get(name).some(({ cmd }) => /^(lineTo|.*CurveTo)$/.test(cmd));
	}

	checkProc(font, name) {
		const key = `${font.loadedName} ${name}`, list = font.charProcOperatorList[name];

		if (!list)
			throw new Doubt('It has a letter that its font does not draw.');
		if (this.checkedProcs.has(key))
			return;
		this.checkedProcs.add(key);
		this.checkWithin(list);
	}
}

// poppler draws the frames of links, and pdf.js leaves them to a page.
function drawFrames(context, viewport, annotations) {
	for (const { subtype, annotationFlags, borderStyle, color, rect, hasAppearance } of annotations) {
		if (annotationFlags & HIDDEN_OR_NO_VIEW || subtype === 'Popup')
			continue;
		if (subtype !== 'Link') {
			if (!hasAppearance || subtype === 'Widget')
				throw new Doubt('It has annotations that every program paints in its own way.');
			continue;
		}
		if (!borderStyle || borderStyle.width <= 0)
			continue;
		const [left, top, right, bottom] = viewport.convertToViewportRectangle(rect);

		context.setTransform(1, 0, 0, 1, 0, 0);
		context.strokeStyle = color ? `rgb(${[...color].join(',')})` : '#000';
		context.lineWidth = borderStyle.width * viewport.scale;
		context.strokeRect(left, top, right - left, bottom - top);
	}
}

// most: pixels that the page may have.
async function drawForEye(page, most) {
	const canvasFactory = new ReadCanvases();
	const { width, height } = page.getViewport({ scale: 1 });
	const zoom = Math.min(1, MOST_SIDE / Math.max(width, height, 1));
	const viewport = page.getViewport({ scale: zoom });
	const [across, down] = [width, height].map((length) => Math.max(Math.floor(length * zoom + 0.5), 1));

	if (across * down > most)
		throw new Doubt('It and the pages before it are too large.');
	const { canvas, context } = canvasFactory.create(across, down);

	await page.render({ canvasContext: context, viewport, canvasFactory, intent: 'display', annotationMode: SCREEN,
		background: 'rgba(0, 0, 0, 0)' }).promise;
	new Inspection(page, self['pdfjs-dist/build/pdf'].OPS).check(await page.getOperatorList({ intent: 'display', annotationMode: SCREEN }));
	drawFrames(context, viewport, await page.getAnnotations({ intent: 'display' }));
	return { width: canvas.width, height: canvas.height, pixels: context.getImageData(0, 0, across, down).data };
}

// Each page of a document that is opened for it: fonts are complained of only once. With stopAtErrors a page would end before
// its first error, without a word; without, pdf.js complains of each.
async function look(bytes, page, most) {
	complaints = [];
	const task = self['pdfjs-dist/build/pdf'].getDocument({ data: bytes.slice(), canvasFactory: new ReadCanvases(), ownerDocument: document,
		disableFontFace: true, useSystemFonts: false, isEvalSupported: false, enableXfa: false, maxImageSize: MOST_IMAGE, verbosity: 1 });

	try {
		const drawn = await drawForEye(await (await task.promise).getPage(page), most);

		return complaints.length > 0 ? { page, error: complaints[0] } : { page, program: `pdf.js ${self['pdfjs-dist/build/pdf'].version}`, ...drawn };
	} catch (error) {
		return { page, error: error.message };
	} finally {
		await task.destroy();
	}
}

// A message {bytes, pages, most} has an answer for each page, {page, program, width, height, pixels} or {page, error}, and
// then {done: true}. most: pixels of all pages.
async function lookAtPages({ bytes, pages, most }) {
	let left = most;

	listen();
	// pdf.js waits for the screen, which a page in the background has not
	self.requestAnimationFrame = (step) => setTimeout(step, 0);
	for (const page of pages) {
		const seen = await look(bytes, page, left);

		left -= seen.pixels ? seen.width * seen.height : 0;
		postMessage(seen, seen.pixels ? [seen.pixels.buffer] : []);
	}
	postMessage({ done: true });
}
