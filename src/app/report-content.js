// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a paper's section out of an HTML report, to be shown in this page. Only what a report is made of is copied, so
// that nothing in it can become more: no script, no style, no form, and pictures only from the report itself.

const SVG = "http://www.w3.org/2000/svg", HTML = "http://www.w3.org/1999/xhtml";
const KEPT_ELEMENTS = {
	[HTML]: ["a", "article", "bdi", "br", "caption", "code", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h2",
		"h3", "h4", "img", "li", "nav", "ol", "p", "q", "section", "small", "span", "summary", "table", "tbody", "td", "th",
		"thead", "tr", "ul"],
	[SVG]: ["a", "rect", "svg", "text", "title"],
};
const KEPT_ATTRIBUTES = ["alt", "aria-label", "aria-labelledby", "class", "height", "id", "open", "role", "scope", "tabindex",
	"viewBox", "width", "x", "y"];
// An address is kept if it is of this kind.
const KEPT_ADDRESSES = {href: /^(#p\d+[a-z0-9-]*$|https?:\/\/)/, src: /^data:image\/png;base64,[A-Za-z0-9+/=]*$/};

function copyAttributes(from, to) {
	for (const name of KEPT_ATTRIBUTES) {
		if (from.hasAttribute(name))
			to.setAttribute(name, from.getAttribute(name));
	}
	for (const [name, kind] of Object.entries(KEPT_ADDRESSES)) {
		if (kind.test(from.getAttribute(name) || ""))
			to.setAttribute(name, from.getAttribute(name));
	}
	// the page keeps what the user did; a report links to the venue's pages
	if (/^https?:/.test(to.getAttribute("href") || "")) {
		to.setAttribute("target", "_blank");
		to.setAttribute("rel", "noreferrer noopener");
	}
}

// (nullable): a copy without content.
function copyNode(node) {
	if (node.nodeType === Node.TEXT_NODE)
		return document.createTextNode(node.data);
	if (node.nodeType !== Node.ELEMENT_NODE || !(KEPT_ELEMENTS[node.namespaceURI] || []).includes(node.localName))
		return null;
	const made = document.createElementNS(node.namespaceURI, node.localName);
	copyAttributes(node, made);
	return made;
}

function copyInto(parent, node) {
	const made = copyNode(node);

	if (made === null)
		return;
	for (const child of node.childNodes)
		copyInto(made, child);
	parent.append(made);
}

// The copy of the first paper's section; without its name, which the page shows itself.
function reportContent(text) {
	// without its head: this page's policy would forbid its style
	const page = new DOMParser().parseFromString(text.slice(text.indexOf("<main")), "text/html");
	const section = page.querySelector("section.paper");
	const made = document.createDocumentFragment();

	if (section === null)
		throw new Problem("The server’s report cannot be shown here.");
	for (const child of section.childNodes) {
		if (child.localName !== "h2")
			copyInto(made, child);
	}
	return made;
}
