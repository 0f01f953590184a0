// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// `deskproof serve` on a port of its own.

const { spawn } = require('node:child_process');

// {address, stop()}
async function serve(...options) {
	const service = spawn(process.env.DESKPROOF, ['serve', '--no-config', '--listen', '127.0.0.1:0', ...options],
		{ stdio: ['ignore', 'ignore', 'pipe'] });
	const address = await new Promise((done, fail) => {
		let said = '';

		service.stderr.on('data', data => {
			said += data;
			const found = said.match(/listening to (http:\S+)\n/);

			if (found !== null)
				done(`${found[1]}/`);
		});
		service.on('exit', () => fail(new Error(said)));
	});

	return {
		address,
		stop: () => new Promise(done => {
			service.on('exit', done);
			service.kill();
		}),
	};
}

module.exports = { serve };
