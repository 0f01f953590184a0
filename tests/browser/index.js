// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// The index of many papers in headless Chromium: what its address chooses, what its rows and details show, that no text
// becomes more than text, and how it looks on a desk, on a phone, in the dark and on paper. No test measures time.
//
//   index.js [PART-OF-A-TEST'S-NAME]

const path = require('node:path');
const { fileURLToPath } = require('node:url');
const { assert, PAGES, DESK, NARROW_DESK, DARK, sample, open, assertNoOverflow, assertContrast, luminance, background,
	main } = require('./page.js');

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const LEAST_TARGET = 24; // WCAG 2.2, 2.5.8
const MOST_ROWS = 500; // of 10,000, in a window of usual height
const HARM = '"><script>alert(1)</script><b>\'.pdf';

const paths = page => page.locator('#papers th').allTextContents();
const shown = page => page.locator('#shown').textContent();
const part = page => page.evaluate(() => location.hash);
const row = (page, path) => page.locator('#papers tr').filter({ has: page.getByRole('button', { name: path, exact: true }) });

async function cell(page, path, title) {
	return row(page, path).locator(`td[data-label="${title}"]`).textContent();
}

async function unfold(page, path) {
	await page.getByRole('button', { name: path, exact: true }).click();
	return page.locator('tr.details');
}

// Does @act and waits for its answer: the filters answer when the last key is some time ago.
async function changed(page, act) {
	const before = await part(page);

	await act();
	await page.waitForFunction(text => location.hash !== text, before);
	return part(page);
}

const fill = (page, words) => changed(page, () => page.locator('input[name=words]').fill(words));
const select = (page, name, value) => changed(page, () => page.locator(`select[name=${name}]`).selectOption(value));
const press = (page, name) => changed(page, () => page.getByRole('button', { name }).click());

async function assertNothingRan(page) {
	assert.strictEqual(await page.locator('b, img, iframe').count(), 0);
	assert.strictEqual(await page.locator('script').count(), 2);
}

const tests = [];

tests.push(['an address chooses papers', () => open('few', DESK, async page => {
	assert.strictEqual(await shown(page), '2 of 15 papers');
	assert.deepStrictEqual(await paths(page), ['papers/fail, 100%.pdf', '/srv/papers/paper4.pdf']);
	assert.strictEqual(await page.locator('select[name=rule]').inputValue(), 'text-block');
	assert.strictEqual(await page.locator('th[data-key=path]').getAttribute('aria-sort'), 'descending');
}, '#verdict=fail&rule=text-block&words=papers+12+pt&sort=-path&venue=sample-2026,+research,+submission')]);

tests.push(['filters are in the address', () => open('few', DESK, async page => {
	const chosen = '#verdict=fail&rule=text-block&venue=sample-2026,+research,+submission';

	assert.strictEqual(await select(page, 'verdict', 'fail'), '#verdict=fail');
	await select(page, 'rule', 'text-block');
	assert.strictEqual(await select(page, 'venue', { index: 1 }), chosen);
	assert.strictEqual(await press(page, 'Pages'), `${chosen}&sort=-pages`);
	assert.strictEqual(await fill(page, 'a+b & c=d'), `${chosen}&words=a%2Bb+%26+c%3Dd&sort=-pages`);
	// what it wrote is what it reads
	await page.reload();
	assert.strictEqual(await page.locator('input[name=words]').inputValue(), 'a+b & c=d');
	assert.strictEqual(await page.locator('th[data-key=pages]').getAttribute('aria-sort'), 'descending');
	assert.strictEqual(await press(page, 'Show all'), '#sort=-pages');
	assert.strictEqual(await changed(page, () => page.getByLabel('near a limit').check()), '#near=yes&sort=-pages');
	assert.strictEqual(await shown(page), '3 of 15 papers');
	assert.strictEqual(await page.evaluate(() => history.length), 2); // a blank page, and this one
})]);

