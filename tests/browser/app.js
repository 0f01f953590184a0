// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// The page of `deskproof serve` in headless Chromium, against a service of the test's own: what an author does with it, by
// mouse, by keyboard and on a phone, what it says when something goes wrong, and that it asks no one but its server.
//
//   app.js [PART-OF-A-TEST'S-NAME]

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const { assert, DESK, NARROW_DESK, PHONE, DARK, visit, assertNoOverflow, assertContrast, luminance, background,
	main } = require('./page.js');
const { serve } = require('./service.js');

const DATA = path.join(process.env.DP_SOURCE_DIR, 'testdata');
const LEAST_TARGET = 24; // WCAG 2.2, 2.5.8
const VENUE = 'euromlsys-2026', TITLE = 'EuroMLSys 2026';
const OVER = 'acm-sigplan-11-lines-over.pdf', GOOD = 'acm-sigplan-6-pages.pdf';
const HARM = '"><img src=x onerror=alert(1)>\u202efdp.pdf';

const tests = [];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deskproof-app-'));
let service;

const file = name => path.join(DATA, name);

function made(name, bytes) {
	const place = path.join(folder, name);

	fs.writeFileSync(place, bytes);
	return place;
}

// Files that are no papers, and one that costs a reader without bounds its stack.
const junk = () => made('junk.pdf', 'no paper at all');
const nest = () => made('nest.pdf', `%PDF-1.4\n1 0 obj\n${'['.repeat(2000000)}\nendobj\ntrailer\n<</Root 1 0 R>>\n`);
const empty = () => made('empty.pdf', '');

// What the browser says of what the page's policy stops.
const isStopped = text => text.includes('violates the following Content Security Policy directive');
// What the browser says of an answer that is an error.
const isRefusal = text => text.startsWith('Failed to load resource: ');

// Opens the page of @at with @part after its address.
function openAt(at, options, read, part = '', isUsual = () => false) {
	return visit(at + part, options, read, url => url.startsWith(at) || url.startsWith('data:image/') || url.startsWith('blob:'), isUsual);
}

const open = (options, read, part, isUsual) => openAt(service.address, options, read, part, isUsual);
const openChosen = (options, read, isUsual) => open(options, read, `?venue=${VENUE}`, isUsual);

const rows = page => page.locator('.paper-row');
const row = (page, name) => rows(page).filter({ hasText: name });
const verdicts = page => rows(page).locator('.state .word');
const put = (page, ...files) => page.locator('#files').setInputFiles(files);
const press = (page, name) => page.getByRole('button', { name }).click();

// Drops files, as the browser makes the events of it.
async function drop(page, ...files) {
	const texts = files.map(one => [path.basename(one), fs.readFileSync(one, 'base64')]);

	await page.evaluate(all => {
		const transfer = new DataTransfer(), place = document.getElementById('drop');

		for (const [name, text] of all)
			transfer.items.add(new File([Uint8Array.from(atob(text), letter => letter.charCodeAt(0))], name));
		for (const type of ['dragenter', 'dragover', 'drop'])
			place.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
	}, texts);
}

// Waits until each of @n papers has a verdict.
async function settled(page, n) {
	await verdicts(page).nth(n - 1).waitFor();
	assert.strictEqual(await verdicts(page).count(), n);
}

// A server before the service, whose pages are below @prefix; it never answers what @holds says of a request.
async function withProxy(prefix, holds, read) {
	const proxy = http.createServer((request, answer) => {
		if (holds(request)) {
			request.resume();
			return;
		}
		request.pipe(http.request(service.address + request.url.slice(prefix.length), { method: request.method, headers: request.headers },
			reply => {
				answer.writeHead(reply.statusCode, reply.headers);
				reply.pipe(answer);
			}));
	});

	await new Promise(done => proxy.listen(0, '127.0.0.1', done));
	try {
		await read(`http://127.0.0.1:${proxy.address().port}${prefix}`);
	} finally {
		proxy.closeAllConnections();
		proxy.close();
	}
}

async function choose(page, words) {
	await page.locator('#venue').fill(words);
	await page.locator('#venue').press('Enter');
	await page.locator('#rules details').first().waitFor();
}

