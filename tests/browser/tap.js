// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Tests as TAP: each is a name and a function that throws where something is wrong.

const assert = require('node:assert');

async function run(tests) {
	let failed = 0;

	console.log(`1..${tests.length}`);
	for (const [index, [name, test]] of tests.entries()) {
		try {
			await test();
			console.log(`ok ${index + 1} - ${name}`);
		} catch (error) {
			failed++;
			console.log(`not ok ${index + 1} - ${name}`);
			console.log(String(error.stack).replace(/^/gm, '# '));
		}
	}
	return failed;
}

module.exports = { assert, run };
