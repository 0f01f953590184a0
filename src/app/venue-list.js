// SPDX-License-Identifier: GPL-3.0-or-later
// VenueList: a field and the venues that fit what is typed there (the pattern "combobox" of WAI-ARIA 1.2).
class VenueList {
	// onchoose: told of the venue.
	constructor(venues, onchoose) {
		this.field = byId("venue");
		this.box = byId("venue-options");
		this.note = byId("venue-note");
		this.venues = VenueList.sorted(venues);
		this.onchoose = onchoose;
		this.chosen = null;
		this.shown = [];
		this.active = -1;
		this.listen();
	}

	// What one can still submit to comes first, the next deadline before all.
	static sorted(venues) {
		const today = new Date().toISOString().slice(0, 10);
		const rank = (venue) => venue.deadline === null ? 1 : venue.deadline >= today ? 0 : 2;
		const within = (a, b) => rank(a) === 2 ? b.deadline.localeCompare(a.deadline)
			: (a.deadline || "").localeCompare(b.deadline || "");
		const prepared = venues.map((venue) => ({...venue, deadline: venue.deadline || null}));

		for (const venue of prepared) {
			venue.isOver = rank(venue) === 2;
			venue.haystack = [venue.id, venue.title, venue.area, ...(venue.aliases || [])].join(" ").toLowerCase();
		}
		return prepared.sort((a, b) => rank(a) - rank(b) || within(a, b) || a.title.localeCompare(b.title));
	}

	listen() {
		const keys = {ArrowDown: () => this.move(1), ArrowUp: () => this.move(-1), Enter: () => this.take(),
			Escape: () => this.close()};

		this.field.addEventListener("input", () => this.open(this.field.value));
		this.field.addEventListener("click", () => this.open(""));
		this.field.addEventListener("blur", () => this.close());
		this.field.addEventListener("keydown", (event) => {
			if (!(event.key in keys) || event.altKey || event.ctrlKey || event.metaKey)
				return;
			event.preventDefault();
			keys[event.key]();
		});
		// the field keeps the focus
		this.box.addEventListener("mousedown", (event) => event.preventDefault());
		this.box.addEventListener("click", (event) => {
			const option = event.target.closest("[role=option]");

			if (option !== null)
				this.choose(this.shown[[...this.box.children].indexOf(option)]);
		});
	}

	fitting(text) {
		const words = text.toLowerCase().split(/\s+/).filter((word) => word !== "");

		return this.venues.filter((venue) => words.every((word) => venue.haystack.includes(word)));
	}

	open(text) {
		this.shown = this.fitting(text);
		this.active = -1;
		this.box.replaceChildren(...this.shown.map((venue, i) => VenueList.option(venue, i)));
		this.box.hidden = this.shown.length === 0;
		this.box.scrollTop = 0;
		this.field.setAttribute("aria-expanded", String(!this.box.hidden));
		this.field.removeAttribute("aria-activedescendant");
		this.note.textContent = this.shown.length === 0 ? "No venue has all these words." : count(this.shown.length, "venue", "venues");
	}

	static option(venue, i) {
		const when = venue.deadline === null ? "" : venue.isOver ? ` · deadline was ${venue.deadline}` : ` · deadline ${venue.deadline}`;

		return element("li", {role: "option", id: `venue-option-${i}`, "aria-selected": "false"},
			venue.title, " ", element("small", null, venue.id + when));
	}

	close() {
		this.box.hidden = true;
		this.field.setAttribute("aria-expanded", "false");
		this.field.removeAttribute("aria-activedescendant");
		this.field.value = this.chosen === null ? "" : this.chosen.title;
		this.note.textContent = "";
	}

	move(step) {
		if (this.box.hidden)
			this.open("");
		if (this.shown.length === 0)
			return;
		this.mark((this.active + step + this.shown.length + (this.active < 0 && step < 0 ? 1 : 0)) % this.shown.length);
	}

	mark(index) {
		const options = this.box.children;

		if (this.active >= 0)
			options[this.active].setAttribute("aria-selected", "false");
		this.active = index;
		options[index].setAttribute("aria-selected", "true");
		options[index].scrollIntoView({block: "nearest"});
		this.field.setAttribute("aria-activedescendant", options[index].id);
	}

	// The one that is marked; else the one that is named, or the only one that fits.
	meant() {
		const text = this.field.value.trim().toLowerCase();

		if (this.active >= 0)
			return this.shown[this.active];
		return this.shown.find(({id, title}) => id === text || title.toLowerCase() === text)
			|| (this.shown.length === 1 ? this.shown[0] : undefined);
	}

	take() {
		const venue = this.box.hidden ? undefined : this.meant();

		if (venue !== undefined)
			this.choose(venue);
	}

	choose(venue) {
		this.show(venue);
		this.onchoose(venue);
	}

	show(venue) {
		this.chosen = venue;
		this.close();
	}
}