async function problem(page) {
	await page.locator('.paper-row .problem').first().waitFor();
	return page.locator('.paper-row .problem').first().textContent();
}

function checked(format, name, ...options) {
	return spawnSync(process.env.DESKPROOF, ['check', '--no-config', '--venue', VENUE, '--format', format, ...options, name],
		{ cwd: DATA, encoding: 'utf8' }).stdout;
}

async function saved(page, name) {
	const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);

	return [download.suggestedFilename(), fs.readFileSync(await download.path())];
}

tests.push(['an author drops a paper and sees what is wrong, where, and what to do', () => openChosen(DESK, async page => {
	await page.locator('#rules details').first().waitFor();
	await drop(page, file(OVER));
	await settled(page, 1);
	assert.strictEqual(await row(page, OVER).locator('.state').textContent(),
		'FAIL 11 lines on page 7 before the references; the limit is 6 pages.');
	await page.locator('.sheet').waitFor();
	assert.strictEqual(await page.locator('.verdict').textContent(), 'FAIL: the paper breaks the venue\'s rules.');
	assert.match(await page.locator('.remedy').textContent(), /Shorten the text by the lines shown/);
	assert.strictEqual(await page.locator('#report q').textContent(),
		'Submissions will be up to 6 pages long, including figures, and tables');
	// the page is drawn, and the place in it
	assert.ok(await page.locator('.sheet img').evaluate(async image => (await image.decode(), image.naturalWidth)) > 500);
	await page.locator('.places a.number').first().click();
	assert.strictEqual(await page.locator('.mark:target rect').evaluate(rect => getComputedStyle(rect).strokeWidth), '5px');
	const place = await page.locator('.mark:target').boundingBox();
	assert.ok(place.y > 0 && place.y < DESK.viewport.height);
	// and back
	await page.locator('.mark:target text').click();
	assert.ok((await page.locator('li:target').textContent()).includes('page 7, left column, line 1'));
})]);

tests.push(['it says what becomes of the paper', () => open(DESK, async page => {
	assert.match(await page.locator('#privacy').textContent(), /The paper is not kept/);
})]);

tests.push(['what is saved is what the program writes', () => openChosen(DESK, async page => {
	await put(page, file(OVER));
	await page.locator('.sheet').waitFor();
	const [json, data] = await saved(page, 'data (JSON)');
	const [html, report] = await saved(page, 'report (HTML)');
	const [pdf, copy] = await saved(page, 'annotated PDF');

	assert.deepStrictEqual([json, html, pdf], ['report.json', 'report.html', 'annotated.pdf'].map(end => OVER.replace('.pdf', `-${end}`)));
	assert.strictEqual(data.toString(), checked('json', OVER));
	assert.strictEqual(report.toString(), checked('html', OVER));
	checked('text', OVER, '--annotate', path.join(folder, 'copy.pdf'));
	assert.ok(copy.equals(fs.readFileSync(path.join(folder, 'copy.pdf'))));
})]);

tests.push(['venues are proposed where none is chosen', () => open(DESK, async page => {
	await put(page, file('mlsys.pdf'));
	await page.locator('.proposal').first().waitFor();
	assert.match(await page.locator('#likeness').textContent(), /mlsys\.pdf looks like a paper for MLSys 2027/);
	assert.match(await row(page, 'mlsys.pdf').textContent(), /waits until you choose the venue/);
	await press(page, 'MLSys 2026');
	await settled(page, 1);
	assert.strictEqual(await page.locator('#venue').inputValue(), 'MLSys 2026');
	assert.strictEqual(await page.locator('.proposal').count(), 0);
})]);

