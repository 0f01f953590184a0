// SPDX-License-Identifier: GPL-3.0-or-later
// Problem: why something was not done, in one sentence for the user. status: of HTTP, 0: none. wait: seconds after which
// it may be tried again without asking; 0: only if the user wants it.
class Problem extends Error {
	constructor(sentence, {status = 0, wait = 0} = {}) {
		super(sentence);
		this.status = status;
		this.wait = wait;
	}
}

// Of any error that was caught.
function sentenceOf(error) {
	return error instanceof Problem ? error.message : `Something went wrong in this page: ${error.message}.`;
}

const isCancelled = (error) => error.name === "AbortError";

// Waits; a cancelled wait ends at once.
function pause(seconds, signal) {
	return new Promise((done, fail) => {
		const stop = () => {
			clearTimeout(timer);
			fail(signal.reason);
		};
		const timer = setTimeout(() => {
			signal.removeEventListener("abort", stop);
			done();
		}, 1000 * seconds);

		signal.addEventListener("abort", stop, {once: true});
	});
}

// Does @act, and again where a problem says when: busy servers come to an end of it. @onwait: told of the seconds.
async function insist(act, signal, onwait) {
	const MOST_TRIES = 8;

	for (let tries = 1; ; tries++) {
		try {
			return await act();
		} catch (problem) {
			if (!(problem.wait > 0) || tries === MOST_TRIES)
				throw problem;
			const seconds = Math.min(problem.wait * tries, 30);
			onwait(seconds);
			await pause(seconds, signal);
		}
	}
}
