// SPDX-License-Identifier: GPL-3.0-or-later
// PaperList: the papers of the user. A few are checked at a time, the others wait, first come, first served.

const AT_ONCE = 2, MOST_PAPERS = 200;

class PaperList {
	constructor(engine, view) {
		this.engine = engine;
		this.view = view;
		this.papers = [];
		this.choice = null;
		this.running = 0;
		byId("again").addEventListener("click", () => this.checkAgain());
	}

	// The first of the files, if there are too many.
	add(files) {
		const room = MOST_PAPERS - this.papers.length, taken = files.slice(0, room);

		byId("papers-note").textContent = files.length > room
			? `The list holds ${MOST_PAPERS} papers: ${count(files.length - room, "file was", "files were")} left out.` : "";
		for (const file of taken)
			this.addFile(file);
		this.goOn();
		return taken;
	}

	addFile(file) {
		const paper = {file, name: file.name, row: new PaperRow(file.name, file.size), state: "waiting", choice: null,
			controller: null, result: null};

		this.papers.push(paper);
		byId("papers").append(paper.row.item);
		this.showWaiting(paper);
	}

	setChoice(choice) {
		this.choice = choice;
		for (const paper of this.papers.filter(({state}) => state === "waiting"))
			this.showWaiting(paper);
		this.showAgain();
		this.goOn();
	}

	// What was checked for another choice can be checked for this one.
	outdated() {
		return this.choice === null ? [] : this.papers.filter(({state, choice}) => state === "done" && choice !== this.choice);
	}

	showAgain() {
		const n = this.outdated().length, again = byId("again");

		again.hidden = n === 0;
		if (n > 0) {
			const words = [this.choice.title, this.choice.track, this.choice.stage].filter((word) => word !== "");
			again.textContent = `Check ${count(n, "paper", "papers")} again, for ${words.join(", ")}`;
		}
	}

	checkAgain() {
		this.outdated().forEach((paper) => this.wait(paper));
		byId("files").focus();
	}

	wait(paper) {
		paper.state = "waiting";
		paper.result = null;
		this.view.hide(paper);
		this.showWaiting(paper);
		this.showAgain();
		this.goOn();
	}

	showWaiting(paper) {
		paper.row.set([this.choice === null ? "It waits until you choose the venue." : "It waits for its turn."],
			[["Remove", () => this.remove(paper)]]);
	}

	goOn() {
		const next = this.papers.find(({state}) => state === "waiting");

		if (next === undefined || this.choice === null || this.running >= AT_ONCE)
			return;
		this.check(next);
		this.goOn();
	}

	async check(paper) {
		paper.state = "running";
		paper.choice = this.choice;
		paper.controller = new AbortController();
		this.running++;
		paper.row.set(["Reading …"], [["Cancel", () => this.cancel(paper)]]);
		try {
			this.finish(paper, await this.ask(paper));
		} catch (error) {
			this.fail(paper, error);
		}
		this.running--;
		this.goOn();
	}

	ask(paper) {
		const {signal} = paper.controller;

		return insist(() => this.engine.check(paper.file, paper.choice, (sentence, part) => {
			if (!signal.aborted)
				paper.row.advance(sentence, part);
		}, signal), signal, (seconds) => paper.row.advance(`The server is busy: the next try is in ${count(seconds, "second", "seconds")}.`, null));
	}

	finish(paper, result) {
		const verdict = verdictOf(result.report);

		paper.state = "done";
		paper.result = result;
		paper.row.setVerdict(verdict, [["Show the report", () => this.view.show(paper, true)], ["Remove", () => this.remove(paper)]]);
		say(`${paper.name}: ${verdict.word}. ${verdict.sentence}`);
		this.showAgain();
		if (this.papers.length === 1)
			this.view.show(paper, false);
	}

	fail(paper, error) {
		const sentence = isCancelled(error) ? "Cancelled." : sentenceOf(error);

		paper.state = "failed";
		paper.row.setProblem(sentence, [["Try again", () => this.wait(paper)], ["Remove", () => this.remove(paper)]]);
		say(`${paper.name}: ${sentence}`);
	}

	cancel(paper) {
		paper.controller.abort(new DOMException("", "AbortError"));
	}

	remove(paper) {
		this.papers = this.papers.filter((one) => one !== paper);
		this.view.hide(paper);
		paper.row.item.remove();
		this.showAgain();
		say(`${paper.name} is removed.`);
		byId("files").focus();
	}
}
