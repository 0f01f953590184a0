// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// The page that scripts/build-web makes, with its own checker, from a file, in headless Chromium. Without that file there is
// nothing to test: DP_BUILT_APP, or build-web/deskproof.html.
//
//   app-built.js [PART-OF-A-TEST'S-NAME]

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const BUILT = process.env.DP_BUILT_APP || path.join(process.env.DP_SOURCE_DIR, 'build-web', 'deskproof.html');

if (!fs.existsSync(BUILT)) {
	console.log('1..0 # SKIP there is no build-web/deskproof.html; scripts/build-web makes it');
	process.exit(0);
}

const { assert, DESK, PHONE, visit, assertNoOverflow, assertContrast, main } = require('./page.js');

const DATA = path.join(process.env.DP_SOURCE_DIR, 'testdata');
const paperAt = name => path.join(DATA, name);
const PAPER = paperAt('acm-sigplan-11-lines-over.pdf');
const VENUE = 'euromlsys-2026';

const tests = [];

// What the program says of it, which knows the file by its name alone.
const reportOf = file => spawnSync(process.env.DESKPROOF, ['check', '--no-config', '--venue', VENUE, '--format', 'json', path.basename(file)],
	{ cwd: path.dirname(file), encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;

const open = (options, read) => {
	const address = `file://${fs.realpathSync(BUILT)}`;

	return visit(address, options, read, url => url === address || url.startsWith('data:image/') || url.startsWith('blob:null/'));
};

async function choose(page) {
	await page.locator('#venue').fill(VENUE);
	await page.locator('#venue').press('Enter');
	await page.locator('#rules details').first().waitFor();
}

const put = (page, ...files) => page.locator('#files').setInputFiles(files);
const row = (page, name) => page.locator('.paper-row').filter({ hasText: name });

async function saved(page, button) {
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);

	return fs.readFileSync(await download.path());
}

tests.push(['the report is the program’s', () => open(DESK, async page => {
	await choose(page);
	await put(page, PAPER);
	await page.locator('#report .finding').first().waitFor();
	assert.strictEqual((await saved(page, 'data (JSON)')).toString(), reportOf(PAPER));
	const copy = (await saved(page, 'annotated PDF')).toString('latin1');

	assert.ok(copy.startsWith('%PDF-') && copy.includes('\n%%EOF') && copy.length > fs.statSync(PAPER).size);
})]);

// By pdf.js, in the colours of the paper: its heading is dark where the program says that it is.
tests.push(['its pages are drawn', () => open(DESK, async page => {
	await choose(page);
	await put(page, PAPER);
	await page.locator('.sheet img').first().waitFor();
	const { places } = JSON.parse(reportOf(PAPER)).findings.find(finding => finding.rule === 'page-limit');
	const dark = await page.locator('.sheet img').first().evaluate((image, [left, top, right, bottom]) => {
		const scale = image.naturalWidth / 612, canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
		const context = canvas.getContext('2d');

		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale);

		return data.filter((value, i) => i % 4 === 0 && value < 100).length / (data.length / 4);
	}, places[0].rect);

	assert.ok(dark > 0.03 && dark < 0.5, `${dark}`);
	assert.strictEqual(await page.locator('.sheet .mark').count(), 1);
})]);

