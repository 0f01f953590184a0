// SPDX-License-Identifier: GPL-3.0-or-later
// Sorts and filters the papers of an index, and builds the rows that are looked at. Every text is
// a stranger's: it becomes a text node and nothing else.
"use strict";
(function () {
	const CHUNK = 100;
	const PATIENCE = 150; // milliseconds after the last key
	const byId = (id) => document.getElementById(id);
	const data = JSON.parse(byId("data").textContent);
	const body = byId("papers"), table = byId("papers-table"), more = byId("more");
	const form = byId("filters"), shown = byId("shown");
	const order = new Intl.Collator("en", {numeric: true});
	const FAIL = data.standings.indexOf("FAIL"), REVIEW = data.standings.indexOf("REVIEW");
	const WARNING = data.standings.indexOf("WARNING"), PASS = data.standings.indexOf("PASS");

	function element(name, text, className) {
		const made = document.createElement(name);
		if (text !== undefined && text !== null)
			made.textContent = text;
		if (className)
			made.className = className;
		return made;
	}

	function label(finding) {
		return finding.key || data.rules[finding.rule];
	}

	// What a row shows, worked out once.
	const papers = data.papers.map((paper, index) => {
		const count = (standing) => paper.findings.filter((f) => f.standing === standing).length;
		const broken = paper.findings.filter((f) => f.standing !== PASS);
		return {
			paper: paper, index: index, haystack: null,
			path: paper.path,
			number: paper.number || "",
			verdict: paper.verdict,
			fail: count(FAIL), review: count(REVIEW), warning: count(WARNING), near: count(PASS),
			rules: [...new Set(broken.map((f) => data.rules[f.rule]))].join(", "),
			pages: paper.pages,
			venue: data.venues[paper.venue],
		};
	});
	let chosen = papers, next = 0, sorted = {key: "verdict", descending: true};

	function haystack(row) {
		if (row.haystack === null) {
			const parts = [row.path, row.number, row.venue, row.paper.error || ""];
			for (const finding of row.paper.findings)
				parts.push(label(finding), finding.message || "", ...(finding.where || []));
			row.haystack = parts.join("\n").toLowerCase();
		}
		return row.haystack;
	}

	function compare(a, b) {
		const x = a[sorted.key], y = b[sorted.key];
		const way = typeof x === "number" ? x - y : order.compare(x, y);
		return (sorted.descending ? -way : way) || a.index - b.index;
	}

	function addEntry(list, term, value) {
		if (value === undefined)
			return;
		list.append(element("dt", term), value instanceof Node ? value : element("dd", value));
	}

	function citation(cite) {
		const made = element("dd");
		made.append(cite.published ? element("q", cite.quote) : cite.origin + ": " + cite.quote);
		if (cite.url && /^https?:\/\//.test(cite.url)) {
			const link = element("a", cite.url);
			link.href = cite.url;
			link.rel = "noreferrer";
			made.append(" ", link);
		} else if (cite.url) {
			made.append(" " + cite.url);
		}
		if (cite.read)
			made.append(" (read " + cite.read + ")");
		return made;
	}

	// Only the venue's own sentence is quoted, and under its name.
	function addCitation(list, cite) {
		addEntry(list, cite.published ? "Venue" : "Source", citation(cite));
		if (cite.published)
			addEntry(list, "Source", cite.origin);
	}

	function article(finding) {
		const near = finding.standing === PASS;
		const word = near ? "NEAR A LIMIT" : data.standings[finding.standing];
		const made = element("article", null, near ? "near" : word.toLowerCase());
		const list = element("dl");
		made.append(element("h3", word + ": " + label(finding)), element("p", finding.message));
		addEntry(list, "Doubt", finding.doubt);
		addEntry(list, "Left", finding.slack);
		addEntry(list, "Measured", finding.measured);
		addEntry(list, "Required", finding.required);
		for (const [i, place] of (finding.where || []).entries())
			addEntry(list, i === 0 ? "Where" : "", place);
		if (finding.cite !== undefined)
			addCitation(list, data.cites[finding.cite]);
		addEntry(list, "Note", finding.note);
		addEntry(list, "Waived", finding.waiver);
		if (finding.hint !== undefined)
			addEntry(list, "Remedy", data.hints[finding.hint]);
		made.append(list);
		return made;
	}

	function details(row) {
		const made = element("tr", null, "details"), cell = element("td");
		made.id = "details-" + row.index;
		cell.colSpan = table.tHead.rows[0].cells.length;
		if (row.paper.error)
			cell.append(element("p", "Not checked: " + row.paper.error));
		else if (row.paper.findings.length === 0)
			cell.append(element("p", "Nothing was found."));
		cell.append(...row.paper.findings.map(article));
		made.append(cell);
		return made;
	}

	function toggle(row, line, button) {
		const open = button.getAttribute("aria-expanded") === "true";
		if (open)
			line.nextSibling.remove();
		else
			line.after(details(row));
		button.setAttribute("aria-expanded", String(!open));
	}

	function build(row) {
		const line = element("tr"), head = element("th"), button = element("button", row.path);
		const verdict = data.verdicts[row.verdict];
		head.scope = "row";
		button.type = "button";
		button.setAttribute("aria-expanded", "false");
		button.setAttribute("aria-controls", "details-" + row.index);
		button.addEventListener("click", () => toggle(row, line, button));
		head.append(button);
		line.append(head, element("td", row.number, "n"), element("td", verdict, "verdict " + verdict));
		for (const key of ["fail", "review", "warning", "near"])
			line.append(element("td", row[key] || "", "n"));
		line.append(element("td", row.rules), element("td", row.pages || "", "n"), element("td", row.venue));
		return line;
	}

	function grow(n) {
		const lines = document.createDocumentFragment(), end = Math.min(next + n, chosen.length);
		for (; next < end; next++)
			lines.append(build(chosen[next]));
		body.append(lines);
		more.hidden = next >= chosen.length;
	}

	function show() {
		body.replaceChildren();
		next = 0;
		grow(CHUNK);
		shown.textContent = chosen.length + " of " + papers.length + " papers";
	}

	function sort() {
		for (const head of table.tHead.rows[0].cells) {
			const mine = head.dataset.key === sorted.key;
			head.setAttribute("aria-sort", !mine ? "none" : sorted.descending ? "descending" : "ascending");
		}
		chosen.sort(compare);
		show();
	}

	function filter() {
		const verdict = form.elements.verdict.value, venue = form.elements.venue.value;
		const rule = form.elements.rule.value, near = form.elements.near.checked;
		const words = form.elements.text.value.toLowerCase().split(/\s+/).filter((word) => word);
		chosen = papers.filter((row) =>
			(verdict === "" || row.verdict === Number(verdict)) &&
			(venue === "" || row.paper.venue === Number(venue)) &&
			(!near || row.near > 0) &&
			(rule === "" || row.paper.findings.some((f) => f.rule === Number(rule) && (near || f.standing !== PASS))) &&
			words.every((word) => haystack(row).includes(word)));
		sort();
	}

	function fill(select, names, used) {
		const numbers = [...names.keys()].filter((i) => used.has(i));
		numbers.sort((a, b) => order.compare(names[a], names[b]));
		for (const i of numbers) {
			const option = element("option", names[i]);
			option.value = i;
			select.append(option);
		}
	}

	function prepareHeads() {
		for (const head of table.tHead.rows[0].cells) {
			const button = element("button", head.textContent);
			button.type = "button";
			button.addEventListener("click", () => {
				const again = sorted.key === head.dataset.key;
				const number = typeof (papers[0] || {})[head.dataset.key] === "number";
				sorted = {key: head.dataset.key, descending: again ? !sorted.descending : number};
				sort();
			});
			head.replaceChildren(button);
		}
	}

	// A rule's name in the table of rules chooses its papers.
	function prepareRules() {
		for (const head of document.querySelectorAll("#rules tbody th")) {
			const button = element("button", head.textContent, "rule");
			button.type = "button";
			button.addEventListener("click", () => {
				form.reset();
				form.elements.rule.value = data.rules.indexOf(head.textContent);
				filter();
				table.scrollIntoView();
			});
			head.replaceChildren(button);
		}
	}

	function prepareFilters() {
		let timer = 0;
		fill(form.elements.verdict, data.verdicts, new Set(papers.map((row) => row.verdict)));
		fill(form.elements.venue, data.venues, new Set(papers.map((row) => row.paper.venue)));
		fill(form.elements.rule, data.rules,
			new Set(papers.flatMap((row) => row.paper.findings.map((f) => f.rule))));
		form.addEventListener("input", () => {
			clearTimeout(timer);
			timer = setTimeout(filter, PATIENCE);
		});
		form.addEventListener("submit", (event) => event.preventDefault());
		form.addEventListener("reset", () => setTimeout(filter, 0));
		form.hidden = false;
	}

	prepareHeads();
	prepareRules();
	prepareFilters();
	more.addEventListener("click", () => grow(CHUNK));
	new IntersectionObserver((entries) => {
		if (entries.some((entry) => entry.isIntersecting) && !more.hidden)
			grow(CHUNK);
	}, {rootMargin: "600px"}).observe(more);
	addEventListener("beforeprint", () => {
		grow(chosen.length);
		for (const section of document.querySelectorAll("details"))
			section.open = true;
	});
	sort();
})();