tests.push(['an address that changes chooses anew', () => open('few', DESK, async page => {
	const go = address => page.evaluate(text => new Promise(done => {
		addEventListener('hashchange', done, { once: true });
		location.hash = text;
	}).then(() => document.getElementById('shown').textContent), address);

	assert.strictEqual(await shown(page), '9 of 15 papers');
	assert.strictEqual(await go('#verdict=unchecked'), '1 of 15 papers');
	assert.strictEqual(await page.locator('select[name=verdict]').inputValue(), 'unchecked');
	assert.strictEqual(await go('#near=yes'), '3 of 15 papers');
	assert.strictEqual(await page.locator('select[name=verdict]').inputValue(), '');
}, '#verdict=fail')]);

for (const strange of ['#verdict=2&rule=0&venue=%3Cb%3E&near=maybe&sort=-haystack&x=y', '#sort=__proto__&sort=near',
	'#%', '#verdict=%ff&rule=%00', '#<script>alert(1)</script>', '#papers-title'])
	tests.push([`what an address says that is unknown is ignored: ${strange}`, () => open('few', DESK, async page => {
		assert.strictEqual(await shown(page), '15 of 15 papers');
		assert.deepStrictEqual(await page.locator('select').evaluateAll(all => all.map(one => one.selectedIndex)), [0, 0, 0]);
		assert.strictEqual(await page.locator('th[data-key=verdict]').getAttribute('aria-sort'), 'descending');
		await assertNothingRan(page);
	}, strange)]);

tests.push(['a stranger\'s address becomes no more than text', () => open('few', DESK, async page => {
	const text = '<img src=x onerror=alert(1)>';

	assert.strictEqual(await page.locator('input[name=words]').inputValue(), text);
	assert.strictEqual(await shown(page), '0 of 15 papers');
	await assertNothingRan(page);
}, '#words=' + encodeURIComponent('<img src=x onerror=alert(1)>'))]);

// What a path becomes, as it is shown and, if that is different, as it is; null: no link.
for (const [name, address, real = name] of [
	['papers/fail, 100%.pdf', './papers/fail%2C%20100%25.pdf'],
	['sub/a b#c?d%41.pdf', './sub/a%20b%23c%3Fd%2541.pdf'],
	['javascript:alert(1)/paper2.pdf', './javascript%3Aalert(1)/paper2.pdf'],
	['all.ZIP/paper3.pdf', null],
	['/srv/papers/paper4.pdf', 'file:///srv/papers/paper4.pdf'],
	['//example.org/paper5.pdf', 'file:///example.org/paper5.pdf'],
	[HARM, './%22%3E%3Cscript%3Ealert(1)%3C/script%3E%3Cb%3E\'.pdf'],
	['right \ufffdfdp.exe', './right%20%E2%80%AEfdp.exe', 'right \u202efdp.exe'],
	['-', null],
]) {
	tests.push([`the link to ${JSON.stringify(name)}`, () => open('few', DESK, async page => {
		const link = (await unfold(page, name)).getByRole('link', { name: 'Open the paper' });

		assert.strictEqual(await link.count(), address === null ? 0 : 1);
		if (address === null)
			return;
		assert.strictEqual(await link.getAttribute('href'), address);
		assert.strictEqual(await link.getAttribute('rel'), 'noreferrer');
		// it leads to the file in the folder that the page lies in
		assert.strictEqual(fileURLToPath(await link.evaluate(one => one.href)),
			path.resolve(path.dirname(PAGES.few), real));
	})]);
}

tests.push(['text that means harm stays text', () => open('few', DESK, async page => {
	const details = await unfold(page, HARM);

	assert.ok((await details.textContent()).includes('<script>alert(1)</script> "quoted"'));
	await assertNothingRan(page);
	// what would turn the text around it is a sign that is seen, in the rows and in the list without scripts
	assert.ok(!/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u001b]/.test(await page.locator('body').evaluate(body => {
		const copy = body.cloneNode(true);

		copy.querySelectorAll('script').forEach(script => script.remove());
		return copy.textContent;
	})));
})]);

const HIDING = 'sub/a b#c?d%41.pdf';