tests.push(['several papers, hostile ones among them', () => openChosen(DESK, async page => {
	const names = [OVER, 'junk.pdf', GOOD, 'nest.pdf', 'empty.pdf', path.basename(HARM)];

	await drop(page, file(OVER), junk(), file(GOOD), nest(), empty(), made(HARM.replace('/', ''), fs.readFileSync(file(GOOD))));
	await settled(page, 5);
	assert.strictEqual(await rows(page).count(), names.length);
	assert.deepStrictEqual(await verdicts(page).allTextContents(), ['FAIL', 'ERROR', 'PASS', 'ERROR', 'PASS']);
	assert.match(await row(page, 'junk.pdf').textContent(), /The file is not a PDF/);
	assert.strictEqual(await problem(page), 'The file is empty.');
	// a name is a name
	assert.strictEqual(await page.locator('.paper-row img').count(), 0);
	assert.ok(!(await page.locator('#papers').textContent()).includes('\u202e'));
	// each has its report
	await press(page, `Show the report: ${GOOD}`);
	await page.locator('#report .verdict.pass').waitFor();
	await press(page, 'Show the report: junk.pdf');
	await page.locator('#report .verdict.fail').waitFor();
	assert.strictEqual(await page.locator('#report h2').textContent(), 'junk.pdf');
	assert.strictEqual(await page.getByRole('button', { name: 'annotated PDF' }).count(), 0);
	// a paper that goes takes its report along
	await press(page, 'Remove: junk.pdf');
	assert.ok(await page.locator('#report').isHidden());
	assert.strictEqual(await rows(page).count(), names.length - 1);
})]);

tests.push(['a report that means harm stays text', () => openChosen(DESK, async page => {
	await page.route('**/v1/check?*format=html*', route => route.fulfill({
		contentType: 'text/html',
		body: `<style>p { color: red }</style><main><section class="paper"><h2>x</h2><p id="p1" style="color: red" onclick="alert(1)">told
			<script>alert(2)</script><img src="https://example.org/x.png" alt="x"><iframe src="https://example.org"></iframe>
			<a href="javascript:alert(3)">link</a><form action="https://example.org"><button>go</button></form><svg><script>alert(4)</script>
			<a href="#p1f1"><rect x="1" onload="alert(5)"/></a></svg></p></section></main>`,
	}));
	await put(page, file(GOOD));
	await page.locator('#report #p1').waitFor();
	const inside = page.locator('#report .content');

	assert.strictEqual(await inside.locator('script, iframe, form, button, style').count(), 0);
	assert.deepStrictEqual(await inside.locator('*').evaluateAll(all => all.flatMap(one => [...one.attributes].map(({ name }) => name))
		.filter(name => !['alt', 'class', 'id', 'href', 'x'].includes(name))), []);
	assert.deepStrictEqual(await inside.locator('a').evaluateAll(all => all.map(one => one.getAttribute('href'))), [null, '#p1f1']);
}, isStopped)]);

tests.push(['another venue, and what was checked is checked again', () => openChosen(DESK, async page => {
	await put(page, file('mlsys.pdf'));
	await settled(page, 1);
	assert.deepStrictEqual(await verdicts(page).allTextContents(), ['FAIL']);
	await choose(page, 'mlsys-2026');
	await press(page, 'Check 1 paper again, for MLSys 2026, research, submission');
	await verdicts(page).filter({ hasText: 'PASS' }).waitFor();
	assert.ok(await page.locator('#again').isHidden());
})]);

tests.push(['the venue is in the address', () => open(DESK, async page => {
	await choose(page, 'mlsys-2026');
	assert.strictEqual(await page.evaluate(() => location.search), '?venue=mlsys-2026&track=research&stage=submission');
	await page.locator('#stage').selectOption('camera-ready');
	await page.waitForFunction(() => location.search.endsWith('&stage=camera-ready'));
	await page.reload();
	await page.locator('#rules details').first().waitFor();
	assert.strictEqual(await page.locator('#venue').inputValue(), 'MLSys 2026');
	assert.strictEqual(await page.locator('#stage').inputValue(), 'camera-ready');
})]);

for (const strange of ['?venue=%3Cb%3E', '?venue=nowhere&track=x', `?venue=${VENUE}&stage=none&track=%00`, '?%'])
	tests.push([`an address that is wrong does no harm: ${strange}`, () => open(DESK, async page => {
		await page.locator('#venue').click();
		await page.locator('#venue-options li').first().waitFor();
		assert.strictEqual(await page.locator('b, .problem').count(), 0);
	}, strange, isRefusal)]);

