// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// The HTML report in headless Chromium: how it looks on a desk, on a phone, in the dark and on paper, whether a
// keyboard reaches everything, and that it asks nothing of the network. No test measures time.
//
//   report.js [PART-OF-A-TEST'S-NAME]

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { assert, PAGES, DESK, NARROW_DESK, PHONE, DARK, write, sample, open, assertNoOverflow, assertContrast, luminance,
	background, main } = require('./page.js');

const SOURCE = process.env.DP_SOURCE_DIR;
const MOST_OF_FINDING = 64; // elements, with sixteen places

function check(name, venue, ...papers) {
	const files = papers.map(paper => path.join(SOURCE, 'testdata', paper));
	const ended = spawnSync(process.env.DESKPROOF, ['check', '--no-config', '--venue', venue, '--format', 'html', '-o',
		write(name, ''), ...files], { encoding: 'utf8' });

	assert.ok(ended.status <= 1, ended.stderr);
}

async function everyPicture(page) {
	const pictures = await page.locator('img').evaluateAll(images =>
		images.map(image => [image.complete, image.naturalWidth, image.alt]));

	for (const [complete, width, alt] of pictures)
		assert.ok(complete && width > 0 && alt !== '');
	return pictures.length;
}

// Where an element is: [left, top, right, bottom].
const box = locator => locator.evaluate(element => {
	const { left, top, right, bottom } = element.getBoundingClientRect();

	return [left, top, right, bottom];
});

async function assertInView(page, locator) {
	const [, top, , bottom] = await box(locator);
	const height = page.viewportSize().height;

	assert.ok(bottom > 0 && top < height, `${top} to ${bottom} of ${height}`);
}

const tests = [];

for (const name of ['pictures', 'several', 'sample', 'passing']) {
	tests.push([`${name}: on a desk`, () => open(name, DESK, async page => {
		await assertNoOverflow(page, DESK.viewport.width);
		await assertContrast(page);
		await everyPicture(page);
	})]);
	tests.push([`${name}: on a narrow desk`, () => open(name, NARROW_DESK, page =>
		assertNoOverflow(page, NARROW_DESK.viewport.width))]);
	tests.push([`${name}: on a phone`, () => open(name, PHONE, async page => {
		await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
		await assertNoOverflow(page, PHONE.viewport.width);
	})]);
	tests.push([`${name}: in the dark`, () => open(name, DARK, async page => {
		assert.ok(luminance(await background(page)) < 0.2);
		await assertContrast(page);
	})]);
	tests.push([`${name}: on paper`, () => open(name, DARK, async page => {
		await page.emulateMedia({ media: 'print' });
		assert.ok(luminance(await background(page)) > 0.9);
		await assertContrast(page);
		assert.deepStrictEqual(await page.locator('.finding').evaluateAll(findings =>
			findings.filter(finding => getComputedStyle(finding).breakInside !== 'avoid').length), 0);
		const pdf = await page.pdf({ format: 'A4' });

		assert.strictEqual(pdf.subarray(0, 5).toString(), '%PDF-');
	})]);
	tests.push([`${name}: headings and landmarks`, () => open(name, DESK, async page => {
		const levels = await page.locator('h1, h2, h3, h4').evaluateAll(all => all.map(one => Number(one.tagName[1])));

		assert.strictEqual(levels[0], 1);
		levels.reduce((before, level) => (assert.ok(level <= before + 1), level));
		for (const role of ['banner', 'main', 'contentinfo'])
			assert.strictEqual(await page.getByRole(role).count(), 1, role);
		const nameless = await page.locator('a').evaluateAll(links =>
			links.filter(link => link.textContent.trim() === '').length);

		assert.strictEqual(nameless, 0);
	})]);
	tests.push([`${name}: every link and switch by keyboard`, () => open(name, DESK, async page => {
		const wanted = await page.evaluate(() =>
			[...document.querySelectorAll('a, summary, [tabindex="0"]')].filter(one => one.checkVisibility()).length);

		for (let i = 0; i < wanted; i++) {
			await page.keyboard.press('Tab');
			const focus = await page.evaluate(() => {
				const one = document.activeElement;

				one.dataset.reached = 'yes';
				const shape = one.matches('.mark') ? one.querySelector('rect') ?? one : one;
				const { outlineStyle, strokeWidth } = getComputedStyle(shape);

				return { tag: one.tagName, skip: one.matches('.skip'), left: one.getBoundingClientRect().left,
					seen: outlineStyle !== 'none' || strokeWidth === '5px' };
			});

			assert.ok(focus.tag !== 'BODY', `${i} of ${wanted} are reached`);
			assert.ok(focus.seen && focus.left >= 0, `${focus.tag} ${i} shows no focus`);
			assert.ok(i > 0 || focus.skip, 'the first leads to the report');
		}
		assert.strictEqual(await page.locator('[data-reached]').count(), wanted);
	})]);
}

