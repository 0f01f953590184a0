// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// The page with the checker inside, from a file, in headless Chromium. The checker is a stand-in here: a worker that answers
// what the program said of one paper, and that nobody can stop if the paper is called endless.pdf.
//
//   app-alone.js [PART-OF-A-TEST'S-NAME]

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const { assert, PAGES, DESK, PHONE, write, visit, assertNoOverflow, assertContrast, main } = require('./page.js');

const DATA = path.join(process.env.DP_SOURCE_DIR, 'testdata');
const PAPER = path.join(DATA, 'acm-sigplan-11-lines-over.pdf');
const VENUE = 'euromlsys-2026';

const tests = [];

const program = (...words) => spawnSync(process.env.DESKPROOF, words, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
const report = format => program('check', '--no-config', '--venue', VENUE, '--format', format, PAPER);

// Runs in a worker: as src/app/engine-worker.js wants it. Of a paper that is called faint.pdf it wants two pages drawn, and says
// in the report what it got.
function standIn(answers) {
	const answerFaint = (drawn) => (drawn ? { ...answers.check, undrawn: [8],
		json: answers.check.json.replace('"counts"', () => `"drawing": "${drawn.program}${drawn.pages.map(({ page, width, height, pixels }) =>
			` ${page}: ${width}x${height}, ${pixels.length}`)}", "counts"`) } : { ...answers.check, undrawn: [7, 8] });

	onmessage = ({ data: { id, question, name, formats, drawn } }) => {
		if (name === 'endless.pdf')
			for (;;);
		if (name === 'refused.pdf' && question === 'check')
			postMessage({ id, error: 'euromlsys-2026 has no tracks.' });
		else if (question === 'check' && formats[0] !== 'copy' && name.startsWith('bare'))
			postMessage({ id, answer: { ...answers.check, html: answers.check.html
				.replace(/<figure class="sheet"[^]*?<\/figure>|<a class="number"[^]*?<\/a> /g, '') } });
		else if (question === 'check' && formats[0] === 'copy')
			postMessage({ id, answer: { copy: name === 'plain.pdf' ? null : new TextEncoder().encode(`%PDF-copy${drawn ? ' of drawn' : ''}`) } });
		else if (question === 'check' && name === 'faint.pdf')
			postMessage({ id, answer: answerFaint(drawn) });
		else
			postMessage({ id, answer: answers[question] });
	};
}

// Runs in a worker, as src/web/viewer.js does: of a paper that is longer by a byte it draws nothing, and by two it says nothing.
// For the checker it draws page 7 only.
function standInViewer(length) {
	const look = (page, isShort) => (isShort && page === 7 ? { page, program: 'an eye', width: 2, height: 3, pixels: new Uint8ClampedArray(24) }
		: { page, error: 'It has layers.' });

	onmessage = async ({ data: { bytes, pages, most } }) => {
		const canvas = new OffscreenCanvas(306, 396);

		canvas.getContext('2d').fillText('drawn', 20, 20);
		if (bytes.length > length + 1)
			return;
		if (most) {
			pages.forEach(page => postMessage(look(page, bytes.length === length)));
			postMessage({ done: true });
			return;
		}
		for (const page of pages)
			postMessage(bytes.length > length ? { page, error: true } : { page, width: 612, height: 792, picture: await canvas.convertToBlob() });
		postMessage({ done: true });
	};
}

const open = (options, read) => {
	const address = `file://${PAGES.alone}`;

	return visit(address, options, read, url => url === address || url.startsWith('data:image/') || url.startsWith('blob:null/'));
};

// Under another name, and perhaps longer.
const named = (name, more = '') => ({ name, mimeType: 'application/pdf', buffer: Buffer.concat([fs.readFileSync(PAPER), Buffer.from(more)]) });

async function choose(page) {
	await page.locator('#venue').fill(VENUE);
	await page.locator('#venue').press('Enter');
	await page.locator('#rules details').first().waitFor();
}

const put = (page, ...files) => page.locator('#files').setInputFiles(files);
const press = (page, name) => page.getByRole('button', { name }).click();

tests.push(['it says that nothing is sent', () => open(DESK, async page => {
	assert.match(await page.locator('#privacy').textContent(), /^Nothing is sent: /);
})]);

tests.push(['from the paper to its places', () => open(DESK, async page => {
	await put(page, PAPER);
	await page.locator('.proposal').first().waitFor();
	await choose(page);
	await page.locator('#report .finding').waitFor();
	assert.match(await page.locator('.paper-row .state').textContent(), /^FAIL 11 lines on page 7/);
	await page.locator('#rules summary').first().click();
	await page.locator('.rules summary').first().click();
	assert.match(await page.locator('.rules dl').textContent(), /In LaTeX/);
})]);

tests.push(['pages are drawn beside the findings', () => open(DESK, async page => {
	await choose(page);
	await put(page, named('bare.pdf'));
	await page.locator('.sheet img').waitFor();
	assert.strictEqual(await page.locator('.sheet img').evaluate(image => image.naturalWidth), 306);
	const { page: number, rect } = JSON.parse(report('json')).findings.find(finding => finding.rule === 'page-limit').places[0];

	assert.strictEqual(await page.locator('.sheet h4').textContent(), `Page ${number}`);
	assert.strictEqual(Number(await page.locator('.sheet .mark rect').getAttribute('x')), rect[0] - 1.5);
	await page.locator('.places a.number').click();
	assert.strictEqual(await page.locator('.mark:target title').textContent(), '1 Page limit');
	await page.locator('.mark').click();
	assert.strictEqual(await page.locator('.places li:target').count(), 1);
})]);

tests.push(['a page that cannot be drawn is said', () => open(DESK, async page => {
	const said = page.locator('#report .note').filter({ hasText: 'Not drawn here, but by the program: page 7.' });

	await choose(page);
	await put(page, named('bare.pdf', '\n'));
	await said.waitFor();
	await page.clock.install();
	await put(page, named('bare-2.pdf', '\n\n'));
	await press(page, 'Show the report: bare-2.pdf');
	await page.locator('#report .note').filter({ hasText: 'are being drawn' }).waitFor();
	await page.clock.fastForward(21000);
	await said.waitFor();
})]);

async function saved(page, button) {
	const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);

	return fs.readFileSync(await download.path(), 'utf8');
}