tests.push(['the rules of the venue, in its own words', () => openChosen(DESK, async page => {
	await page.locator('#rules summary').first().click();
	const rule = page.locator('.rules > li').first(), link = rule.locator('a');

	assert.match(await page.locator('#rules summary').first().textContent(), /^What it asks for: \d+ rules$/);
	assert.strictEqual(await rule.locator('q').textContent(), 'Submissions will be up to 6 pages long, including figures, and tables');
	assert.strictEqual(await link.getAttribute('href'), 'https://euromlsys.eu/');
	assert.strictEqual(await link.getAttribute('rel'), 'noreferrer noopener');
	await rule.locator('summary').click();
	await rule.locator('dl').waitFor();
	assert.match(await rule.locator('dl').textContent(), /In LaTeX/);
	// only what a venue published is in quotation marks
	assert.strictEqual(await page.locator('.rules li:has(q)').filter({ hasNotText: 'published by the venue' }).count(), 0);
})]);

tests.push(['a venue is found by its words', () => open(DESK, async page => {
	const options = page.locator('#venue-options li');

	await page.locator('#venue').fill('mlsys 2026');
	assert.deepStrictEqual(await options.locator('small').evaluateAll(all => all.map(one => one.textContent.split(' ')[0])),
		['euromlsys-2026', 'mlsys-2026']);
	await page.locator('#venue').fill('no such venue');
	assert.strictEqual(await options.count(), 0);
	assert.strictEqual(await page.locator('#venue-note').textContent(), 'No venue has all these words.');
	await page.locator('#venue').press('Escape');
	assert.strictEqual(await page.locator('#venue').inputValue(), '');
	await page.locator('#venue').click();
	await options.filter({ hasText: 'ICLR 2026' }).click();
	assert.strictEqual(await page.locator('#venue').inputValue(), 'ICLR 2026');
})]);

// Tab until @locator has the focus.
async function tabTo(page, locator) {
	for (let i = 0; i < 60; i++) {
		if (await locator.evaluate(one => one === document.activeElement))
			return;
		await page.keyboard.press('Tab');
	}
	assert.fail(`${locator} is not reached`);
}

const focused = page => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);

