// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Pages in headless Chromium, and what each of them must be: silent, no wider than its window, and legible.

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { assert, run } = require('./tap.js');
const { contrast } = require('./contrast.js');

const { chromium } = require(require.resolve('playwright-core', { paths: [process.env.DP_BROWSER_MODULES] }));

const DESK = { viewport: { width: 1500, height: 900 } };
const NARROW_DESK = { viewport: { width: 1000, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DARK = { ...DESK, colorScheme: 'dark' };
const LEAST_CONTRAST = 4.5; // WCAG 2.1, 1.4.3
const MOST_ELEMENTS = 20; // of a kind
const INKS = ['body', 'h1', 'h2', 'h3', 'h4', 'p', 'a', 'dt', 'dd', 'th', 'td', 'label', 'button', 'input', 'select', 'small', 'code', 'caption', 'summary',
	'footer', '.verdict', '.word', '.number', '.remedy dt', '.remedy dd', '.mark text'];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deskproof-browser-'));
const PAGES = {};

function write(name, text) {
	PAGES[name] = path.join(folder, `${name}.html`);
	fs.writeFileSync(PAGES[name], text);
	return PAGES[name];
}

// What a program prints.
function sample(name, program, ...words) {
	write(name, execFileSync(program, words, { maxBuffer: 1 << 28 }));
}

let browser;

// Opens an address, and afterwards requires that the page asked for nothing but what @isOurs says of an address, and that
// nothing went wrong in it. @isUsual: of what the browser says: that it may.
async function visit(address, options, read, isOurs, isUsual = () => false) {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	// a busy machine is no failure: only the build's limit for the whole suite ends a test
	page.setDefaultTimeout(0);
	const heard = [];

	page.on('console', message => isUsual(message.text()) || heard.push(message.text()));
	page.on('pageerror', error => heard.push(String(error)));
	page.on('request', request => {
		if (!isOurs(request.url()))
			heard.push(`request: ${request.url()}`);
	});
	await page.goto(address);
	try {
		await read(page);
		assert.deepStrictEqual(heard, []);
	} finally {
		await context.close();
	}
}

// Opens a page that was written, with @part after the "#" of its address. It asks for nothing.
async function open(name, options, read, part = '') {
	const address = `file://${PAGES[name]}`;

	await visit(address + part, options, read,
		url => url.split('#')[0] === address || url.startsWith('data:image/png;'));
}

async function assertNoOverflow(page, width) {
	const found = await page.evaluate(limit => [...document.querySelectorAll('body *')]
		.filter(element => element.ownerSVGElement == null && !element.matches('.skip'))
		.filter(element => element.getBoundingClientRect().right > limit + 0.5)
		.map(element => element.outerHTML.slice(0, 80)), width);

	assert.deepStrictEqual(found, []);
	assert.strictEqual(await page.evaluate(() => document.documentElement.scrollWidth), width);
}

async function assertContrast(page, inks = INKS) {
	let seen = 0;

	for (const selector of inks) {
		for (const element of (await page.locator(selector).elementHandles()).slice(0, MOST_ELEMENTS)) {
			const value = await element.evaluate(contrast);

			seen++;
			assert.ok(value >= LEAST_CONTRAST, `${selector}: ${value}`);
		}
	}
	assert.ok(seen >= Math.min(inks.length, 20), `${seen} elements`);
}

function luminance(colour) {
	return colour.match(/\d+/g).slice(0, 3).map(Number).reduce((sum, part) => sum + part, 0) / (3 * 255);
}

const background = page => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

// Makes the pages, runs the tests whose name has the word that the command line may give, and ends the browser. @end: ends
// what @prepare began.
async function main(tests, prepare, end = () => {}) {
	await prepare();
	// root's processes get no sandbox from Chromium
	const args = process.getuid() === 0 ? ['--no-sandbox'] : [];

	browser = await chromium.launch({ executablePath: 'chromium', args, chromiumSandbox: args.length === 0 })
		.catch(() => chromium.launch({ executablePath: '/usr/bin/chromium', args }));
	try {
		const wanted = tests.filter(([name]) => name.includes(process.argv[2] ?? ''));

		process.exitCode = await run(wanted) > 0 ? 1 : 0;
	} finally {
		await browser.close();
		await end();
		fs.rmSync(folder, { recursive: true });
	}
}

module.exports = { assert, PAGES, DESK, NARROW_DESK, PHONE, DARK, write, sample, visit, open, assertNoOverflow,
	assertContrast, luminance, background, main };
