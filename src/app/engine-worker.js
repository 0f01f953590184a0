// SPDX-License-Identifier: GPL-3.0-or-later
// The engine of a page that has the checker inside, as a WebAssembly module in web workers: what an engine is says
// engine-server.js. The page carries two blocks of data in place of its mark "data": the script of a worker, with the id
// "worker-code", and the module, packed by gzip and in base64, with the id "module"; and perhaps "viewer" (page-viewer.js).
//
// Where the checker would have drawn pages, and cannot, the viewer draws them, and it checks the paper again with these.
//
// Each question has a worker of its own: it ends with the answer, when the user cancels, or when it takes too long. A
// message {question, …} has one answer: {answer}, or {error}, a sentence.

const MOST_SECONDS = 120;

class WorkerEngine {
	// code: of a worker. module: (nullable) a promise of what it is given as "wasm". viewer: a PageViewer.
	constructor(code, module, viewer) {
		this.privacy = "Nothing is sent: the paper is checked on this device and stays there. What counts is the answer of the venue’s portal.";
		this.address = URL.createObjectURL(new Blob([code], {type: "text/javascript"}));
		this.module = module;
		this.viewer = viewer;
	}

	venues() {
		return this.ask({question: "venues"}).then((answer) => answer.venues);
	}

	async venue(id, track, stage) {
		const venue = await this.ask({question: "venue", venue: id, track: track || undefined, stage: stage || undefined});

		if (venue === null)
			throw new Problem(`There is no venue ${id} with this track and stage.`, {status: 404});
		return venue;
	}

	rule(id) {
		return this.ask({question: "rule", rule: id});
	}

	async identify(file, signal) {
		return this.ask({question: "identify", bytes: new Uint8Array(await readPaper(file)), name: file.name}, signal);
	}

	async check(file, choice, onprogress, signal) {
		const ask = async (formats, drawn, until) => this.ask({question: "check", bytes: new Uint8Array(await readPaper(file)), name: file.name,
			venue: choice.venue, track: choice.track || undefined, stage: choice.stage || undefined, formats, drawn}, until);
		// the pixels of many papers are too many to keep
		const look = async (pages, until) => await this.viewer.look(file, pages, until) || undefined;

		onprogress("It is being checked …", null);
		let answer = await ask(["json", "html"], undefined, signal);
		const undrawn = answer.undrawn || [];

		if (undrawn.length > 0) {
			onprogress("Pages are being drawn, to see whether words are hidden …", null);
			const drawn = await look(undrawn, signal);

			if (drawn)
				answer = await ask(["json", "html"], drawn, signal);
		}
		const {json, html} = answer, report = JSON.parse(json);
		return {
			report, json, html: () => Promise.resolve(html),
			draw: (content) => new PageSheets(content, report).show((pages, onpage) => this.viewer.draw(file, pages, onpage)),
			async annotated() {
				const {copy} = await ask(["copy"], await look(report.drawing ? undrawn : []));

				if (copy === null)
					throw new Problem("No annotated copy can be made of this paper.");
				return new Blob([copy], {type: "application/pdf"});
			},
		};
	}

	async ask(message, signal) {
		const wasm = await this.module, rasters = message.drawn ? message.drawn.pages.map(({pixels}) => pixels.buffer) : [];

		if (signal && signal.aborted)
			throw signal.reason;
		return new Promise((done, fail) => {
			const worker = new Worker(this.address);
			const end = (settle, value) => {
				clearTimeout(timer);
				worker.terminate();
				settle(value);
			};
			const timer = setTimeout(() => end(fail, new Problem(`It took more than ${MOST_SECONDS} seconds, and was given up.`)),
				1000 * MOST_SECONDS);

			worker.onmessage = ({data}) => data.error ? end(fail, new Problem(data.error)) : end(done, data.answer);
			worker.onerror = worker.onmessageerror = () => end(fail, new Problem("The checker cannot run in this browser."));
			if (signal)
				signal.addEventListener("abort", () => end(fail, signal.reason));
			worker.postMessage({id: 1, ...message, wasm}, rasters);
		});
	}
}

// What a block of data has packed, as a response; null: the page has no such block.
function unpack(id) {
	const block = byId(id);

	if (block === null)
		return null;
	if (typeof DecompressionStream === "undefined")
		throw new Problem("This browser is too old for the checker in this page.");
	const packed = new Blob([Uint8Array.from(atob(block.textContent.trim()), (letter) => letter.charCodeAt(0))]);

	block.remove(); // its text is as large as the module
	return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip")));
}

// A compiled module is given to every worker; it is unpacked and compiled once.
async function compileModule() {
	const module = unpack("module");

	return module === null ? undefined : WebAssembly.compile(await module.arrayBuffer());
}

async function viewerScript() {
	const script = unpack("viewer");

	return script === null ? null : script.text();
}

const makeEngine = () => new WorkerEngine(byId("worker-code").textContent, compileModule(), new PageViewer(viewerScript));