tests.push(['by keyboard alone', () => open(DESK, async page => {
	await page.locator('#venue-options').waitFor({ state: 'attached' });
	await tabTo(page, page.locator('#venue'));
	await page.keyboard.type('euromlsys');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowDown');
	const active = await page.locator('#venue').getAttribute('aria-activedescendant');
	assert.strictEqual(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
	await page.keyboard.press('Enter');
	await page.locator('#rules details').first().waitFor();
	await tabTo(page, page.locator('#files'));
	assert.notStrictEqual(await page.locator('#files + .button').evaluate(one => getComputedStyle(one).outlineStyle), 'none');
	const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
	await chooser.setFiles([file(OVER), file(GOOD)]);
	await settled(page, 2);
	await tabTo(page, page.getByRole('button', { name: `Show the report: ${OVER}` }));
	await page.keyboard.press('Enter');
	await page.locator('.sheet').waitFor();
	assert.strictEqual(await focused(page), 'report');
	assert.ok(Math.abs((await page.locator('#report').boundingBox()).y) < 1);
	await tabTo(page, page.locator('.places a.number').first());
	await page.keyboard.press('Enter');
	assert.strictEqual(await page.locator('.mark:target').count(), 1);
	// what goes leaves the focus where one goes on
	const remove = page.getByRole('button', { name: `Remove: ${GOOD}` });
	await remove.focus();
	await page.keyboard.press('Enter');
	assert.strictEqual(await focused(page), 'files');
})]);

tests.push(['a reader of the screen hears what happens', () => openChosen(DESK, async page => {
	await page.locator('#rules details').first().waitFor();
	await put(page, file(OVER));
	await settled(page, 1);
	const said = page.locator('#said');

	assert.strictEqual(await said.getAttribute('role'), 'status');
	assert.strictEqual(await said.textContent(), `${OVER}: FAIL. 11 lines on page 7 before the references; the limit is 6 pages.`);
	assert.ok(await page.getByRole('region', { name: OVER }).isVisible());
	// every control has a name, and every id is there once
	const unnamed = await page.locator('button, input, select, summary, [role=listbox], progress').evaluateAll(all => all.filter(one =>
		one.closest('[hidden]') === null && !(one.textContent.trim() || one.getAttribute('aria-label') || (one.labels && one.labels.length > 0))).map(one => one.outerHTML));
	assert.deepStrictEqual(unnamed, []);
	const ids = await page.locator('[id]').evaluateAll(all => all.map(one => one.id));
	assert.strictEqual(new Set(ids).size, ids.length);
	const lost = await page.locator('[aria-labelledby], [aria-controls], [aria-describedby]').evaluateAll(all => all.flatMap(one =>
		['aria-labelledby', 'aria-controls', 'aria-describedby'].map(name => one.getAttribute(name))).filter(id => id && !document.getElementById(id)));
	assert.deepStrictEqual(lost, []);
})]);

async function unfold(page) {
	await page.locator('#rules details').first().waitFor();
	await put(page, file(OVER), junk());
	await settled(page, 2);
	await press(page, `Show the report: ${OVER}`);
	await page.locator('.sheet').waitFor();
	await page.evaluate(() => document.querySelectorAll('details').forEach(one => { one.open = true; }));
}

for (const [name, options] of [['a desk', DESK], ['a narrow desk', NARROW_DESK], ['a phone', PHONE]])
	tests.push([`all of it fits on ${name}`, () => openChosen(options, async page => {
		await unfold(page);
		await page.locator('#venue').click();
		await assertNoOverflow(page, options.viewport.width);
		const small = await page.locator('button, .button, input:not(#files), select, summary').evaluateAll((all, least) =>
			all.map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
				.filter(([, { width, height }]) => width > 0 && (width < least || height < least)).map(([text]) => text), LEAST_TARGET);
		assert.deepStrictEqual(small, []);
	})]);

for (const [name, options, isDark] of [['in the light', DESK, false], ['in the dark', DARK, true]])
	tests.push([`it is legible ${name}`, () => openChosen(options, async page => {
		await unfold(page);
		assert.strictEqual(luminance(await background(page)) < 0.5, isDark);
		await assertContrast(page);
		await put(page, empty());
		await problem(page);
		await page.locator('#venue').click();
		await assertContrast(page, ['#venue-options li', '#venue-options small', '.problem', '.note', '.remark', '.button', '#said', '.name']);
	})]);

const IN_WORK = '.state:text("It is being checked")';

tests.push(['nothing moves for those who do not want it', () => withProxy('/', ({ method }) => method === 'POST',
	at => openAt(at, { ...DESK, reducedMotion: 'reduce' }, async page => {
		await put(page, file(GOOD));
		await page.locator(IN_WORK).waitFor();
		assert.ok(await page.locator('progress').isHidden());
		assert.strictEqual(await page.evaluate(() => document.getAnimations().length), 0);
	}, `?venue=${VENUE}`))]);

tests.push(['a paper can be cancelled, and tried again', () => {
	let isHeld = true;

	return withProxy('/', ({ method }) => isHeld && method === 'POST', at => openAt(at, DESK, async page => {
		await put(page, file(GOOD));
		await page.locator(IN_WORK).waitFor();
		assert.ok(await page.locator('progress').isVisible());
		await press(page, `Cancel: ${GOOD}`);
		assert.strictEqual(await problem(page), 'Cancelled.');
		isHeld = false;
		await press(page, `Try again: ${GOOD}`);
		await settled(page, 1);
	}, `?venue=${VENUE}`));
}]);

tests.push(['a busy server is asked again', () => openChosen(DESK, async page => {
	let left = 2;

	await page.route('**/v1/check?*format=json*', route => left-- > 0
		? route.fulfill({ status: 503, headers: { 'Retry-After': '1' }, contentType: 'application/problem+json',
			body: '{"status": 503, "detail": "Too many papers wait; try again later."}' })
		: route.continue());
	await put(page, file(GOOD));
	await page.locator('.state').filter({ hasText: 'The server is busy: the next try is in 1 second.' }).waitFor();
	await settled(page, 1);
	assert.strictEqual(left, -1);
}, isRefusal)]);

tests.push(['a server behind another that fails', () => openChosen(DESK, async page => {
	await page.route('**/v1/check?*', route => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }));
	await put(page, file(GOOD));
	assert.strictEqual(await problem(page), 'The server answered with an error (502).');
}, isRefusal)]);

