// SPDX-License-Identifier: GPL-3.0-or-later
// A web worker around deskproof.js: one message is one question, and one answer follows. docs/browser.md says what a page
// sends. The page ends a worker that takes too long with terminate(), and starts another.

if (typeof Deskproof === 'undefined')
	importScripts('deskproof.js');

// A module that is compiled already starts at once: a page compiles it once for all its workers.
function start(wasm) {
	if (!(wasm instanceof WebAssembly.Module))
		return Deskproof(wasm === undefined ? {} : { wasmBinary: wasm });
	return new Promise((done, fail) => {
		const instantiateWasm = (imports, receive) => {
			WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm)).catch(fail);
			return {};
		};

		Deskproof({ instantiateWasm }).then(done, fail);
	});
}

let started;

function load(wasm) {
	started ??= start(wasm);
	return started;
}

const QUESTIONS = {
	check: (deskproof, { bytes, formats, drawn, ...choice }) => deskproof.check(bytes, choice, formats, drawn),
	identify: (deskproof, { bytes, name }) => deskproof.identify(bytes, name),
	venues: (deskproof) => deskproof.venues(),
	venue: (deskproof, { id, question, ...choice }) => deskproof.venue(choice),
	rule: (deskproof, { rule }) => deskproof.rule(rule),
};

const ENDED = 'The checker could not finish in the browser: the paper may need more memory than a page has. ' +
	'The program may still check it.';

// A refusal is a sentence for the user; after anything else the worker is of no more use.
function answerError(error) {
	const ended = error.name !== 'Refusal';
	return { error: ended ? ENDED : error.message, ended };
}

async function answer({ id, question = 'check', wasm, ...rest }) {
	try {
		const deskproof = await load(wasm);
		return { id, answer: QUESTIONS[question](deskproof, rest) };
	} catch (error) {
		return { id, ...answerError(error) };
	}
}

onmessage = async ({ data }) => postMessage(await answer(data));