tests.push(['pages are drawn for the checker', () => open(DESK, async page => {
	await choose(page);
	await put(page, named('faint.pdf'));
	await page.locator('#report .finding').waitFor();
	assert.strictEqual(JSON.parse(await saved(page, 'data (JSON)')).drawing, 'an eye 7: 2x3, 24');
	assert.strictEqual(await saved(page, 'annotated PDF'), '%PDF-copy of drawn');
})]);

tests.push(['pages that cannot be drawn for the checker stay as they are', () => open(DESK, async page => {
	await choose(page);
	await put(page, named('faint.pdf', '\n'));
	await page.locator('#report .finding').waitFor();
	assert.strictEqual(await saved(page, 'data (JSON)'), report('json'));
	assert.strictEqual(await saved(page, 'annotated PDF'), '%PDF-copy');
})]);

tests.push(['pages that take the checker too long are given up, or cancelled', () => open(DESK, async page => {
	const state = page.locator('.paper-row .state').filter({ hasText: 'Pages are being drawn, to see whether words are hidden' });

	await choose(page);
	await put(page, named('faint.pdf', '\n\n'));
	await state.waitFor();
	await press(page, 'Cancel: faint.pdf');
	await page.locator('.paper-row .problem').filter({ hasText: 'Cancelled.' }).waitFor();
	await page.clock.install();
	await press(page, 'Try again: faint.pdf');
	await state.waitFor();
	await page.clock.fastForward(21000);
	await page.locator('#report .finding').waitFor();
	assert.strictEqual(await saved(page, 'data (JSON)'), report('json'));
})]);

tests.push(['what is saved', () => open(DESK, async page => {
	await choose(page);
	await put(page, PAPER);
	await page.locator('#report .finding').waitFor();
	for (const [name, text] of [['data (JSON)', report('json')], ['report (HTML)', report('html')], ['annotated PDF', '%PDF-copy']])
		assert.strictEqual(await saved(page, name), text);
})]);

tests.push(['where no copy can be made', () => open(DESK, async page => {
	await choose(page);
	await put(page, named('plain.pdf'));
	await page.locator('#report .finding').waitFor();
	await press(page, 'annotated PDF');
	await page.locator('#report .note').filter({ hasText: 'No annotated copy can be made of this paper.' }).waitFor();
})]);

tests.push(['a choice that is refused', () => open(DESK, async page => {
	await choose(page);
	await put(page, named('refused.pdf'));
	await page.locator('.paper-row .problem').filter({ hasText: 'euromlsys-2026 has no tracks.' }).waitFor();
})]);

tests.push(['a paper without an end is cancelled, or given up', () => open(DESK, async page => {
	const endless = () => page.locator('.paper-row').filter({ hasText: 'endless.pdf' });

	await choose(page);
	await put(page, named('endless.pdf'), named('paper.pdf'));
	await page.locator('.paper-row .word.fail').waitFor();
	await press(page, 'Cancel: endless.pdf');
	await endless().locator('.problem').filter({ hasText: 'Cancelled.' }).waitFor();
	await page.clock.install();
	await press(page, 'Try again: endless.pdf');
	await endless().locator('.state').filter({ hasText: 'It is being checked' }).waitFor();
	await page.clock.fastForward(121000);
	await endless().locator('.problem').filter({ hasText: 'took more than 120 seconds' }).waitFor();
})]);

for (const [name, options] of [['a desk', DESK], ['a phone', PHONE]])
	tests.push([`on ${name}`, () => open(options, async page => {
		await choose(page);
		await put(page, PAPER);
		await page.locator('#report .finding').waitFor();
		await assertNoOverflow(page, options.viewport.width);
		await assertContrast(page);
	})]);

// The rules as the service gives them: the program has no command that writes them.
async function answersOf() {
	const { serve } = require('./service.js');
	const service = await serve();
	const get = address => fetch(service.address + address).then(answer => answer.json());
	const answers = {
		check: { json: report('json'), html: report('html') },
		identify: JSON.parse(program('identify', '--format', 'json', PAPER)),
		rule: await get('v1/rules/page-limit'),
		venue: await get(`v1/venues/${VENUE}`),
		venues: await get('v1/venues'),
	};

	await service.stop();
	return answers;
}

async function prepare() {
	const code = `(${standIn})(${JSON.stringify(await answersOf()).replace(/</g, '\\u003c')});`;
	const page = fs.readFileSync(process.env.DP_ALONE_APP, 'utf8');

	const viewer = gzipSync(`(${standInViewer})(${fs.statSync(PAPER).size});`).toString('base64');
	const block = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;

	write('alone', page.replace('<!-- data -->', () => block('worker-code', code) + block('viewer', viewer)));
}

main(tests, prepare);
