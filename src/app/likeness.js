// SPDX-License-Identifier: GPL-3.0-or-later
// Likeness: proposes the venues that a paper looks like, while none is chosen.
class Likeness {
	constructor(engine, choice) {
		this.engine = engine;
		this.choice = choice;
		this.place = byId("likeness");
		this.asked = null;
	}

	async propose(file) {
		if (this.asked !== null || this.choice.choice !== null)
			return;
		this.asked = new AbortController();
		this.show("Looking for the venues that ", foreign(file.name), " may be for …");
		try {
			this.offer(file, await this.engine.identify(file, this.asked.signal));
		} catch (error) {
			this.show(isCancelled(error) ? "" : "Choose the venue above.");
		}
		this.asked = null;
	}

	end() {
		if (this.asked !== null)
			this.asked.abort(new DOMException("", "AbortError"));
		this.show("");
	}

	show(...content) {
		this.place.replaceChildren(...content);
		this.place.hidden = content.length === 0 || content[0] === "";
	}

	offer(file, found) {
		const SHOWN = 3;
		const venues = (found.venues || []).slice(0, SHOWN);

		if (this.choice.choice !== null)
			this.show("");
		else if (venues.length === 0)
			this.show("The paper has the look of no venue that is known here: choose it above.");
		else
			this.show(foreign(file.name), venues[0].clear ? " looks like a paper for " : " may be a paper for ",
				...venues.flatMap((venue) => [button(venue.title, () => this.choice.open(venue.id), {class: "proposal"}), " "]));
	}
}
