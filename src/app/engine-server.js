// SPDX-License-Identifier: GPL-3.0-or-later
// An engine checks papers; the page knows nothing else of where that is done. What one of them has:
//
//   privacy                          a sentence: what becomes of a paper
//   venues()                         [{id, title, area, deadline, url, aliases}]
//   venue(id, track, stage)          {id, title, deadline, tracks, stages, remarks, rules}
//   rule(id)                         what a rule is: {measures, why, latex, word}
//   identify(file, signal)           {venues: [{id, title, clear}]}
//   check(file, choice, onprogress, signal)
//                                    {report, json, html(), annotated()}: the report as an object and as text; then
//                                    promises of the HTML report and of a Blob; and,
//                                    where the HTML report has no pages, draw(content): draws them into what is shown
//
// All but privacy are promises, which fail with a Problem. onprogress(sentence, part): see PaperRow.advance().
// This one asks the server that the page came from: docs/service.md.

const BUSY = [429, 503], BUSY_SECONDS = 2;

class ServerEngine {
	constructor(tokens) {
		this.privacy = "The paper is not kept: the server has it in memory only, until its answer.";
		this.tokens = tokens;
		this.token = null;
	}

	venues() {
		return this.get("v1/venues").then((answer) => answer.venues);
	}

	venue(id, track, stage) {
		const words = new URLSearchParams(Object.entries({track, stage}).filter(([, word]) => word !== ""));

		return this.get(`v1/venues/${encodeURIComponent(id)}?${words}`);
	}

	rule(id) {
		return this.get(`v1/rules/${encodeURIComponent(id)}`);
	}

	async identify(file, signal) {
		const answer = await this.post(`v1/identify?${new URLSearchParams({name: file.name})}`, await readPaper(file), {signal});

		return JSON.parse(await answer.text());
	}

	async check(file, choice, onprogress, signal) {
		// the browser has the file: a list of papers need not have all of them in memory
		const ask = async (format, more) => this.post(ServerEngine.address(file, choice, format), await readPaper(file), more);
		const later = (format) => insist(() => ask(format, {}), new AbortController().signal, () => {});
		const json = await (await ask("json", {onprogress, signal})).text();
		let page = null;

		return {
			report: JSON.parse(json), json,
			html() {
				page = page || later("html").then((blob) => blob.text());
				page.catch(() => {
					page = null;
				});
				return page;
			},
			annotated: () => later("annotated"),
		};
	}

	static address(file, choice, format) {
		const {venue, track, stage} = choice;
		const words = Object.entries({venue, track, stage, name: file.name, format}).filter(([, word]) => word !== "");

		return `v1/check?${new URLSearchParams(words)}`;
	}

	get(address) {
		return this.admitted(async () => {
			let answer;

			try {
				answer = await fetch(address, {cache: "no-store", headers: this.head()});
			} catch (error) {
				throw new Problem("The server does not answer.");
			}
			if (!answer.ok)
				throw await ServerEngine.refusal(answer.status, await answer.text(), answer.headers.get("Retry-After"));
			return answer.json();
		});
	}

	// A promise of the answer's Blob. fetch() does not tell how much it has sent.
	post(address, bytes, {onprogress = () => {}, signal} = {}) {
		return this.admitted(() => new Promise((done, fail) => {
			const request = new XMLHttpRequest();

			request.open("POST", address);
			request.responseType = "blob";
			for (const [name, value] of Object.entries({"Content-Type": "application/pdf", ...this.head()}))
				request.setRequestHeader(name, value);
			request.upload.onprogress = ({loaded, total}) => onprogress("It is being sent …", loaded / total);
			request.upload.onload = () => onprogress("It is being checked …", null);
			request.onload = () => ServerEngine.take(request, bytes.byteLength).then(done, fail);
			request.onerror = () => ServerEngine.silence().then(fail);
			request.onabort = () => fail(signal.reason);
			if (signal)
				signal.addEventListener("abort", () => request.abort());
			request.send(bytes);
		}), signal);
	}

	static async take(request, size) {
		if (request.status !== 200)
			throw await ServerEngine.refusal(request.status, await request.response.text(),
				request.getResponseHeader("Retry-After"), size);
		return request.response;
	}

	head() {
		return this.token === null ? {} : {Authorization: `Bearer ${this.token}`};
	}

	// Does @act, with a token if the server wants one.
	async admitted(act, signal) {
		for (;;) {
			const used = this.token;

			if (signal && signal.aborted)
				throw signal.reason;
			try {
				return await act();
			} catch (problem) {
				if (problem.status !== 401)
					throw problem;
				if (used === this.token)
					this.token = await this.tokens.ask(used !== null);
			}
		}
	}

	// What the server says of itself is for programs where a person knows it in other words.
	static async refusal(status, text, later, size) {
		const wait = BUSY.includes(status) ? Number(later) || BUSY_SECONDS : 0;
		let sentence = `The server answered with an error (${status}).`;

		try {
			sentence = JSON.parse(text).detail || sentence;
		} catch (error) {
			// another server between us and ours
		}
		if (status === 413)
			sentence = `The paper has ${sizeOf(size)}: more than this server takes.`;
		return new Problem(sentence, {status, wait});
	}

	// Why nothing came back: the server may have cut off what it does not take.
	static async silence() {
		try {
			await fetch("healthz", {cache: "no-store"});
		} catch (error) {
			return new Problem("The server does not answer: is the connection there? Nothing was checked.");
		}
		return new Problem("The server broke the connection: the paper may be too large for it.");
	}
}

const makeEngine = () => new ServerEngine(new TokenForm());
