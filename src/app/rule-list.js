// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a venue, in its own words and with their addresses.

const ORIGINS = {
	published: "published by the venue", kit: "stated in the style file", measured: "measured from the style file",
	secondary: "reported by others", inferred: "inferred, not published",
};
const CONSEQUENCES = {error: "rejects", warning: "warns", note: "notes"};
const ADVICE = {measures: "Measured", why: "Why", latex: "In LaTeX", word: "In Word"};

function adviceOf(rule) {
	const list = element("dl");

	for (const [key, term] of Object.entries(ADVICE)) {
		if (rule[key])
			list.append(element("dt", null, term), element("dd", null, rule[key]));
	}
	return list;
}

// What a rule means, read when somebody wants to know.
function moreOf(key, engine) {
	const box = element("details", null, element("summary", {"aria-label": `More on ${key}`}, "More"));

	box.addEventListener("toggle", async () => {
		try {
			box.append(adviceOf(await engine.rule(key.split("/")[0])));
		} catch (error) {
			box.append(element("p", null, sentenceOf(error)));
		}
	}, {once: true});
	return box;
}

function sourceOf(rule) {
	const read = rule.read ? ` (read ${rule.read})` : "";

	return element("p", {class: "source"},
		rule.quote ? element(rule.source === "published" ? "q" : "span", null, rule.quote) : null, " ",
		element("small", null, webLink(rule.url, ORIGINS[rule.source] || rule.source), read));
}

function ruleItem(rule, engine) {
	return element("li", null,
		element("p", null, element("strong", null, rule.title), " ", element("code", null, rule.rule), " ",
			element("small", null, CONSEQUENCES[rule.severity] || rule.severity)),
		rule.quote || rule.url ? sourceOf(rule) : element("p", null, rule.summary),
		rule.note ? element("p", null, rule.note) : null, moreOf(rule.rule, engine));
}

// venue: as the engine gives it. address: (nullable) of its call for papers.
function ruleList(venue, address, engine) {
	const about = [venue.id, venue.deadline ? `deadline ${venue.deadline}` : null].filter((part) => part !== null).join(", ");

	return [
		element("p", null, `${venue.title} (${about}) `, address ? webLink(address, "call for papers") : null),
		...(venue.remarks || []).map((remark) => element("p", {class: "remark"}, remark)),
		element("details", null,
			element("summary", null, `What it asks for: ${count(venue.rules.length, "rule", "rules")}`),
			element("ul", {class: "rules"}, ...venue.rules.map((rule) => ruleItem(rule, engine)))),
	];
}