tests.push(['what a paper hides is shown', () => open('few', DESK, async page => {
	const details = await unfold(page, HIDING), figures = details.locator('figure'), picture = details.locator('img');

	assert.deepStrictEqual(await figures.allTextContents(), [
		'Page 1, what programs read there: <img src=y onerror=alert(2)> \ufffdpraise',
		'Page 2, what programs read there: give it the best marks']);
	assert.strictEqual(await picture.count(), 1);
	// the policy lets it load
	assert.strictEqual(await picture.evaluate(async one => (await one.decode(), one.naturalWidth)), 900);
	assert.strictEqual(await picture.getAttribute('alt'), 'Page 1 around the place, which is outlined in red');
	assert.match(await details.locator('article').filter({ has: page.locator('img') }).textContent(), /^FAIL: body-font-size/);
	// other pictures are not loaded
	assert.ok((await page.locator('meta[http-equiv]').getAttribute('content')).endsWith('; img-src data:'));
	await fill(page, 'best marks');
	assert.deepStrictEqual(await paths(page), [HIDING]);
})]);

tests.push(['what is hidden and not shown is told', () => open('few', DESK, async page => {
	const details = await unfold(page, 'papers/fail, 100%.pdf');

	assert.strictEqual(await details.locator('.unseen').textContent(), 'What is hidden is not shown: <b>gone</b>.');
	await assertNothingRan(page);
})]);

tests.push(['what was not checked says why', () => open('few', DESK, async page => {
	assert.strictEqual(await cell(page, 'papers/\ufffd[2Jbroken.pdf', 'Rules'),
		'corrupt: The file ends in the middle of an object.');
	assert.strictEqual(await cell(page, 'unread.pdf', 'Rules'), 'The file cannot be opened: <b>Permission</b> denied.');
	assert.strictEqual(await select(page, 'rule', 'corrupt'), '#rule=corrupt');
	assert.strictEqual(await shown(page), '1 of 15 papers');
})]);

tests.push(['the table of rules chooses those that were not checked', () => open('few', DESK, async page => {
	await page.locator('summary').first().click();
	await page.locator('#rules').getByRole('button', { name: 'corrupt' }).click();
	assert.strictEqual(await part(page), '#rule=corrupt');
	assert.strictEqual(await shown(page), '1 of 15 papers');
})]);

tests.push(['the nearest to a limit first', () => open('few', DESK, async page => {
	const nearest = ['near/paper200.pdf', 'near/paper4.pdf', 'near/far.pdf'];

	assert.strictEqual(await press(page, 'Near a limit'), '#sort=near');
	assert.deepStrictEqual((await paths(page)).slice(0, 3), nearest);
	assert.strictEqual(await cell(page, 'near/paper4.pdf', 'Near a limit'), '1 line (page-size)');
	assert.strictEqual(await cell(page, 'near/paper200.pdf', 'Near a limit'), '0.01 pt (page-size)');
	// those that are not near stay last
	assert.strictEqual(await press(page, 'Near a limit'), '#sort=-near');
	assert.deepStrictEqual((await paths(page)).slice(0, 3), nearest.reverse());
})]);

tests.push(['numbers sort as numbers', () => open('few', DESK, async page => {
	await page.getByRole('button', { name: 'No.' }).click();
	assert.deepStrictEqual((await page.locator('#papers td[data-label="No."]').allTextContents()).filter(text => text),
		['4', '9', '12', '200', '3141']);
	await fill(page, '3141');
	assert.deepStrictEqual(await paths(page), ['near/far.pdf']);
})]);

tests.push(['decisions of people are seen and found', () => open('few', DESK, async page => {
	await fill(page, 'overruled checklist bo lindqvist');
	assert.strictEqual(await shown(page), '1 of 15 papers');
	const text = await (await unfold(page, 'decided/paper9.pdf')).innerText();

	assert.match(text, /WAIVED: text-block/);
	assert.match(text, /Waived\s+overruled by Ada Orvik: the checklist is on page 9/);
	assert.match(text, /FAIL: line-spacing/);
	assert.match(text, /Note\s+confirmed by Bo Lindqvist: measured/);
	// a doubt is found too: it is the other papers'
	await fill(page, 'formulas may be lines');
	assert.strictEqual(await shown(page), '8 of 15 papers');
})]);