// A page with words in white, blended in a mode. Its letters are boxes, of a font that is in the file. @before: operators
// before these words.
function blended(mode, before = '') {
	const letters = [...'abcdefghijklmnopqrstuvwxyz'];
	const text = (x, y, words) => `BT /F 10 Tf ${x} ${y} Td (${words}) Tj ET\n`;
	const content = `0 g\n${text(72, 700, 'words that everybody can read are set here in lines')}${before}/B gs ${mode === 'Difference' ? 1 : 0} g\n` +
		text(72, 600, 'only the best marks for this splendid work today please');
	const stream = data => `<< /Length ${data.length} >>\nstream\n${data}\nendstream`;
	const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ' +
			`/ExtGState << /B << /BM /${mode} >> >> >> >>`,
		stream(content),
		'<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 32 /LastChar 122 ' +
			`/Widths [${Array(91).fill(500).join(' ')}] /CharProcs << /space 7 0 R ${letters.map(letter => `/${letter} 6 0 R`).join(' ')} >> ` +
			`/Encoding << /Differences [32 /space 97 ${letters.map(letter => `/${letter}`).join(' ')}] >> /Resources << >> >>`,
		stream('500 0 0 0 500 700 d1 50 0 400 600 re f'), stream('500 0 0 0 0 0 d1')];
	let file = '%PDF-1.4\n';
	const places = objects.map((object, i) => {
		const place = file.length;

		file += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(place).padStart(10, '0')} 00000 n \n`;
	});

	return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}` +
		`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

// Only a drawing shows whether the words can be seen: pdf.js makes it, and the findings are the program's.
for (const [mode, verdict] of [['Difference', 'review'], ['ColorBurn', undefined]])
	tests.push([`words in ${mode} are looked at`, () => open(DESK, async page => {
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deskproof-built-'));
		const file = path.join(folder, 'blended.pdf');

		fs.writeFileSync(file, blended(mode));
		await choose(page);
		await put(page, file);
		await page.locator('#report .finding').first().waitFor();
		const found = JSON.parse(await saved(page, 'data (JSON)')), expected = JSON.parse(reportOf(file));

		fs.rmSync(folder, { recursive: true });
		assert.match(found.drawing, /^Whether words of page 1 are hidden was seen in a drawing by pdf\.js /);
		assert.deepStrictEqual(found.findings, expected.findings);
		assert.strictEqual(found.findings.find(({ rule }) => rule === 'hidden-text')?.verdict, verdict);
		assert.match(await page.locator('#report').textContent(), /in a drawing by pdf\.js/);
	})]);

// What comes after an error that pdf.js meets is not drawn: that is no proof that it is hidden.
tests.push(['a page with an error is not believed', () => open(DESK, async page => {
	const pdf = { name: 'error.pdf', mimeType: 'application/pdf', buffer: Buffer.from(blended('ColorBurn', '/None Do ')) };

	await choose(page);
	await put(page, pdf);
	await page.locator('#report .finding').first().waitFor();
	const found = JSON.parse(await saved(page, 'data (JSON)'));

	assert.strictEqual(found.drawing, undefined);
	assert.match(found.findings.find(({ rule }) => rule === 'hidden-text').message, /seem to be hidden/);
})]);

tests.push(['it proposes the venue', () => open(DESK, async page => {
	await put(page, PAPER);
	await page.locator('.proposal').filter({ hasText: 'EuroMLSys' }).first().waitFor();
})]);

// Ten at once, three of which mean harm or are none.
tests.push(['many papers', () => open(DESK, async page => {
	const paper = fs.readFileSync(PAPER);
	const made = [['cut.pdf', paper.subarray(0, paper.length / 2)], ['notes.pdf', Buffer.from('no paper')],
		['endless.pdf', Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n' +
			'<< /Type /Pages /Count 9999999 /Kids [2 0 R] >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')]];

	for (let i = 0; i < 7; i++)
		made.push([`good-${i}.pdf`, paper]);
	await choose(page);
	await put(page, ...made.map(([name, buffer]) => ({ name, mimeType: 'application/pdf', buffer })));
	for (let i = 0; i < 7; i++)
		await row(page, `good-${i}.pdf`).locator('.word.fail').waitFor();
	for (const name of ['cut.pdf', 'notes.pdf', 'endless.pdf'])
		await row(page, name).locator('.word').waitFor();
	assert.match(await row(page, 'notes.pdf').textContent(), /The file is not a PDF/);
})]);

for (const [name, options] of [['a desk', DESK], ['a phone', PHONE]])
	tests.push([`on ${name}`, () => open(options, async page => {
		await choose(page);
		await put(page, PAPER);
		await page.locator('#report .finding').first().waitFor();
		await assertNoOverflow(page, options.viewport.width);
		await assertContrast(page);
	})]);

main(tests, async () => {});
