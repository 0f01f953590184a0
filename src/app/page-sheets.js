// SPDX-License-Identifier: GPL-3.0-or-later
// PageSheets: the pages of a paper beside its findings, with their places drawn, as the HTML report of the program has them.
// It is for a page whose checker does not draw.

const MOST_SHEETS = 40; // a page in a browser has less memory than a server

// The places of the findings that are shown, in their order: {page, rect, mark, item, label, grade}.
function placesOf(content, report) {
	const places = [], left = [...report.findings];

	for (const finding of content.querySelectorAll("article.finding")) {
		const rule = finding.querySelector("h4 code").textContent, prefix = `${finding.id}w`;
		const at = left.findIndex((known) => known.rule === rule && ["fail", "review"].includes(known.verdict));
		const [known] = at >= 0 ? left.splice(at, 1) : [{places: []}];
		const number = finding.id.replace(/^p1f/, "");
		const title = finding.querySelector("h4").textContent.replace(/^\S+ \d+\. /, "").replace(` ${rule}`, "");

		known.places.forEach((place, i) => {
			const item = content.querySelector(`#${prefix}${i + 1}`);

			if (item !== null && place.page)
				places.push({...place, item, mark: `p1m${number}-${i + 1}`, number, label: `${number} ${title}`,
					grade: ["fail", "review", "warning", "note"].find((grade) => finding.classList.contains(grade)) || ""});
		});
	}
	return places;
}

function svgElement(name, attributes, ...content) {
	const made = document.createElementNS("http://www.w3.org/2000/svg", name);

	for (const [key, value] of Object.entries(attributes))
		made.setAttribute(key, value);
	made.append(...content);
	return made;
}

function markOf({rect, item, mark, number, label, grade}) {
	const [left, top, right, bottom] = rect;

	return svgElement("a", {class: `mark ${grade}`, id: mark, href: `#${item.id}`}, svgElement("title", {}, printable(label)),
		svgElement("rect", {x: left - 1.5, y: top - 1.5, width: right - left + 3, height: bottom - top + 3}),
		svgElement("text", {x: left - 1.5, y: Math.max(top - 2.5, 8)}, number));
}

const addressOf = (picture) => new Promise((done, fail) => {
	const reader = new FileReader();

	reader.onload = () => done(reader.result);
	reader.onerror = () => fail(reader.error);
	reader.readAsDataURL(picture);
});

class PageSheets {
	// content: the report as it is shown.
	constructor(content, report) {
		this.places = placesOf(content, report);
		this.pages = [...new Set(this.places.map((place) => place.page))].sort((a, b) => a - b);
		this.column = element("div");
		this.note = element("p", {class: "note", role: "status"}, "The pages with places are being drawn …");
		this.bad = [];
		this.column.append(element("h3", null, "Pages"), this.note);
		if (content.querySelector(".sheet") !== null)
			this.pages = [];
		if (this.pages.length > 0)
			content.querySelector(".columns").append(this.column);
	}

	// draw: of a PageViewer, for this paper.
	async show(draw) {
		const wanted = this.pages.slice(0, MOST_SHEETS);

		if (wanted.length === 0)
			return;
		if (!await draw(wanted, (sheet) => this.add(sheet)))
			this.column.remove();
		else
			this.note.textContent = this.summary(wanted);
	}

	summary(wanted) {
		const left = this.pages.length - wanted.length;
		const bad = this.bad.length > 0 ? ` Not drawn here, but by the program: page ${this.bad.join(", page ")}.` : "";

		return `Drawn by this browser.${bad}${left > 0 ? ` ${count(left, "more page has", "more pages have")} places.` : ""}`;
	}

	async add({page, width, height, picture}) {
		const places = this.places.filter((place) => place.page === page), id = `p1s${page}`;
		const sheet = element("figure", {class: "sheet", "aria-labelledby": id}, element("h4", {id}, `Page ${page}`));

		this.column.append(sheet);
		if (!picture) {
			this.bad.push(page);
			sheet.append(element("p", null, "This page could not be drawn here."));
			return;
		}
		const marks = svgElement("svg", {viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": `Places on page ${page}`},
			...places.filter((place) => place.rect).map(markOf));

		sheet.append(element("div", {class: "view"},
			element("img", {alt: `Page ${page} of the paper`, width: Math.round(width), height: Math.round(height),
				src: await addressOf(picture)}), marks));
		for (const {item, mark, number} of places.filter((place) => place.rect))
			item.prepend(element("a", {class: "number", href: `#${mark}`}, number), " ");
	}
}
