// SPDX-License-Identifier: GPL-3.0-or-later
// ReportView: the report on one paper, and what can be saved of it.
class ReportView {
	constructor() {
		this.place = byId("report");
		this.paper = null;
		this.content = null;
		this.note = null;
	}

	// Shows the report of a paper that was checked. isWanted: the user asked for it, and goes there.
	show(paper, isWanted) {
		if (this.paper !== paper)
			this.begin(paper);
		if (isWanted)
			this.goThere();
	}

	begin(paper) {
		this.paper = paper;
		this.content = element("div", {class: "content"});
		this.note = element("p", {class: "note", role: "status"});
		this.place.replaceChildren(element("h2", {id: "report-title"}, foreign(paper.name)), this.downloads(paper), this.note, this.content);
		this.place.hidden = false;
		byId("skip").hidden = false;
		this.forgetPlace();
		this.fill(paper);
	}

	goThere() {
		this.place.scrollIntoView();
		this.place.focus({preventScroll: true});
	}

	hide(paper) {
		if (this.paper !== paper)
			return;
		this.paper = this.content = null;
		this.place.hidden = true;
		byId("skip").hidden = true;
	}

	// The place of another report, in the address.
	forgetPlace() {
		try {
			history.replaceState(null, "", location.pathname + location.search);
		} catch (error) {
			// a page of a file has no address that can change
		}
	}

	// What comes late for a report that is shown no more is not shown.
	async fill(paper) {
		const verdict = verdictOf(paper.result.report), content = this.content;

		this.content.replaceChildren(element("p", {class: `verdict ${verdict.colour}`}, `${verdict.word}: ${verdict.sentence}`),
			element("p", {class: "note", role: "status"}, "The findings and their pages are coming …"));
		try {
			const made = reportContent(await paper.result.html());

			if (this.content === content)
				this.put(made, paper);
		} catch (error) {
			if (this.content === content)
				content.lastChild.replaceWith(element("p", {class: "problem", role: "alert"}, sentenceOf(error), " ",
					button("Try again", () => this.fill(paper))));
		}
	}

	put(content, paper) {
		this.content.replaceChildren(content);
		if (paper.result.draw)
			paper.result.draw(this.content).catch((error) => this.content.append(element("p", {class: "note"}, sentenceOf(error))));
		// there was too little below to go there
		if (document.activeElement === this.place)
			this.goThere();
	}

	downloads(paper) {
		const {report, json, html, annotated} = paper.result, stem = stemOf(paper.name);
		const json_blob = () => new Blob([json], {type: "application/json"});
		const html_blob = async () => new Blob([await html()], {type: "text/html"});

		return element("p", {class: "downloads", role: "group", "aria-label": "Save"}, "Save ",
			report.error ? null : this.download("annotated PDF", annotated, `${stem}-annotated.pdf`),
			this.download("report (HTML)", html_blob, `${stem}-report.html`),
			this.download("data (JSON)", json_blob, `${stem}-report.json`));
	}

	download(text, make, name) {
		const made = button(text, async () => {
			made.disabled = true;
			this.note.textContent = printable(`${name} is being made …`);
			try {
				save(await make(), name);
				this.note.textContent = printable(`${name} is saved.`);
			} catch (error) {
				this.note.textContent = sentenceOf(error);
			}
			made.disabled = false;
			made.focus();
		});

		return made;
	}
}
