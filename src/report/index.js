// SPDX-License-Identifier: GPL-3.0-or-later
// Sorts and filters the papers of an index, and builds the rows that are looked at. What is chosen is in the address, for
// a link. Every text is a stranger's, and so is the address: it becomes a text node or is compared, and nothing else.
"use strict";
(function () {
	const CHUNK = 100;
	const PATIENCE = 150; // milliseconds after the last key
	const byId = (id) => document.getElementById(id);
	const data = JSON.parse(byId("data").textContent);
	const body = byId("papers"), table = byId("papers-table"), more = byId("more");
	const form = byId("filters"), shown = byId("shown");
	const order = new Intl.Collator("en", {numeric: true});
	const CHOICES = ["verdict", "rule", "venue"], DEFAULT_SORT = "-verdict";
	const MOST_FIRST = ["verdict", "fail", "review", "warning", "pages"]; // where one begins to sort
	const heads = [...table.tHead.rows[0].cells];
	const columns = heads.map((head) => ({key: head.dataset.key, title: head.textContent, className: head.className}));
	const FAIL = data.standings.indexOf("FAIL"), REVIEW = data.standings.indexOf("REVIEW");
	const WARNING = data.standings.indexOf("WARNING"), PASS = data.standings.indexOf("PASS");

	// What is invisible, or turns the text around it, is shown: a path may end in what looks like another's end.
	function printable(text) {
		return String(text).replace(/\u00ad/g, "-")
			.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => /\s/.test(sign) ? " " : "\ufffd");
	}

	function element(name, text, className) {
		const made = document.createElement(name);
		if (text !== undefined && text !== null)
			made.textContent = printable(text);
		if (className)
			made.className = className;
		return made;
	}

	function label(finding) {
		return finding.key || data.rules[finding.rule];
	}

	// What a row is sorted by, worked out once; null is last in any order.
	const papers = data.papers.map((paper, index) => {
		const count = (standing) => paper.findings.filter((f) => f.standing === standing).length;
		const broken = paper.findings.filter((f) => f.standing !== PASS);
		const near = paper.findings.filter((f) => f.nearness !== undefined);
		const nearest = near.reduce((a, b) => b.nearness < a.nearness ? b : a, near[0]);
		const cause = paper.cause === undefined ? "" : data.rules[paper.cause] + ": ";
		return {
			paper: paper, index: index, haystack: null, nearest: nearest,
			path: paper.path,
			number: paper.number ? paper.number.replace(/^#/, "") : null,
			verdict: paper.verdict,
			fail: count(FAIL), review: count(REVIEW), warning: count(WARNING),
			near: nearest ? nearest.nearness : null,
			rules: paper.error ? cause + paper.error :
				[...new Set(broken.map((f) => data.rules[f.rule]))].join(", ") || null,
			pages: paper.pages,
			venue: data.venues[paper.venue],
		};
	});
	let chosen = papers, next = 0, timer = 0, sorted;

	// What a cell shows, if it is not what its column is sorted by.
	const SHOWN = {
		number: (row) => row.paper.number,
		verdict: (row) => data.verdicts[row.verdict],
		near: (row) => row.nearest && row.nearest.slack + " (" + label(row.nearest) + ")",
	};

	function haystack(row) {
		if (row.haystack === null) {
			const parts = [row.path, row.paper.number, row.venue, row.rules];
			for (const f of row.paper.findings)
				parts.push(label(f), f.message, ...(f.where || []), f.doubt, f.note, f.waiver, f.decision,
					...(f.exhibits || []).map((exhibit) => exhibit.words));
			row.haystack = parts.filter((part) => part).join("\n").toLowerCase();
		}
		return row.haystack;
	}

	function compare(a, b) {
		const x = a[sorted.key], y = b[sorted.key];
		if (x === null || y === null)
			return (x === null) - (y === null) || a.index - b.index;
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
		made.append(cite.published ? element("q", cite.quote) : printable(cite.origin + ": " + cite.quote));
		if (cite.url && /^https?:\/\//.test(cite.url)) {
			const link = element("a", cite.url);
			link.href = cite.url;
			link.rel = "noreferrer";
			made.append(" ", link);
		} else if (cite.url) {
			made.append(" " + printable(cite.url));
		}
		if (cite.read)
			made.append(" (read " + printable(cite.read) + ")");
		return made;
	}

	// Only the venue's own sentence is quoted, and under its name.
	function addCitation(list, cite) {
		addEntry(list, cite.published ? "Venue" : "Source", citation(cite));
		if (cite.published)
			addEntry(list, "Source", cite.origin);
	}

	// What nobody sees in the paper: the place, and all the words.
	function figure(exhibit) {
		const made = element("figure"), caption = element("figcaption", exhibit.caption + ": ");
		const words = element("bdi");
		if (exhibit.picture) {
			const picture = element("img");
			picture.alt = exhibit.alt;
			picture.src = exhibit.picture;
			made.append(picture);
		}
		words.append(element("q", exhibit.words));
		caption.append(words);
		made.append(caption);
		return made;
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
		addEntry(list, "Decided", finding.decision);
		if (finding.hint !== undefined)
			addEntry(list, "Remedy", data.hints[finding.hint]);
		made.append(list, ...(finding.exhibits || []).map(figure));
		return made;
	}

	// Where a paper's file is, relative to the page; null where none can be opened: in an archive, or of a name that is not
	// known to the byte. Every path begins with a folder, so that none begins with the name of a protocol or of a server.
	function fileAddress(path) {
		const parts = path.split("/");
		if (path === "" || path === "-" || path.includes("\ufffd") ||
			parts.slice(0, -1).some((folder) => /\.zip$/i.test(folder)))
			return null;
		try {
			const encoded = parts.map(encodeURIComponent).join("/");
			return path.startsWith("/") ? "file:///" + encoded.replace(/^\/+/, "") : "./" + encoded;
		} catch (error) {
			return null; // half a character
		}
	}

	function paperLink(row) {
		const address = fileAddress(row.path), made = element("p");
		if (address !== null) {
			const link = element("a", "Open the paper", "open");
			link.href = address;
			link.rel = "noreferrer";
			made.append(link);
		}
		return made;
	}

	function details(row) {
		const made = element("tr", null, "details"), cell = element("td");
		made.id = "details-" + row.index;
		cell.colSpan = columns.length;
		cell.append(paperLink(row));
		if (row.paper.error)
			cell.append(element("p", "Not checked: " + row.paper.error));
		else if (row.paper.findings.length === 0)
			cell.append(element("p", "Nothing was found."));
		if (row.paper.unseen)
			cell.append(element("p", row.paper.unseen, "unseen"));
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
		head.scope = "row";
		button.type = "button";
		button.setAttribute("aria-expanded", "false");
		button.setAttribute("aria-controls", "details-" + row.index);
		button.addEventListener("click", () => toggle(row, line, button));
		head.append(button);
		line.append(head);
		for (const {key, title, className} of columns.slice(1)) {
			const text = SHOWN[key] ? SHOWN[key](row) : row[key] || null;
			const cell = element("td", text, key === "verdict" ? "verdict " + text : className);
			cell.dataset.label = title;
			line.append(cell);
		}
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
		for (const head of heads) {
			const mine = head.dataset.key === sorted.key;
			head.setAttribute("aria-sort", !mine ? "none" : sorted.descending ? "descending" : "ascending");
		}
		chosen.sort(compare);
		show();
	}

	function filter() {
		const {verdict, venue, near} = form.elements, rule = data.rules.indexOf(form.elements.rule.value);
		const words = form.elements.words.value.toLowerCase().split(/\s+/).filter((word) => word);
		chosen = papers.filter((row) =>
			(verdict.value === "" || data.verdicts[row.verdict] === verdict.value) &&
			(venue.value === "" || row.venue === venue.value) &&
			(!near.checked || row.near !== null) &&
			(rule < 0 || row.paper.cause === rule ||
				row.paper.findings.some((f) => f.rule === rule && (near.checked || f.standing !== PASS))) &&
			words.every((word) => haystack(row).includes(word)));
		sort();
	}

	// "-pages": a column's key, with a sign if the largest are first. What is no column's is the default.
	function readSort(text) {
		const descending = text.startsWith("-"), key = descending ? text.slice(1) : text;
		return columns.some((column) => column.key === key) ? {key, descending} : readSort(DEFAULT_SORT);
	}

	function writeSort() {
		return (sorted.descending ? "-" : "") + sorted.key;
	}

	// Into the form, what it knows of these words; all else is as at first.
	function choose(words) {
		for (const name of CHOICES) {
			const select = form.elements[name], wanted = words.get(name);
			select.value = [...select.options].some((option) => option.value === wanted) ? wanted : "";
		}
		form.elements.words.value = (words.get("words") || "").slice(0, form.elements.words.maxLength);
		form.elements.near.checked = words.get("near") === "yes";
	}

	function read() {
		const words = new URLSearchParams(location.hash.slice(1));
		clearTimeout(timer);
		choose(words);
		sorted = readSort(words.get("sort") || "");
		filter();
	}

	// A filter leaves no entry in the history: the way back is the page before.
	function write() {
		const words = new URLSearchParams();
		for (const name of [...CHOICES, "words"]) {
			const value = form.elements[name].value.trim();
			if (value !== "")
				words.set(name, value);
		}
		if (form.elements.near.checked)
			words.set("near", "yes");
		if (writeSort() !== DEFAULT_SORT)
			words.set("sort", writeSort());
		const text = words.toString().replace(/%2C/g, ",").replace(/%2F/g, "/").replace(/%3A/g, ":");
		try {
			history.replaceState(null, "", location.href.split("#")[0] + (text === "" ? "" : "#" + text));
		} catch (error) {
			// some browsers refuse many in a short time: the page works without
		}
	}

	function change() {
		filter();
		write();
	}

	function fill(select, names, used) {
		const options = names.filter((name, i) => name !== "" && used.has(i)).sort(order.compare);
		for (const name of options) {
			const option = element("option", name);
			option.value = name;
			select.append(option);
		}
	}

	function prepareHeads() {
		for (const head of heads) {
			const button = element("button", head.textContent), key = head.dataset.key;
			button.type = "button";
			button.addEventListener("click", () => {
				sorted = {key, descending: sorted.key === key ? !sorted.descending : MOST_FIRST.includes(key)};
				sort();
				write();
			});
			head.replaceChildren(button);
		}
	}

	// A rule's name in the table of rules chooses its papers.
	function prepareRules() {
		for (const head of document.querySelectorAll("#rules tbody th")) {
			const rule = head.textContent, button = element("button", rule, "rule");
			button.type = "button";
			button.addEventListener("click", () => {
				choose(new URLSearchParams({rule}));
				change();
				table.scrollIntoView();
			});
			head.replaceChildren(button);
		}
	}

	function prepareFilters() {
		const rules = papers.flatMap(({paper}) => [paper.cause, ...paper.findings.map((f) => f.rule)]);
		fill(form.elements.verdict, data.verdicts, new Set(papers.map((row) => row.verdict)));
		fill(form.elements.venue, data.venues, new Set(papers.map((row) => row.paper.venue)));
		fill(form.elements.rule, data.rules, new Set(rules));
		form.addEventListener("input", () => {
			clearTimeout(timer);
			timer = setTimeout(change, PATIENCE);
		});
		form.addEventListener("submit", (event) => event.preventDefault());
		form.addEventListener("reset", () => setTimeout(change, 0));
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
	addEventListener("hashchange", read);
	read();
})();