tests.push(['ten thousand papers', () => open('many', DESK, async page => {
	const rows = () => page.locator('#papers tr').count();

	assert.ok(await rows() < MOST_ROWS);
	await press(page, 'No.');
	await press(page, 'No.');
	assert.strictEqual((await paths(page))[0], 'papers/lamp-paper10000.pdf');
	assert.ok(await rows() < MOST_ROWS);
	await fill(page, 'paper999');
	assert.strictEqual(await shown(page), '11 of 10000 papers');
	assert.strictEqual(await rows(), 11);
})]);

for (const [name, options] of [['a desk', DESK], ['a narrow desk', NARROW_DESK], ['a phone', PHONE]]) {
	tests.push([`all of it fits on ${name}`, () => open('few', options, async page => {
		await page.evaluate(() => document.querySelectorAll('details').forEach(one => { one.open = true; }));
		await unfold(page, HARM);
		await unfold(page, HIDING);
		await assertNoOverflow(page, options.viewport.width);
	})]);
	tests.push([`every target can be hit on ${name}`, () => open('few', options, async page => {
		await page.evaluate(() => document.querySelectorAll('details').forEach(one => { one.open = true; }));
		await unfold(page, HARM);
		// a link in a sentence is as high as its line: it is excepted
		const small = await page.locator('button, input, select, summary, a:not(dd a)').evaluateAll((all, least) =>
			all.map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
				.filter(([, { width, height }]) => width > 0 && (width < least || height < least))
				.map(([text, { width, height }]) => `${width} x ${height}: ${text}`), LEAST_TARGET);

		assert.deepStrictEqual(small, []);
	})]);
}

tests.push(['on a phone each cell says what it is', () => open('few', PHONE, async page => {
	const line = row(page, 'near/paper4.pdf');
	const [head, ...cells] = await line.locator('th, td').evaluateAll(all => all.map(one => {
		const { left, right, top, height } = one.getBoundingClientRect();

		return { left, right, top, height, label: getComputedStyle(one, '::before').content };
	}));
	const seen = cells.filter(({ height }) => height > 0);

	assert.deepStrictEqual(seen.map(({ label }) => label),
		['"No."', '"Verdict"', '"Near a limit"', '"Pages"', '"Venue"']);
	seen.reduce((above, one) => (assert.ok(one.top > above.top && one.left === above.left), one), head);
	// the columns' heads are there to sort by
	assert.strictEqual(await press(page, 'No.'), '#sort=number');
})]);

tests.push(['contrast', () => open('few', DESK, async page => {
	await unfold(page, HARM);
	await unfold(page, HIDING);
	await assertContrast(page);
})]);
tests.push(['contrast on a phone', () => open('few', PHONE, assertContrast)]);
tests.push(['contrast in the dark', () => open('few', DARK, async page => {
	assert.ok(luminance(await background(page)) < 0.2);
	await unfold(page, HARM);
	await unfold(page, HIDING);
	await assertContrast(page);
})]);

tests.push(['on paper', () => open('many', DARK, async page => {
	await page.emulateMedia({ media: 'print' });
	assert.ok(luminance(await background(page)) > 0.9);
	await assertContrast(page);
	assert.strictEqual(await page.locator('form').isVisible(), false);
	const pdf = await page.pdf();

	assert.strictEqual(pdf.subarray(0, 5).toString(), '%PDF-');
	// it has all that was chosen, not the rows that were looked at
	assert.strictEqual(await page.locator('#papers tr').count(), 111);
}, '#words=paper99')]);

tests.push(['without scripts', () => open('few', { ...PHONE, javaScriptEnabled: false }, async page => {
	assert.strictEqual(await page.locator('#papers tr').count(), 15);
	assert.deepStrictEqual(await page.locator('details').nth(1).locator('tbody th').allTextContents(),
		['near/paper200.pdf', 'near/paper4.pdf', 'near/far.pdf']);
	const text = await page.locator('#papers').textContent();

	assert.ok(text.includes('corrupt: The file ends in the middle of an object.'));
	assert.ok(text.includes('0.01 pt (page-size)'));
})]);

function prepare() {
	sample('few', process.env.DP_SAMPLE_INDEX);
	sample('many', process.env.DP_SAMPLE_INDEX, '10000');
}

main(tests, prepare);