// Runs @read with a service of its own.
async function withService(options, read) {
	const own = await serve(...options);

	try {
		await read(own);
	} finally {
		await own.stop();
	}
}

tests.push(['a paper that is too large', () => withService(['--max-body', '1'], own => openAt(own.address, DESK, async page => {
	await page.locator('#rules details').first().waitFor();
	await put(page, made('large.pdf', Buffer.alloc(2 << 20, '%PDF-1.4 ')), file(GOOD));
	assert.strictEqual(await problem(page), 'The paper has 2.0 MB: more than this server takes.');
	await settled(page, 1);
}, `?venue=${VENUE}`, isRefusal))]);

tests.push(['a server that is gone', async () => {
	const own = await serve();

	await openAt(own.address, DESK, async page => {
		await page.locator('#rules details').first().waitFor();
		await own.stop();
		await put(page, file(GOOD));
		assert.strictEqual(await problem(page), 'The server does not answer: is the connection there? Nothing was checked.');
		await page.locator('#venue').fill('iclr-2026');
		await page.locator('#venue').press('Enter');
		assert.strictEqual(await page.locator('#rules .problem').textContent(), 'The server does not answer. Try again');
	}, `?venue=${VENUE}`, isRefusal);
}]);

tests.push(['a token is asked for where one is needed', () => withService(['--token-file', made('tokens', 'lamp-light\n')],
	own => openAt(own.address, DESK, async page => {
		await page.locator('#token').waitFor();
		assert.strictEqual(await focused(page), 'token-text');
		await page.keyboard.type('wrong');
		await page.keyboard.press('Enter');
		await page.locator('#token-why').filter({ hasText: 'does not know this token' }).waitFor();
		await page.keyboard.type('lamp-light');
		await page.keyboard.press('Enter');
		await page.locator('#rules details').first().waitFor();
		assert.ok(await page.locator('#token').isHidden());
		await put(page, file(OVER));
		await page.locator('.sheet').waitFor();
		// it is nowhere but in the page's memory
		assert.deepStrictEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie,
			document.documentElement.outerHTML.includes('lamp-light'), location.href.includes('lamp')]), [0, 0, '', false, false]);
	}, `?venue=${VENUE}`, isRefusal))]);

// As docs/service.md has it for nginx.
tests.push(['below another address', () => withProxy('/deskproof/', () => false, at => openAt(at, DESK, async page => {
	await put(page, file(OVER));
	await page.locator('.sheet').waitFor();
}, `?venue=${VENUE}`))]);

// The tests themselves: what the policy forbids is heard.
for (const [what, act] of [
	['a script', () => {
		const script = document.createElement('script');

		script.textContent = 'document.title = "run"';
		document.body.append(script);
	}],
	['a style', () => document.body.setAttribute('style', 'color: red')],
	['a picture from elsewhere', () => {
		document.body.append(Object.assign(new Image(), { src: 'https://example.org/x.png' }));
	}],
	['another server', () => fetch('https://example.org/').catch(() => {})],
	['a frame', () => document.body.append(document.createElement('iframe'), Object.assign(document.createElement('iframe'), { src: 'https://example.org' }))],
])
	tests.push([`the policy stops ${what}`, () => assert.rejects(open(DESK, async page => {
		await page.evaluate(act);
		await page.waitForTimeout(100);
		assert.notStrictEqual(await page.title(), 'run');
	}), { code: 'ERR_ASSERTION', operator: 'deepStrictEqual' })]);

async function prepare() {
	service = await serve();
}

async function end() {
	await service.stop();
	fs.rmSync(folder, { recursive: true });
}

main(tests, prepare, end);
