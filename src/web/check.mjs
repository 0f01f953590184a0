// SPDX-License-Identifier: GPL-3.0-or-later
// Checks papers with node as the page does: each in src/web/worker.js, with the module in build-web.
//
//   check.mjs [--module deskproof.js] --venue V [--track T] [--stage S] [--date D] [--authors A] [--format json]
//             [--seconds 60] FILE
//   check.mjs ... --list LIST --output FOLDER    the papers that LIST names, one a line; the reports are FOLDER/1, 2, ...,
//                                                and each is a line "milliseconds file" here
//
// What a paper has for an error is its report. The exit status is 2 if one was refused, or not done in time.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const text = { type: 'string' };
const { values, positionals } = parseArgs({
	options: { module: text, venue: text, track: text, stage: text, date: text, authors: text, format: text, seconds: text,
		list: text, output: text },
	allowPositionals: true,
});
const { module = 'build-web/deskproof.js', format = 'json', seconds = '60', list, output, ...choice } = values;
const papers = list === undefined ? positionals : readFileSync(list, 'utf8').split('\n').filter((line) => line !== '');

if (choice.venue === undefined || (list === undefined) !== (output === undefined) || (list === undefined && papers.length !== 1)) {
	console.error('check.mjs: say --venue ID FILE, or --venue ID --list LIST --output FOLDER');
	process.exit(2);
}

// What a worker of a browser has and one of node has not.
const AS_IN_A_BROWSER = `
	const { parentPort, workerData } = require('node:worker_threads');
	globalThis.Deskproof = require(workerData);
	globalThis.postMessage = (message) => parentPort.postMessage(message);
	parentPort.on('message', (data) => onmessage({ data }));
`;
const source = AS_IN_A_BROWSER + readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'worker.js'), 'utf8');
const wasm = await WebAssembly.compile(readFileSync(resolve(module).replace(/js$/, 'wasm')));
let worker = null;

function stop() {
	worker?.terminate();
	worker = null;
}

// The worker's answer; without one in time it is ended, as a page does it.
function ask(question) {
	worker ??= new Worker(source, { eval: true, workerData: resolve(module) });
	return new Promise((settle) => {
		const late = setTimeout(() => settle({ error: 'There was not enough time.', ended: true }), 1000 * seconds);
		const done = (answer) => {
			clearTimeout(late);
			settle(answer);
		};
		worker.removeAllListeners();
		worker.once('message', done);
		worker.once('error', (error) => done({ error: String(error), ended: true }));
		worker.postMessage(question);
	});
}

function refuse(name, why) {
	console.error(`check.mjs: ${name}: ${why}`);
	process.exitCode = 2;
	return `${why}\n`;
}

async function check(name, id) {
	let bytes;

	try {
		bytes = readFileSync(name);
	} catch (error) {
		return refuse(name, `The file cannot be read (${error.code}).`);
	}
	const answer = await ask({ id, wasm, bytes, ...choice, name, formats: [format] });
	if (answer.ended)
		stop();
	if (answer.error !== undefined)
		return refuse(name, answer.error);
	return answer.answer[format] ?? refuse(name, `There is no format ${format}.`);
}

for (const [at, name] of papers.entries()) {
	const before = performance.now();
	const report = await check(name, at + 1);
	if (output === undefined) {
		process.stdout.write(report);
	} else {
		writeFileSync(join(output, String(at + 1)), report);
		console.log(`${Math.round(performance.now() - before)} ${name}`);
	}
}
stop();
