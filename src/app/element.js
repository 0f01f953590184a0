// SPDX-License-Identifier: GPL-3.0-or-later
// Elements of the page. Every text may be a stranger's: it becomes a text node, and nothing else.

const byId = (id) => document.getElementById(id);

// What is invisible, or turns the text around it, is shown: a name may end in what looks like another's end.
function printable(text) {
	return String(text).replace(/\u00ad/g, "-")
		.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => /\s/.test(sign) ? " " : "\ufffd");
}

// An element with its attributes ("class", "href" …; null and false: without it) and its content: nodes and texts.
function element(name, attributes, ...content) {
	const made = document.createElement(name);

	for (const [key, value] of Object.entries(attributes || {})) {
		if (value !== null && value !== undefined && value !== false)
			made.setAttribute(key, value);
	}
	made.append(...content.filter((part) => part !== null && part !== undefined)
		.map((part) => part instanceof Node ? part : printable(part)));
	return made;
}

function button(text, action, attributes) {
	const made = element("button", {type: "button", ...attributes}, text);

	made.addEventListener("click", action);
	return made;
}

// Text from a paper, which cannot change the direction of what is around it.
const foreign = (text) => element("bdi", null, text);

// A link away from here, or only its text if it is no address of the web.
function webLink(address, text) {
	return /^https?:\/\//.test(address || "")
		? element("a", {href: address, target: "_blank", rel: "noreferrer noopener"}, text)
		: element("span", null, text);
}

function count(n, one, many) {
	return `${n} ${n === 1 ? one : many}`;
}

function sizeOf(bytes) {
	const sizes = [[1 << 20, "MB", 1], [1 << 10, "kB", 0]];
	const [unit, name, digits] = sizes.find(([least]) => bytes >= least) || [1, "bytes", 0];

	return `${(bytes / unit).toFixed(digits)} ${name}`;
}

// Tells a reader of the screen what happened elsewhere. The same sentence twice is said twice.
function say(sentence) {
	const said = byId("said"), text = printable(sentence);

	said.textContent = said.textContent === text ? `${text}\u00a0` : text;
}
