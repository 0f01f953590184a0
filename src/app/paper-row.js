// SPDX-License-Identifier: GPL-3.0-or-later
// PaperRow: a paper in the list: its name, how far it is, its verdict, and what can be done with it.
class PaperRow {
	constructor(name, size) {
		this.name = name;
		this.state = element("p", {class: "state"});
		this.bar = element("progress", {max: "1", "aria-label": `Progress of ${printable(name)}`, hidden: "hidden"});
		this.actions = element("p", {class: "actions"});
		this.item = element("li", {class: "paper-row"},
			element("p", null, element("span", {class: "name"}, foreign(name)), " ", element("small", null, sizeOf(size))),
			this.state, this.bar, this.actions);
	}

	// actions: [[word, function]]; the focus stays in the row when the button that had it goes.
	set(content, actions) {
		const hadFocus = this.actions.contains(document.activeElement);

		this.bar.hidden = true;
		this.state.replaceChildren(...content);
		this.actions.replaceChildren(...actions.map(([word, action]) =>
			button(word, action, {"aria-label": `${word}: ${printable(this.name)}`})));
		if (hadFocus && this.actions.firstChild !== null)
			this.actions.firstChild.focus();
	}

	// Says how far it is without touching the buttons. part: 0 to 1, or null: nobody knows.
	advance(sentence, part) {
		this.state.textContent = sentence;
		this.bar.hidden = false;
		if (part === null)
			this.bar.removeAttribute("value");
		else
			this.bar.value = part;
	}

	setVerdict(verdict, actions) {
		this.set([element("span", {class: `word ${verdict.colour}`}, verdict.word), " ", foreign(verdict.sentence)], actions);
	}

	setProblem(sentence, actions) {
		this.set([element("span", {class: "problem"}, sentence)], actions);
	}
}
