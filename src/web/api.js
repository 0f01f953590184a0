// SPDX-License-Identifier: GPL-3.0-or-later
// The end of deskproof.js: what a worker or node calls; docs/browser.md. The module's memory may grow, and then its views
// are others: they are taken again after each call.

const encoder = new TextEncoder();

// Bytes in the module's memory, with a zero byte after them.
function place(bytes) {
	const at = Module._malloc(bytes.length + 1);
	if (at === 0)
		throw new RangeError('There is not enough memory for the file.');
	HEAPU8.set(bytes, at);
	HEAPU8[at + bytes.length] = 0;
	return at;
}

function placeText(text) {
	return text === undefined || text === null ? 0 : place(encoder.encode(text));
}

// A string that the module made, which is freed; null for none.
function take(at) {
	if (at === 0)
		return null;
	const text = UTF8ToString(at);
	Module._free(at);
	return text;
}

// Here, and not in UTC as the module's clock.
function today() {
	const now = new Date();
	const two = (number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// DpWebChoice: its members in their order.
const CHOICE = ['name', 'venue', 'track', 'stage', 'date', 'authors'];

// Calls @use with a DpWebChoice of these members.
function withChoice(choice, use) {
	const dated = Object.assign({ date: today() }, choice); // emscripten's optimizer knows no spread
	const texts = CHOICE.map((member) => placeText(dated[member]));
	const struct = Module._malloc(texts.length * 4);
	HEAPU32.set(texts, struct >> 2);
	const result = use(struct);
	for (const at of [struct, ...texts])
		Module._free(at);
	return result;
}

function withText(text, use) {
	const at = placeText(text);
	const result = use(at);
	Module._free(at);
	return result;
}

// The copy of a paper with its findings; null if there is none.
function takeCopy(checked) {
	const length = Module._malloc(4);
	const at = Module._dp_web_check_annotate(checked, length);
	const copy = at === 0 ? null : HEAPU8.slice(at, at + HEAPU32[length >> 2]);
	Module._free(length);
	Module._free(at);
	return copy;
}

// Calls @use with a DpWebDrawing, or with 0. drawn: {program, pages: [{page, width, height, pixels}]}, or nothing.
function withDrawing(drawn, use) {
	if (!drawn)
		return use(0);
	const drawing = withText(drawn.program, (at) => Module._dp_web_drawing_new(at));
	drawn.pages.forEach(({ page, width, height, pixels }) => {
		if (pixels.length === 4 * width * height)
			Module._dp_web_drawing_add(drawing, page, width, height, place(pixels));
	});
	const result = use(drawing);
	Module._dp_web_drawing_free(drawing);
	return result;
}

// The pages that the check would have drawn, and could not.
function undrawnOf(checked) {
	const pages = [];
	for (let page; (page = Module._dp_web_check_undrawn(checked, pages.length)) !== 0;)
		pages.push(page);
	return pages;
}

/**
 * Checks one paper.
 * bytes: Uint8Array of a PDF. choice: {name, venue, track, stage, date, authors}; all but name and venue may be left out.
 * formats: of the reports: 'json', 'html', 'text', ...; and 'copy', the paper with its findings.
 * drawn: {program, pages: [{page, width, height, pixels}]}: pages of an earlier answer's "undrawn", as another program drew
 * them, at one pixel a point: pixels is a Uint8Array or Uint8ClampedArray of red, green, blue and alpha. May be left out.
 * Returns an object with a string for each format, and "undrawn": the numbers of the pages whose drawing would show more;
 * copy is a Uint8Array, or null where none can be made. Throws an Error
 * called "Refusal", whose message is a sentence for the user, if the choice is wrong. After any other exception the module
 * must not be used again.
 */
Module['check'] = (bytes, choice, formats = ['json'], drawn = null) => {
	const checked = withDrawing(drawn, (drawing) => {
		const paper = place(bytes);
		return withChoice(choice, (struct) => Module._dp_web_check(paper, bytes.length, struct, drawing));
	});
	const error = Module._dp_web_check_error(checked);
	const refusal = error === 0 ? null : UTF8ToString(error);
	const reports = { undrawn: undrawnOf(checked) };
	for (const format of refusal === null ? formats : [])
		reports[format] = format === 'copy' ? takeCopy(checked)
			: withText(format, (at) => take(Module._dp_web_check_write(checked, at)));
	Module._dp_web_check_free(checked);
	if (refusal !== null)
		throw Object.assign(new Error(refusal), { name: 'Refusal' });
	return reports;
};

/** All venues, as GET /v1/venues of the service answers: {schema_version, venues: [...]}. */
Module['venues'] = () => JSON.parse(take(Module._dp_web_venues()));

/** A venue and its rules, as GET /v1/venues/ID: choice: {venue, track, stage, date}. null: there is no such venue. */
Module['venue'] = (choice) => JSON.parse(withChoice(choice, (struct) => take(Module._dp_web_venue(struct))));

/** A rule, as GET /v1/rules/ID. null: there is none. */
Module['rule'] = (id) => JSON.parse(withText(id, (at) => take(Module._dp_web_rule(at))));

/** Which venues a paper looks like, as `deskproof identify --format json`. bytes: Uint8Array of a PDF. */
Module['identify'] = (bytes, name) => {
	const paper = place(bytes);
	return JSON.parse(withText(name, (at) => take(Module._dp_web_identify(paper, bytes.length, at))));
};