tests.push(['from a finding to its place and back', () => open('pictures', DESK, async page => {
	const link = page.locator('.finding > dl > dd > .places a.number').last();
	const mark = page.locator(await link.getAttribute('href'));

	await link.click();
	await assertInView(page, mark);
	// beside its page, the finding stays
	await assertInView(page, link);
	assert.strictEqual(await mark.locator('rect').evaluate(rect => getComputedStyle(rect).strokeWidth), '5px');
	await mark.locator('text').click();
	await assertInView(page, page.locator(await mark.getAttribute('href')));
})]);

tests.push(['a frame is where its place is, at any width', async () => {
	for (const options of [DESK, PHONE]) {
		await open('pictures', options, async page => {
			const mark = page.locator('.mark rect').first();
			const view = page.locator('.view').filter({ has: page.locator('.mark') }).first();
			const [left, top, right] = await box(view.locator('img'));
			const [x, y] = await box(mark);
			const [, , width] = (await view.locator('svg').getAttribute('viewBox')).split(' ').map(Number);
			const scale = (right - left) / width;

			assert.ok(Math.abs(x - left - scale * Number(await mark.getAttribute('x'))) < 1.5);
			assert.ok(Math.abs(y - top - scale * Number(await mark.getAttribute('y'))) < 1.5);
		});
	}
}]);

tests.push(['what was checked is printed, though it is closed', () => open('passing', DESK, async page => {
	assert.strictEqual(await page.locator('details[open]').count(), 0);
	const closed = await page.pdf();
	await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
	const opened = await page.pdf();

	assert.ok(closed.length > 0.9 * opened.length, `${closed.length} of ${opened.length} bytes`);
})]);

tests.push(['text that means harm stays text', () => open('sample', DESK, async page => {
	assert.strictEqual(await page.locator('script, b').count(), 0);
	assert.ok((await page.locator('.places').first().textContent()).includes('<script>alert(1)</script>'));
})]);

// The findings have the same number of elements each, and the page has few besides.
tests.push(['ten thousand findings open', async () => {
	const nodes = {};

	for (const n of [1000, 10000]) {
		await open(`many-${n}`, DESK, async page => {
			nodes[n] = await page.evaluate(() => document.querySelectorAll('*').length);
			assert.strictEqual(await page.locator('.finding').count(), n);
			await page.evaluate(last => { location.hash = last; }, `#p1f${n}`);
			await assertInView(page, page.locator(`#p1f${n}`));
		});
	}
	assert.ok(nodes[10000] <= 10 * nodes[1000], `${nodes[10000]} elements, ${nodes[1000]} for a tenth`);
	assert.ok(nodes[10000] <= MOST_OF_FINDING * 10000, `${nodes[10000]} elements`);
}]);

// The tests themselves: what the policy forbids is heard.
for (const [what, broken] of [
	['a script', page => page.replace('</body>', '<script>document.title = "run"</script></body>')],
	['a style of an element', page => page.replace('<main', '<main style="color: red"')],
	['a picture from elsewhere', page => page.replace('</body>', '<img src="https://example.org/x.png" alt="x"></body>')],
	['another style', page => page.replace('</style>', 'body { color: red }</style>')],
]) {
	tests.push([`the policy stops ${what}`, async () => {
		write('broken', broken(fs.readFileSync(PAGES.passing, 'utf8')));
		await assert.rejects(open('broken', DESK, async page => {
			assert.notStrictEqual(await page.title(), 'run');
		}), { code: 'ERR_ASSERTION', operator: 'deepStrictEqual' });
	}]);
}

function prepare() {
	check('pictures', 'mlsys-2026', 'mlsys-squeezed.pdf');
	check('several', 'mlsys-2026', 'mlsys-named.pdf', 'mlsys.pdf', 'paper.pdf', 'acm-sigconf-7-pages.pdf');
	check('passing', 'mlsys-2026', 'mlsys.pdf');
	sample('sample', process.env.DP_SAMPLE_PAGE);
	sample('many-1000', process.env.DP_SAMPLE_PAGE, '1000');
	sample('many-10000', process.env.DP_SAMPLE_PAGE, '10000');
}

main(tests, prepare);
